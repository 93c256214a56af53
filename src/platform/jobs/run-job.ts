import type { Task } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
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

/** What the queue may keep and log of an error: its kind and place. Its message can carry a name or an address. */
function withoutValues(error: unknown): Error {
  const { name = 'not an error', code, table, constraint, stack = '' } = error as Partial<Error & Fault>
  const told = new Error([name, code, table, constraint].filter((part) => part !== undefined).join(' '), {
    cause: error,
  })
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  told.stack = [told.message, ...frames].join('\n')
  return told
}

/** What PostgreSQL says of a refused statement, without the values. */
type Fault = { code: string; table: string; constraint: string }
