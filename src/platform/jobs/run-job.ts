import type { Task } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { withoutValues } from '#platform/log/without-values.ts'
import type { Job, JobHandler, JobIds } from './job.ts'

type Means = { db: Kysely<DB>; clock: Clock }

/** A handler as the queue calls it: opened for the organisation of the payload; what it throws is told without values. */
export function taskOf(handler: JobHandler, { db, clock }: Means): Task {
  return async (payload, { job: { attempts, max_attempts } }) => {
    // The payload was checked by platform.add_job, the only way in.
    const { organisationId, ids } = payload as { organisationId: string; ids: JobIds }
    const inScope = <T>(work: (scope: Scope) => Promise<T>) =>
      inOrganisation(db, { organisationId, now: clock.now(), actor: { kind: 'job', id: null } }, work)
    const job: Job = { organisationId, ids, lastAttempt: attempts >= max_attempts, inScope }
    try {
      await (typeof handler === 'function' ? inScope((scope) => handler(scope, ids)) : handler.steps(job))
    } catch (error) {
      throw withoutValues(error)
    }
  }
}
