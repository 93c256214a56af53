import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  guardiansOf,
  holdHuman,
  type Replacement,
  type ReplacementResult,
  replaceContact,
  sharesContact,
} from '#src/people/index.ts'
import { applicationById } from '../application-queries.ts'
import type { ApplicationView } from '../application-view.ts'
import { lockApplication } from '../store.ts'
import { followCorrections } from './follow-corrections.ts'
import { afterLastAnswer, leaveOldContact } from './leave-old-contact.ts'

/**
 * `shared`: a guardian and the girl have one contact now, to be confirmed by voice. `without`: other files of the girl in which the
 * guardian has no contact any more.
 */
export type ContactResult =
  | { changed: boolean; shared: boolean; without: ApplicationView[] }
  | Extract<ReplacementResult, { refused: string }>
  | { refused: 'known already' }

/**
 * Replaces a contact of the applicant or of her guardian, on every row that stands at it of a girl whom the team
 * knows by several. Every link that went to the old one ends, what has not left to it never does, and unless it was hers what a guardian
 * answered by them counts no more (`last_consents`). The new one gets a link, and the old one is told and reads whom to call: nobody takes over a
 * link of somebody unseen.
 */
export async function correctContact(
  scope: Scope,
  application: ApplicationView,
  replacement: Replacement,
  site: SiteAddress,
): Promise<ContactResult> {
  const { id, applicant } = application
  const { personId, wasTheirs = false } = replacement
  await holdHuman(scope, applicant.id)
  await lockApplication(scope, id)
  if (await isOtherGuardians(scope, applicant.id, replacement)) return { refused: 'known already' }
  const at = await afterLastAnswer(scope, [application], personId)
  const result = await replaceContact({ ...scope, now: at }, replacement, { kind: 'application', id })
  if ('refused' in result) return result
  const { before } = result
  if (before === null) return { changed: false, shared: false, without: [] }
  await leaveOldContact(scope, [{ application, opens: true }], {
    personId,
    before,
    wasTheirs,
    tell: true,
    site,
  })
  const without: ApplicationView[] = []
  for (const of of new Set([applicant.id, personId]))
    without.push(...(await followCorrections(scope, of, { told: before, site })))
  return { changed: true, shared: isShared((await applicationById(scope, id))!, personId), without }
}

/** Two guardians at one address would be one mailbox: whoever reads it would answer for both. */
async function isOtherGuardians(
  scope: Scope,
  applicantId: string,
  { personId, contact }: Replacement,
): Promise<boolean> {
  if (personId === applicantId) return false
  const guardians = await guardiansOf(scope, applicantId)
  return guardians.some((it) => it.id !== personId && sharesContact(contact, it))
}

function isShared({ applicant, guardians }: ApplicationView, personId: string): boolean {
  return guardians.some(
    (it) => (it.id === personId || personId === applicant.id) && sharesContact(applicant, it),
  )
}
