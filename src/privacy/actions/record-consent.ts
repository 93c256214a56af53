import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { hashOf, newId } from '#platform/ids/ids.ts'
import type { ConsentChannel } from '../consent.ts'

/** One answer to one question about a person, with the very words that were read. */
type GivenConsent = {
  purpose: string
  legalBasis: 'consent' | 'parental authority'
  words: string
  language: Language
  aboutId: string
  /** What it was asked for: the application, the study, the photograph. */
  contextId: string
  givenBy: string
  capacity: 'self' | 'guardian'
  answer: 'yes' | 'no'
  channel: ConsentChannel
  recordedBy?: string | null
  /** The signed paper on which it stands. */
  paperId?: string | null
}

/** Adds a row to the ledger; a change of mind is one more row, nothing is ever changed or erased here. */
export async function recordConsent(scope: Scope, given: GivenConsent): Promise<void> {
  await recordConsents(scope, [given])
}

/** Adds a row for each answer that somebody gave at once. */
export async function recordConsents(scope: Scope, answers: readonly GivenConsent[]): Promise<void> {
  if (answers.length === 0) return
  const versions = await versionsOf(scope, answers)
  const rows = []
  for (const { purpose, legalBasis, words, language, ...consent } of answers) {
    const textId = await textVersion(scope, { purpose, legalBasis, words, language }, versions)
    rows.push({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      textId,
      ...consent,
      recordedBy: consent.recordedBy ?? null,
      at: scope.now,
    })
  }
  await scope.db.insertInto('consents').values(rows).execute()
}

type TextVersion = Pick<GivenConsent, 'purpose' | 'legalBasis' | 'words' | 'language'>

type Version = { id: string; purpose: string; language: string; version: number; body: string }

/** Every version of the texts that were read, the last first. */
function versionsOf(scope: Scope, texts: readonly Pick<TextVersion, 'purpose'>[]): Promise<Version[]> {
  return scope.db
    .selectFrom('consentTexts')
    .select(['id', 'purpose', 'language', 'version', 'body'])
    .where('organisationId', '=', scope.organisationId)
    .where(
      'purpose',
      'in',
      texts.map(({ purpose }) => purpose),
    )
    .orderBy('version', 'desc')
    .execute()
}

/** The version of that text that has these very words; a new one when they changed. */
async function textVersion(scope: Scope, text: TextVersion, known: readonly Version[]): Promise<string> {
  const versions = known.filter((it) => it.purpose === text.purpose && it.language === text.language)
  const same = versions.find((it) => it.body === text.words)
  if (same !== undefined) return same.id
  const id = newId(scope.now)
  const added = await scope.db
    .insertInto('consentTexts')
    .values({
      organisationId: scope.organisationId,
      id,
      purpose: text.purpose,
      version: (versions[0]?.version ?? 0) + 1,
      language: text.language,
      body: text.words,
      sha256: hashOf(text.words),
      legalBasis: text.legalBasis,
      createdAt: scope.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'purpose', 'version', 'language']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? textVersion(scope, text, await versionsOf(scope, [text]))
}
