import type { PermissionFormMessages } from './permission-form-fr.ts'

/** Words of the sheet that a guardian fills in by hand, in English. */
export const permissionFormEn: PermissionFormMessages = {
  file: 'permission-to-sign',
  title: (name) => (name === '' ? 'Your agreement' : `Your agreement for ${name}`),
  herName: 'First and last name of the girl',
  her: 'this girl',
  lead: 'For a parent or legal guardian. Tick, sign, then give this sheet back to the association.',
  firstName: 'Your first name',
  lastName: 'Your last name',
  yes: 'Yes',
  no: 'No',
  signature: 'Your signature',
  statement: 'I have read this sheet and answered it myself.',
  date: 'Date',
  sign: 'Signature',
  office: 'For the association',
  received: 'Sheet received on',
  heldBy: 'Kept by',
  keptAt: 'Kept in',
  changeMind: (who) => `To change your mind, or to see, correct or erase her data: ${who}.`,
  demonstration: 'Demonstration data',
  letters: (letters) =>
    `These letters cannot be printed: ${letters}. They are in the name of the association, the site or the person to call: correct it, then try again.`,
}
