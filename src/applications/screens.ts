import { ageOn } from '#platform/clock/age.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'

export type Question = ProgrammeDocument['questions'][number]

/** What she answered, by question key: text, a key, keys joined by commas, or a date `YYYY-MM-DD`. */
export type Answers = Readonly<Record<string, string>>

/** The answer to a contact question when there is nobody to name: an adult of the team takes over. */
export const otherwiseAnswer = 'otherwise'

/** One screen of the form with the questions that concern her. */
export type Screen = ProgrammeDocument['application']['screens'][number] & { asked: Question[] }

/** The screens of the form for these answers, in order; a screen without a question for her is left out. */
export function screensFor(programme: ProgrammeDocument, answers: Answers, firstDay: string): Screen[] {
  const minor = isMinor(programme, answers, firstDay)
  const concernsHer = (question: Question) => question.onlyIf !== 'minor' || minor
  return programme.application.screens
    .map((screen) => ({
      ...screen,
      asked: programme.questions
        .filter((question) => screen.questions.includes(question.key) && concernsHer(question))
        .toSorted((a, b) => screen.questions.indexOf(a.key) - screen.questions.indexOf(b.key)),
    }))
    .filter((screen) => screen.asked.length > 0)
}

/** The first screen that still lacks a required answer; undefined when the form can be sent. */
export function firstIncomplete(screens: readonly Screen[], answers: Answers): Screen | undefined {
  return screens.find((screen) =>
    screen.asked.some((question) => question.required && !answers[question.key]),
  )
}

/**
 * The first screen that she has not passed: it still lacks a required answer, or an optional question of it was never asked
 * (asked and left open, it is an empty answer). Undefined when all are behind her.
 */
export function firstNotPassed(screens: readonly Screen[], answers: Answers): Screen | undefined {
  return screens.find((screen) =>
    screen.asked.some(({ key, required }) => (required ? !answers[key] : answers[key] === undefined)),
  )
}

/** Is she under the age of permission on the first day? Unknown counts as yes: nobody loses a protection by silence. */
function isMinor(programme: ProgrammeDocument, answers: Answers, firstDay: string): boolean {
  const birthDate = answerThatFills(programme, answers, 'birth-date')
  return birthDate === undefined || ageOn(birthDate, firstDay) < programme.guardian.permissionUnder.years
}

/** The answer of the question that fills a thing the product knows, whatever the programme calls that question. */
export function answerThatFills(
  programme: ProgrammeDocument,
  answers: Answers,
  what: NonNullable<Question['fills']>,
): string | undefined {
  const question = programme.questions.find((it) => it.fills === what)
  return question && (answers[question.key] || undefined)
}
