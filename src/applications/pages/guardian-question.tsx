import type { Language } from '#platform/i18n/language.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { wholePhone } from './phone-in-words.tsx'

type GuardianQuestionProps = { application: ApplicationView; language: Language }

/** Whom a guardian calls with a question: a name and a number that a phone dials. */
export function GuardianQuestion({ application, language }: GuardianQuestionProps) {
  const { name, phone } = personToCall(application)
  return (
    <p>
      {guardianMessages(language).thanks.question(name)} <a href={`tel:${phone}`}>{wholePhone(phone)}</a>.
    </p>
  )
}
