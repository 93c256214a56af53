import type { FieldError } from '#platform/http/form.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { CohortView, Participant } from '../cohort-queries.ts'
import { type Departure, isOver, takingBackReasons, takingBackRefusal } from '../departure.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { dayOfYear } from '../session-words.ts'

type TakingBackCardProps = {
  chrome: Chrome
  cohort: CohortView
  girl: Participant
  departure: Departure
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Her departure is undone, with a reason; or why it cannot be any more. */
export function TakingBackCard(props: TakingBackCardProps) {
  const { chrome, cohort, girl, departure, typed = {}, errors = [] } = props
  const { member, takingBack: m } = cohortMessages(chrome.language)
  const refusal = takingBackRefusal(departure)
  if (refusal !== null) {
    const why = m.why[refusal](dayOfYear(departure.heldWithout ?? departure.leftOn, chrome.language))
    return (
      <Notice kind="info" title={`${m.impossible}.`}>
        {why}
      </Notice>
    )
  }
  return (
    <Card title={m.title} icon="arrow-left">
      <p>{isOver(departure) ? m.leadWhenOver(dayOfYear(departure.leftOn, chrome.language)) : m.lead}</p>
      <Form
        action={cohortPaths.takingBack(chrome.organisation.slug, cohort.id, girl.enrolmentId)}
        label={m.title}
        hidden={{ 'left-on': departure.leftOn }}
      >
        <SelectField
          name="back-reason"
          label={member.reason}
          choices={takingBackReasons.map((value) => ({ value, label: m.reasons[value] }))}
          value={typed['back-reason']}
          error={errors.find(({ field }) => field === 'back-reason')?.message}
        />
        <Button kind="secondary">{m.button}</Button>
      </Form>
    </Card>
  )
}
