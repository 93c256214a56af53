import type { ConcernMessages } from './concern-fr.ts'

/** The same in English. */
export const concernEn: ConcernMessages = {
  roles: { 'safeguarding officer': 'safeguarding officer', administrator: 'administrator' },
  calledBy: {
    'safeguarding officer': ['safeguarding officer', 'safeguarding lead', 'in charge of safeguarding'],
    administrator: ['administrator', 'admin'],
  },
  exit: 'Leave quickly',
  help: {
    title: 'Talk to somebody now',
    call: 'Call',
    write: 'Write',
    callNumber: { '17': 'Call 17', '119': 'Call 119', '114': 'Text 114' },
    about: { '119': 'a child in danger', '3018': 'violence online', '17': 'danger right now' },
    numbers: {
      '17': 'Danger right now: the police.',
      '119': 'A child or young person in danger. Free, day and night, not on any bill.',
      '114': 'Any emergency by text message, for whoever cannot hear or speak. Free, day and night.',
      '3018': 'Bullying and violence online. Free, every day from 9:00 to 23:00.',
      '3919': 'Women facing violence. Free, anonymous, day and night.',
    },
  },
  desk: {
    title: 'Concerns',
    lead: 'You see only those you may read. Every reading is logged.',
    empty: 'No concern',
    emptyReason: 'When somebody raises one, a message tells you at once.',
    emptyForAdministrator: 'They go to the safeguarding officer. Those that must come to you are read here.',
    notCalled: 'A message that was to call you did not leave',
    notCalledWhy:
      'Read what waits here, and have an administrator correct your address: without it nothing calls you.',
    columns: { concern: 'Concern', raised: 'Raised', state: 'State' },
    open: 'Read',
    anonymous: 'anonymous',
    named: 'with a contact',
    one: 'A concern',
    back: 'All concerns',
    worry: 'The worry',
    about: 'Who it is about',
    contact: 'How to reply',
    noContact: 'Anonymous: no reply is possible',
    raised: 'Raised',
    page: 'From the page',
    language: 'Written in',
    languages: { fr: 'French', en: 'English' },
    place: 'From where',
    oneOfMany: 'many from one place within a quarter of an hour',
    keptFrom: 'Kept from',
    notSaid: 'Not said',
    history: 'What was done',
    late: (when) => `Overdue since ${when}`,
    nothing: 'Nothing yet. A first reading is expected within 24 hours.',
    step: 'The next step',
    sentence: 'What you did, in one sentence',
    sentenceHint: 'Kept with your name, read only by those who may read this concern.',
    save: 'Save',
    saved: 'It is saved.',
    closed: 'This concern is closed.',
    openTitle: 'Let her read it too',
    openWhy: 'Whoever became an officer after this message does not read it until you open it to her.',
    openNow: 'Open it to her',
    keys: {
      title: (name) => `Is it really ${name} who signs in?`,
      replaced: (day, by) =>
        by === null
          ? `Sign-in changed on ${day} by whoever runs the server`
          : `Sign-in changed on ${day} by ${by}`,
      why: 'What was raised up to that day stays closed to this account. See her in person, and ask her to sign in before your eyes. Then confirm.',
      alone: 'Nobody else can confirm. What is kept from somebody stays closed even then.',
      confirm: 'I have seen her sign in',
      yours:
        'What was raised up to that day is not read here until somebody else has confirmed that it is you. See another officer or an administrator in person.',
    },
    newOfficers: (names) => `Safeguarding officer since recently: ${names}`,
    newOfficersWhy:
      'She reads what comes in from now on, and what you open to her of before. If this surprises you, speak to whoever leads the association.',
  },
  states: {
    raised: 'To be read',
    triaged: 'Assessed',
    handled: 'Handled here',
    'sent to authorities': 'Sent to the authorities',
    closed: 'Closed',
  },
  moves: {
    raised: 'To be read',
    triaged: 'I have read and assessed it',
    handled: 'I have handled it here',
    'sent to authorities': 'I have sent it to the authorities',
    closed: 'I close it',
  },
  faults: {
    worry: 'Write what worries you',
    tooLong: (most) => `Shorten it: ${most.toLocaleString('en-GB')} characters at most`,
    nobodyLeft:
      'Nobody else in the team can receive it. Nothing is kept here: call 119 or 17, they listen and protect.',
    tooMany: (minutes) =>
      `Too many messages from this place. Try again in ${minutes} min, or call one of the numbers below.`,
    officer: 'Choose an officer',
    step: 'Choose the step',
    sentence: 'Write one sentence',
    movedMeanwhile: 'Somebody has just updated this concern: read again what was done.',
  },
}
