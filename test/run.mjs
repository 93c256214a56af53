// Runs every test, then the stories, in one `node --test`, so that the closing summary is Node's own:
//   node test/run.mjs [--only=unit|stories|samples] [glob...]
// Tests that stand beside what they test share processes, each file a suite of its own (decision 054).
// Node leaves two doors open that this closes: no test at all is a success for it, and so is a skipped one.
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs, stripVTControlCharacters } from 'node:util'

const globs = {
  unit: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'database/**/*.test.ts'],
  stories: ['stories/**/*.story.ts'],
  samples: ['test/samples/**/*.sample.ts'],
}
const hook = new URL('../src/platform/jsx/hook.mjs', import.meta.url).href
const tracking = new URL('tracking.mjs', import.meta.url).href
const globalSetup = 'test/global-setup.ts'
/**
 * One more than the two cores of CI, since a file often waits: for a page, a job, a server that starts. A process that has not
 * ended after twenty minutes hangs.
 */
const limits = ['--test-concurrency=3', '--test-timeout=1200000']
/** The least number of files that share a process, one after the other, and the part of those left that the next process gets. */
const [fewest, share] = [6, 1 / 6]
/** What stays alone: tests of the house that are long, and those that end processes or databases. */
const ofItsOwn = [
  ...'every-page access server. backup. two-processes. database-away. growth. run. architecture another- samples/'
    .split(' ')
    .map((start) => `test/${start}`),
  ...'sign-in metrics mail pdf settings jobs database backup'
    .split(' ')
    .map((room) => `src/platform/${room}/`),
]
/** Most processes load the whole application: what one compiled, the next finds here. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled-tests', import.meta.url))

/** What each process begins with: its files declare their tests, then nothing is followed any more. */
const beforeSuites = `import { suite } from 'node:test'
import { stopTracking } from ${JSON.stringify(tracking)}
const files = []
const declared = async (file) => void (await files[files.push(file) - 1])
`

const { only, files } = filesToRun()
if (only === 'samples') refuseWithoutSamples()
if (files.length === 0) refuse('No test file matches. Check the glob, or run without one to run them all.')

const folder = mkdtempSync(join(tmpdir(), 'frise-run-'))
const run = startNodeTest(processesOf(files))
let output = ''
run.stdout.on('data', (chunk) => {
  process.stdout.write(chunk)
  output = (output + chunk).slice(-100_000)
})
// The run ends in order on these signals: its global teardown stops PostgreSQL.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal))

run.on('close', (code) => {
  endWhatIsLeft(run.pid)
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) process.exit(code ?? 1)
  const count = countsOf(output)
  if (count('tests') === 0) refuse('No test ran: a run without a test proves nothing.')
  const silent = count('skipped') + count('todo')
  if (silent > 0) {
    refuse(
      `${silent} test(s) skipped or marked todo (the lines in # above): make each one run, or delete it.`,
    )
  }
})

function filesToRun() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' } },
  })
  const only = values.only ?? ''
  if (only && !Object.hasOwn(globs, only)) refuse(`--only is "unit", "stories" or "samples", not "${only}".`)
  const chosen = only ? globs[only] : [...globs.unit, ...globs.stories]
  const found = globSync(positionals.length > 0 ? positionals : chosen)
  return { only, files: [...new Set(found)].filter((file) => !file.includes('node_modules')) }
}

/** Files that others made are not in the project, and a run without them proves nothing. */
function refuseWithoutSamples() {
  const folder = resolve(process.env.FRISE_SAMPLES || '../shared/data')
  if (!existsSync(folder))
    refuse(`The sample files are not in ${folder}: set FRISE_SAMPLES to the folder that holds them.`)
}

/**
 * For each process, one file that loads what runs there: what each declares belongs to the suite that is named after it. Stories, and
 * what starts a server, a browser or a process of its own, stay alone.
 * Node takes the files of a run by name, so a number in front lets those that wait for a browser begin first: begun last, one of
 * them would run alone for minutes.
 */
function processesOf(paths) {
  const shared = paths.filter(sharesAProcess)
  const alone = paths.filter((path) => !shared.includes(path))
  const order = alone.toSorted((a, b) => rank(a) - rank(b)).map((path) => [path])
  // Many for the first and few for the last, so that no process runs alone for long at the end.
  while (shared.length > 0) order.push(shared.splice(0, Math.max(fewest, Math.ceil(shared.length * share))))
  return order.map((files, place) => {
    const suites = files.map((path) => {
      const address = JSON.stringify(pathToFileURL(resolve(path)).href)
      return `suite(${JSON.stringify(path)}, () => declared(import(${address})))\n`
    })
    const file = join(folder, `${String(place).padStart(4, '0')}.mjs`)
    writeFileSync(
      file,
      `${beforeSuites}${suites.join('')}void Promise.allSettled(files).then(stopTracking)\n`,
    )
    return file
  })
}

function sharesAProcess(path) {
  return /^(src|test)\//.test(path) && !ofItsOwn.some((start) => path.startsWith(start))
}

/** The longest have the lowest. */
function rank(path) {
  const longest = ['test/every-page.', 'test/every-page', 'test/access.', 'stories/']
  const place = longest.findIndex((start) => path.startsWith(start))
  return place === -1 ? longest.length : place
}

/** Its own process group, so that whatever a crashed test left behind can be ended with it. */
function startNodeTest(paths) {
  const setup = existsSync(globalSetup) ? [`--test-global-setup=${globalSetup}`] : []
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const env = { ...inherited, NODE_COMPILE_CACHE: compiled }
  if (process.stdout.isTTY) env.FORCE_COLOR ??= '1'
  const options = [
    '--enable-source-maps',
    '--disable-warning=ExperimentalWarning',
    '--import',
    hook,
    '--import',
    tracking,
  ]
  const args = [...options, '--test', '--test-reporter=spec', ...limits, ...setup, ...paths]
  return spawn(process.execPath, args, { detached: true, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

function endWhatIsLeft(group) {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // ESRCH: nothing was left, which is the usual case.
  }
}

/** Reads Node's closing lines ("ℹ skipped 0"): the last of each kind, since a test may print the same. */
function countsOf(text) {
  const lines = stripVTControlCharacters(text).split('\n')
  return (kind) => {
    const line = lines.findLast((candidate) => candidate.startsWith(`ℹ ${kind} `))
    if (!line) refuse(`Node's summary has no line "ℹ ${kind}": the counts cannot be trusted.`)
    return Number(line.slice(`ℹ ${kind} `.length))
  }
}

function refuse(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}
