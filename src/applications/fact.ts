/** What a person of the team may state about where an applicant comes from; never guessed from a commune. */
export const facts = ['priority district', 'priority education'] as const
export type Fact = (typeof facts)[number]

/** One guardian alone decides for her: stated on a paper that was seen, and no part of where she comes from. */
export const soleGuardian = 'sole guardian'

/** Unknown is an answer of its own, and a third value in every count. */
export const factAnswers = ['yes', 'no', 'unknown'] as const
export type FactAnswer = (typeof factAnswers)[number]

/** Who stated a fact, when, and where she has it from. */
export type StatedFact = { source: string; statedAt: Date; firstName: string; lastName: string }

/** The field of a form that asks for it. */
export function fieldOf(fact: Fact): string {
  return fact.replace(' ', '-')
}
