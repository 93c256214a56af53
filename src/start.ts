import { systemClock } from '#platform/clock/clock.ts'
import { startEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts'
import { buildAssetsIfChanged } from '#platform/http/build-assets.ts'
import { listen } from '#platform/http/listen.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { signInSecret } from '#platform/sign-in/secret.ts'
import { createApp } from './app.tsx'
import { assembleFrise } from './assemble.ts'
import { jobHandlers } from './jobs.ts'
import { printWelcome } from './print-welcome.ts'
import { loadWorld } from './world.ts'

/** Starts everything in order: database, migrations, first page, then the demonstration world behind it. */
export async function startFrise(settings: Settings): Promise<{ stop(): Promise<void> }> {
  await buildAssetsIfChanged()
  const embedded = await startEmbeddedDatabase(settings.FRISE_DATA)
  const closing = [() => embedded.stop()]
  const stop = async () => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    const { frise, close } = await assembleFrise({
      addresses: embedded.addresses,
      settings,
      secret: await signInSecret(settings.FRISE_DATA, settings.FRISE_SECRET),
      clock: systemClock,
      origin: settings.FRISE_ORIGIN ?? `http://localhost:${settings.PORT}`,
    })
    closing.push(close)
    const jobs = await startJobs({
      database: frise.database,
      handlers: jobHandlers(frise.waysOut, { demonstration: frise.instance.kind === 'demonstration' }),
      clock: frise.clock,
      log: frise.log,
    })
    closing.push(() => jobs.stop())
    const server = await listen(createApp(frise), { port: settings.PORT, host: settings.FRISE_HOST })
    closing.push(() => server.stop())
    await loadWorld(frise)
    await printWelcome(frise, server.port)
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}
