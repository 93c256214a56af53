import { sql } from 'kysely'
import { recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ErasureReason } from '../erasure.ts'
import { askingIn, eraseRows } from '../erasure-store.ts'
import { erasureBegins } from '../events.ts'
import { guardiansOfNobodyElse } from '../queries.ts'
import { noteErasureJob } from './note-erasure.ts'

export type Erasing = {
  personIds: readonly string[]
  reason: ErasureReason
  site: SiteAddress
}

/**
 * Makes tombstones of people and of the guardians who are here for them alone, in one transaction: the columns as every
 * `privacy.ts` says, accounts that were only theirs, and a line for the list that a restore replays. Whoever is erased
 * already is passed over. Returns how many of `personIds` were erased.
 */
export async function erasePeople(scope: Scope, data: PersonalData, erasing: Erasing): Promise<number> {
  const { reason, site } = erasing
  const asked = await lockUnerased(scope, erasing.personIds)
  if (asked.length === 0) return 0
  const alone = await guardiansOfNobodyElse(scope, data, asked)
  const guardians = await lockUnerased(
    scope,
    alone.filter((id) => !asked.includes(id)),
  )
  const personIds = [...asked, ...guardians]
  await erasureBegins.publish(scope, { personIds, site })
  const { organisationId, now } = scope
  const accounts = await eraseRows(askingIn(scope), data, { organisationId, personIds, at: now })
  for (const id of accounts) await sql`select platform.close_account(${id}::uuid)`.execute(scope.db)
  await answerOpenRequests(scope, personIds)
  const own = new Set(asked)
  await writeErasures(
    scope,
    personIds.map((personId) => ({ personId, reason: own.has(personId) ? reason : 'her child was erased' })),
  )
  return asked.length
}

/** Locks those of these people who are not erased: nobody gives them a place or a role before the transaction ends. */
export async function lockUnerased(scope: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await scope.db
    .selectFrom('people')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .where('erasedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

async function answerOpenRequests(scope: Scope, aboutIds: readonly string[]): Promise<void> {
  const { organisationId, now, actor } = scope
  await scope.db
    .updateTable('erasureRequests')
    .set({ answer: 'erased', answeredAt: now, answeredBy: actor.kind === 'person' ? actor.id : null })
    .where('organisationId', '=', organisationId)
    .where('aboutId', 'in', aboutIds)
    .where('answer', 'is', null)
    .execute()
}

async function writeErasures(
  scope: Scope,
  erased: readonly { personId: string; reason: ErasureReason }[],
): Promise<void> {
  const { organisationId, now, actor } = scope
  const byId = actor.kind === 'person' ? actor.id : null
  await scope.db
    .insertInto('erasures')
    .values(erased.map((it) => ({ organisationId, ...it, at: now, byId })))
    .execute()
  await recordEach(
    scope,
    erased.map(({ personId, reason }) => ({
      action: 'person.erased',
      subjectId: personId,
      object: { kind: 'person', id: personId },
      details: { reason },
    })),
  )
  for (const { personId } of erased) await addJob(scope, noteErasureJob, { personId })
}
