import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions } from '#ui/layout.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import type { ComingSessions } from '../place-session.ts'
import { ComingSessionsCard } from './coming-sessions.tsx'

type GuardianPlaceCardProps = {
  chrome: Chrome
  application: ApplicationView
  token: string
  sent: boolean
  coming: ComingSessions | null
}

/** When her child comes, and what is left for a guardian once the place is confirmed, by a link that went to her own contact; nothing before. */
export function GuardianPlaceCard({ chrome, application, token, sent, coming }: GuardianPlaceCardProps) {
  if (application.state !== 'accepted' || !sent) return null
  const m = guardianMessages(chrome.language).place
  return (
    <>
      <ComingSessionsCard coming={coming} language={chrome.language} />
      <Card kind="attention" title={m.title(application.applicant.firstName)}>
        <p>{m.lead}</p>
        <Actions>
          <LinkButton
            kind="secondary"
            icon="phone"
            href={guardianPaths.emergencySheet(chrome.organisation.slug, token)}
          >
            {m.emergencySheet}
          </LinkButton>
          <LinkButton
            kind="secondary"
            icon="file-check"
            href={guardianPaths.papers(chrome.organisation.slug, token)}
          >
            {m.papers}
          </LinkButton>
        </Actions>
      </Card>
    </>
  )
}
