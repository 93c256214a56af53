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

/**
 * To a guardian: the place is no longer kept, or the application has ended, and whom to call. Never why. Before she answers a place that a no ended,
 * what a yes can still do.
 */
export function EndedNotice({ application, language, answered }: EndedNoticeProps) {
  const { applicant, placeRefused, placeEndedByTeam } = application
  const { name, phone } = personToCall(application)
  const m = guardianMessages(language).ended
  const ended =
    placeRefused || placeEndedByTeam ? m.place(applicant.firstName) : m.application(applicant.firstName)
  const before = answered === undefined ? [] : [answered]
  const after = placeRefused && answered === undefined ? [m.again] : []
  const words = [...before, ended, m.talk(name, wholePhone(phone)), ...after]
  return (
    <Notice kind="warning">
      <PhoneInWords words={words.join(' ')} phone={phone} />
    </Notice>
  )
}
