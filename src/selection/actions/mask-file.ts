import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockApplication, moveApplication } from '#src/applications/index.ts'
import { withWordsShown } from '../chosen-words.ts'
import { canBeRead, ratedQuestions } from '../file.ts'
import { maskedTexts, standNowhere, twiceMasked } from '../masked-file.ts'
import { type FileToMask, fileToMask } from '../masking-queries.ts'
import { confirmMaskedTexts, upsertMaskedText } from '../store.ts'

type MaskingRefusal = 'already decided' | 'words not found' | 'read over already'

/** Words that were to be hidden and stand in no text of the file. */
type NotFoundWords = { notFound: readonly string[] }

/**
 * Hides words that the program did not know, wherever they stand in the texts of a file: all of them, or none when some
 * are not there. A slip of the pen would leave a name in sight. What is hidden already is passed over.
 */
export async function hideWords(
  scope: Scope,
  applicationId: string,
  words: readonly string[],
): Promise<'already decided' | NotFoundWords | null> {
  const file = await lockFile(scope, applicationId)
  if (file === null) return 'already decided'
  const questions = ratedQuestions(file.selection)
  const notFound = standNowhere(questions, file, words)
  if (notFound.length > 0) return { notFound }
  const after = maskedTexts(questions, file, words)
  await Promise.all([
    ...after.map(({ question, body }) =>
      upsertMaskedText(scope, { applicationId, questionKey: question, body }),
    ),
    recordMasking(scope, file, 'file.words-hidden'),
  ])
  return null
}

/**
 * Shows words again that a person hid, until the file is given to readers. What the program hides by itself stays hidden.
 */
export async function showWords(
  scope: Scope,
  applicationId: string,
  words: string,
): Promise<MaskingRefusal | null> {
  const file = await lockFile(scope, applicationId)
  if (file === null) return 'already decided'
  if (file.masked) return 'read over already'
  const changed = twiceMasked(ratedQuestions(file.selection), file).flatMap((text) => {
    const body = withWordsShown(text, words)
    return body === text.body ? [] : [{ applicationId, questionKey: text.question, body }]
  })
  if (changed.length === 0) return 'words not found'
  await Promise.all([
    ...changed.map((text) => upsertMaskedText(scope, text)),
    recordMasking(scope, file, 'file.words-shown'),
  ])
  return null
}

/**
 * Says that somebody who does not rate has read the masked texts over: from now on readers get the file. A second press
 * changes nothing.
 */
export async function confirmMasking(scope: Scope, applicationId: string): Promise<MaskingRefusal | null> {
  const file = await lockFile(scope, applicationId)
  if (file === null) return 'already decided'
  if (file.masked) return null
  const texts = maskedTexts(ratedQuestions(file.selection), file)
  await Promise.all([
    ...texts.map(({ question, body }) =>
      upsertMaskedText(scope, { applicationId, questionKey: question, body }),
    ),
    confirmMaskedTexts(scope, applicationId),
    file.state === 'submitted' && moveApplication(scope, applicationId, 'submitted', 'under review'),
    recordMasking(scope, file, 'file.masked'),
  ])
  return null
}

/**
 * A name was written down wrong: the right one is hidden too in texts that readers have already. Nobody has to read them
 * over again: the program knows every name, a person only confirmed the rest.
 */
export async function hideCorrectedName(
  scope: Scope,
  { applicationId, changed }: { applicationId: string; changed: readonly string[] },
): Promise<void> {
  if (changed.includes('name')) await hideWhatIsKnown(scope, { applicationId })
}

/** What says who she is, as it is known by now, is hidden in texts that readers have; a file that nobody has masked waits for that. */
export async function hideWhatIsKnown(
  scope: Scope,
  { applicationId }: { applicationId: string },
): Promise<void> {
  const file = await lockFile(scope, applicationId)
  if (file === null) return
  const { bodies } = file
  const masked = maskedTexts(Object.keys(bodies), file)
  await Promise.all(
    masked
      .filter(({ question, body }) => body !== bodies[question])
      .map(({ question, body }) => upsertMaskedText(scope, { applicationId, questionKey: question, body })),
  )
}

async function lockFile(scope: Scope, id: string): Promise<FileToMask | null> {
  const [{ state }, file] = await Promise.all([lockApplication(scope, id), fileToMask(scope, id)])
  return canBeRead(state) ? (file ?? null) : null
}

async function recordMasking(
  scope: Scope,
  { id, applicantId }: FileToMask,
  action: 'file.words-hidden' | 'file.words-shown' | 'file.masked',
): Promise<void> {
  await record(scope, { action, subjectId: applicantId, object: { kind: 'application', id } })
}
