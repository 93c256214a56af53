import type { Context } from 'hono'
import type { AuditEntry } from '#platform/audit/record.ts'
import type { TenantEnv } from './tenant.ts'

/**
 * Says whose details the page of this request shows. Said by what draws the page or loads the person, so that the page
 * with faults and the page after somebody else's change are readings as well: whatever shows the details leaves a row,
 * and the redirect of a deed, which shows nothing, leaves none. `tenant` writes it down.
 */
export function shows(c: Context<TenantEnv>, ...entries: readonly AuditEntry[]): void {
  const said = c.get('shown') ?? []
  const known = new Set(said.map((entry) => JSON.stringify(entry)))
  c.set('shown', [...said, ...entries.filter((entry) => !known.has(JSON.stringify(entry)))])
}
