import type { CohortState, Participant } from '#src/cohorts/index.ts'
import type { completion } from '#src/programmes/index.ts'

/** What the programme's rule says of one participation, with the sums that decided. */
export type Completion = ReturnType<typeof completion>

/** "JIT-2027": the initials of the programme's key, or the beginning of a single word, and the year of the edition. */
export function seriesOf(programmeKey: string, year: number): string {
  const words = programmeKey.split('-')
  const letters =
    words.length === 1 ? programmeKey.slice(0, 3) : words.map((word) => word.slice(0, 1)).join('')
  return `${letters.toUpperCase()}-${year}`
}

/** "JIT-2027-0001". */
export function certificateNumber(series: string, place: number): string {
  return `${series}-${String(place).padStart(4, '0')}`
}

/** Who signs a diploma, in the order printed. */
export type Signature = { name: string; title: string; structure: string }

/** What a diploma says beside her name: kept with it, whatever is corrected or signed later. Minutes are whole. */
export type Printed = Pick<Completion, 'attendedMinutes' | 'taughtMinutes'> & {
  signatures: readonly Signature[]
}

/** Does it bear these signatures, in this order? */
export function isSignedBy({ signatures }: Printed, by: readonly Signature[]): boolean {
  const words = (all: readonly Signature[]) => all.map((it) => [it.name, it.title, it.structure])
  return JSON.stringify(words(signatures)) === JSON.stringify(words(by))
}

/** Does a diploma that was given say other hours than her sheets of today? */
export function saysOtherHours(certificate: Printed, today: Completion): boolean {
  return (
    certificate.attendedMinutes !== today.attendedMinutes || certificate.taughtMinutes !== today.taughtMinutes
  )
}

/** Somebody set the rule aside for her, with a reason. */
export type Override = { completed: boolean; reason: string; by: string; at: Date }

/**
 * Does she complete? By the programme's rule, unless a named person decided otherwise. Whoever never came, or left
 * before the end, does not.
 */
export function completes(girl: {
  state: Participant['state']
  completion: Completion
  override: Override | null
}): boolean {
  if (girl.state !== 'started' && girl.state !== 'completed') return false
  return girl.override === null ? girl.completion.completed : girl.override.completed
}

export type IssuanceRefusal = 'not over yet' | 'nobody completes'

type Calendar = { cohort: CohortState; lastDay: string | null; today: string }

/** Has the last day of the calendar come? A ceremony is often on that day. Days are `YYYY-MM-DD`, in the site's zone. */
export function isOver({ cohort, lastDay, today }: Calendar): boolean {
  return cohort === 'closed' || (cohort === 'running' && lastDay !== null && lastDay <= today)
}

export function issuanceRefusal(facts: Calendar & { completing: number }): IssuanceRefusal | null {
  if (!isOver(facts)) return 'not over yet'
  return facts.completing === 0 ? 'nobody completes' : null
}

export type OverrideRefusal = 'diploma issued' | 'not taking part' | 'says the same'

/** A decision against the rule changes something, is about somebody who came, and precedes the diploma. */
export function overrideRefusal(facts: {
  state: Participant['state']
  completes: boolean
  wanted: boolean
  issued: boolean
}): OverrideRefusal | null {
  if (facts.issued) return 'diploma issued'
  if (facts.state !== 'started') return 'not taking part'
  return facts.completes === facts.wanted ? 'says the same' : null
}
