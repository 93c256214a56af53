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
  everything: 'the whole organisation',
  ended: (day) => `ended on ${day}`,
  none: 'Nobody in the team',
  noneReason: 'Add the first person: she receives a link to sign in.',
  new: {
    title: 'Add a person',
    lead: 'She receives an e-mail to sign in. She sets up her second factor the first time.',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    role: 'Role',
    over: 'Over',
    save: 'Add and write to this person',
    done: 'The person is in the team.',
  },
  one: {
    grants: 'Her roles',
    since: (day) => `since ${day}`,
    end: 'End',
    endedNow: 'The role is ended.',
    give: 'Give another role',
    given: 'The role is given.',
    noRole: 'No role any more',
    factor: 'Lost telephone',
    factorLead:
      'Removing her second factor ends her sessions. She sets up another at her next sign-in. Make sure by voice that it is her.',
    factorRemove: 'Remove the second factor',
    factorRemoved: 'The second factor is removed, her sessions are ended.',
  },
  faults: {
    firstName: 'Write the first name',
    lastName: 'Write the last name',
    email: 'Write an e-mail address, with @',
    role: 'Choose a role',
    over: 'Choose a part from the list',
    tooLong: 'Shorten it: 100 characters at most',
    'known elsewhere':
      'Another organisation knows this person too: the administrator of the server removes her second factor.',
    'last administrator': 'This is the last administrator: give this role to somebody else first.',
  },
}
