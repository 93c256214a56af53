import type { EmergencyMessages } from './fr.ts'

/** Words said to guardians and the team about emergency sheets, in English. */
export const en: EmergencyMessages = {
  title: (name) => `${name}’s emergency sheet`,
  erased: (days) => `It is erased ${days} after the end.`,
  days: (count) => `${count} days`,
  months: (count) => `${count} months`,
  call: (nth) => (nth === 1 ? 'Who to call first' : nth === 2 ? 'Who to call next' : 'Who to call last'),
  callHint: 'Optional.',
  name: 'First and last name',
  relation: 'Relationship to her',
  relationHint: 'For example: mother, uncle, neighbour',
  phone: 'Phone number',
  home: 'How she goes home',
  ways: { fetched: 'Somebody collects her', alone: 'She goes home on her own' },
  fetchedBy: 'Who may collect her',
  fetchedByHint: 'First and last names.',
  diet: 'Her meals',
  anyMeal: 'No special diet',
  health: 'Her health, if you wish',
  allergies: 'Allergies',
  treatment: 'Current treatment',
  accessNeeds: 'Access needs',
  save: 'Save the sheet',
  saved: 'The sheet is saved.',
  notYet: 'No place confirmed yet',
  notYetReason: 'The sheet is filled in once her place is confirmed.',
  left: 'No sheet to fill in any more',
  leftReason: 'The time in the group is over.',
  noSheet: 'This programme asks for no emergency sheet',
  noSheetReason: 'There is nothing to fill in.',
  changed: 'Somebody changed this sheet in the meantime. Here is what it says now. Your version is below.',
  textsFirst: 'Nothing is saved: read and sign first, then write it again.',
  toVerify:
    'This sheet may no longer be right, or somebody else filled it in. Read it through, then save it.',
  theirs: 'What it says now',
  team: {
    title: 'Emergency sheets',
    lead: 'Every reading is logged. The team of this cohort and the parents read them. Whoever calls about an absent girl sees only names and numbers.',
    filled: 'Filled in',
    missing: 'To fill in',
    toVerify: 'To be verified',
    toVerifyReason:
      'It was filled in by a link sent to a wrong contact, or a parent no longer answers for the participant. Call the family and read it through together: whom to call, who may fetch her.',
    confirm: 'Read through by voice: it is right',
    confirmed: 'Noted: the sheet is verified.',
    confirmedBy: (who, day) => `Verified by voice by ${who}, on ${day}.`,
    changed: 'Somebody changed this sheet in the meantime. Read it through.',
    girl: 'First and last name',
    state: 'Sheet',
    read: 'Read the sheet',
    print: (day) => `Print for ${day}`,
    empty: 'Nobody in this cohort',
    emptyReason: 'Participants join it once their place is confirmed.',
    written: (who, day) => `Said by ${who}, on ${day}.`,
    noted: (who) => `Noted by ${who}.`,
    saidBy: 'Who told you',
    form: 'Note what was said',
    nothing: 'Nothing noted',
    backToList: 'All sheets',
    backToCohort: 'The cohort',
  },
  reminder: {
    title: (empty) => (empty === 1 ? '1 sheet is empty' : `${empty} sheets are empty`),
    send: 'Remind everybody who has to fill it in',
    hint: 'Each parent gets a message with her own link; whoever is of age gets it herself. One a day at most.',
    sent: (count) =>
      count === 0
        ? 'No message has left.'
        : count === 1
          ? '1 message is ready.'
          : `${count} messages are ready.`,
    toldToday: (girls) =>
      girls === 1
        ? 'For 1 participant, today’s reminder is written already.'
        : `For ${girls} participants, today’s reminder is written already.`,
    unreachable: (girls) =>
      girls === 1 ? 'For 1 participant, no contact: call.' : `For ${girls} participants, no contact: call.`,
  },
  print: {
    title: 'Emergency sheets',
    count: 'The day',
    file: 'emergency',
    call: 'Call',
    none: 'Sheet to fill in: call the coordinator.',
    toVerify: 'Sheet to be verified: before you call or hand her over, ask the coordinator.',
    keep: 'Keep it on you, and destroy it at the end of the day.',
    unprinted: 'A sign could not be printed: a “?” stands in its place. Read it on the screen, on her sheet.',
    demonstration: 'Demonstration data',
  },
  faults: {
    name: 'Write a first and a last name',
    onlyName: 'Write a name only: the number goes in its own box',
    relation: 'Write how this person is related to her',
    phone: 'Write a phone number, for example +33 6 39 98 01 23',
    hiddenSign: 'One sign could not be seen. Take the \ufffd out of this number.',
    goesHome: 'Choose how she goes home',
    diet: 'Choose a meal from the list',
    agrees: 'Tick the box, or leave the health section empty',
    saidBy: 'Choose who told you',
    tooLong: (most) => `Shorten it: ${most} characters at most`,
  },
}
