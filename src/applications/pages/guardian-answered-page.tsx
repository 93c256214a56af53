import { type Chrome, StepPage } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { GuardianQuestion } from './guardian-question.tsx'

type GuardianAnsweredPageProps = { chrome: Chrome; application: ApplicationView }

/** What a link shown on the girl's screen says once her guardian has answered herself: that she did, and not what. */
export function GuardianAnsweredPage({ chrome, application }: GuardianAnsweredPageProps) {
  const m = guardianMessages(chrome.language).answeredHerself
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead}>
      <p>{m.change}</p>
      <GuardianQuestion application={application} language={chrome.language} />
    </StepPage>
  )
}
