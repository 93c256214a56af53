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
