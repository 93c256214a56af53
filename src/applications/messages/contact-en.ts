import type { ContactMessages } from './contact-fr.ts'

/** The same in English. */
export const contactEn: ContactMessages = {
  title: { applicant: 'Change her contact', guardian: 'Change the contact of this parent' },
  link: 'Change the contact',
  lead: 'The new contact receives a new link. The old links are closed at once.',
  told: 'The old contact is told, and can say that it is a mistake.',
  now: 'Contact now',
  none: 'None',
  contact: 'New contact',
  contactHint: 'A telephone number or an e-mail address. It replaces the old one.',
  checked: 'How you made sure of it',
  checks: {
    'known number': 'By calling a number known before',
    'on paper': 'On a paper that the person signed',
    'in person': 'Face to face, for example at school',
  },
  saw: {
    'known number': 'checked by a known number',
    'on paper': 'checked on a signed paper',
    'in person': 'checked face to face',
  },
  shared: {
    label: (name) => `${name} has the same contact today. And from now on?`,
    parent: 'Her parent',
    fates: {
      same: 'The new contact, for both',
      other: 'Another contact, written below',
      stays: 'The same as today: it is really theirs',
    },
    contact: 'Their other contact',
    contactHint: 'Only if it is not the new one.',
  },
  past: 'Was the old contact really this parent’s?',
  pasts: { theirs: 'Yes, this parent told me so by voice', 'not theirs': 'No, or I do not know' },
  pastHints: {
    theirs: 'For example: the number changed, or the mailbox is full. The answers stay.',
    'not theirs':
      'Somebody else may have answered in their place. What came by a link counts no more, and is asked again.',
  },
  wasTheirs: 'the old one was this parent’s',
  save: 'Change the contact',
  saved: 'It is changed. A new link has left, and the old contact is told.',
  savedTheirs: 'It is changed, and the answers stay. A new link has left, and the old contact is told.',
  confirm: 'It is changed. She and this parent have the same contact: confirm by voice.',
  elsewhere: {
    here: 'It is changed. This is another file: this parent has no contact here any more, and you can write one.',
    others:
      'It is changed. In another file this parent has no contact any more: its coordinator sees it on her page of the day.',
  },
  same: 'Nothing to change: it is this contact already.',
  both: 'Somebody changed it before you',
  bothLead: 'Here are both contacts. Nothing changes until you save.',
  kept: 'Noted now',
  yours: 'What you write',
  saveAnyway: 'Keep my version',
  answered: {
    yes: (who, day) => `${who} said yes by a link, on ${day}. Ask them whether it is their answer.`,
    no: (who, day) => `${who} said no by a link, on ${day}. Ask them whether it is their answer.`,
  },
  history: 'Contacts changed before',
  corrected: (day, by) => `${day}, ${by}`,
  back: 'Back to the application',
  backToGuardians: 'Back to her parents',
  faults: {
    contact: 'Write a telephone number or an e-mail address',
    noTexts: 'No text message leaves to that country. Write another number, or an e-mail address.',
    hiddenSign: 'One sign could not be seen. Take the \ufffd out of this contact.',
    checked: 'Say how you made sure of it',
    shared: 'Say what becomes of the contact of the other person',
    past: 'Say whether the old contact was this parent’s',
    spoken: 'A paper does not say who answered. Speak with this parent, or choose “No, or I do not know”.',
    unsure: 'If you do not know whose it is, it cannot stay: write another contact for this parent',
    changed: 'Somebody changed it meanwhile: compare, then save',
    'known already': 'This contact already belongs to another parent on this file',
    'too often': 'You have changed it five times in a day. Ask an administrator to do it.',
  },
}
