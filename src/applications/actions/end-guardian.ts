import { recordEach } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { endUnsent, settleMessage } from '#src/messages/index.ts'
import {
  endGuardianship,
  type GuardianshipEndReason,
  holdHuman,
  reachedRows,
  sharesContact,
} from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { guardianshipEnded } from '../events.ts'
import { lockApplication } from '../store.ts'

/**
 * The team says that somebody answers for her no more: on this file and on every other row of hers, where the same name or contact
 * stands. Links and messages end at once, what was said stays in the ledger and counts no more (`last_consents`), and nobody is
 * written to: whoever must not know reads no message (decision 064). A second press finds it done and changes nothing.
 */
export async function endGuardian(
  scope: Scope,
  { id, applicant, siteZone, campaign }: ApplicationView,
  { guardianId, reason }: { guardianId: string; reason: GuardianshipEndReason },
): Promise<void> {
  await holdHuman(scope, applicant.id)
  await lockApplication(scope, id)
  const { guardians } = await reachedRows(scope, applicant.id)
  const named = guardians.find((row) => row.id === guardianId)
  if (named === undefined) return
  const rows = guardians.filter(
    (row) => row === named || (row.name !== '' && row.name === named.name) || sharesContact(row, named),
  )
  const today = dayIn(siteZone ?? campaign.edition.timeZone, scope.now)
  for (const { id: rowId, of } of rows) {
    const answersForAnother = await endGuardianship(scope, { guardianId: rowId, childIds: of, reason, today })
    const unsent = await endUnsent(scope, rowId, answersForAnother ? of : undefined)
    for (const { id: messageId } of unsent) await settleMessage(scope, { messageId, how: 'not needed' })
  }
  const childIds = [...new Set(rows.flatMap(({ of }) => of))]
  await guardianshipEnded.publish(scope, { childIds })
  const object = { kind: 'application', id }
  await recordEach(
    scope,
    childIds.map((subjectId) => ({ action: 'guardian.ended', subjectId, object })),
  )
}
