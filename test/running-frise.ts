import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#platform/clock/clock.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import type { Frise } from '#platform/http/frise.ts'
import { listen } from '#platform/http/listen.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { readSettings } from '#platform/settings/settings.ts'
import { createApp } from '#src/app.tsx'
import { assembleFrise } from '#src/assemble.ts'
import { demonstrationOf } from '#src/demonstration.ts'
import { jobHandlers } from '#src/jobs.ts'
import { loadWorld } from '#src/world.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import { association } from '../database/worlds/association.ts'
import { wholeWorld } from '../database/worlds/whole-world.ts'
import { templateOnce, testDatabase } from './database.ts'
import { enginesAnswer, enginesPath } from './engines.ts'

/** The whole application on its own database with a demonstration world, served on a free port, its clock frozen. */
export type RunningFrise = {
  frise: Frise
  app: ReturnType<typeof createApp>
  addresses: DatabaseAddresses
  /** `http://127.0.0.1:port`. */
  url: string
  clock: ReturnType<typeof frozenClock>
  stop(): Promise<void>
}

/**
 * `world`: the association with its team and an open campaign, as most tests need it, or everything it lived through.
 * `port`: a free one unless the address itself is looked at. `foundingCode`: what an empty server printed at its start.
 */
export async function runningFrise({
  at = '2026-11-23T09:00:00Z',
  world = 'association',
  port = 0,
  foundingCode = null,
}: {
  at?: string
  world?: 'association' | 'whole' | 'none'
  port?: number
  foundingCode?: string | null
} = {}): Promise<RunningFrise> {
  const database = await testDatabase(world === 'whole' ? await wholeWorldAt(at) : undefined)
  const clock = frozenClock(at)
  const assembled = await assemble(database.addresses, { clock, world })
  const { frise, dataFolder } = assembled
  const jobs = await startJobs({
    database: frise.database,
    handlers: jobHandlers(frise),
    clock,
    log: frise.log,
  })
  const app = createApp(frise, foundingCode)
  const server = await listen(judged(app), { port, host: '127.0.0.1' })
  frise.origin = `http://127.0.0.1:${server.port}`
  if (world !== 'whole') await loadWorld(frise, { steps: [association] })
  return {
    frise,
    app,
    addresses: database.addresses,
    url: frise.origin,
    clock,
    stop: async () => {
      await server.stop()
      await jobs.stop()
      await assembled.close()
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/**
 * The application, and beside it the engines that judge its pages. What a test asks itself is not packed, as a browser's pages are:
 * packing and unpacking in one process took a third of the CPU of what asks thousands of pages.
 */
function judged(app: ReturnType<typeof createApp>): Pick<ReturnType<typeof createApp>, 'fetch'> {
  return {
    fetch: (request, ...rest) => {
      if (request.url.endsWith(enginesPath)) return enginesAnswer()
      if (request.headers.get('user-agent') === 'node') request.headers.delete('accept-encoding')
      return app.fetch(request, ...rest)
    },
  }
}

/** Everything that the demonstration lived through until that instant takes half a minute: it is loaded once and copied. */
export function wholeWorldAt(at: string): Promise<string> {
  return templateOnce(`world_${Date.parse(at)}`, async (addresses) => {
    const assembled = await assemble(addresses, { clock: frozenClock(at), world: 'whole' })
    await loadWorld(assembled.frise, { steps: wholeWorld })
    await assembled.close()
    await rm(assembled.dataFolder, { recursive: true, force: true })
  })
}

async function assemble(
  addresses: DatabaseAddresses,
  { clock, world }: { clock: Clock; world: string },
): Promise<Awaited<ReturnType<typeof assembleFrise>> & { dataFolder: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'frise-data-'))
  const settings = readSettings({
    FRISE_DATA: dataFolder,
    FRISE_WORLD: world === 'none' ? 'none' : 'demonstration',
    FRISE_LOG: 'error',
  })
  const secret = 'a secret of the tests, never of a server'
  const assembled = await assembleFrise({ addresses, settings, secret, clock, origin: 'http://127.0.0.1' })
  return { ...assembled, dataFolder }
}

/** The sign-in cookie of the demonstration person who holds a role, for requests made without a browser. */
export async function cookieOf(running: RunningFrise, role: string): Promise<string> {
  const { people } = await demonstrationOf(running.frise.database.web, running.frise.clock.now())
  const person = people.find((it) => it.role === role)
  if (person === undefined) throw new Error(`Nobody in the demonstration world is ${role}.`)
  const cookies = await running.frise.signIn.enterDemonstration(person.accountId)
  return (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}
