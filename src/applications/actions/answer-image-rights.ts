import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { recordConsents } from '#src/privacy/index.ts'
import type { ApplicationView } from '../application-view.ts'
import type { Signatory } from '../majority.ts'
import { imagePurpose } from '../permission.ts'

/** One support with the words that were read, and yes or no. */
export type ImageAnswer = { support: string; words: string; answer: 'yes' | 'no' }

/**
 * Somebody's word on the supports of her image, given or taken back: rows of the ledger beside those of the others, which stay.
 * Nothing new, nothing written.
 */
export async function answerImageRights(
  scope: Scope,
  { id, applicant }: ApplicationView,
  given: { by: Signatory; language: Language; answers: readonly ImageAnswer[] },
): Promise<void> {
  if (given.answers.length === 0) return
  await recordConsents(
    scope,
    given.answers.map(({ support, words, answer }) => ({
      purpose: imagePurpose(support),
      legalBasis: 'consent',
      words,
      language: given.language,
      aboutId: applicant.id,
      contextId: id,
      ...given.by,
      answer,
      channel: 'link',
    })),
  )
  const object = { kind: 'application', id }
  await record(scope, { action: 'image-rights.answered', subjectId: applicant.id, object })
}
