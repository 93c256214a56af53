import { Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'

/** The queue's own words in our log; that a job came and went is worth `debug` only. */
export function queueLog(log: Logger): QueueLogger {
  return new QueueLogger(({ taskIdentifier, jobId }) => (level, message, meta) => {
    const about = { job: taskIdentifier, jobId }
    // A failed attempt is tried again.
    if (meta?.failure === true) log.warn(about, message)
    else if (level === 'error') log.error(about, message)
    else if (level === 'warning') log.warn(about, message)
    else log.debug(about, message)
  })
}
