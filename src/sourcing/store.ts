import type { Scope } from '#platform/database/database.ts'
import { newId, newReadableCode } from '#platform/ids/ids.ts'
import { type ChannelKind, codeLength } from './channel.ts'
import type { TalkFacts } from './talk.ts'

export type NewChannel = {
  kind: ChannelKind
  name: string
  talkId: string | null
  structureId: string | null
  campaignId: string | null
}

/** Writes a channel with a code that no other channel of the organisation has. */
export async function insertChannel(
  scope: Scope,
  channel: NewChannel,
): Promise<{ id: string; code: string }> {
  const id = newId(scope.now)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const written = await scope.db
      .insertInto('channels')
      .values({
        organisationId: scope.organisationId,
        id,
        ...channel,
        code: newReadableCode(codeLength),
        createdAt: scope.now,
        createdBy: scope.actor.id!,
      })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .returning('code')
      .executeTakeFirst()
    if (written !== undefined) return { id, code: written.code }
  }
  throw new Error(`no free code after ${attempts} attempts`)
}

/** With a million channels, ten codes in a row that are all taken happen once in 10^21. */
const attempts = 10

/** Locks one talk until the end of the transaction. Undefined when there is none. */
export async function lockTalk(
  scope: Scope,
  id: string,
): Promise<(TalkFacts & { structureId: string }) | undefined> {
  const row = await scope.db
    .selectFrom('talks')
    .select(['day', 'headCount', 'cancelledAt', 'structureId'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, cancelled: row.cancelledAt !== null }
}
