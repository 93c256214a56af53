import type { RecognitionMessages } from './fr.ts'

/** Words said to the team about diplomas, and the few that a diploma adds to the programme's own, in English. */
export const en: RecognitionMessages = {
  title: 'Diplomas',
  rule: (percent) =>
    `Rule of the programme: at least ${percent}% of the minutes taught. A person may decide otherwise, with a reason.`,
  columns: {
    name: 'First and last name',
    attended: 'Hours',
    result: 'Result',
    diploma: 'Diploma',
  },
  attended: (attended, taught, threshold) => `${attended} out of ${taught} (${threshold} needed)`,
  results: {
    completes: 'Completed',
    completesSoFar: 'Rule met so far',
    notSoFar: (threshold) => `Not yet, ${threshold} needed`,
    not: (threshold) => `Not completed, ${threshold} needed`,
    gone: 'Left',
    never: 'Never came',
  },
  byDecision: (name) => `decided by ${name}`,
  number: (number) => `No. ${number}`,
  printedName: (name) => `In the name of ${name}`,
  printedHours: (hours) => `Hours printed: ${hours}`,
  reissue: 'Make the diploma again',
  reissued: 'The diploma is made again. Print it, and take the old one back.',
  override: 'Decide otherwise',
  printAll: 'Print the whole cohort',
  back: 'Back to the cohort',
  signatures: 'Who signs',
  signer: { name: 'First and last name', title: 'Job title', structure: 'Organisation' },
  roles: { host: 'The host', association: 'The association' },
  issue: 'Issue the diplomas',
  issueAgain: 'Save and issue the missing ones',
  again: 'Make those already issued again',
  againHint: 'Tick to change who signs them. Then take the old papers back.',
  noneMissing: 'Everybody who completed has her diploma.',
  signAgain: 'Make the diplomas again with these signatures',
  signAgainHint: 'If who signs has changed. Then take the old papers back.',
  issued: (count, remade) => {
    const given = count === 1 ? '1 diploma is issued.' : `${count} diplomas are issued.`
    if (remade === 0)
      return count === 0 ? 'Nothing new to issue: nothing has changed on the diplomas issued.' : given
    const again = remade === 1 ? '1 diploma is made again.' : `${remade} diplomas are made again.`
    return `${count === 0 ? '' : `${given} `}${again} Print, and take the old ones back.`
  },
  byHandFor: (numbers, letters) =>
    `Our fonts do not have these letters: ${letters}. To write by hand, on the empty line of the diploma: No. ${numbers}. Her link tells her whom to call.`,
  byHand: {
    tu: {
      title: 'Your diploma is ready, and it is handed to you',
      why: 'Your name has letters that our printer does not know yet. It must be written well.',
      call: (name) => `To receive it, call ${name} on`,
    },
    vous: {
      title: 'Your diploma is ready, and it is handed to you',
      why: 'Your name has letters that our printer does not know yet. It must be written well.',
      call: (name) => `To receive it, call ${name} on`,
    },
  },
  notYet: 'Diplomas can be issued from the last day.',
  none: 'Nobody in this cohort',
  noneReason: 'Participants join it once their place is confirmed.',
  overridePage: {
    title: (name) => `Decide for ${name}`,
    ruleSays: { yes: 'The rule says: completed.', no: 'The rule says: not completed.' },
    choice: 'Your decision',
    choices: { yes: 'She completed', no: 'She did not complete' },
    reason: 'Why',
    reasonHint: 'One sentence, in your name. She may read it.',
    save: 'Save my decision',
    saved: 'The decision is saved.',
  },
  refusals: {
    'not over yet': 'The cohort has not reached its last day: come back then.',
    'nobody completes': 'Nobody completed according to the rule.',
    'diploma issued': 'Her diploma has already been issued',
    'not taking part': 'She does not take part in this cohort',
    'says the same': 'That is already the result: there is nothing to decide',
  },
  faults: {
    name: 'Write the name of the person who signs',
    onlyName: 'Write a name only, without a number or an address',
    title: 'Write the job title',
    tooLong: (most) => `Shorten it: ${most} characters at most`,
    choice: 'Choose an answer',
    reason: 'Write why, in one sentence',
    signerLetters: (letters) =>
      `Our fonts do not have these letters: ${letters}. Write who signs with other letters: nothing is issued yet`,
    letters: (letters) =>
      `Our fonts do not have these letters: ${letters}. Correct who signs, or the name of the place, then try again.`,
  },
  promotion: (name, month) => `${name}, ${month}`,
  hours: (whole, minutes) =>
    `${whole} ${whole === 1 ? 'hour' : 'hours'}${minutes === 0 ? '' : ` ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}`,
  hoursOf: (attended, taught) => `${attended} out of ${taught}`,
  file: { all: 'diplomas', one: 'diploma' },
}
