import { instantIn } from '#platform/i18n/format.ts'
import { applicationPaths } from '#src/applications/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions } from '#ui/layout.tsx'
import { doubleWords } from '../messages/words.ts'
import type { HeldPlace } from '../queries.ts'

type PlacesCardProps = { chrome: Chrome; places: HeldPlace[]; joined: boolean }

/** Two places of one edition that are, or would be, one girl's: which one she keeps, and how the other is freed. */
export function PlacesCard({ chrome, places, joined }: PlacesCardProps) {
  const { language, organisation } = chrome
  const { places: m } = doubleWords(language)
  const taken = places.filter(({ state }) => state === 'accepted').length
  return (
    <Card kind="attention" title={joined ? m.titleJoined : m.title}>
      <p>{taken === 1 ? m.keepTaken : m.askHer}</p>
      <p>{m.freed}</p>
      <Actions>
        {places.map(({ applicationId, edition, site, until }) => (
          <LinkButton
            kind="secondary"
            size="small"
            href={applicationPaths.one(organisation.slug, applicationId)}
          >
            {m.place(
              [edition[language], site].filter(Boolean).join(', '),
              until && instantIn(organisation.zone, until, language),
            )}
          </LinkButton>
        ))}
      </Actions>
    </Card>
  )
}
