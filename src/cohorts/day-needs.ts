import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { type Stay, staysFor } from './enrolment.ts'
import type { SessionState } from './session.ts'

/** What a girl needs on a day; null where nobody has said it yet. */
export type Need = { goesHome: 'alone' | 'fetched'; diet: string } | null

/** How many are expected on a day, with what they need. Who has not said is a third value, never guessed. */
export type DayNeeds = {
  day: string
  expected: number
  meals: number
  /** Of the meals, those of a diet, by its key of the programme file. */
  diets: Readonly<Record<string, number>>
  alone: number
  fetched: number
  unanswered: number
}

/** Does everybody have a meal on a day with these hours (`HH:MM`)? */
export function hasMeal(
  rule: 'full-days' | 'every-day' | 'none',
  slots: readonly { startsAt: string; endsAt: string }[],
): boolean {
  if (rule === 'none' || slots.length === 0) return false
  if (rule === 'every-day') return true
  return (
    slots.some(({ startsAt }) => startsAt < noon) &&
    slots.some(({ endsAt }) => endsAt > noon && endsAt > '14:00')
  )
}

const noon = '12:00'

/** Somebody of a cohort, as far as a day's count asks. */
type Member = Stay & { need: Need }
type Planned = { day: string; state: SessionState; startsAt: string; endsAt: string }

/** What is needed on one day of a cohort: of whoever is expected. Undefined when nothing is planned on it. */
export function dayNeedsOf(
  cohort: { programme: Pick<ProgrammeDocument, 'cohort'> },
  { members, sessions }: { members: readonly Member[]; sessions: readonly Planned[] },
  day: string,
): DayNeeds | undefined {
  const slots = sessions.filter((it) => it.day === day && it.state !== 'cancelled')
  if (slots.length === 0) return undefined
  const expected = expectedOn(members, sessions, day)
  const meal = hasMeal(cohort.programme.cohort.meals ?? 'none', slots)
  return countNeeds(
    day,
    expected.map(({ need }) => need),
    meal,
  )
}

/** Whoever a session of the day asks for: of the same girls its roll calls, its count and its print speak. */
export function expectedOn<Girl extends Stay>(
  members: readonly Girl[],
  sessions: readonly Planned[],
  day: string,
): Girl[] {
  const slots = sessions.filter((it) => it.day === day && it.state !== 'cancelled')
  return members.filter((stay) => slots.some((slot) => staysFor(stay, slot)))
}

/** Counts the needs of whoever is expected on a day. */
export function countNeeds(day: string, needs: readonly Need[], meal: boolean): DayNeeds {
  const said = needs.filter((need) => need !== null)
  const diets: Record<string, number> = {}
  for (const { diet } of meal ? said : []) if (diet !== '') diets[diet] = (diets[diet] ?? 0) + 1
  const alone = said.filter(({ goesHome }) => goesHome === 'alone').length
  return {
    day,
    expected: needs.length,
    meals: meal ? needs.length : 0,
    diets,
    alone,
    fetched: said.length - alone,
    unanswered: needs.length - said.length,
  }
}
