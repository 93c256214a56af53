import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Frise, RequestEnv } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'
import { jobsWaiting } from '#platform/jobs/jobs-waiting.ts'
import { machineOnly } from '#platform/metrics/door.ts'

/**
 * `/healthz`: the process lives. `/readyz`: the database answers too. Neither says anything else. `/metrics`: counts of
 * this process, for whoever watches over it.
 */
export function healthRoutes(frise: Frise): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()
  routes.get('/healthz', anyone(), (c) => c.text('ok'))
  routes.get('/readyz', anyone(), async (c) => {
    const ready = await sql`select 1`.execute(frise.database.web).then(
      () => true,
      () => false,
    )
    return ready ? c.text('ready') : c.text('database away', 503)
  })
  routes.get('/metrics', machineOnly(frise.metricsDoor), async (c) => {
    const { pools, owner } = frise.database
    const gauges = {
      pools: Object.fromEntries(Object.entries(pools).map(([name, pool]) => [name, connectionsOf(pool)])),
      jobsWaiting: await jobsWaiting(owner).catch(() => null),
      memory: process.memoryUsage.rss(),
    }
    c.header('cache-control', 'no-store')
    return c.text(frise.metrics.text(gauges), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
  return routes
}

function connectionsOf({ totalCount, idleCount, waitingCount }: Pool) {
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}
