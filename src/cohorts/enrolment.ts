/** An accepted place, and what became of it. */
export const enrolmentStates = [
  'confirmed',
  'started',
  'completed',
  'left early',
  'excluded by decision',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/**
 * Every legal move. The first presence starts it, and a roll call corrected to no presence at all takes that back; a
 * diploma completes it; a person writes down the rest, and takes a departure back while nothing rests on it (`departure.ts`).
 */
const transitions: Record<EnrolmentState, readonly EnrolmentState[]> = {
  confirmed: ['started', 'left early', 'excluded by decision'],
  started: ['confirmed', 'completed', 'left early', 'excluded by decision'],
  completed: [],
  'left early': ['confirmed', 'started'],
  'excluded by decision': ['confirmed', 'started'],
}

export function canMove(from: EnrolmentState, to: EnrolmentState): boolean {
  return transitions[from].includes(to)
}

/** Is she still part of her cohort? */
export function isPresentMember(state: EnrolmentState): boolean {
  return state === 'confirmed' || state === 'started' || state === 'completed'
}

/** From which day she belongs to her cohort and until when: days `YYYY-MM-DD`, the hour `HH:MM`, all of its site. */
export type Stay = { joinedOn: string | null; leftOn: string | null; leftTime: string | null }

/**
 * Does this session ask for her? On her last day all do, unless she gave up her place at an hour: then those that had begun.
 * The view `session_members` says the same.
 */
export function staysFor(
  { joinedOn, leftOn, leftTime }: Stay,
  { day, startsAt }: { day: string; startsAt: string },
): boolean {
  if (joinedOn !== null && day < joinedOn) return false
  if (leftOn === null || day !== leftOn) return leftOn === null || day < leftOn
  return leftTime === null || startsAt <= leftTime
}

/** Why a place ends. Structured, without free text: a reason is counted, and tells nothing more about her. */
export const departureReasons = {
  'left early': [
    'moved away',
    'transport',
    'timetable',
    'other project',
    'not what she expected',
    'personal',
    'no news',
  ],
  'excluded by decision': ['conditions not met', 'rules not kept', 'safety of the group'],
} as const satisfies Partial<Record<EnrolmentState, readonly string[]>>

export type DepartureOutcome = keyof typeof departureReasons
export type DepartureReason = (typeof departureReasons)[DepartureOutcome][number]

/** The outcome that a reason belongs to; undefined when it is no reason to leave. */
export function outcomeOf(reason: string): DepartureOutcome | undefined {
  const outcomes = Object.keys(departureReasons) as DepartureOutcome[]
  return outcomes.find((outcome) => (departureReasons[outcome] as readonly string[]).includes(reason))
}

export const transferReasons = [
  'moved away',
  'closer site',
  'timetable',
  'transport',
  'balance of groups',
  'personal',
] as const
export type TransferReason = (typeof transferReasons)[number]
