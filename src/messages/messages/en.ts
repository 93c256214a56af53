import type { MessageWords } from './fr.ts'

export const en: MessageWords = {
  outbox: {
    title: 'Outbox',
    lead: 'A demonstration sends nothing. This is what would have been sent.',
    accounts: 'Sign-in e-mails',
    newestFirst: 'Newest first',
    empty: 'No message',
    emptyReason: 'A message appears here as soon as somebody has to be told something.',
    at: 'When',
    recipient: 'To',
    subject: 'Subject',
    channel: 'By',
    state: 'State',
    noName: 'No name',
  },
  undelivered: {
    title: 'Messages that did not arrive',
    lead: 'Tell these people another way, then say so here.',
    empty: 'Everything arrived',
    emptyReason: 'A message that does not arrive appears here with the reason.',
    contact: 'Contact',
    deeds: 'To do',
    call: (phone) => `Call ${phone}`,
    correct: 'Correct the contact',
    noPhone: 'No phone number known',
    about: (name) => (name === '' ? 'Open the application' : `Application of ${name}`),
    kept: {
      mail: 'No way to send e-mail is set up. Tell them another way.',
      sms: 'No way to send text messages is set up. Tell them another way.',
      none: 'No address known. Hand the message over or call.',
    },
    settled: 'Noted.',
    settleAbout: (name) => `, ${name}`,
  },
  settle: { 'by phone': 'Told by phone', 'by hand': 'Given by hand', 'not needed': 'No longer needed' },
  audiences: {
    girls: 'The participants',
    guardians: 'Their parents and guardians',
    team: 'The team of the cohort',
  },
  audience: { girls: 'Participant', guardians: 'Parent or guardian', team: 'Team' },
  preview: {
    languages: { fr: 'in French', en: 'in English' },
    heading: (audience, language) => `${audience}, ${language}`,
    channels: (count) =>
      [
        count.mail > 0 && `${count.mail} by e-mail`,
        count.sms > 0 && `${count.sms} by text message`,
        count.none > 0 && `${count.none} without contact`,
      ]
        .filter(Boolean)
        .join(', '),
    example: (name) => `The words that ${name} will read`,
    mail: 'E-mail',
    text: 'The same as plain text',
    sms: 'Text message',
    smsLength: (characters, parts) =>
      parts === 1
        ? `${characters} characters, 1 text message`
        : `${characters} characters, ${parts} joined text messages`,
  },
  delivery: {
    done: (reached, total) => `${reached} of ${total} sent`,
    kept: (reached, total) => `${reached} of ${total} in the outbox`,
    waiting: (count) =>
      count === 1 ? '1 is being sent: reload the page.' : `${count} are being sent: reload the page.`,
    later: (count, at) =>
      count === 1
        ? `1 text message leaves on ${at}, so as not to ring at night.`
        : `${count} text messages leave on ${at}, so as not to ring at night.`,
    unreached: (count) => (count === 1 ? '1 person received nothing' : `${count} people received nothing`),
    everybody: 'Everybody was told.',
    demonstration: 'A demonstration sends nothing: messages are kept in its outbox.',
    slips: 'Print the notes to hand over',
    recipients: 'To',
    as: 'As',
    by: (name) => `by ${name}`,
    words: 'What was written',
    gone: 'These words have been erased: the time for keeping them is over.',
    readable: (day) => `These words can be read until ${day}. Every reading is logged.`,
  },
  message: {
    back: 'The outbox',
    address: 'Address',
    template: 'Message',
    gone: 'The text was erased once sent: it contained a personal link.',
  },
  accounts: {
    title: 'Sign-in e-mails',
    lead: 'The codes that people would receive. The last 200, kept in memory only.',
    emptyReason: 'Ask for a code to sign in: it arrives here.',
  },
  channels: { mail: 'E-mail', sms: 'Text message', none: 'By hand' },
  states: { queued: 'Waiting', sent: 'Sent', kept: 'Kept here', failed: 'Failed' },
  leaves: (at) => `Leaves on ${at}, so as not to ring at night.`,
  wouldLeave: (at) => `Would leave on ${at}, so as not to ring at night.`,
  retried: 'Not sent yet: we will try again.',
  failures: {
    address:
      'The address does not exist or refuses our messages. Call. A wrong contact is corrected from the application.',
    full: 'The mailbox is full. Tell them another way, and ask them to make room.',
    refused: 'The mailbox refused this message. Tell them another way.',
    number:
      'This number does not take this text message. Call. A wrong contact is corrected from the application.',
    away: 'The sending service did not take the message. Tell them another way.',
    account: 'Our sending account is refused. Tell the person who runs Frise.',
    cut: 'Cut off while sending: it may or may not have been sent. Ask them.',
    unknown: 'The message did not leave. Tell them another way.',
  },
  templates: {
    'draft-kept': 'Application kept',
    'application-received': 'Application received',
    'consent-request': 'Request for agreement',
    'offer-made': 'Place offered',
    'place-confirmed': 'Place confirmed',
    'kind-answer': 'Answer and another way in',
    'coordinator-asked': 'A file to follow up, to the team',
    'guardian-answered': 'A parent’s answer',
    'of-age': 'Coming of age',
    'link-renewed': 'New link',
    'guardian-link-renewed': 'New link, to the guardian',
    'contact-replaced': 'Contact replaced, to the old one',
    'papers-reminder': 'Paper missing',
    'guardian-papers-reminder': 'Paper missing, to the parent',
    'guardian-place-left': 'Place given up, to the parent',
    'concern-received': 'Concern received',
    'team-invitation': 'Invitation to the team',
    'adult-listed': 'Charter and safeguarding page',
    waiting: 'Waiting list',
    'practical-information': 'Practical information',
    'session-moved': 'Session moved',
    'session-cancelled': 'Session cancelled',
    invitation: 'Invitation to apply',
    'free-message': 'Free message',
  },
}
