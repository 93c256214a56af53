import { globalSetup, globalTeardown } from '#test/global-setup.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { type BenchedPage, benchedPages } from './pages.ts'
import { constantPage, oneRow, scopedTransaction, type Yardstick } from './yardsticks.ts'

// Pages of the whole demonstration world beside bare servers, in one run: the machine drifts, the ratio does not.
// One connection first (the page's own time), then 32 at once. Every answer is checked. `npm run bench`.

const alone = 200
const together = { connections: 32, requests: 1_600 }

type Measured = { name: string; p50: number; p95: number; perSecond: number; kilobytes: number }

await globalSetup()
const running = await runningFrise({ world: 'whole', at: new Date().toISOString() })
try {
  const addresses = JSON.parse(process.env.FRISE_TEST_DATABASE!) as { web: string }
  const measured: Measured[] = []
  for (const lay of [constantPage, () => oneRow(addresses.web), () => scopedTransaction(addresses.web)]) {
    const yardstick = await lay()
    measured.push(await measure(yardstick.name, asYardstick(yardstick)))
    await yardstick.stop()
  }
  for (const page of await benchedPages(running))
    measured.push(await measure(page.name, asPage(running, page)))
  print(measured)
} finally {
  await running.stop()
  await globalTeardown()
}

type Ask = () => Promise<number>

function asYardstick({ url }: Yardstick): Ask {
  return async () => (await (await fetch(url)).text()).length
}

function asPage({ url }: RunningFrise, { path, cookie, says, name }: BenchedPage): Ask {
  const headers = { cookie, 'accept-encoding': 'identity' }
  return async () => {
    const answer = await fetch(url + path, { headers })
    const html = await answer.text()
    if (answer.status !== 200 || !html.includes(says))
      throw new Error(`${name} answered ${answer.status} without "${says}"`)
    return html.length
  }
}

async function measure(name: string, ask: Ask): Promise<Measured> {
  for (let warm = 0; warm < 40; warm++) await ask()
  const times: number[] = []
  let size = 0
  for (let turn = 0; turn < alone; turn++) {
    const start = performance.now()
    size = await ask()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const start = performance.now()
  const each = together.requests / together.connections
  await Promise.all(
    Array.from({ length: together.connections }, async () => {
      for (let turn = 0; turn < each; turn++) await ask()
    }),
  )
  const perSecond = together.requests / ((performance.now() - start) / 1_000)
  return {
    name,
    p50: times[alone / 2]!,
    p95: times[Math.floor(alone * 0.95)]!,
    perSecond,
    kilobytes: size / 1024,
  }
}

function print(measured: readonly Measured[]): void {
  const y3 = measured.find(({ name }) => name.startsWith('Y3'))!.perSecond
  const lines = measured.map(({ name, p50, p95, perSecond, kilobytes }) =>
    [
      name.padEnd(24),
      `${p50.toFixed(1)} ms`.padStart(9),
      `${p95.toFixed(1)} ms`.padStart(9),
      `${Math.round(perSecond)}/s`.padStart(9),
      `${(perSecond / y3).toFixed(2)} Y3`.padStart(9),
      `${kilobytes.toFixed(0)} KB`.padStart(7),
    ].join(' '),
  )
  const head = `${'page'.padEnd(24)} ${'p50'.padStart(9)} ${'p95'.padStart(9)} ${'at 32'.padStart(9)} ${'ratio'.padStart(9)} ${'size'.padStart(7)}`
  process.stdout.write(`${[head, ...lines].join('\n')}\n`)
}
