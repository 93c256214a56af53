import pino, { type Logger } from 'pino'

/** The log of this process, one JSON line an event: codes, routes and durations, never personal data. */
export function openLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}
