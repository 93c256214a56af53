/** What an application can wait for, as the desk counts it. */
export const waitingFor = [
  'call asked',
  'guardian refused',
  'guardian agreed late',
  'guardian to find',
  'guardian unanswered',
  'to confirm by voice',
  'file unread',
  'without outcome',
  'offer expiring',
  'place free',
] as const
export type WaitingFor = (typeof waitingFor)[number]

/** Is she herself called, or somebody of hers, so that the number stands on her line? */
export function isCalled(waiting: WaitingFor | undefined): boolean {
  return waiting === 'call asked' || waiting === 'offer expiring'
}

/** Only what began before, or ends before. */
type WaitingLimits = { sinceBefore?: Date; dueBefore?: Date }

const hour = 60 * 60 * 1000
const day = 24 * hour

/**
 * From when each is worth a hand. A guardian's no is said at once, and so is a yes that comes once her place is lost. Whoever asks for a call after the end of her offer is called at once, and so is whoever says that nobody can sign for her. A guardian has two days before anybody is bothered, a file three days to find a reader; a file
 * without outcome is late after ten; an offer is shown in its last 48 hours. The desk counts by them and the list that it leads to shows by them.
 */
export function waitingLimits(now: Date): Record<WaitingFor, WaitingLimits> {
  const before = (span: number) => new Date(now.getTime() - span)
  return {
    'call asked': {},
    'guardian refused': {},
    'guardian agreed late': {},
    'guardian to find': {},
    'guardian unanswered': { sinceBefore: before(2 * day) },
    'to confirm by voice': {},
    'file unread': { sinceBefore: before(3 * day) },
    'without outcome': { sinceBefore: before(10 * day) },
    'offer expiring': { dueBefore: new Date(now.getTime() + 48 * hour) },
    'place free': {},
  }
}
