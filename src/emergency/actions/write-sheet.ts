import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { type EmergencySheet, saysHealth } from '../emergency-sheet.ts'
import type { GirlSheet } from '../queries.ts'
import { lockSheet, writeContacts } from '../store.ts'

/** The purpose under which the agreement to keep health information for emergencies stands in the ledger. */
const healthPurpose = 'emergency-health'

type SheetWriting = {
  girl: GirlSheet
  sheet: EmergencySheet
  /** How often it had been written when the page was opened; 0 when it was not there. */
  revision: number
  /** Whose word it is: herself, or her guardian. */
  saidById: string
  channel: 'link' | 'word'
  /** The sentence that was agreed to, as it was read. */
  consentWords: string
  language: Language
}

/** Writes the whole sheet; refused when somebody else wrote it since. What is said about health is a consent in the ledger. */
export async function writeSheet(scope: Scope, writing: SheetWriting): Promise<'changed meanwhile' | null> {
  const { girl, sheet, revision, saidById, channel } = writing
  const { organisationId, now, actor } = scope
  const { enrolmentId, personId } = girl
  const key = { organisationId, enrolmentId }
  const before = await lockSheet(scope, enrolmentId)
  if ((before?.revision ?? 0) !== revision) return 'changed meanwhile'
  const { contacts, ...texts } = sheet
  const writer = { channel, saidBy: saidById, writtenBy: actor.id!, writtenAt: now }
  const written = { ...texts, revision: revision + 1, ...writer }
  await scope.db
    .insertInto('emergencySheets')
    .values({ ...key, ...written })
    .onConflict((conflict) => conflict.columns(['organisationId', 'enrolmentId']).doUpdateSet(written))
    .execute()
  await writeContacts(scope, enrolmentId, contacts)
  await agreeToHealth(scope, writing, before !== undefined && saysHealth(before))
  await record(scope, {
    action: 'emergency-sheet.written',
    subjectId: personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { channel, revision: revision + 1 },
  })
  return null
}

/** A yes when something about her health is said; a no when all of it was taken back. */
async function agreeToHealth(scope: Scope, writing: SheetWriting, saidBefore: boolean): Promise<void> {
  const { girl, sheet, saidById, channel, consentWords, language } = writing
  const says = saysHealth(sheet)
  if (!says && !saidBefore) return
  await recordConsent(scope, {
    purpose: healthPurpose,
    legalBasis: 'consent',
    words: consentWords,
    language,
    aboutId: girl.personId,
    contextId: girl.applicationId,
    givenBy: saidById,
    capacity: saidById === girl.personId ? 'self' : 'guardian',
    answer: says ? 'yes' : 'no',
    channel: channel === 'link' ? 'link' : 'in person',
    ...(channel === 'word' && { recordedBy: scope.actor.id! }),
  })
}
