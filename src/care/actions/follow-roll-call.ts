import { type AuditEntry, recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { afterRollCall } from '../absence.ts'
import { addSteps, lockAbsencesOf, type NextStep, openAbsences } from '../store.ts'

/** What a written roll call says, girl by girl. */
type WrittenRollCall = {
  sessionId: string
  lines: readonly { enrolmentId: string; personId: string; status: string; missesWord: boolean }[]
}

/**
 * Puts every minor who is absent without word on the call list, in the transaction of the roll call itself. A roll call
 * that is corrected takes her off by itself, and the reason stays.
 */
export async function followRollCall(scope: Scope, { sessionId, lines }: WrittenRollCall): Promise<void> {
  const known = await lockAbsencesOf(scope, sessionId)
  const followed = lines.flatMap((line) => {
    const { enrolmentId, personId, status } = line
    const absence = known.get(enrolmentId)
    const next = afterRollCall(absence?.state ?? null, line)
    if (next === null) return []
    const opened = { id: newId(scope.now), personId, state: 'to call', revision: 0 } as const
    return { enrolmentId, status, isNew: absence === undefined, absence: absence ?? opened, next }
  })
  await Promise.all([
    openAbsences(
      scope,
      sessionId,
      followed.filter(({ isNew }) => isNew),
    ),
    addSteps(
      scope,
      followed.map(
        ({ absence, next }): NextStep => ({ absence, step: { kind: next.step }, state: next.state }),
      ),
    ),
    recordEach(
      scope,
      followed.map(
        ({ absence, next, status }): AuditEntry => ({
          action: next.state === 'settled' ? 'absence.settled' : 'absence.opened',
          subjectId: absence.personId,
          object: { kind: 'absence', id: absence.id },
          details: { status },
        }),
      ),
    ),
  ])
}
