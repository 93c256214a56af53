import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { afterRollCall } from '../absence.ts'
import { addStep, type LockedAbsence, lockAbsencesOf } from '../store.ts'

/** What a written roll call says, girl by girl. */
export type WrittenRollCall = {
  sessionId: string
  lines: readonly { enrolmentId: string; personId: string; status: string; missesWord: boolean }[]
}

/**
 * Puts every minor who is absent without word on the call list, in the transaction of the roll call itself. A roll call
 * that is corrected takes her off by itself, and the reason stays.
 */
export async function followRollCall(scope: Scope, { sessionId, lines }: WrittenRollCall): Promise<void> {
  const known = await lockAbsencesOf(scope, sessionId)
  for (const line of lines) {
    const absence = known.get(line.enrolmentId)
    const next = afterRollCall(absence?.state ?? null, line)
    if (next === null) continue
    const followed = absence ?? (await openAbsence(scope, sessionId, line))
    await addStep(scope, followed, { kind: next.step }, next.state)
    await record(scope, {
      action: next.state === 'settled' ? 'absence.settled' : 'absence.opened',
      subjectId: line.personId,
      object: { kind: 'absence', id: followed.id },
      details: { status: line.status },
    })
  }
}

async function openAbsence(
  scope: Scope,
  sessionId: string,
  { enrolmentId, personId }: WrittenRollCall['lines'][number],
): Promise<LockedAbsence> {
  const { organisationId, now } = scope
  const id = newId(now)
  await scope.db
    .insertInto('absences')
    .values({ organisationId, id, sessionId, enrolmentId, personId, since: now })
    .execute()
  return { id, personId, state: 'to call', revision: 0 }
}
