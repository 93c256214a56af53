import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  type Contact,
  type Following,
  followContact,
  guardiansOf,
  holdHuman,
  type KeptContact,
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
type ContactResult =
  | { changed: boolean; shared: boolean; without: ApplicationView[] }
  | Extract<ReplacementResult, { refused: string }>
  | { refused: 'known already' }

/** `also`: whoever of the file had the same contact, and has this one from now on; the same word on whose it was goes for a guardian. */
type Correction = Replacement & { also?: Also | undefined }
type Also = { personId: string; contact: Contact }

/**
 * Replaces a contact of the applicant or of her guardian, and of the other of the two where they shared it, on every row that stands
 * at it of a girl whom the team knows by several. Every link that went to the old one ends, what has not left to it never does, and
 * unless it was hers what a guardian answered by them counts no more (`last_consents`). The new one gets a link, and the old one is
 * told and reads whom to call: nobody takes over a link of somebody unseen.
 */
export async function correctContact(
  scope: Scope,
  application: ApplicationView,
  { also, wasTheirs: said = false, ...replacement }: Correction,
  site: SiteAddress,
): Promise<ContactResult> {
  const { id, applicant } = application
  const { personId } = replacement
  const ofRow = (id: string) => (id === applicant.id ? null : said)
  const wasTheirs = ofRow(personId)
  await holdHuman(scope, applicant.id)
  await lockApplication(scope, id)
  for (const row of also ? [replacement, also] : [replacement])
    if (await isOtherGuardians(scope, applicant.id, row)) return { refused: 'known already' }
  const parted = also && (await partedSince(scope, id, replacement))
  if (parted) return { refused: 'changed', now: parted }
  const at = await afterLastAnswer(scope, [application], personId)
  const given = { ...replacement, wasTheirs }
  const result = await replaceContact({ ...scope, now: at }, given, { kind: 'application', id })
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
  if (also) {
    const change = { ...also, wasTheirs: ofRow(also.personId), checked: replacement.checked }
    await changeShared(scope, application, change, site)
  }
  const without: ApplicationView[] = []
  for (const of of new Set([applicant.id, personId]))
    without.push(...(await followCorrections(scope, of, { told: before, site })))
  return { changed: true, shared: isShared((await applicationById(scope, id))!, personId), without }
}

/** The same contact of the other one: it has been told, and its keys end as those of the first. */
async function changeShared(
  scope: Scope,
  application: ApplicationView,
  { personId, ...change }: Omit<Following, 'by'>,
  site: SiteAddress,
): Promise<void> {
  const now = await afterLastAnswer(scope, [application], personId)
  const following = { personId, ...change, by: scope.actor.id! }
  const object = { kind: 'application', id: application.id }
  const before = await followContact({ ...scope, now }, following, object)
  const left = { personId, before, wasTheirs: change.wasTheirs, tell: false, site }
  await leaveOldContact(scope, [{ application, opens: true }], left)
}

/** What stands, where the two share no contact any more by what somebody else did; null also on a second press. */
async function partedSince(
  scope: Scope,
  applicationId: string,
  { personId, contact }: Also,
): Promise<KeptContact | null> {
  const application = (await applicationById(scope, applicationId))!
  const { applicant, guardians } = application
  const { email, phone } = [applicant, ...guardians].find(({ id }) => id === personId)!
  const isDone = sharesContact(contact, { email, phone })
  return isDone || isShared(application, personId) ? null : { email, phone }
}

/** Two guardians at one address would be one mailbox: whoever reads it would answer for both. */
async function isOtherGuardians(
  scope: Scope,
  applicantId: string,
  { personId, contact }: Also,
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
