import { startServer } from '#test/server-process.ts'

/** Seconds of `npm start`, its build apart. */
export type Starts = {
  /** From the spawn to the first page: with nothing there, and on the data that was kept. */
  first: number
  second: number
  /** From the first page until the demonstration world is loaded. */
  world: number
}

/** Starts with nothing, loads the demonstration as anybody does, stops, and starts again on what was kept. */
export async function startsOf(data: string): Promise<Starts> {
  const settings = { FRISE_DATA: data, FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' }
  const first = await started(settings)
  const begun = performance.now()
  await first.server.says(/Administratrice/)
  const world = secondsSince(begun)
  await first.server.stop()
  const second = await started(settings)
  await second.server.stop()
  return { first: first.seconds, second: second.seconds, world }
}

async function started(settings: Record<string, string>) {
  const spawned = performance.now()
  const server = await startServer(settings)
  const page = await fetch(server.url)
  if (page.status !== 200) throw new Error(`The first page answered ${page.status}`)
  await page.text()
  return { server, seconds: secondsSince(spawned) }
}

const secondsSince = (instant: number) => (performance.now() - instant) / 1_000
