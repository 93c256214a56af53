import { plainDay } from '#platform/i18n/format.ts'
import { deliverySum, messageWords } from '#src/messages/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { papersMessages } from '../messages/words.ts'
import { isOwed } from '../paper.ts'
import { papersPaths } from '../paths.ts'
import type { GirlPapers, PapersCohort } from '../queries.ts'
import type { LastReminder } from '../reminder-queries.ts'

type ReminderCardProps = {
  chrome: Chrome
  cohort: PapersCohort
  girls: GirlPapers[]
  last: LastReminder | null
}

/** One button that reminds all who miss a paper, and what became of the last reminder. */
export function ReminderCard({ chrome, cohort, girls, last }: ReminderCardProps) {
  const { language, organisation } = chrome
  const m = papersMessages(language).reminder
  const owing = girls.filter(({ papers }) => papers.some(isOwed)).length
  if (owing === 0 && last === null) return null
  return (
    <Card title={m.title} icon="bell">
      {owing > 0 && cohort.state !== 'closed' && (
        <Form action={papersPaths.reminder(organisation.slug, cohort.id)} label={m.send}>
          <p>{m.lead(owing)}</p>
          <Button icon="send">{m.send}</Button>
          <Small>{m.hint}</Small>
        </Form>
      )}
      {last !== null && (
        <p>
          {m.last(plainDay(last.day, language))} : {partsOf(last, chrome).join(', ')}.
        </p>
      )}
    </Card>
  )
}

function partsOf({ delivered }: LastReminder, { language, demonstration }: Chrome): string[] {
  const m = papersMessages(language).reminder
  const { total, reached, waiting, settled, unreached } = deliverySum(delivered, demonstration)
  const words = messageWords[language].delivery
  return [
    demonstration ? words.kept(reached, total) : words.done(reached, total),
    ...(waiting > 0 ? [m.queued(waiting)] : []),
    ...(settled > 0 ? [m.settled(settled)] : []),
    ...(unreached > 0 ? [m.unreached(unreached)] : []),
  ]
}
