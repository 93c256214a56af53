import type { FieldError } from '#platform/http/form.ts'
import type { ImageAnswer } from './actions/answer-image-rights.ts'
import { everywhereField } from './image-field.ts'
import type { ImageQuestion } from './image-questions.ts'

/**
 * What somebody changes: the supports on which she says otherwise than before. One that she has never answered may stay so, unless
 * her word is asked for.
 */
export function readImageAnswers(
  questions: readonly ImageQuestion[],
  typed: Readonly<Record<string, string>>,
  fault: string,
): { answers: ImageAnswer[]; errors: FieldError[] } {
  const answers: ImageAnswer[] = []
  const errors: FieldError[] = []
  for (const { support, field, words, said, asked } of questions) {
    const answer = typed[everywhereField] === 'no' ? 'no' : typed[field]
    if (answer !== 'yes' && answer !== 'no') {
      if (asked || said !== null) errors.push({ field, message: fault })
    } else if (answer !== said?.answer) answers.push({ support, words, answer })
  }
  return { answers, errors }
}
