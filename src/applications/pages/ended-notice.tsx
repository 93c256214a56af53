import type { Language } from '#platform/i18n/language.ts'
import { Notice } from '#ui/notice.tsx'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type EndedNoticeProps = {
  application: ApplicationView
  language: Language
  /** What the guardian has just answered, in words. */
  answered?: string
}

/** To a guardian: the place is no longer kept, or the application has ended, and no answer brings it back; whom to call. Never why. */
export function EndedNotice({ application, language, answered }: EndedNoticeProps) {
  const { applicant, placeRefused } = application
  const { name, phone } = personToCall(application)
  const m = guardianMessages(language).ended
  const ended = placeRefused ? m.place(applicant.firstName) : m.application(applicant.firstName)
  const words = [...(answered === undefined ? [] : [answered]), ended, m.talk(name, wholePhone(phone))]
  return (
    <Notice kind="warning">
      <PhoneInWords words={words.join(' ')} phone={phone} />
    </Notice>
  )
}
