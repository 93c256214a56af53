import type { FoundingWords } from './founding-fr.ts'

export const foundingEn: FoundingWords = {
  title: 'Set up the organisation',
  lead: 'This server is empty. Whoever started it can read, in the terminal, the code that opens this page.',
  code: 'Code shown by the server',
  codeHint: 'Ten letters and numbers. Spaces, dashes and capitals make no difference.',
  organisation: 'The organisation',
  name: 'Name of the organisation',
  slug: 'Address of its site',
  slugHint: 'After /o/. Left empty, it is made from the name.',
  zone: 'Time zone',
  zoneHint: 'The organisation’s days and deadlines are read in it. Each place keeps its own.',
  founder: 'Its administrator',
  founderHint:
    'She signs in with a code sent by e-mail, then protects her account with her phone. It is wise to name a second administrator afterwards.',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail address',
  submit: 'Set up',
  wrong:
    'This code is not the one that the server showed when it last started. If it is no longer on the screen, start it again: it shows another one.',
  done: 'The organisation is set up.',
  alreadyFounded: 'Somebody else has just set up the organisation on this server.',
  faults: {
    code: 'Write the code that the server showed.',
    name: 'Write the name of the organisation.',
    slug: 'Plain letters, numbers and dashes only, for example les-ricochets.',
    zone: 'Choose a zone from the list.',
    firstName: 'Write the first name.',
    lastName: 'Write the last name.',
    email: 'Check the e-mail address: something is missing.',
    onlyName: 'Write a name only, without a number or an address.',
    tooLong: 'Shorten it.',
  },
}
