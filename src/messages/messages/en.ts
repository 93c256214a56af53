import type { MessageWords } from './fr.ts'

export const en: MessageWords = {
  outbox: {
    title: 'Outbox',
    lead: 'Nothing leaves a demonstration. This is what would have left.',
    accounts: 'Sign-in mails',
    newestFirst: 'Newest first',
    empty: 'No message',
    emptyReason: 'A message appears here as soon as a decision tells somebody.',
    at: 'When',
    recipient: 'To',
    subject: 'Subject',
    channel: 'By',
    state: 'State',
    noName: 'No name',
  },
  undelivered: {
    title: 'Messages that did not arrive',
    lead: 'Call these people, or correct their contact.',
    empty: 'Everything arrived',
    emptyReason: 'A message that does not arrive shows here with its reason.',
  },
  message: {
    back: 'The outbox',
    address: 'Address',
    template: 'Message',
    gone: 'The text was erased once sent: it held a personal link.',
  },
  accounts: {
    title: 'Sign-in mails',
    lead: 'The codes that people would receive. The last 200, kept in memory only.',
    emptyReason: 'Ask for a code to sign in: it arrives here.',
  },
  channels: { mail: 'Mail', sms: 'Text message', none: 'By hand' },
  states: { queued: 'Waiting', sent: 'Sent', kept: 'Kept here', failed: 'Failed' },
  retried: 'Will be tried again',
  failures: {
    interrupted: 'Cut off while sending: nobody knows whether it left.',
    refused: (code) => `Refused (${code}).`,
  },
  templates: {
    'application-received': 'Application received',
    'consent-request': 'Request for agreement',
    'offer-made': 'Place offered',
    'place-confirmed': 'Place confirmed',
    'kind-answer': 'Answer and another door',
    'guardian-answered': 'A parent’s answer',
    'papers-reminder': 'Paper missing',
    'guardian-papers-reminder': 'Paper missing, to the parent',
    'concern-received': 'Concern received',
    'team-invitation': 'Invitation to the team',
  },
}
