import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { guardianMessages } from '../messages/guardian.ts'

type GuardianThanksPageProps = {
  chrome: Chrome
  application: ApplicationView
  answer: 'yes' | 'no'
  againHref: string
}

/** What the guardian's answer says, and how to change it. */
export function GuardianThanksPage({ chrome, application, answer, againHref }: GuardianThanksPageProps) {
  const m = guardianMessages(chrome.language)
  return (
    <StepPage chrome={chrome} title={m.thanks.title}>
      <Notice kind={answer === 'yes' ? 'success' : 'info'}>
        {m.thanks[answer](application.applicant.firstName)}
      </Notice>
      <p>{m.thanks.change}</p>
      <LinkButton kind="secondary" href={againHref}>
        {m.thanks.again}
      </LinkButton>
    </StepPage>
  )
}
