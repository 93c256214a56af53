import { DatabaseCannotStart } from '#platform/database/embedded/start-refusals.ts'
import { PortTaken } from '#platform/http/listen.ts'
import { readSettings, SettingsFault } from '#platform/settings/settings.ts'
import { startFrise } from './start.ts'

/** Starts the process: one sentence and exit 1 when it cannot, a clean stop on Ctrl-C. */
try {
  const frise = await startFrise(readSettings(process.env))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void frise.stop().then(() => process.exit(0))
    })
  }
} catch (error) {
  const sentence = sentenceOf(error)
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

function sentenceOf(error: unknown): string {
  if (error instanceof DatabaseCannotStart) return `${error.sentence.fr}\n${error.sentence.en}`
  if (error instanceof SettingsFault || error instanceof PortTaken) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
