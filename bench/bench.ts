import { type Load, loadOf, type Measured, measure, spacedOut } from './load.ts'
import { longTexts } from './long-texts.ts'
import { memoryOf } from './memory.ts'
import { pagesOf } from './pages.ts'
import { placesTyped } from './places.ts'
import { type Report, report } from './report.ts'
import { savedRollCalls } from './roll-call-load.ts'
import { servedWorld } from './served-world.ts'
import { targetOf } from './targets.ts'
import { writer } from './writer.ts'
import { yardsticks } from './yardsticks.ts'

// Pages of the whole demonstration world beside bare servers, in one run: the machine drifts, the ratio does not. Server,
// PostgreSQL (durable) and the one who asks are processes of their own. Every answer is checked while somebody writes once
// a second. `npm run bench`; `npm run bench -- --growth` then fills the database with a million people and asks again.

const growth = process.argv.includes('--growth')
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isWanted = ({ name }: { name: string }) =>
  named.length === 0 || named.some((word) => name.includes(word))
/** Milliseconds for which the desk keeps its counts, see src/desk/queries.ts. */
const keptFor = 1_000
const world = await servedWorld()
const bare = await yardsticks(world.addresses)
try {
  const pages = (await pagesOf(world)).filter(isWanted)
  const rows: Report['rows'] = []
  const yardstickLoads = bare.all.map(loadOf)
  const add = async (load: Load) => {
    const { of } = targetOf(load.name) ?? {}
    const measured = await measure(load, of && yardstickLoads.find(({ name }) => name.startsWith(of)))
    rows.push([load.name, measured])
    process.stderr.write(`${load.name}: ${Math.round(measured.loaded!.perSecond)}/s\n`)
  }
  for (const yardstick of yardstickLoads) await add(yardstick)
  const writing = writer(world)
  try {
    for (const page of pages) await add({ ...page, writing })
  } finally {
    await writing.stop()
  }
  const saved = await savedRollCalls(world)
  if (isWanted(saved)) await add(saved)
  const places = await placesTyped(world)
  const desk = pages.find(({ name }) => name === 'desk')
  const deskAnew = desk ? await spacedOut(desk, keptFor + 100) : null
  await Promise.all([bare.stop(), world.letGo()])
  const memory = memoryOf(world)
  const grown = growth ? await afterGrowth(pages) : undefined
  process.stdout.write(
    report({ rows, memory, places, longTexts: longTexts(), starts: world.starts, deskAnew, grown }),
  )
} finally {
  await bare.stop()
  await world.stop()
}

/** The same pages, alone, once a million people of 300 other organisations are in the database too. */
async function afterGrowth(pages: readonly Load[]): Promise<[string, Measured][]> {
  const { fillDatabase } = await import('./growth.ts')
  await fillDatabase(world.addresses.bootstrap)
  const rows: [string, Measured][] = []
  for (const page of pages) rows.push([page.name, await measure({ ...page, connections: [1] })])
  return rows
}
