import type { Language } from '#platform/i18n/language.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { Card, CardGrid } from '#ui/card.tsx'
import { Section } from '#ui/layout.tsx'
import { Spoken } from '#ui/spoken.tsx'
import { publicWords } from '../messages/words.ts'

interface DoorsSectionProps {
  programme: ProgrammeDocument
  language: Language
  /** Where somebody leaves a contact for a door that takes one. */
  contactHref: (door: string) => string
  /** Names the editions when the page shows several versions. */
  title?: string | undefined
}

/** Other ways forward: nobody leaves this page without one. */
export function DoorsSection({ programme, language, contactHref, title }: DoorsSectionProps) {
  const { address, nextDoors } = programme
  const words = publicWords(language, address)
  const m = words.doors
  const { leaveContact } = words.near
  return (
    <Section title={title ?? m.title} lead={m.lead}>
      <CardGrid wide>
        {nextDoors.map((door) => (
          <Card kind="choice" title={say(door.title, language, address)} icon="door-open" level={3}>
            <p>{say(door.words, language, address)}</p>
            {door.address && <a href={door.address}>{new URL(door.address).hostname}</a>}
            {door.contact && (
              <a href={contactHref(door.key)}>
                {leaveContact}
                <Spoken>, {say(door.title, language, address)}</Spoken>
              </a>
            )}
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}
