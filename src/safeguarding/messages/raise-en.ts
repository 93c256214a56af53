import type { RaiseMessages } from './raise-fr.ts'

/** The same in English, which has one form of address. */
export const raiseEn: RaiseMessages = {
  title: 'Report a concern',
  lead: 'For yourself or for somebody else. No account needed, and no name if you prefer.',
  danger: 'In danger now?',
  dangerWords: 'Do not write here: call.',
  worry: 'What worries you?',
  worryHint: 'What you saw, heard or lived through. You have nothing to prove.',
  about: 'Who is it about?',
  aboutHint: 'A first name, a role, or “me”.',
  contact: 'How can we answer you?',
  contactHint:
    'A number, an address, a good time. Leave it empty to stay anonymous: nothing will say who wrote, even if you are signed in.',
  keptFrom: 'Is it about one of these people?',
  keptFromHint:
    'These people may receive concerns. If you tick a name, that person will not know that your message exists.',
  named: (name, role) =>
    `Is your message about ${name}, ${role}? Tick her name if she must know nothing of it.`,
  notSent: 'Nothing has been sent yet.',
  tickOrSend: 'Tick a name above, or send your message as it is.',
  whoReads: 'Who reads it, and what happens next',
  reading:
    'The person in charge of safeguarding reads it within 24 hours and decides what to do. Others do not see it.',
  noSecrecy:
    'She cannot promise to keep it secret: if somebody is in danger, she must tell those who can protect them.',
  page: (pattern) => `The page you came from: ${pattern}`,
  send: 'Send',
  thanks: {
    title: 'It has arrived',
    lead: 'Thank you. You were right to write.',
    next: 'What happens next',
    steps: [
      'Within 24 hours, the person in charge of safeguarding reads your message and decides what to do.',
      'If you said how to reach you, she will answer. If not, she cannot: come back and write if something changes.',
      'If somebody is in danger, she tells the authorities. She cannot promise to keep it secret.',
    ],
    untold: {
      title: 'It is kept, but nobody has been told yet',
      steps: [
        'Your message is kept. We could not tell the person who must read it: she will see it when she opens her page.',
        'Do not wait for her answer: call one of the numbers above, or speak to an adult whom you trust.',
      ],
    },
    back: 'Go back to my page',
    home: 'Go to the home page',
  },
}
