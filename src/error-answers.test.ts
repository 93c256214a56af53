import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { sql } from 'kysely'
import pino from 'pino'
import type { RequestEnv } from '#platform/http/frise.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answerError } from './error-answers.tsx'

let running: RunningFrise

before(async () => {
  running = await runningFrise({ world: 'none' })
})
after(() => running?.stop())

test('what PostgreSQL says of a typed value is not written in the log; the kind and the place are', async () => {
  const lines: string[] = []
  const log = pino({ base: undefined }, { write: (line) => lines.push(line) })
  const app = new Hono<RequestEnv>().onError(answerError)
  app.get('/typed', async (c) => {
    c.set('frise', { ...running.frise, log })
    await sql`select ${'Zoé Fictive'}::date`.execute(running.frise.database.web)
    return c.text('never')
  })
  assert.equal((await app.request('/typed')).status, 500)
  const written = lines.join('')
  assert.doesNotMatch(written, /Zoé/)
  assert.match(written, /22007/)
  assert.match(written, /error-answers\.test/)
})

test('whoever lost against another deed that waited for hers is asked to try again, and that is no failure', async () => {
  const lines: string[] = []
  const log = pino({ base: undefined }, { write: (line) => lines.push(line) })
  const app = new Hono<RequestEnv>().onError(answerError)
  app.get('/crossed', async (c) => {
    c.set('frise', { ...running.frise, log })
    await sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(running.frise.database.web)
    return c.text('never')
  })
  const answer = await app.request('/crossed')
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '2')
  assert.match(await answer.text(), /Rien n’est perdu/)
  assert.match(lines.join(''), /"level":40.*waited for each other/)
})
