import { type Context, Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { DB } from '#platform/database/schema.ts'
import { anyone } from '#platform/http/guards.ts'
import { placesPaths } from './paths.ts'
import { placeLabel } from './place.ts'
import { findPlaces } from './queries.ts'
import { longestTyped } from './typed-place.ts'

/**
 * What the place field asks while somebody types: `{ places: [{ id, label }] }`, eight at most. The same for everybody,
 * so it is mounted before sessions and cookies; browsers keep an answer for a day, an empty one for a minute, since
 * the list may still be loading.
 */
export function placeRoutes(web: Kysely<DB>): Hono {
  const routes = new Hono()
  const answerWith = (departments: boolean) => async (c: Context) => {
    const typed = (c.req.query('q') ?? '').trim()
    if (typed.length > longestTyped) return c.json({ places: [] }, 400)
    const found = await findPlaces(web, typed, { limit: 8, departments })
    c.header('cache-control', `public, max-age=${found.length > 0 ? 24 * 60 * 60 : 60}`)
    return c.json({ places: found.map((place) => ({ id: place.id, label: placeLabel(place) })) })
  }
  routes.get(placesPaths.search, anyone(), answerWith(false))
  routes.get(placesPaths.searchWithDepartments, anyone(), answerWith(true))
  return routes
}
