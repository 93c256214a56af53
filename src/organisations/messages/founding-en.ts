import type { FoundingWords } from './founding-fr.ts'

export const foundingEn: FoundingWords = {
  title: 'Found the organisation',
  lead: 'This server is empty. Whoever started it reads in the terminal the code that opens this page.',
  code: 'Code shown by the server',
  codeHint: 'Ten letters and figures. Spaces, dashes and capitals do not count.',
  organisation: 'The organisation',
  name: 'Name of the organisation',
  slug: 'Address of its site',
  slugHint: 'After /o/. Left empty, it is made from the name.',
  founder: 'Its administrator',
  founderHint: 'She enters with a code received by e-mail, then protects her account with her phone.',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail address',
  submit: 'Found',
  wrong: 'This code is not the one that the server showed when it last started.',
  paused: (minutes) =>
    `Too many tries. Try again in ${minutes} min, or start the server again: it will show another code.`,
  done: 'The organisation is founded.',
  alreadyFounded: 'Somebody else has just founded the organisation of this server.',
  faults: {
    code: 'Write the code that the server showed.',
    name: 'Write the name of the organisation.',
    slug: 'Plain letters, figures and dashes only, for example les-ricochets.',
    firstName: 'Write the first name.',
    lastName: 'Write the last name.',
    email: 'Check the e-mail address: something is missing.',
    tooLong: 'Write less.',
  },
}
