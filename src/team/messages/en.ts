import type { TeamMessages } from './fr.ts'

/** Words about the team, in English. */
export const en: TeamMessages = {
  title: 'Team',
  invite: 'Add a person',
  columns: { name: 'Name', roles: 'Roles', email: 'E-mail' },
  roles: {
    administrator: 'Administrator',
    'programme manager': 'Programme manager',
    'territory coordinator': 'Territory coordinator',
    reader: 'Reader',
    'board member': 'Board member',
    facilitator: 'Facilitator',
    host: 'Host',
    'safeguarding officer': 'Safeguarding officer',
  },
  listedIn: (cohort) => `Adults of the cohort: ${cohort}`,
  everything: 'the whole organisation',
  wholeEdition: (name) => `the whole edition ${name}`,
  withoutEffect: (role) => `${role}, without effect`,
  ended: (day) => `ended on ${day}`,
  alone: 'You are the only administrator.',
  aloneWhy:
    'Give this role to a second person: if you lose your phone and your backup codes, she opens the door to you again.',
  unreached: (names) => `Safeguarding officer without e-mail: ${names}`,
  unreachedWhy:
    'Nothing tells her when somebody raises a concern. Give this role to somebody who has an address.',
  none: 'Nobody in the team yet',
  noneReason: 'Add the first person: she receives a link to sign in.',
  new: {
    title: 'Add a person',
    lead: 'With an address, she gets an e-mail to sign in. She sets up her second factor the first time.',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail, if she has one',
    emailHint: 'Without one, print a sheet with her username and her code next.',
    role: 'Role',
    over: 'Covering',
    save: 'Add this person',
    done: 'The person is in the team.',
    doneWithoutEmail: 'The person is in the team. Now print her sign-in sheet.',
  },
  one: {
    name: 'Her name',
    nameCorrect: 'Correct the name',
    nameCorrected: 'The name is corrected.',
    otherAddress:
      'Her e-mail address opens her account: nobody changes it here in her place. Does she have another one? Add her to the team with the new one, give her her roles, then end those on this page.',
    grants: 'Her roles',
    since: (day) => `since ${day}`,
    lists: 'On the list of adults',
    listedFrom: (from, to) => `from ${from} to ${to}`,
    rests: 'waits for her check',
    opensNothing: 'receives no concern and opens nothing: this role is given over the whole organisation',
    end: 'End',
    endedNow: 'The role has ended.',
    give: 'Give another role',
    given: 'The role has been given.',
    heldAlready: 'This person already has that role.',
    noRole: 'No role now',
    factor: 'Lost telephone',
    factorLead:
      'Removing her second factor ends her sessions. She sets up another at her next sign-in. Call her first to be sure it is really her.',
    concernsClose:
      'She may read concerns: those of before stay closed to her until somebody else has seen her sign in and confirmed it under “Concerns”.',
    sessions: 'Her devices',
    sessionsLead:
      'A stolen phone, a computer left open? This ends all her sessions. She can sign in again at any time.',
    sessionsEnd: 'End all her sessions',
    sessionsEnded: 'All her sessions have ended.',
    slip: 'Signing in without e-mail',
    slipLead:
      'Print her sheet: her username and a new code. The old code and her sessions end at once. Give it to her in person.',
    slipReach:
      'On a real server she adds a second code when she first signs in, with an app. Do it together.',
    slipOnce: 'The code is shown on this sheet only. Do not keep the file once it is printed.',
    slipPrint: 'Print her sheet',
    factorRemove: 'Remove the second factor',
    factorRemoved: 'The second factor is removed and her sessions have ended.',
  },
  faults: {
    firstName: 'Write the first name',
    onlyName: 'Write a name only, without a number or an address',
    lastName: 'Write the last name',
    email: 'Write an e-mail address with @, or leave the box empty',
    changed:
      'Somebody has corrected this name meanwhile: it is the title of the page. Save again to keep yours',
    'named in a file':
      'This person is also named in an application: correct her name there, and it changes here.',
    role: 'Choose a role',
    over: 'Choose one from the list',
    overAll: 'A safeguarding officer reads for everybody: choose the whole organisation',
    tooLong: 'Shorten it: 100 characters at most',
    'known elsewhere':
      'Another organisation knows this person too: ask whoever runs the server to remove her second factor, with the command second-factor-off.',
    'sessions known elsewhere':
      'Another organisation knows this person too: she ends her sessions herself. Ending her roles closes this one to her at once.',
    'code known elsewhere':
      'Another organisation knows this person too: the administrator of the server gives her another code.',
    'signs in by e-mail': 'This person signs in with her e-mail: she needs no printed code.',
    letters: (letters) =>
      `The sheet cannot write these letters: ${letters}. Nothing has changed: her old code still works.`,
    'last administrator': 'This is the last administrator: give this role to somebody else first.',
    'last safeguarding officer':
      'This is the last safeguarding officer: give this role to somebody else first.',
  },
  slip: {
    title: 'Your sign-in sheet',
    file: 'sign-in-sheet',
    lead: 'This sheet lets you sign in without an e-mail address.',
    username: 'Username',
    code: 'Code',
    codeHint: 'Spaces and capital letters make no difference.',
    steps: 'To sign in',
    openAddress: (address) => `Open ${address}`,
    typeBoth: 'Write the username, then the code.',
    shared: 'On a shared computer, leave “This is my own phone or computer” unticked.',
    lost: 'Lost the sheet?',
    lostHelp: (organisation) =>
      `Tell ${organisation}: they will print you another code. The old one stops working at once.`,
    keep: 'Keep this sheet to yourself. Nobody should ask you for this code.',
    printed: (at) => `Printed on ${at}. A newer sheet replaces this one.`,
    demonstration: 'Demonstration data',
  },
}
