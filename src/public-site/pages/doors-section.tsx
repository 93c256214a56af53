import type { Language } from '#platform/i18n/language.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { Card, CardGrid } from '#ui/card.tsx'
import { Section } from '#ui/layout.tsx'
import { publicWords } from '../messages/words.ts'

/** Other ways forward: nobody leaves this page without one. */
export function DoorsSection({ programme, language }: { programme: ProgrammeDocument; language: Language }) {
  const { address, nextDoors } = programme
  const m = publicWords(language, address).doors
  return (
    <Section title={m.title} lead={m.lead}>
      <CardGrid wide>
        {nextDoors.map((door) => (
          <Card kind="choice" title={say(door.title, language, address)} icon="door-open" level={3}>
            <p>{say(door.words, language, address)}</p>
            {door.address && <a href={door.address}>{new URL(door.address).hostname}</a>}
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}
