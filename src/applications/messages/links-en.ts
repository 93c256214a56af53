import type { LinksMessages } from './links-fr.ts'

/** Words about links in English. */
export const linksEn: LinksMessages = {
  title: 'Links handed out',
  lead: 'A link opens the file without a password. A lost phone? End the links and send another.',
  applicant: 'Applicant',
  guardian: 'Guardian',
  since: (at) => `Since ${at}`,
  until: (at) => `Until ${at}`,
  none: 'No link is open.',
  end: 'End',
  about: (holder, at) => `${holder}’s link, handed out on ${at}`,
  ended: 'The link has ended: it no longer opens anything.',
  renew: 'End these links and send a new one',
  sendNew: 'Send a new link',
  renewFor: (holder) => `for ${holder}`,
  renewHint: (contact) => `The new one goes to the contact on file: ${contact}.`,
  alsoEnds: 'Her code and the links shown to her parents on her screen end too.',
  hasCode:
    'She also has a code, which opens the file with her date of birth. Ending one link does not end it.',
  noContact: 'No contact on file: no link can be sent. She can come back with her code.',
  renewed: 'The old links have ended. The new one is on its way.',
  back: 'Back to the file',
  own: {
    title: 'My links',
    lead: 'Each link opens your file. End those on a lost phone.',
    ways: {
      message: (at) => `Sent in a message on ${at}`,
      screen: (at) => `Opened on the screen, at the start, on ${at}`,
      code: (at) => `Opened with your code on ${at}`,
    },
    here: 'This page',
    renew: 'End all and get a new link',
    renewHint: (contact) =>
      `The new link goes to ${contact} and nowhere else. This page closes too, and so do your code and the link shown to a parent.`,
    hasCode:
      'You also have a code: with your date of birth, it opens your file. Could somebody have it? Replace it on your page.',
    noContact: 'You gave no contact. Write down your code: with your date of birth, it opens your file.',
    done: 'Your new link is on its way',
    doneLead: (contact) => `Check your messages: ${contact}. The old links and your code no longer work.`,
    home: 'Go to the home page',
  },
  faults: {
    holder: 'Choose who to send a link to',
    'no contact': 'No contact on file: no link can be sent',
    changed: 'These links have just changed. Here they are now: start again if you need to.',
  },
}
