import type { CohortState } from './cohort.ts'
import type { DepartureOutcome, EnrolmentState } from './enrolment.ts'

/** Why a departure that was written down is taken back. Structured, as the departure itself is. */
export const takingBackReasons = ['stays after all', 'written by mistake'] as const
export type TakingBackReason = (typeof takingBackReasons)[number]

/** A place that ended, or whose last day is written down, and what came of it since. */
export type Departure = {
  personId: string
  state: EnrolmentState
  /** What her place becomes after that day, while it is not over. */
  leavesAs: DepartureOutcome | null
  /** Her last day in the cohort, `YYYY-MM-DD`. */
  leftOn: string
  /** Was she ever present? */
  hasStarted: boolean
  cohort: CohortState
  /** Was the place itself given up, by her or by a guardian's no? */
  isGivenUp: boolean
  isErased: boolean
  /** Has she, under whatever file, another place of the same edition? */
  hasOtherPlace: boolean
  /** The first day after hers with a roll call without her, or null. */
  heldWithout: string | null
}

export type TakingBackRefusal =
  | 'cohort is history'
  | 'erased'
  | 'gave up'
  | 'has her diploma'
  | 'has another place'
  | 'held without her'

/**
 * Can this departure be undone, as if it had never been written? Not once something rests on it: a closed cohort, a diploma, a
 * sheet on which she would be missing without anybody having asked for her, a place elsewhere. A place that was given up is the
 * girl's and her guardian's to say, and may be somebody else's by now.
 */
export function takingBackRefusal(departure: Departure): TakingBackRefusal | null {
  if (departure.cohort === 'closed') return 'cohort is history'
  if (departure.isErased) return 'erased'
  if (departure.isGivenUp) return 'gave up'
  if (departure.state === 'completed') return 'has her diploma'
  if (departure.hasOtherPlace) return 'has another place'
  return departure.heldWithout === null ? null : 'held without her'
}

/** Is she out already, or only from a day to come? */
export function isOver({ leavesAs }: Pick<Departure, 'leavesAs'>): boolean {
  return leavesAs === null
}
