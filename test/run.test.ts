import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const runner = fileURLToPath(new URL('run.mjs', import.meta.url))
const passing = "import { test } from 'node:test'\ntest('it holds', () => {})\n"

test('tests and stories that pass give success and Node’s own summary', (t) => {
  const result = runIn(t, { 'src/a.test.ts': passing, 'stories/b.story.ts': passing })
  assert.equal(result.status, 0, result.stderr)
  assert.match(result.stdout, /ℹ tests 2\n/)
  assert.match(result.stdout, /ℹ pass 2\n/)
})

test('a failing test fails the run', (t) => {
  const failing = "import { test } from 'node:test'\ntest('it breaks', () => { throw new Error('no') })\n"
  assert.equal(runIn(t, { 'src/a.test.ts': passing, 'src/b.test.ts': failing }).status, 1)
})

test('an error that nobody caught fails the run, though its test went on', (t) => {
  const forgetful = `import { test } from 'node:test'
test('it goes on', async () => {
  setTimeout(() => { throw new Error('forgotten') })
  await new Promise((resolve) => setTimeout(resolve, 50))
})
`
  const result = runIn(t, { 'src/a.test.ts': passing, 'src/b.test.ts': forgetful })
  assert.equal(result.status, 1)
  assert.match(result.stdout, /Error: forgotten\n\s+at .*b\.test\.ts:3/)
})

test('JSX in a test file is understood', (t) => {
  const page = `import { test } from 'node:test'\ntest('it draws', () => { void (() => <p>hello</p>) })\n`
  assert.equal(runIn(t, { 'src/a.test.tsx': page }, { jsx: true }).status, 0)
})

test('no test file, or a file without a test, fails with a sentence', (t) => {
  const none = runIn(t, { 'src/a.ts': '' })
  assert.equal(none.status, 1)
  assert.match(none.stderr, /No test file matches/)
  const elsewhere = runIn(t, { 'src/a.test.ts': passing }, { args: ['--only=stories'] })
  assert.match(elsewhere.stderr, /No test file matches/)
})

for (const [word, options] of [
  ['skipped', '{ skip: true }'],
  ['todo', '{ todo: true }'],
]) {
  test(`a test marked ${word} fails the run`, (t) => {
    const silent = `import { test } from 'node:test'\ntest('later', ${options}, () => {})\n`
    const result = runIn(t, { 'src/a.test.ts': passing, 'src/b.test.ts': silent })
    assert.equal(result.status, 1)
    assert.match(result.stderr, /1 test\(s\) skipped or marked todo/)
  })
}

test('a process that a test leaves behind is ended with the run', async (t) => {
  const leaver = `import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
test('it leaves a server', () => {
  const left = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' })
  left.unref()
  writeFileSync('left.pid', String(left.pid))
})
`
  const result = runIn(t, { 'src/a.test.ts': leaver })
  assert.equal(result.status, 0, result.stdout)
  assert.ok(await ends(Number(readFileSync(join(result.folder, 'left.pid'), 'utf8'))))
})

test('an interrupted run is torn down and leaves nothing', async (t) => {
  const setup = `import { appendFileSync } from 'node:fs'
export function globalSetup() { appendFileSync('log', 'up ') }
export function globalTeardown() { appendFileSync('log', 'down ') }
`
  const slow = `import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
test('slow', async () => {
  writeFileSync('slow.pid', String(process.pid))
  await new Promise((resolve) => setTimeout(resolve, 60000))
})
`
  const folder = folderWith(t, { 'src/a.test.ts': slow, 'test/global-setup.ts': setup })
  const run = spawn(process.execPath, [runner], { cwd: folder, stdio: 'ignore' })
  const pid = await pidWrittenIn(join(folder, 'slow.pid'))
  run.kill('SIGTERM')
  const [code] = await once(run, 'exit')
  assert.equal(code, 1)
  assert.match(readFileSync(join(folder, 'log'), 'utf8'), /^up down /)
  assert.ok(await ends(pid))
})

function runIn(t: TestContext, files: Record<string, string>, { args = [] as string[], jsx = false } = {}) {
  const folder = folderWith(t, jsx ? { ...files, ...jsxRuntime } : files)
  return { folder, ...spawnSync(process.execPath, [runner, ...args], { cwd: folder, encoding: 'utf8' }) }
}

/** A stand-in for Hono's JSX runtime: the folder is outside the repository and has no packages. */
const jsxRuntime = {
  'node_modules/hono/package.json':
    '{"name":"hono","type":"module","exports":{"./jsx/jsx-runtime":"./jsx.js"}}',
  'node_modules/hono/jsx.js': 'export const jsx = (tag, props) => ({ tag, props })\n',
}

function folderWith(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'frise-run-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function pidWrittenIn(path: string): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      const pid = Number(readFileSync(path, 'utf8'))
      if (pid > 0) return pid
    } catch {
      // Not written yet.
    }
    await wait(100)
  }
  throw new Error(`No process wrote ${path} within ten seconds.`)
}

/** A killed process answers for a moment, until the system has collected it. */
async function ends(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await wait(100)
  }
  return false
}

test('who reaches the database is found through whatever stands between, and without a browser', () => {
  const files = {
    'test/database.ts': '',
    'test/browser.ts': '',
    'test/promotion.ts': "import { testDatabase } from './database.ts'\n",
    'src/far.test.ts': "import { held } from '#test/held-camp.ts'\n",
    'test/held-camp.ts': "export { held } from './promotion.ts'\n",
    'src/drawn.test.ts': "import '#test/held-camp.ts'\nimport { openBrowser } from '#test/browser.ts'\n",
    'src/pure.test.ts': "import test from 'node:test'\nimport './rule.ts'\n",
    'src/rule.ts': '',
  }
  const folder = mkdtempSync(join(tmpdir(), 'frise-reach-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const asks = `import { needsDatabase } from ${JSON.stringify(new URL('reaches-database.mjs', import.meta.url).href)}
    console.log(['far', 'drawn', 'pure'].filter((it) => needsDatabase('src/' + it + '.test.ts')).join())`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', asks], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  assert.equal(stdout.trim(), 'far')
})
