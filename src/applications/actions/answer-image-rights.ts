import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { recordConsents } from '#src/privacy/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { imagePurpose } from '../permission.ts'

/** Her own word on each support of her image, once she is of age: rows of the ledger beside her guardian's, which stay. */
export async function answerImageRights(
  scope: Scope,
  { id, applicant }: ApplicationView,
  given: {
    language: Language
    answers: readonly { support: string; words: string; answer: 'yes' | 'no' }[]
  },
): Promise<void> {
  await recordConsents(
    scope,
    given.answers.map(({ support, words, answer }) => ({
      purpose: imagePurpose(support),
      legalBasis: 'consent',
      words,
      language: given.language,
      aboutId: applicant.id,
      contextId: id,
      givenBy: applicant.id,
      capacity: 'self',
      answer,
      channel: 'link',
    })),
  )
  const object = { kind: 'application', id }
  await record(scope, { action: 'image-rights.answered', subjectId: applicant.id, object })
}
