import type { Transaction } from 'kysely'
import type { DB } from '#platform/database/schema.ts'
import { hashOf } from '#platform/ids/ids.ts'
import { rowOfLink } from './application-row-queries.ts'
import { type PlaceView, placeOfLink } from './place-queries.ts'

/** What her own page reads, under way. */
type OwnPage = { row: ReturnType<typeof rowOfLink>; place: Promise<PlaceView[]> }

const underWay = new WeakMap<Transaction<DB>, OwnPage>()

/**
 * Asks what a girl's own page reads together with the first statements of its request: one way to the database and back less, on
 * the page that is opened most. The guard of the route judges the link before anything of it is looked at.
 */
export function readOwnPage(trx: Transaction<DB>, path: string): void {
  const [, token] = /^\/o\/[^/]+\/application\/([\w-]{22})$/.exec(path) ?? []
  if (token === undefined) return
  const tokenHash = hashOf(token)
  const page = { row: rowOfLink(trx, { tokenHash }), place: placeOfLink(trx, { tokenHash }) }
  // Where the link opens nothing nobody waits for these.
  for (const asked of Object.values(page)) asked.catch(() => undefined)
  underWay.set(trx, page)
}

/** What was asked ahead for this request; undefined on every page but her own. */
export function ownPageOf(trx: Transaction<DB>): OwnPage | undefined {
  return underWay.get(trx)
}
