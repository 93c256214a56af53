import type { Context } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { stillOpens } from '#src/people/index.ts'
import { lockApplication } from './store.ts'

/** The last day on which the link of this request opens anything, in words: it ends when that day is over, or during the next. */
export function lastDayOfLink(c: Context<TenantEnv>): string {
  const justBefore = new Date(c.get('link').expiresAt.getTime() - 1)
  return plainDay(dayIn(c.get('organisation').zone, justBefore), c.get('language'))
}

/**
 * Locks the application that a link opens, for a deed that leaves another key or a word that counts. Whoever ended the link
 * while this waited was there first: not found.
 */
export async function lockFileOfLink(c: Context<TenantEnv>): Promise<void> {
  const { id, objectId } = c.get('link')
  await lockApplication(c.get('scope'), objectId)
  if (!(await stillOpens(c.get('scope'), id))) throw new NotFound()
}
