import type { Language } from '#platform/i18n/language.ts'
import { Notice } from '#ui/notice.tsx'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

/** Says to the only guardian who is known why her yes alone does not count, and what to do when she decides alone. */
export function AloneNotice({ application, language }: { application: ApplicationView; language: Language }) {
  const { name, phone } = personToCall(application)
  const words = guardianMessages(language).image.alone(name, wholePhone(phone))
  return (
    <Notice kind="info">
      <PhoneInWords words={words} phone={phone} />
    </Notice>
  )
}
