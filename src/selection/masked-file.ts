import type { TwiceMasked } from './chosen-words.ts'
import type { Known } from './hidden-words.ts'
import { masking } from './masking.ts'

/** Her own words and what was masked of them so far, by question. */
type Texts = {
  answers: Readonly<Record<string, string>>
  bodies: Readonly<Record<string, string>>
  known: Known
}

/**
 * The masked text of each question: as it was kept, or as the program masks it now. A name that is known only since, such
 * as a guardian's who has just answered, is hidden in either.
 */
export function maskedTexts(
  questions: readonly string[],
  { answers, bodies, known }: Texts,
  chosen: readonly string[] = [],
): { question: string; body: string }[] {
  const masked = masking({ ...known, chosen })
  return questions.map((question) => ({
    question,
    body: masked(bodies[question] ?? answers[question] ?? ''),
  }))
}

/** The masked text of each question beside what the program alone leaves of it. */
export function twiceMasked(questions: readonly string[], texts: Texts): TwiceMasked[] {
  const byProgram = masking(texts.known)
  return maskedTexts(questions, texts).map(({ question, body }) => ({
    question,
    body,
    byProgram: byProgram(texts.answers[question] ?? ''),
  }))
}
