import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockApplication } from '#src/applications/index.ts'
import { canBeRead } from '../file.ts'
import { type FileToRead, fileToRead } from '../reading-queries.ts'
import { type Review, type ReviewRefusal, reviewRefusal } from '../review.ts'
import { insertConflict, upsertReview } from '../store.ts'

/** Writes a reader's marks and her sentence. She may write them anew until the decision; a double click writes them once. */
export async function reviewFile(
  scope: Scope,
  applicationId: string,
  { marks, sentence, seesTheBoard }: Review & { seesTheBoard: boolean },
): Promise<ReviewRefusal | null> {
  await lockApplication(scope, applicationId)
  const file = (await fileToRead(scope, applicationId, scope.actor.id!))!
  const { readersPerApplication } = file.selection
  const hasRated = file.own !== null
  const refusal = reviewRefusal({ ...file, hasRated, seesTheBoard, readersPerApplication })
  if (refusal !== null) return refusal
  await upsertReview(scope, applicationId, { marks, sentence })
  await recordReading(scope, file, 'file.read')
  return null
}

/** "I know this person": she reads the file no more, and what she had noted is taken back. */
export async function declareConflict(
  scope: Scope,
  applicationId: string,
): Promise<'already decided' | null> {
  await lockApplication(scope, applicationId)
  const file = (await fileToRead(scope, applicationId, scope.actor.id!))!
  if (file.knowsHer) return null
  if (!canBeRead(file.state)) return 'already decided'
  await insertConflict(scope, applicationId)
  await recordReading(scope, file, 'file.conflict-declared')
  return null
}

async function recordReading(
  scope: Scope,
  { id, applicantId }: FileToRead,
  action: 'file.read' | 'file.conflict-declared',
): Promise<void> {
  await record(scope, { action, subjectId: applicantId, object: { kind: 'application', id } })
}
