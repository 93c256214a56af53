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
import { contactInWords, isReached, type KeptContact, revokeAllLinks } from '#src/people/index.ts'
import { lastConsents } from '#src/privacy/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { canStillBegin } from '../application.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import type { OpenedFile } from '../contact-queries.ts'
import { contactCorrected } from '../events.ts'
import { hasAnsweredHerself } from '../permission.ts'
import { askGuardian } from './ask-guardian.ts'
import { endResumeCodes } from './end-resume-codes.ts'
import { sendNewLink } from './send-new-link.ts'

/** `wasTheirs`: the old contact was hers. `tell`: nobody has told it yet. */
type Left = {
  personId: string
  before: KeptContact
  wasTheirs: boolean | null
  tell: boolean
  site: SiteAddress
}

/** What was answered while the deed waited for the files came by the wrong contact too: it is not later than the correction. */
export async function afterLastAnswer(
  scope: Scope,
  files: readonly ApplicationView[],
  personId: string,
): Promise<Date> {
  const instants = [scope.now.getTime()]
  for (const { id, applicant } of files) {
    const given = await lastConsents(scope, { aboutId: applicant.id, contextId: id })
    instants.push(...given.filter(({ givenBy }) => givenBy === personId).map(({ at }) => at.getTime()))
  }
  return new Date(Math.max(...instants))
}

/** Once the contact of a row is replaced: its keys end, the old contact is told, and the new one gets a link to each file. */
export async function leaveOldContact(scope: Scope, files: readonly OpenedFile[], left: Left): Promise<void> {
  const { personId, wasTheirs } = left
  const [file] = files
  if (file !== undefined && left.tell) await tellOldContact(scope, file.application, left)
  // The codes first: a link that somebody opens by one at this instant is seen by the next statement, and ends.
  await endResumeCodes(scope, personId)
  const ended = await revokeAllLinks(scope, personId)
  const unsent = await endUnsent(scope, personId)
  for (const { application, opens } of files) {
    const { id, applicant } = application
    const object = { kind: 'application', id }
    await record(scope, { action: 'link.renewed', subjectId: applicant.id, object, details: { ended } })
    const after = (await applicationById(scope, id))!
    if (opens && [after.applicant, ...after.guardians].some((it) => it.id === personId && isReached(it))) {
      await sendLink(scope, after, left)
      await settleWrittenAnew(scope, after, unsent)
    }
    await contactCorrected.publish(scope, { applicantId: applicant.id, personId, wasTheirs })
  }
}

/** To the address that was replaced, with no name, no link and nothing of the file: it may be a stranger's. */
async function tellOldContact(
  scope: Scope,
  application: ApplicationView,
  { personId, before, site }: Left,
): Promise<void> {
  if (!isReached(before)) return
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
async function sendLink(scope: Scope, after: ApplicationView, { personId, site }: Left): Promise<void> {
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
