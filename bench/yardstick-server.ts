import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { fortyRows } from './forty-rows.tsx'

// Four bare servers on one port: what Node, Hono, `pg` and PostgreSQL can do here when nothing is asked of them.

const [bootstrap = '', web = ''] = process.argv.slice(2)
const twentyKilobytes = `<!doctype html><title>Y</title>${'<p>frise</p>'.repeat(1_700)}`
const pool = new pg.Pool({ connectionString: web, max: 16 })
await makeTables()

const app = new Hono()

/** Y2: Hono and `pg`, one row by its primary key, 20 KB. */
app.get('/y2', async (c) => {
  const { rows } = await pool.query('select words from public.yardstick where id = $1', [
    1 + (Date.now() % 1_000),
  ])
  return c.html(twentyKilobytes + String(rows.length))
})

/** Y3: one transaction with `set_config` and three queries by primary key, a page of 40 rows through the same JSX. */
app.get('/y3', async (c) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.organisation_id', $1, true)`, [
      '00000000-0000-7000-8000-000000000000',
    ])
    const found: string[] = []
    for (let query = 0; query < 3; query++) {
      const { rows } = await client.query<{ words: string }>(
        'select words from public.yardstick where id = $1',
        [1 + ((Date.now() + query) % 1_000)],
      )
      found.push(rows[0]!.words)
    }
    await client.query('commit')
    return c.html(fortyRows(found))
  } finally {
    client.release()
  }
})

/** Y4: one row inserted and committed. */
app.get('/y4', async (c) => {
  await pool.query('insert into public.yardstick_written (words) values ($1)', ['frise'])
  return c.text('ok')
})

const hono = getRequestListener(app.fetch)

/** Y1: `node:http` with a constant page of 20 KB. */
const server = createServer((request, response) => {
  if (request.url !== '/y1') return void hono(request, response)
  response.setHeader('content-type', 'text/html')
  response.end(twentyKilobytes)
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Yardsticks : http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGINT', () => {
  server.closeAllConnections()
  server.close()
  void pool.end()
})

async function makeTables(): Promise<void> {
  const client = new pg.Client({ connectionString: bootstrap })
  await client.connect()
  await client.query(`
    create table public.yardstick (id integer primary key, words text not null);
    insert into public.yardstick select n, 'row ' || n from generate_series(1, 1000) n;
    create table public.yardstick_written (id bigint generated always as identity primary key, words text not null);
    grant select on public.yardstick to frise_web;
    grant insert on public.yardstick_written to frise_web;
    analyze public.yardstick`)
  await client.end()
}
