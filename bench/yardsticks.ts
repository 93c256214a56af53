import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

/** A bare server to compare with, and how to stop it. */
export type Yardstick = { name: string; url: string; stop(): Promise<void> }

const twentyKilobytes = `<!doctype html><title>Y</title>${'<p>frise</p>'.repeat(1_700)}`

/** Y1: `node:http` with a constant page of 20 KB. */
export async function constantPage(): Promise<Yardstick> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(twentyKilobytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name: 'Y1 constant page',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Y2: Hono and `pg`, one row by its primary key, 20 KB. */
export async function oneRow(address: string): Promise<Yardstick> {
  const pool = new pg.Pool({ connectionString: address, max: 16 })
  const app = new Hono()
  app.get('/', async (c) => {
    const { rows } = await pool.query('select only_row from platform.instance where only_row = $1', [true])
    return c.html(twentyKilobytes + String(rows.length))
  })
  return served('Y2 one row', app, pool)
}

/** Y3: Hono and `pg`, one transaction with `set_config` and three queries by primary key, 20 KB. */
export async function scopedTransaction(address: string): Promise<Yardstick> {
  const pool = new pg.Pool({ connectionString: address, max: 16 })
  const app = new Hono()
  app.get('/', async (c) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.organisation_id', $1, true)`, [
        '00000000-0000-7000-8000-000000000000',
      ])
      for (let query = 0; query < 3; query++) {
        await client.query('select only_row from platform.instance where only_row = $1', [true])
      }
      await client.query('commit')
    } finally {
      client.release()
    }
    return c.html(twentyKilobytes)
  })
  return served('Y3 scoped transaction', app, pool)
}

async function served(name: string, app: Hono, pool: pg.Pool): Promise<Yardstick> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', () => resolve()))
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await pool.end()
    },
  }
}
