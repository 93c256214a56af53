import type { Language } from '#platform/i18n/language.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { Card, CardGrid } from '#ui/card.tsx'

type Door = ProgrammeDocument['nextDoors'][number]

/** Other ways forward: nobody is refused without one. */
export function NextDoors({
  doors,
  language,
  address,
}: {
  doors: readonly Door[]
  language: Language
  address: ProgrammeDocument['address']
}) {
  return (
    <CardGrid>
      {doors.map((door) => (
        <Card kind="choice" title={say(door.title, language, address)} icon="door-open">
          <p>{say(door.words, language, address)}</p>
          {door.address && <a href={door.address}>{new URL(door.address).hostname}</a>}
        </Card>
      ))}
    </CardGrid>
  )
}
