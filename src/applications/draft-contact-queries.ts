import type { Scope } from '#platform/database/database.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { timesWritten } from '#src/messages/index.ts'
import { readContact } from '#src/people/index.ts'
import type { CampaignView } from './campaign-view.ts'
import { type Answers, answerThatFills } from './screens.ts'

/**
 * To how many contacts one draft writes: the first, and four corrections. Nobody mistypes more often, and each wrong one is a
 * stranger whose telephone rings.
 */
const mostContacts = 5

/** Is this draft written to nowhere else any more? Asked with the application locked. */
export async function wroteEnough(scope: Scope, applicantId: string): Promise<boolean> {
  return (await timesWritten(scope, { recipientId: applicantId, template: 'draft-kept' })) >= mostContacts
}

/**
 * The mailbox behind an address: what stands after a plus, and dots, lead to no other one with many providers. For counting only;
 * two people who share a count lose nothing but the sixth message of a day.
 */
function mailboxOf(contact: string): string {
  const at = contact.lastIndexOf('@')
  if (at < 0) return contact
  return (
    contact.slice(0, at).replace(/\+.*$/u, '').replaceAll('.', '').toLowerCase() +
    contact.slice(at).toLowerCase()
  )
}

/** A number that was typed in many drafts is somebody's whose telephone rings for nothing. Hers is written to a few times in a day. */
const toContact = limitByAddress({ most: 5, minutes: 24 * 60 })

/** A classroom behind one network address says thirty contacts, and corrects some; a machine says more. */
const fromAddress = limitByAddress({ most: 60, minutes: 15 })

/** May a stranger's draft write to this contact now? Each question counts. */
export function mayWriteTo(contact: string, { from, now }: { from: string; now: Date }): boolean {
  return fromAddress.count(from, now) === null && toContact.count(mailboxOf(contact), now) === null
}

/** A guardian's contact that many applications say is a stranger's too: it is asked a few times in a day, daughters included. */
const toGuardian = limitByAddress({ most: 5, minutes: 24 * 60 })

/** May an application that is sent ask this guardian now? Each question counts. */
export function mayAskAt(contact: string, now: Date): boolean {
  return toGuardian.count(mailboxOf(contact), now) === null
}

/** Where she says now to reach her, when these answers say another contact than the one kept; null else. */
export function newContact(given: Answers, kept: Answers, { programme }: CampaignView): string | null {
  const contact = contactIn(given, programme)
  return contact === contactIn(kept, programme) ? null : contact
}

/** Where these answers say to reach her, as it is kept; null when they do not. */
function contactIn(answers: Answers, programme: CampaignView['programme']): string | null {
  const contact = readContact(answerThatFills(programme, answers, 'contact') ?? '')
  return contact && (contact.phone ?? contact.email)
}
