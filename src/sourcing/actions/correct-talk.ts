import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { cameByTalk, lockTalk } from '../store.ts'
import { type CorrectRefusal, seenTalk, whatDiffers, whyNotCorrect } from '../talk.ts'
import type { NewTalk } from './plan-talk.ts'

/** `seen`: the talk as it stood when somebody began to type (`seenTalk`). `today`: the day of the organisation. */
type TalkCorrection = { talkId: string; seen: string; talk: NewTalk; today: string }

/**
 * Corrects what was written down of a talk, and its channel with it: whoever came by its code came from where the talk truly
 * was held. What stood before stays in its history. Null when done, or when it stands so already.
 */
export async function correctTalk(
  scope: Scope,
  { talkId, seen, talk: { structure, ...talk }, today }: TalkCorrection,
): Promise<CorrectRefusal | 'changed' | null> {
  const { organisationId, now } = scope
  const standing = await lockTalk(scope, talkId)
  if (standing === undefined) throw new NotFound()
  const corrected = { ...talk, structureId: structure.id }
  const differing = whatDiffers(standing, corrected)
  if (differing.length === 0) return null
  if (seenTalk(standing) !== seen) return 'changed'
  const came = differing.includes('campaignId') && (await cameByTalk(scope, talkId))
  const refusal = whyNotCorrect(standing, corrected, { today, came })
  if (refusal !== null) return refusal
  const { day, structureId, startsAt, classes, speakerId, campaignId } = standing
  const before = { day, structureId, startsAt, classes, speakerId, campaignId }
  await scope.db
    .insertInto('talkCorrections')
    .values({ organisationId, id: newId(now), talkId, ...before, at: now, byId: scope.actor.id! })
    .execute()
  await scope.db
    .updateTable('talks')
    .set(corrected)
    .where('organisationId', '=', organisationId)
    .where('id', '=', talkId)
    .execute()
  await scope.db
    .updateTable('channels')
    .set({ name: structure.name, structureId: structure.id, campaignId: talk.campaignId })
    .where('organisationId', '=', organisationId)
    .where('talkId', '=', talkId)
    .execute()
  await record(scope, {
    action: 'talk.corrected',
    object: { kind: 'talk', id: talkId },
    details: Object.fromEntries(differing.map((detail) => [detail, true])),
  })
  return null
}
