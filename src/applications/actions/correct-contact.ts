import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import {
  type EndedMessage,
  endUnsent,
  sendMessage,
  settleMessage,
  type TemplateName,
} from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  contactInWords,
  guardiansOf,
  type KeptContact,
  type Replacement,
  type ReplacementResult,
  replaceContact,
  revokeAllLinks,
} from '#src/people/index.ts'
import { lastConsents } from '#src/privacy/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { canStillBegin } from '../application.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { contactCorrected } from '../events.ts'
import { hasAnsweredHerself, sharesContact } from '../permission.ts'
import { lockApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'
import { sendNewLink } from './send-new-link.ts'

/** `shared`: a guardian and the girl have one contact now, to be confirmed by voice. */
export type ContactResult =
  | { changed: boolean; shared: boolean }
  | Extract<ReplacementResult, { refused: string }>
  | { refused: 'known already' }

/**
 * Replaces a contact that was wrong, of the applicant or of her guardian. Every link that went to the old one ends, what a guardian
 * answered by them counts no more (`last_consents`), and what has not left to it never does. The new one gets a link, and the old
 * one is told and reads whom to call: nobody takes over a link of somebody unseen.
 */
export async function correctContact(
  scope: Scope,
  application: ApplicationView,
  replacement: Replacement,
  site: SiteAddress,
): Promise<ContactResult> {
  const { id, applicant } = application
  const { personId } = replacement
  await lockApplication(scope, id)
  if (await isOtherGuardians(scope, applicant.id, replacement)) return { refused: 'known already' }
  const at = await afterLastAnswer(scope, application, personId)
  const result = await replaceContact({ ...scope, now: at }, replacement, { kind: 'application', id })
  if ('refused' in result) return result
  if (result.before === null) return { changed: false, shared: false }
  await tellOldContact(scope, application, { personId, before: result.before, site })
  // The codes first: a link that somebody opens by one at this instant is seen by the next statement, and ends.
  if (personId === applicant.id) await endResumeCodes(scope, applicant.id)
  const ended = await revokeAllLinks(scope, personId)
  const unsent = await endUnsent(scope, personId)
  await record(scope, {
    action: 'link.renewed',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: { ended },
  })
  const after = (await applicationById(scope, id))!
  await sendLink(scope, after, { personId, site })
  await settleWrittenAnew(scope, after, unsent)
  await contactCorrected.publish(scope, { applicantId: applicant.id })
  return { changed: true, shared: isShared(after, personId) }
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

/** What was answered while this deed waited for the file came by the wrong contact too: it is not later than the correction. */
async function afterLastAnswer(
  scope: Scope,
  { id, applicant }: ApplicationView,
  personId: string,
): Promise<Date> {
  const given = await lastConsents(scope, { aboutId: applicant.id, contextId: id })
  const instants = given.filter(({ givenBy }) => givenBy === personId).map(({ at }) => at.getTime())
  return new Date(Math.max(scope.now.getTime(), ...instants))
}

/** To the address that was replaced, with no name, no link and nothing of the file: it may be a stranger's. */
async function tellOldContact(
  scope: Scope,
  application: ApplicationView,
  { personId, before, site }: { personId: string; before: KeptContact; site: SiteAddress },
): Promise<void> {
  if (before.email === null && before.phone === null) return
  const { programme } = application.campaign
  const own = personId === application.applicant.id
  const { name, phone } = personToCall(application)
  await sendMessage(scope, {
    template: 'contact-replaced',
    recipientId: personId,
    ...(own ? {} : { aboutId: application.applicant.id }),
    at: before,
    values: {
      address: own ? programme.address : 'vous',
      programme: programme.name,
      call: { name, phone: contactInWords(phone) },
      reportLink: site.origin + concernPaths.raise(site.slug),
    },
  })
}

/** A guardian whose permission is still missing is asked for it; everybody else finds her page again. */
async function sendLink(
  scope: Scope,
  after: ApplicationView,
  { personId, site }: { personId: string; site: SiteAddress },
): Promise<void> {
  const guardian = after.guardians.find(({ id }) => id === personId)
  const isAsked =
    guardian !== undefined &&
    after.permission !== 'not needed' &&
    canStillBegin(after.state) &&
    !hasAnsweredHerself(after.consents, guardian.id)
  if (isAsked) return askGuardian(scope, { ...after, guardians: [guardian] }, site)
  return sendNewLink(scope, after, { holderId: personId, askedByReader: false, site })
}

/** What said only where a page of this file is: the link that was just sent says it. */
const whereHerPageIs: readonly TemplateName[] = [
  'draft-kept',
  'consent-request',
  'link-renewed',
  'guardian-link-renewed',
]

/** Of what has not left, those that were written anew wait for nobody; the others wait for whoever tells her. */
async function settleWrittenAnew(
  scope: Scope,
  { applicant }: ApplicationView,
  unsent: readonly EndedMessage[],
): Promise<void> {
  for (const { id, template, aboutId } of unsent) {
    const again = whereHerPageIs.some((it) => it === template) && (aboutId ?? applicant.id) === applicant.id
    if (again) await settleMessage(scope, { messageId: id, how: 'not needed' })
  }
}

function isShared({ applicant, guardians }: ApplicationView, personId: string): boolean {
  return guardians.some(
    (it) => (it.id === personId || personId === applicant.id) && sharesContact(applicant, it),
  )
}

/** Whoever had a link of hers may have asked for a code, which opens her file as a link does. */
async function endResumeCodes({ db, organisationId }: Scope, applicantId: string): Promise<void> {
  await db
    .deleteFrom('resumeCodes')
    .where('organisationId', '=', organisationId)
    .where('applicationId', 'in', (given) =>
      given
        .selectFrom('applications')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('applicantId', '=', applicantId),
    )
    .execute()
}
