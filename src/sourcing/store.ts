import type { Scope } from '#platform/database/database.ts'
import { newId, newReadableCode } from '#platform/ids/ids.ts'
import { type ChannelKind, codeLength } from './channel.ts'
import type { StructureDetails } from './structure.ts'
import type { TalkDetails, TalkFacts } from './talk.ts'

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

type LockedTalk = TalkFacts & TalkDetails & { headCountKind: string | null }

/** Locks one talk until the end of the transaction. Undefined when there is none. */
export async function lockTalk(scope: Scope, id: string): Promise<LockedTalk | undefined> {
  const row = await scope.db
    .selectFrom('talks')
    .select([
      'day',
      'structureId',
      'startsAt',
      'classes',
      'speakerId',
      'campaignId',
      'headCount',
      'headCountKind',
      'cancelledAt',
    ])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { cancelledAt, ...talk } = row
  return { ...talk, cancelled: cancelledAt !== null }
}

/** Did somebody begin an application by the code of a talk? */
export async function cameByTalk(scope: Scope, talkId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('applications as a')
    .innerJoin('channels as h', (join) =>
      join.onRef('h.organisationId', '=', 'a.organisationId').onRef('h.id', '=', 'a.channelId'),
    )
    .select('a.id')
    .where('h.organisationId', '=', scope.organisationId)
    .where('h.talkId', '=', talkId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Locks one structure until the end of the transaction. Undefined when there is none. */
export async function lockStructure(scope: Scope, id: string): Promise<StructureDetails | undefined> {
  const row = await scope.db
    .selectFrom('structures')
    .select(['kind', 'name', 'placeId', 'placeText', 'educationPriority'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // Checks of the table let no other word in.
  return row as StructureDetails | undefined
}
