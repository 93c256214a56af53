import { ageOn } from '#platform/clock/age.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import { consentState } from '#src/privacy/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { Answers, Question } from './screens.ts'

/** The purpose under which keeping optional sensitive answers is consented to. */
export const optionalAnswersPurpose = 'optional-answers'

/** The optional sensitive questions of a programme. */
export function sensitiveQuestions(programme: Pick<ProgrammeDocument, 'questions'>): Question[] {
  return programme.questions.filter((question) => question.sensitive !== undefined)
}

/** Did she give any optional sensitive answer? */
export function gaveSensitiveAnswers(
  programme: Pick<ProgrammeDocument, 'questions'>,
  answers: Answers,
): boolean {
  return sensitiveQuestions(programme).some(({ key }) => answers[key])
}

/**
 * May her optional answers be read? Giving them is her own yes; under the age of joint agreement her guardian must say
 * yes as well, and neither can answer for the other (loi Informatique et Libertés, art. 45; the age is in the file).
 */
export function optionalAnswersReadable(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  facts: { birthDate: string | null; firstDay: string; consents: readonly LastConsent[] },
): boolean {
  const own = consentState(facts.consents, { purpose: optionalAnswersPurpose, capacity: 'self' })
  if (own !== 'yes') return false
  if (!needsGuardianToo(programme, facts)) return true
  return consentState(facts.consents, { purpose: optionalAnswersPurpose, capacity: 'guardian' }) === 'yes'
}

/** Is she under the age of joint agreement on the first day? Unknown counts as yes. */
export function needsGuardianToo(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  { birthDate, firstDay }: { birthDate: string | null; firstDay: string },
): boolean {
  return birthDate === null || ageOn(birthDate, firstDay) < programme.guardian.jointAnswersUnder.years
}
