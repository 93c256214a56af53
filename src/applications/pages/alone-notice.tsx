import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { Notice } from '#ui/notice.tsx'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'

/** Says to the only guardian who is known why her yes alone does not count, and what to do when she decides alone. */
export function AloneNotice({ application, language }: { application: ApplicationView; language: Language }) {
  const { name, phone } = personToCall(application)
  const spoken = contactInWords(phone).replaceAll(' ', '\u00a0')
  return <Notice kind="info">{guardianMessages(language).image.alone(name, spoken)}</Notice>
}
