import { systemClock } from '#platform/clock/clock.ts'
import { openDatabase } from '#platform/database/database.ts'
import { startEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts'
import { readInstance } from '#platform/database/instance.ts'
import { migrate } from '#platform/database/migrate.ts'
import { loadAssets } from '#platform/http/assets.ts'
import { buildAssetsIfChanged } from '#platform/http/build-assets.ts'
import type { Frise } from '#platform/http/frise.ts'
import { listen } from '#platform/http/listen.ts'
import { openLog } from '#platform/log/log.ts'
import { keptMail } from '#platform/mail/kept-mail.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { createSignIn } from '#platform/sign-in/create-sign-in.ts'
import { signInSecret } from '#platform/sign-in/secret.ts'
import { codeMail } from '#src/accounts/index.ts'
import { createApp } from './app.tsx'
import { printWelcome } from './print-welcome.ts'
import { loadWorld } from './world.ts'

/** Starts everything in order: database, migrations, first page, then the demonstration world behind it. */
export async function startFrise(settings: Settings): Promise<{ port: number; stop(): Promise<void> }> {
  await buildAssetsIfChanged()
  const embedded = await startEmbeddedDatabase(settings.FRISE_DATA)
  const database = openDatabase(embedded.addresses)
  const closing: (() => Promise<void>)[] = [() => embedded.stop(), () => database.close()]
  const stop = async () => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    await migrate(database.owner)
    const clock = systemClock
    const log = openLog(settings.FRISE_LOG)
    const instance = await readInstance(database.owner, { world: settings.FRISE_WORLD, now: clock.now() })
    const origin = settings.FRISE_ORIGIN ?? `http://localhost:${settings.PORT}`
    const signIn = createSignIn({
      addresses: embedded.addresses,
      secret: await signInSecret(settings.FRISE_DATA, settings.FRISE_SECRET),
      baseUrl: origin,
      proxies: settings.FRISE_PROXIES,
      mail: keptMail(clock),
      codeMail,
      clock,
      log,
    })
    closing.push(() => signIn.close())
    const frise: Frise = { database, clock, assets: loadAssets(), signIn, origin, log, instance }
    const server = await listen(createApp(frise), { port: settings.PORT, host: settings.FRISE_HOST })
    closing.push(() => server.stop())
    await loadWorld(frise)
    await printWelcome(frise, server.port)
    return { port: server.port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
