import type { Standing } from './standing.ts'

/** The days that the public frise is drawn from, `YYYY-MM-DD`, in their order. */
export type PromiseDays = {
  opensOn: string
  /** The last day on which one can apply. */
  closesOn: string
  answersBy: string
  firstDay: string
  lastDay: string
}

/** The steps of the path, each at its place on the drawing (0 to 1). The places are the same in every programme. */
export const steps = {
  talk: { start: 0.14, end: 0.28 },
  apply: { start: 0.285, end: 0.45 },
  answer: { start: 0.455, end: 0.575 },
  camp: { start: 0.635, end: 0.81 },
  diploma: { start: 0.815, end: 0.955 },
  after: { start: 0.815, end: 1 },
} as const
export type Step = keyof typeof steps

/**
 * Where a day lies on the drawing, 0 to 1. Steps are drawn as wide as their words need, so that time runs at another
 * speed in each; it never runs backwards, and a day of a step always lies in its block.
 */
export function placeOfDay(day: string, days: PromiseDays): number {
  const knots = [
    { at: daysFrom(days.opensOn, -90), place: steps.talk.start },
    { at: daysFrom(days.opensOn, 0), place: steps.apply.start },
    { at: daysFrom(days.closesOn, 1), place: steps.apply.end },
    { at: daysFrom(days.closesOn, 1), place: steps.answer.start },
    { at: daysFrom(days.answersBy, 1), place: steps.answer.end },
    { at: daysFrom(days.firstDay, 0), place: steps.camp.start },
    { at: daysFrom(days.lastDay, 1), place: steps.camp.end },
    { at: daysFrom(days.lastDay, 1), place: steps.after.start },
    { at: daysFrom(days.lastDay, 365), place: steps.after.end },
  ]
  const at = daysFrom(day, 0)
  const next = knots.findIndex((knot) => at < knot.at)
  if (next === -1) return 1
  if (next === 0) return knots[0]!.place
  const [before, after] = [knots[next - 1]!, knots[next]!]
  return before.place + ((at - before.at) / (after.at - before.at)) * (after.place - before.place)
}

/** What a path is drawn from: the days as its edition has them, and where its campaign stands. */
export type Path = PromiseDays & { standing: Standing; isDecided: boolean; takesLate: boolean }

/**
 * The days as they happened. It opened when somebody opened it, before its day or not yet; and answers follow the last day on which one
 * can apply. Applying ends before the group meets on the drawing, whatever the day.
 */
export function daysThatHold({ standing, ...days }: Path, today: string): PromiseDays {
  const opensOn = {
    open: earlier(days.opensOn, today),
    soon: later(days.opensOn, shifted(today, 1)),
    closed: days.opensOn,
  }[standing]
  const closesOn = later(opensOn, earlier(days.closesOn, shifted(days.firstDay, -1)))
  return { ...days, opensOn, closesOn, answersBy: later(days.answersBy, closesOn) }
}

/** Does the day still hold on which everybody is to have an answer? Not for late applications, nor once it is over without. */
export function answersOnTheDay(path: Path, today: string): boolean {
  if (path.isDecided) return true
  return !path.takesLate && path.answersBy >= path.closesOn && path.answersBy >= today
}

/** Where a step stands: applying and answers by what happened to the campaign, the others by their days. */
export function stateInPath(step: Step, today: string, path: Path): 'done' | 'current' | 'planned' {
  if (step === 'apply') return ({ open: 'current', soon: 'planned', closed: 'done' } as const)[path.standing]
  if (step === 'answer' && path.isDecided) return 'done'
  if (step === 'answer' && !answersOnTheDay(path, today)) return path.takesLate ? 'planned' : 'current'
  return stateOfStep(step, today, daysThatHold(path, today))
}

/** Is this step behind, under way or to come on a day? */
export function stateOfStep(step: Step, day: string, days: PromiseDays): 'done' | 'current' | 'planned' {
  const [from, to] = {
    talk: ['', days.opensOn],
    apply: [days.opensOn, days.closesOn],
    answer: [days.answersBy, days.answersBy],
    camp: [days.firstDay, days.lastDay],
    diploma: [days.lastDay, days.lastDay],
    after: [days.lastDay, '9999-12-31'],
  }[step] as [string, string]
  if (day < from) return 'planned'
  return day > to ? 'done' : 'current'
}

const earlier = (one: string, other: string) => (one < other ? one : other)
const later = (one: string, other: string) => (one > other ? one : other)

/** So many days later. */
function shifted(day: string, days: number): string {
  return new Date(daysFrom(day, days) * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days since 1970 of the day that comes so many days later. */
function daysFrom(day: string, later: number): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + later
}
