import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Frise } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'

/** `/healthz`: the process lives. `/readyz`: the database answers too. Neither says anything else. */
export function healthRoutes(frise: Frise): Hono {
  const routes = new Hono()
  routes.get('/healthz', anyone(), (c) => c.text('ok'))
  routes.get('/readyz', anyone(), async (c) => {
    const ready = await sql`select 1`.execute(frise.database.web).then(
      () => true,
      () => false,
    )
    return ready ? c.text('ready') : c.text('database away', 503)
  })
  return routes
}
