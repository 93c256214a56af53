import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Logger } from 'pino'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { installQueue, queueSchema } from './install-queue.ts'
import type { JobHandlers } from './job.ts'
import { queueLog } from './queue-log.ts'
import { addRecurringJobs, type Rhythm, recurringName } from './recurring.ts'
import { taskOf } from './run-job.ts'
import { watchOverRunners } from './runners-alive.ts'

export type JobSettings = {
  database: Database
  handlers: JobHandlers
  /** Run once a night, or once an hour, for every organisation, each as a job of its own. */
  recurring?: Partial<Record<Rhythm, JobHandlers>>
  clock: Clock
  log: Logger
}

/** Runs jobs until stopped. A lost database is waited for; a job whose process died runs again elsewhere. */
export async function startJobs(settings: JobSettings): Promise<{ stop(): Promise<void> }> {
  await installQueue(settings.database.owner)
  const stopping = new AbortController()
  let runner = await startRunner(settings)
  const running = keepRunning()
  return {
    stop: async () => {
      stopping.abort()
      await runner.stop()
      await running
    },
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.ended
      if (stopping.signal.aborted) return
      settings.log.warn('the job runner ended; starting another')
      const next = await startWhenPossible(settings, stopping.signal)
      if (next === undefined) return
      runner = next
    }
  }
}

// Without batching, graphile-worker 0.18 does not wait for its own "this job has ended": a stop would leave ended jobs to run
// again, and a database that goes away just then would end the process (an unhandled rejection).
const waitForTheQueue = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

type Running = { stop(): Promise<void>; ended: Promise<void> }

async function startRunner(settings: JobSettings): Promise<Running> {
  const { database, log } = settings
  const events: WorkerEvents = new EventEmitter()
  let runnerId = ''
  events.on('pool:create', ({ workerPool }) => {
    runnerId = workerPool.id
  })
  const runner: Runner = await run({
    pgPool: database.owner,
    schema: queueSchema,
    events,
    concurrency: 3,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: queueLog(log),
    preset: { worker: waitForTheQueue },
    taskList: tasksOf(settings),
    parsedCronItems: parseCronItems(rhythms),
  })
  const watch = watchOverRunners(database.owner, runnerId, log)
  const ended = runner.promise.catch(() => undefined).then(() => watch.stop())
  return { stop: () => runner.stop().catch(() => undefined), ended }
}

async function startWhenPossible(settings: JobSettings, signal: AbortSignal): Promise<Running | undefined> {
  while (!signal.aborted) {
    await wait(2_000, undefined, { signal }).catch(() => undefined)
    const runner = signal.aborted ? undefined : await startRunner(settings).catch(() => undefined)
    if (signal.aborted) await runner?.stop()
    else if (runner !== undefined) return runner
  }
  return undefined
}

// 02:10 UTC is after midnight in all of Europe. A night that was missed is made up for within a day. What follows midnight where
// each site is runs every hour; an hour that was missed, the next one makes up for.
const rhythms = [
  { task: 'nightly', match: '10 2 * * *', identifier: 'nightly', options: { backfillPeriod: 86_400_000 } },
  { task: 'hourly', match: '5 * * * *', identifier: 'hourly' },
]

function tasksOf({ database, handlers, recurring = {}, clock }: JobSettings): TaskList {
  const tasks: TaskList = {}
  const means = { db: database.jobs, clock }
  for (const [name, handler] of Object.entries(handlers)) tasks[name] = taskOf(handler, means)
  for (const rhythm of ['nightly', 'hourly'] as const) {
    const all = Object.entries(recurring[rhythm] ?? {})
    const names = all.map(([name]) => name)
    tasks[rhythm] = () => addRecurringJobs(database, { rhythm, names }, clock)
    for (const [name, handler] of all) tasks[recurringName(rhythm, name)] = taskOf(handler, means)
  }
  return tasks
}
