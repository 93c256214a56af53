import { foldedWords } from '#platform/text/folded-text.ts'
import { chosenWords, sameWords, type TwiceMasked } from './chosen-words.ts'
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

/** Those of these lines that stand in no text of the file: neither in sight, nor hidden as a whole already. */
export function standNowhere(questions: readonly string[], file: Texts, lines: readonly string[]): string[] {
  const before = maskedTexts(questions, file)
  const isInSight = (line: string) =>
    maskedTexts(questions, file, [line]).some(({ body }, at) => body !== before[at]!.body)
  const chosen = chosenWords(twiceMasked(questions, file))
  const isHidden = (line: string) =>
    chosen.some((words) => sameWords(words, line)) ||
    (isWritten(questions, file, line) && !foldedWords(line).some(isInSight))
  return lines.filter((line) => !isInSight(line) && !isHidden(line))
}

/** Did she write these words, whatever is hidden now? */
function isWritten(questions: readonly string[], { answers }: Texts, words: string): boolean {
  const [without, hiding] = [masking(nothing), masking({ ...nothing, chosen: [words] })]
  return questions.some((question) => {
    const own = answers[question] ?? ''
    return hiding(own) !== without(own)
  })
}

const nothing: Known = { firstNames: [], lastNames: [], schools: [], communes: [] }
