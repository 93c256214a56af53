import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { ownDataPaths } from '#src/privacy/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import { AloneNotice } from './alone-notice.tsx'
import { EndedNotice } from './ended-notice.tsx'
import { type GuardianPlace, GuardianPlaceCard } from './guardian-place-card.tsx'
import { GuardianQuestion } from './guardian-question.tsx'

type GuardianThanksPageProps = {
  chrome: Chrome
  application: ApplicationView
  /** On her taking part. `not needed`: she will be of age on the first day, and only the rest was asked. */
  answer: 'yes' | 'no' | 'not needed'
  token: string
  /** The last day on which the link opens, in words. */
  changesUntil: string
  /** The link went to her own contact, and opens what is known about her. */
  sent: boolean
  /** Her child's image needs a second guardian's yes, and nobody knows one. */
  waits: boolean
  place: GuardianPlace | null
}

/** What the guardian's answer says, and how to change it. */
export function GuardianThanksPage(props: GuardianThanksPageProps) {
  const { chrome, application, answer, token, sent, waits, place } = props
  const m = guardianMessages(chrome.language)
  const { firstName } = application.applicant
  const ended = application.state === 'withdrawn'
  const againHref = guardianPaths.screen(chrome.organisation.slug, token)
  return (
    <StepPage chrome={chrome} title={m.thanks.title}>
      {ended ? (
        <EndedNotice
          application={application}
          language={chrome.language}
          {...(answer !== 'not needed' && {
            answered: answer === 'yes' ? m.thanks.lateYes : m.thanks.no(firstName),
          })}
        />
      ) : (
        <Notice kind={answer === 'yes' ? 'success' : 'info'}>
          {answer === 'not needed' ? m.notNeeded.lead(firstName) : m.thanks[answer](firstName)}
        </Notice>
      )}
      {waits && answer !== 'no' && !ended && (
        <AloneNotice application={application} language={chrome.language} />
      )}
      <GuardianPlaceCard chrome={chrome} application={application} token={token} place={place} />
      {!ended && <GuardianQuestion application={application} language={chrome.language} />}
      <p>{m.thanks.change(props.changesUntil)}</p>
      <LinkButton kind="secondary" href={againHref}>
        {m.thanks.again}
      </LinkButton>
      {sent && application.campaign.programme.imageRight.supports.length > 0 && (
        <LinkButton
          kind="discreet"
          icon="eye"
          href={guardianPaths.imageRights(chrome.organisation.slug, token)}
        >
          {m.image.open}
        </LinkButton>
      )}
      {sent && (
        <LinkButton kind="discreet" icon="lock" href={ownDataPaths.page(chrome.organisation.slug, token)}>
          {m.thanks.data}
        </LinkButton>
      )}
    </StepPage>
  )
}
