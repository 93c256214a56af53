import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { stillOpens } from '#src/people/index.ts'
import { lockApplication } from './store.ts'

/**
 * Locks the application that a link opens, for a deed that leaves another key or a word that counts. Whoever ended the link
 * while this waited was there first: not found.
 */
export async function lockFileOfLink(c: Context<TenantEnv>): Promise<void> {
  const { id, objectId } = c.get('link')
  await lockApplication(c.get('scope'), objectId)
  if (!(await stillOpens(c.get('scope'), id))) throw new NotFound()
}
