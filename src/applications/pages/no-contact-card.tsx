import type { Chrome } from '#src/organisations/index.ts'
import type { Person } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type NoContactCardProps = { chrome: Chrome; application: ApplicationView; guardian: Person; name: string }

/** A guardian whom nothing reaches any more: why, and where her contact is written. */
export function NoContactCard({ chrome, application, guardian, name }: NoContactCardProps) {
  const m = guardiansMessages(chrome.language)
  return (
    <Card kind="attention" title={name}>
      <p>{m.noContact}</p>
      <p>{m.noContactDeed}</p>
      <LinkButton
        kind="secondary"
        icon="phone"
        href={applicationPaths.contact(chrome.organisation.slug, application.id, guardian.id)}
        about={name}
      >
        {m.noContactWrite}
      </LinkButton>
    </Card>
  )
}
