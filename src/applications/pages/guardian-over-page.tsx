import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { ownDataPaths } from '#src/privacy/index.ts'
import { LinkButton } from '#ui/button.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import { GuardianQuestion } from './guardian-question.tsx'

type GuardianOverPageProps = {
  chrome: Chrome
  application: ApplicationView
  token: string
  /** The link went to the guardian's own contact. */
  sent: boolean
  hasAnswered: boolean
}

/** What a guardian's link opens once the edition is over: the image and the data, which outlive it. */
export function GuardianOverPage({ chrome, application, token, sent, hasAnswered }: GuardianOverPageProps) {
  const m = guardianMessages(chrome.language)
  const { slug } = chrome.organisation
  const hasImage = application.campaign.programme.imageRight.supports.length > 0
  return (
    <StepPage chrome={chrome} title={m.over.title} lead={m.over.lead}>
      {sent && hasAnswered && hasImage && (
        <LinkButton kind="secondary" icon="eye" href={guardianPaths.imageRights(slug, token)}>
          {m.image.open}
        </LinkButton>
      )}
      <GuardianQuestion application={application} language={chrome.language} />
      {sent && (
        <LinkButton kind="discreet" icon="lock" href={ownDataPaths.page(slug, token)}>
          {m.thanks.data}
        </LinkButton>
      )}
    </StepPage>
  )
}
