/** What can wait for the team, in the order of the page. */
export const taskKinds = [
  'concern unacknowledged',
  'absence not called',
  'roll call missing',
  'offer expiring',
  'place free',
  'guardian unanswered',
  'paper missing',
  'to confirm by voice',
  'file unread',
  'without outcome',
  'message not delivered',
  'check missing',
  'check expiring',
  'erasure asked',
] as const
export type TaskKind = (typeof taskKinds)[number]

/**
 * One kind of thing that waits: how many, and the oldest or the first due. `only`: the id of the one thing when there is one;
 * `cohort`: of their cohort when they share it.
 */
export type Task = {
  kind: TaskKind
  count: number
  oldest: Date
  firstDue: Date | null
  only?: string | null
  cohort?: string | null
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/**
 * From when each kind is worth a line. A concern is, at once; a file has three days to find a reader. A guardian has two days before anybody is bothered; a file without outcome is late
 * after ten; a family that nobody has reached shows when its programme's time is over, and again when she was on her way and
 * did not come (`app.desk_absences`); an offer is shown in its last 48 hours; a check in its last thirty days.
 */
export function thresholds(now: Date): Record<TaskKind, { sinceBefore?: Date; dueBefore?: Date }> {
  const before = (span: number) => new Date(now.getTime() - span)
  const after = (span: number) => new Date(now.getTime() + span)
  return {
    'concern unacknowledged': {},
    'absence not called': { dueBefore: now },
    'roll call missing': { dueBefore: now },
    'offer expiring': { dueBefore: after(48 * hour) },
    'place free': {},
    'guardian unanswered': { sinceBefore: before(2 * day) },
    'paper missing': {},
    'to confirm by voice': {},
    'file unread': { sinceBefore: before(3 * day) },
    'without outcome': { sinceBefore: before(10 * day) },
    'message not delivered': {},
    'check missing': {},
    'check expiring': { dueBefore: after(30 * day) },
    'erasure asked': {},
  }
}

/** The tasks in the order of the page; a kind of which nothing waits is left out. */
export function inOrder(tasks: readonly Task[]): Task[] {
  return taskKinds.flatMap((kind) => tasks.filter((task) => task.kind === kind && task.count > 0))
}
