import { dayIn } from '#platform/clock/clock.ts'
import { listOf, shortDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName, maskedContact } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import { lastLinkTo } from '../guardian-reminder.ts'
import { isOfAge } from '../majority.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { ownPaths } from '../paths.ts'
import { hasAnsweredHerself } from '../permission.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type GuardianTrackProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  /** Nobody but herself signs for her today. */
  ofAge: boolean
  m: ApplicantMessages
}

/** Where the permission of her guardian is, beside her own file. */
export function GuardianTrack({ chrome, token, application, ofAge, m }: GuardianTrackProps) {
  const { permission, applicant, campaign } = application
  if (isOfAge(campaign.programme, applicant.birthDate, campaign.edition.firstDay)) return null
  if (ofAge) return <Notice kind="info">{m.guardian.ofAge}</Notice>
  const answering = answeringInWords(application, m, chrome.language)
  if (permission === 'yes') return <Notice kind="success">{`${m.guardian.yes} ${answering}`.trim()}</Notice>
  const { name, phone } = personToCall(application)
  if (permission === 'no') {
    const words = `${m.guardian.no} ${m.guardian.talk(name, wholePhone(phone))} ${answering}`.trim()
    return (
      <Notice kind="warning">
        <PhoneInWords words={words} phone={phone} />
      </Notice>
    )
  }
  if (application.guardians.length === 0) {
    return (
      <Notice kind="info">
        <PhoneInWords words={m.guardian.nobody(name, wholePhone(phone))} phone={phone} />
      </Notice>
    )
  }
  return (
    <Card kind="choice" title={m.guardian.title} icon="file-check">
      <p>{`${askedInWords(application, m, chrome.language)} ${answering}`.trim()}</p>
      <Form action={ownPaths.guardianLink(chrome.organisation.slug, token)} label={m.guardian.title}>
        <Button kind="secondary" icon="qr-code">
          {m.guardian.show}
        </Button>
      </Form>
    </Card>
  )
}

/** Who answers for her, as far as they have said who they are. */
function answeringInWords(
  { guardians }: ApplicationView,
  { guardian: m }: ApplicantMessages,
  language: Language,
): string {
  const names = guardians.map(fullName).filter((name) => name !== '')
  return names.length === 0 ? '' : m.answersForHer(listOf(names, language))
}

/** When who was asked last, by the end of a contact that she gave; nothing was sent where a link waits to be shown. */
function askedInWords(
  application: ApplicationView,
  { guardian: m }: ApplicantMessages,
  language: Language,
): string {
  const { guardians, consents, siteZone, campaign } = application
  const zone = siteZone ?? campaign.edition.timeZone
  const asked = guardians
    .filter(({ id }) => !hasAnsweredHerself(consents, id))
    .flatMap((guardian) => {
      const at = lastLinkTo(application, guardian.id)
      return at === undefined ? [] : [m.asked(shortDay(dayIn(zone, at), language), maskedContact(guardian))]
    })
  return asked.length === 0 ? m.unanswered : [...asked, m.noAnswerYet].join(' ')
}
