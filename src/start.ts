import { systemClock } from '#platform/clock/clock.ts'
import { buildAssetsIfChanged } from '#platform/http/build-assets.ts'
import type { Frise } from '#platform/http/frise.ts'
import { listen } from '#platform/http/listen.ts'
import { newReadableCode } from '#platform/ids/ids.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { signInSecret } from '#platform/sign-in/secret.ts'
import { hasOrganisation } from '#src/organisations/index.ts'
import { loadPlaces } from '#src/places/index.ts'
import { createApp, createWatch } from './app.tsx'
import { assembleFrise } from './assemble.ts'
import { jobHandlers, recurringJobs } from './jobs.ts'
import { printAddress, printFounding, printMailAdvice, printPeople, printWatch } from './print-welcome.ts'
import type { Duty } from './process-duty.ts'
import { refusePublicDemonstration } from './public-demonstration.ts'
import { openDatabaseOf } from './which-database.ts'
import { loadWorld } from './world.ts'

type StartedFrise = {
  port: number
  /** Resolves when the demonstration world is there, or when the server is stopped before. */
  loaded: Promise<void>
  /** Lets requests and jobs finish, then stops the database; may be called again. */
  stop(): Promise<void>
}

/** Starts everything in order: database, migrations, first page; then the demonstration world loads behind it. */
export async function startFrise(settings: Settings, duty: Duty = 'both'): Promise<StartedFrise> {
  await buildAssetsIfChanged()
  const opened = await openDatabaseOf(settings)
  const closing: (() => Promise<void>)[] = [() => opened.stop()]
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= closeAll(closing))
  try {
    const assembled = await assembleFrise({
      addresses: opened.addresses,
      settings,
      secret: await signInSecret(settings.FRISE_DATA, settings.FRISE_SECRET),
      clock: systemClock,
      origin: settings.FRISE_ORIGIN ?? `http://localhost:${settings.PORT}`,
    })
    closing.push(() => assembled.close())
    const { frise } = assembled
    refusePublicDemonstration(frise.instance, settings)
    const { instance } = frise
    // A world writes hundreds of messages: delivering them while it loads would make it several times slower.
    const jobsWait = duty === 'web' || (instance.kind === 'demonstration' && !instance.worldReady)
    let jobs = jobsWait ? undefined : await startJobsOf(frise)
    closing.push(async () => jobs?.stop())
    const code = duty === 'jobs' ? null : await foundingCode(frise)
    const app = duty === 'jobs' ? createWatch(frise) : createApp(frise, code)
    const server = await listen(app, { port: settings.PORT, host: settings.FRISE_HOST })
    closing.push(() => server.stop())
    frise.origin = settings.FRISE_ORIGIN ?? `http://localhost:${server.port}`
    if (duty === 'jobs') printWatch(server.port)
    else printAddress(frise)
    if (code !== null) printFounding(frise, code)
    printMailAdvice(frise, settings)
    const places = loadPlaces(frise.database.owner, frise.clock.now()).catch((error: Error) => {
      frise.log.error({ name: error.name }, 'the list of places was not loaded')
    })
    closing.push(() => places.then(() => undefined))
    const stopping = new AbortController()
    const loaded = loadWorld(frise, { stopping: stopping.signal }).then(async () => {
      if (!instance.worldReady || duty !== 'both') return
      jobs ??= await startJobsOf(frise)
      await printPeople(frise)
    })
    closing.push(async () => {
      stopping.abort()
      await loaded.catch(() => undefined)
    })
    return { port: server.port, loaded, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function startJobsOf(frise: Frise): Promise<{ stop(): Promise<void> }> {
  const { database, clock, log } = frise
  return startJobs({ database, handlers: jobHandlers(frise), recurring: recurringJobs(frise), clock, log })
}

/** A new one at each start, for a real database where nobody has founded an organisation yet. */
async function foundingCode({ instance, database }: Frise): Promise<string | null> {
  if (instance.kind !== 'real' || (await hasOrganisation(database.web))) return null
  return newReadableCode()
}

async function closeAll(closing: (() => Promise<void>)[]): Promise<void> {
  for (const close of closing.toReversed()) await close()
}
