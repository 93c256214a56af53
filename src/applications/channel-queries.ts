import type { Scope } from '#platform/database/database.ts'
import { normaliseCode } from '#platform/ids/ids.ts'

/** The channel that a code names; null for none. A wrong code stops nobody: she applies, and no channel is written. */
export async function channelWithCode(scope: Scope, code: string | undefined): Promise<string | null> {
  const wanted = normaliseCode(code ?? '')
  if (wanted === '') return null
  const found = await scope.db
    .selectFrom('channels')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('code', '=', wanted)
    .executeTakeFirst()
  return found?.id ?? null
}
