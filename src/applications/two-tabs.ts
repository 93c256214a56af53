import { createHash } from 'node:crypto'
import type { Answers, Question, Screen } from './screens.ts'

/** What a screen's answers were when it was shown, as a short mark that travels with the form. */
export function markOf(screen: Pick<Screen, 'asked'>, answers: Answers): string {
  const shown = screen.asked.map(({ key }) => [key, answers[key] ?? ''])
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)
}

/**
 * The questions of a screen that somebody answered otherwise since it was shown, in another tab or on another telephone:
 * none when the mark still fits, when both say the same, or when she says nothing here.
 */
export function answeredElsewhere(
  screen: Pick<Screen, 'asked'>,
  facts: { mark: string | undefined; kept: Answers; typed: Answers },
): Question[] {
  const { mark, kept, typed } = facts
  if (mark === undefined || mark === markOf(screen, kept)) return []
  return screen.asked.filter(({ key }) => kept[key] && typed[key] !== undefined && kept[key] !== typed[key])
}

/** The answers after she picked, for each question, the one kept or the one just typed. */
export function picked(typed: Answers, kept: Answers, choices: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [
      key,
      choices[`pick-${key}`] === 'kept' ? (kept[key] ?? '') : value,
    ]),
  )
}
