import type { Context } from 'hono'
import { type AuditEntry, record } from '#platform/audit/record.ts'
import type { TenantEnv } from './tenant.ts'

/**
 * Records what a refusal shows and keeps it, for a page with faults shows the same details as the page itself. Only where
 * nothing else was written: a half-done deed would be kept with it.
 */
export async function recordRefusedReading(c: Context<TenantEnv>, entry: AuditEntry): Promise<void> {
  await record(c.get('scope'), entry)
  c.set('keepsRefused', true)
}
