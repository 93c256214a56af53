import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertChannel } from '../store.ts'

export type NewTalk = {
  structure: { id: string; name: string }
  campaignId: string | null
  /** `YYYY-MM-DD`; a day that is over is fine, talks are often written down afterwards. */
  day: string
  /** `HH:MM`. */
  startsAt: string | null
  speakerId: string | null
  classes: string
  /** Of the form: pressed twice, it plans one talk. */
  key?: string
}

/** Writes a talk and, with it, the channel that is its own: from now on its card can be printed. */
export async function planTalk(
  scope: Scope,
  { structure, key, ...talk }: NewTalk,
): Promise<{ id: string; channelId: string; code: string }> {
  const { organisationId, now } = scope
  const id = newId(now)
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('talks')
    .values({
      organisationId,
      id,
      structureId: structure.id,
      ...talk,
      plannedKey: key ?? null,
      createdAt: now,
      createdBy: scope.actor.id!,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'plannedKey']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return plannedBefore(scope, key!)
  const channel = await insertChannel(scope, {
    kind: 'talk',
    name: structure.name,
    talkId: id,
    structureId: structure.id,
    campaignId: talk.campaignId,
  })
  await record(scope, { action: 'talk.planned', object: { kind: 'talk', id } })
  return { id, channelId: channel.id, code: channel.code }
}

/** The talk that this form planned already, with its channel. */
function plannedBefore({ db, organisationId }: Scope, key: string) {
  return db
    .selectFrom('talks as t')
    .innerJoin('channels as h', (join) =>
      join.onRef('h.organisationId', '=', 't.organisationId').onRef('h.talkId', '=', 't.id'),
    )
    .select(['t.id', 'h.id as channelId', 'h.code'])
    .where('t.organisationId', '=', organisationId)
    .where('t.plannedKey', '=', key)
    .executeTakeFirstOrThrow()
}
