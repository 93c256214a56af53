import { DatabaseCannotStart } from '#platform/database/embedded/start-refusals.ts'
import { CannotListen } from '#platform/http/listen.ts'
import { readSettings, SettingsFault } from '#platform/settings/settings.ts'
import { dutyAsked } from './process-duty.ts'
import { startFrise } from './start.ts'

/**
 * Starts the process: one sentence and exit 1 when it cannot. Ctrl-C waits for the start to end, then stops everything,
 * the database last; a second one ends the process at once, and the next start finds the database.
 */
try {
  const settings = readSettings(process.env)
  const starting = startFrise(settings, dutyAsked(process.argv.slice(2), settings))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void starting.then((started) => started.stop()).then(() => process.exit(0))
    })
  }
  const frise = await starting
  await frise.loaded.catch(async (error: unknown) => {
    process.stderr.write(
      '\nLe monde de démonstration n’a pas pu être chargé. Le prochain démarrage reprendra où celui-ci s’est arrêté.\n' +
        'The demonstration world could not be loaded. The next start goes on where this one ended.\n',
    )
    await frise.stop()
    throw error
  })
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`)
  process.exit(1)
}

function sentenceOf(error: unknown): string {
  if (error instanceof DatabaseCannotStart) return `${error.sentence.fr}\n${error.sentence.en}`
  if (error instanceof SettingsFault || error instanceof CannotListen) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
