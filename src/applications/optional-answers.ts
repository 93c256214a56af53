import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
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

/** What decides whether a guardian has to agree too. `zone`: in whose days her age is counted. */
type JointFacts = { birthDate: string | null; zone: string; consents: readonly LastConsent[] }

/**
 * May her optional answers be read? Giving them is her own yes; under the age of joint agreement her guardian must say
 * yes as well, and neither can answer for the other (loi Informatique et Libertés, art. 45; the age is in the file).
 */
export function optionalAnswersReadable(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  facts: JointFacts,
): boolean {
  const own = consentState(facts.consents, { purpose: optionalAnswersPurpose, capacity: 'self' })
  if (own !== 'yes') return false
  if (!needsGuardianToo(programme, facts)) return true
  return consentState(facts.consents, { purpose: optionalAnswersPurpose, capacity: 'guardian' }) === 'yes'
}

/** Was she under the age of joint agreement on the day on which she agreed? Unknown counts as yes, and not yet too. */
export function needsGuardianToo(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  { birthDate, zone, consents }: JointFacts,
): boolean {
  const own = consents.find(
    ({ purpose, capacity }) => purpose === optionalAnswersPurpose && capacity === 'self',
  )
  if (birthDate === null || own === undefined) return true
  return ageOn(birthDate, dayIn(zone, own.at)) < programme.guardian.jointAnswersUnder.years
}
