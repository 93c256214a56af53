import type { ContactMessages } from './contact-fr.ts'

/** The same in English. */
export const contactEn: ContactMessages = {
  title: { applicant: 'Correct her contact', guardian: 'Correct the contact of this parent' },
  link: 'Correct the contact',
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
  save: 'Correct the contact',
  saved: 'It is corrected. A new link has left, and the old contact is told.',
  shared: 'It is corrected. She and this parent have the same contact: confirm by voice.',
  elsewhere: {
    here: 'It is corrected. This is another file: this parent has no contact here any more, and you can write one.',
    others:
      'It is corrected. In another file this parent has no contact any more: its coordinator sees it on her page of the day.',
  },
  same: 'Nothing to correct: it is this contact already.',
  both: 'Somebody corrected it before you',
  bothLead: 'Here are both contacts. Nothing changes until you save.',
  kept: 'Noted now',
  yours: 'What you write',
  saveAnyway: 'Keep my version',
  answered:
    'This parent has already answered by a link. That answer will count no more. The new contact is asked again.',
  history: 'Contacts corrected before',
  corrected: (day, by) => `${day}, ${by}`,
  back: 'Back to the application',
  backToGuardians: 'Back to her parents',
  faults: {
    contact: 'Write a telephone number or an e-mail address',
    hiddenSign: 'One sign could not be seen. Take the \ufffd out of this contact.',
    checked: 'Say how you made sure of it',
    changed: 'Somebody corrected it meanwhile: compare, then save',
    'known already': 'This contact already belongs to another parent on this file',
    'too often': 'You have changed it five times in a day. Ask an administrator to correct it.',
  },
}
