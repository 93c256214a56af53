import type { Scope } from '#platform/database/database.ts'

/** What a job carries besides its organisation: ids under names that end in `Id`. */
export type JobIds = Record<string, string>

/** A job that is running. */
export type Job = {
  organisationId: string
  ids: JobIds
  /** If this attempt throws, there is no other. */
  lastAttempt: boolean
  /** One transaction of role `frise_jobs` that sees this organisation only; rolled back when `work` throws. */
  inScope: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
}

/** Work in one transaction. It may run twice (a machine can die before the queue hears of the end): read, then act. */
type JobInOneTransaction = (scope: Scope, ids: JobIds) => Promise<void>

/** Work that talks to the outside: no transaction is open while it waits. */
export type JobInSteps = { steps(job: Job): Promise<void> }

export type JobHandler = JobInOneTransaction | JobInSteps

/** Every job by its name: lower-case words and dashes, as given to `addJob`. */
export type JobHandlers = Record<string, JobHandler>
