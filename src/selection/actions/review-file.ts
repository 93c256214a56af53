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
  const file = await lockFile(scope, applicationId)
  const { readersPerApplication } = file.selection
  const hasRated = file.own !== null
  const refusal = reviewRefusal({ ...file, hasRated, seesTheBoard, readersPerApplication })
  if (refusal !== null) return refusal
  await Promise.all([
    upsertReview(scope, applicationId, { marks, sentence }),
    recordReading(scope, file, 'file.read'),
  ])
  return null
}

/** "I know this person": she reads the file no more, and what she had noted is taken back. */
export async function declareConflict(
  scope: Scope,
  applicationId: string,
): Promise<'already decided' | null> {
  const file = await lockFile(scope, applicationId)
  if (file.knowsHer) return null
  if (!canBeRead(file.state)) return 'already decided'
  await insertConflict(scope, applicationId)
  await recordReading(scope, file, 'file.conflict-declared')
  return null
}

/** Sent together; the file is read after the lock, as it stands then. */
async function lockFile(scope: Scope, applicationId: string): Promise<FileToRead> {
  const [, file] = await Promise.all([
    lockApplication(scope, applicationId),
    fileToRead(scope, applicationId, scope.actor.id!),
  ])
  return file!
}

async function recordReading(
  scope: Scope,
  { id, applicantId }: FileToRead,
  action: 'file.read' | 'file.conflict-declared',
): Promise<void> {
  await record(scope, { action, subjectId: applicantId, object: { kind: 'application', id } })
}
