import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import { GuardianQuestion } from './guardian-question.tsx'

type GuardianNotNeededPageProps = { chrome: Chrome; application: ApplicationView; token: string }

/** A no that came from an old page: no permission is needed any more, and her place stays. */
export function GuardianNotNeededPage({ chrome, application, token }: GuardianNotNeededPageProps) {
  const m = guardianMessages(chrome.language).notNeeded
  const { firstName } = application.applicant
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead(firstName)}>
      <p>{m.stays}</p>
      <GuardianQuestion application={application} language={chrome.language} />
      <LinkButton kind="secondary" href={guardianPaths.screen(chrome.organisation.slug, token)}>
        {m.open}
      </LinkButton>
    </StepPage>
  )
}
