import { recordEach } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { withholdUnsent } from '#src/messages/index.ts'
import {
  endGuardianship,
  endsToFollow,
  type GuardianshipEndReason,
  holdHuman,
  mayBeOne,
  type ReachedRow,
  reachedRows,
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
  const endsOn = dayIn(siteZone ?? campaign.edition.timeZone, scope.now)
  for (const row of guardians.filter((it) => it === named || mayBeOne(it, named)))
    await endRow(scope, row, { reason, endsOn })
}

/** Whoever was taken off one row of a girl is taken off her others, as soon as somebody says that the rows are one. Asked with the human held. */
export async function followEnds(scope: Scope, personId: string): Promise<void> {
  for (const { row, ...end } of await endsToFollow(scope, personId)) await endRow(scope, row, end)
}

async function endRow(
  scope: Scope,
  { id: guardianId, of: childIds }: Pick<ReachedRow, 'id' | 'of'>,
  { reason, endsOn }: { reason: GuardianshipEndReason; endsOn: string },
): Promise<void> {
  const answersForAnother = await endGuardianship(scope, { guardianId, childIds, reason, endsOn })
  await withholdUnsent(scope, guardianId, answersForAnother ? childIds : 'all')
  await guardianshipEnded.publish(scope, { childIds })
  await recordEach(
    scope,
    childIds.map((subjectId) => ({
      action: 'guardian.ended',
      subjectId,
      object: { kind: 'person', id: subjectId },
    })),
  )
}
