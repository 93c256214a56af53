/** Where a cohort stands. Only a closed one counts as a project in public figures. */
export const cohortStates = ['planned', 'confirmed', 'running', 'closed', 'given up'] as const
export type CohortState = (typeof cohortStates)[number]

/** Those of the list: what was given up is counted and listed nowhere. */
export const listedStates = cohortStates.filter((state) => state !== 'given up')

/**
 * Every legal move. The first roll call makes a confirmed cohort run, so that one that never met cannot be closed, and one that met
 * cannot be given up.
 */
const transitions: Record<CohortState, readonly CohortState[]> = {
  planned: ['confirmed', 'given up'],
  confirmed: ['running', 'given up'],
  running: ['closed'],
  closed: [],
  'given up': [],
}

export function canMove(from: CohortState, to: CohortState): boolean {
  return transitions[from].includes(to)
}

/** Is its calendar still open to a new session, its sheets to a roll call, its list to a girl? */
export function isOpen(state: CohortState): boolean {
  return state !== 'closed' && state !== 'given up'
}

/** Can it still be said that it will not take place? */
export function mayBeGivenUp(state: CohortState): boolean {
  return canMove(state, 'given up')
}

export type ConfirmationRefusal = 'not planned' | 'nobody in it' | 'no session'

export function confirmationRefusal(cohort: {
  state: CohortState
  participants: number
  sessions: number
}): ConfirmationRefusal | null {
  if (!canMove(cohort.state, 'confirmed')) return 'not planned'
  if (cohort.participants === 0) return 'nobody in it'
  return cohort.sessions === 0 ? 'no session' : null
}

export type ClosingRefusal = 'not running' | 'sessions still planned'

/** A cohort closes when each of its sessions was held or cancelled: hours do not change after that. */
export function closingRefusal(cohort: {
  state: CohortState
  sessionsPlanned: number
}): ClosingRefusal | null {
  if (!canMove(cohort.state, 'closed')) return 'not running'
  return cohort.sessionsPlanned > 0 ? 'sessions still planned' : null
}

/** The name and the motto that the girls chose, and the room where they meet. */
export type CohortIdentity = { name: string; motto: string; room: string }

/** A cohort as it stood on a page, as one word that travels with the form. */
export function seenIdentity({ name, motto, room }: CohortIdentity): string {
  return JSON.stringify([name, motto, room])
}

/** Do families read its room on their pages, for sessions that are still to come? `today` is a day in its zone. */
export function saysItsRoom(
  { state, lastDay }: { state: CohortState; lastDay: string | null },
  today: string,
): boolean {
  return (state === 'confirmed' || state === 'running') && lastDay !== null && lastDay >= today
}
