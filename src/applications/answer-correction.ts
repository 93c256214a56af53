import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { ApplicationState } from './application.ts'
import type { Question } from './screens.ts'

/** What a person of the team corrects for her: facts that decide where and when, never her own words. */
const corrected: readonly Question['fills'][] = ['site', 'availability', 'home', 'school-level']

/** The questions of a programme that ask for such a fact, in the order in which it asks them. */
export function correctedQuestions({ questions }: Pick<ProgrammeDocument, 'questions'>): Question[] {
  return questions.filter(({ fills }) => fills !== undefined && corrected.includes(fills))
}

/** Can she still be moved to another site? Once a place was offered, or she waits for one there, her place is a decision. */
export function canChangeSite(state: ApplicationState): boolean {
  return state === 'submitted' || state === 'under review'
}
