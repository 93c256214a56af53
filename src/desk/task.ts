import { waitingLimits } from '#src/applications/index.ts'

/** What can wait for the team, in the order of the page. */
export const taskKinds = [
  'concern unacknowledged',
  'absence not called',
  'roll call missing',
  'sheet to verify',
  'sheet empty',
  'call asked',
  'offer expiring',
  'place free',
  'group to find',
  'talk to count',
  'guardian refused',
  'guardian agreed late',
  'guardian to find',
  'guardian unanswered',
  'paper missing',
  'to confirm by voice',
  'texts to mask',
  'file unread',
  'without outcome',
  'answer to approve',
  'message not delivered',
  'possible double',
  'check missing',
  'check expiring',
  'texts to do',
  'erasure asked',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** What has a page of its own that settles it: its line leads there when it waits alone. */
export const kindsOfOnePage: readonly TaskKind[] = [
  'roll call missing',
  'call asked',
  'offer expiring',
  'guardian refused',
  'guardian agreed late',
  'guardian to find',
  'guardian unanswered',
  'to confirm by voice',
  'texts to mask',
  'file unread',
  'without outcome',
  'possible double',
  'talk to count',
]

/**
 * One kind of thing that waits: how many, and the oldest or the first due. `only`: the id of the one thing when there is one and it has a page;
 * `cohort`: of their cohort when they share it.
 */
export type Task = {
  kind: TaskKind
  count: number
  oldest: Date
  firstDue: Date | null
  only?: string | null
  cohort?: string | null
  /** Does she answer for each of their sites or cohorts by a role that names it? Some are settled by nobody else. */
  answers?: boolean
}

const day = 24 * 60 * 60 * 1000

/**
 * From when each kind is worth a line; what an application waits for, `src/applications` says. A concern is, at once; a family
 * that nobody has reached shows when its programme's time is over, and again when she was on her way and did not come
 * (`app.desk_absences`); a check when the page of checks lists it (`app.checks_to_renew`), an empty emergency sheet in the thirty days before a session.
 */
export function thresholds(now: Date): Record<TaskKind, { sinceBefore?: Date; dueBefore?: Date }> {
  return {
    'concern unacknowledged': {},
    'absence not called': { dueBefore: now },
    'roll call missing': { dueBefore: now },
    'sheet to verify': {},
    'sheet empty': { dueBefore: new Date(now.getTime() + 30 * day) },
    'group to find': {},
    'paper missing': {},
    'texts to mask': {},
    'answer to approve': {},
    'message not delivered': {},
    'possible double': {},
    'talk to count': {},
    'check missing': {},
    'check expiring': {},
    'texts to do': {},
    'erasure asked': {},
    ...waitingLimits(now),
  }
}

/** The tasks in the order of the page; a kind of which nothing waits is left out. */
export function inOrder(tasks: readonly Task[]): Task[] {
  return taskKinds.flatMap((kind) => tasks.filter((task) => task.kind === kind && task.count > 0))
}
