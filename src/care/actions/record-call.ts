import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { afterCall, type CallOutcome } from '../absence.ts'
import { lastCallOf } from '../queries.ts'
import { addSteps, lockAbsence } from '../store.ts'

type Call = {
  absenceId: string
  /** How many steps the absence had when the page was opened. */
  revision: number
  /** The guardian who was called, or the girl herself; null is somebody who is not on her list. */
  contactId: string | null
  /** Instead of a person: somebody of her emergency sheet. */
  emergencyContactId?: string | null
  outcome: CallOutcome
  sentence: string
}

type CallRefusal = 'settled' | 'changed meanwhile'

/**
 * Writes down a call. When somebody else wrote one since the page was opened, nothing is written: she reads it first.
 * The same call sent twice is written once.
 */
export async function recordCall(scope: Scope, call: Call): Promise<CallRefusal | null> {
  const { absenceId, revision, contactId, emergencyContactId = null, outcome, sentence } = call
  const absence = await lockAbsence(scope, absenceId)
  if (await isWrittenAlready(scope, call, absence.revision)) return null
  const state = afterCall(absence.state, outcome)
  if (state === null) return 'settled'
  if (absence.revision !== revision) return 'changed meanwhile'
  const step = { kind: 'called', contactId, emergencyContactId, outcome, sentence } as const
  await addSteps(scope, [{ absence, step, state }])
  await record(scope, {
    action: 'absence.called',
    subjectId: absence.personId,
    object: { kind: 'absence', id: absenceId },
    details: { step: revision + 1, reached: outcome !== 'unreachable' },
  })
  return null
}

async function isWrittenAlready(scope: Scope, call: Call, revision: number): Promise<boolean> {
  if (revision !== call.revision + 1) return false
  const last = await lastCallOf(scope, call.absenceId)
  return (
    last?.number === revision &&
    last.byId === scope.actor.id &&
    last.contactId === call.contactId &&
    last.emergencyContactId === (call.emergencyContactId ?? null) &&
    last.outcome === call.outcome &&
    last.sentence === call.sentence
  )
}
