import { listOf } from '#platform/i18n/format.ts'
import type { ApplicantMessages } from './applicant-fr.ts'

const contactNeeded = 'Write a phone number with ten digits, or an e-mail with @'

/** Words said to an applicant in English, which has one form of address. */
export const applicantEn: ApplicantMessages = {
  begin: {
    closed: 'Applications are closed',
    closedLead: 'This campaign takes no more applications. Here are other ways in.',
  },
  next: 'Continue',
  back: 'Back',
  later: 'Finish later',
  doorContact: 'Leave your details',
  leaveContact: 'Leave your details for next time',
  remaining: (minutes) => (minutes <= 1 ? '1 minute left' : `${minutes} minutes left`),
  keptUntil: (day) => `Kept with your consent, until ${day}.`,
  siteFull: 'Full for now: if a place becomes free, we may offer it to you.',
  day: 'For example 27 3 2011',
  check: {
    change: 'Change',
    correct: 'Save this answer',
    none: 'No answer',
    send: 'Send my application',
    mistake: (who, phone) => `A mistake? ${who}, ${phone}.`,
    incomplete: (title) => `An answer is missing: ${title}`,
  },
  answers: {
    title: 'Your answers',
    open: 'Read my answers again',
    sent: (day, who, phone) => `Sent on ${day}. A mistake? Tell ${who} on ${phone}.`,
    notSent: 'They have not left. Nobody has read them.',
  },
  resume: {
    title: 'Carry on with your application',
    lead: 'You need your code and your date of birth.',
    code: 'Your code',
    codeHint: 'Ten letters and numbers',
    birthDate: 'Your date of birth',
    open: 'Open',
    ask: 'Get a code to carry on later',
    noteTitle: 'Write this code down',
    noteLead: 'With your date of birth, it opens your application on any phone.',
    where: 'Where to write it',
    noteOnce: (who, phone) =>
      `We show it only once. If you lose it, the link in our message opens your application too. No message from us? Call ${who} on ${phone}.`,
    kept: (length) =>
      `An application that is not sent yet is kept for ${length} after your last answer. After that your code opens nothing.`,
    closes: (day) => `Applications close on ${day}.`,
    lost: {
      title: 'Lost your code?',
      link: 'Look for our message: the link in it opens your application, no code needed.',
      call: 'Can’t find it? Call the adult for the place you chose. If you have sent your application, the team can send you a new link, to the phone or e-mail you gave us.',
    },
    replace: 'Replace my code',
    replaceSure: 'The code that you wrote down will stop working.',
    another: 'I want another code',
    noted: 'I have written it down',
    notWritten:
      'It is kept, but we write no more to this contact today. Note your code here before you go on.',
    faults: {
      tooMany: (minutes) => `Too many tries from here. Try again in ${minutes} min.`,
      code: 'Write your code',
      wrong: 'The code and the date do not match. Check both.',
      closed: 'Too many tries: this code is locked for an hour. Try again later.',
    },
  },
  twoTabs: {
    title: 'Two different answers',
    lead: 'You also answered in another tab or on another phone. Choose which one we keep.',
    typed: 'What you have just written',
    kept: 'What we already had',
  },
  notEligible: {
    title: 'Not this time, but there is another way in',
    back: 'Correct my answer',
    doors: 'The other ways in',
  },
  image: {
    see: 'My image: see and change',
    change: 'You can change your mind at any time. Nobody asks you why.',
    standing: {
      yes: 'Today: yes.',
      no: 'Today: no.',
      unanswered: 'Today: no, nobody has answered.',
      incomplete: 'Today: no, a yes is missing.',
      suspended: 'Today: no, your answer is awaited.',
    },
    lacks: (missing) => `Today: no. What is missing: ${listOf(missing, 'en')}.`,
    lacksHers: 'your yes',
    lacksGuardians: {
      all: 'your parents’ yes',
      another: 'the yes of your other parent',
      voice: 'a call from the team to your parent',
    },
    alone: (name, phone) =>
      `It takes the yes of two parents, and the team knows one. Can another parent answer, or does one decide alone for you? Tell ${name}, on ${phone}.`,
    guardians: {
      yes: 'Your parents: yes.',
      some: 'One parent: yes.',
      no: 'Your parents: no.',
      unanswered: 'Your parents: no answer.',
    },
    noEverywhere: 'I say no everywhere',
    same: 'Nothing changed: it was noted already.',
    title: 'Your picture: now you decide',
    lead: (age) =>
      `You are ${age}. Your parents’ consent no longer counts. You may say no to everything; your place stays yours.`,
    leadMinor:
      'It takes your yes and your parents’ yes. You may say no to everything; your place stays yours.',
    card: 'Say where your picture may appear.',
    open: 'Decide',
    save: 'Save my choices',
    done: 'Your choices are saved.',
    fault: 'Choose yes or no',
  },
  status: {
    mine: 'My answers, links and data',
    diploma: 'Download my diploma',
    papers: 'See what I still have to hand in',
    papersDone: 'Look at my papers again',
    emergencySheet: 'My emergency sheet',
    states: {
      draft: 'Your application is not sent yet',
      submitted: 'Your application has arrived',
      'under review': 'Your application is being read',
      offered: 'You have a place',
      waiting: 'You are on the waiting list',
      declined: 'There was no place for you',
      accepted: 'Your place is confirmed',
      'refused by applicant': 'You gave up your place',
      expired: 'The time to answer is over',
      withdrawn: 'You withdrew your application',
    },
    next: {
      draft: 'Carry on where you were, then send it.',
      submitted: 'We read it without seeing your name.',
      'under review': 'We read it without seeing your name.',
      offered: 'Well done. Let us know if you want it.',
      declined: 'Here are other ways in, open to you.',
      accepted: 'We will write to you before the first day.',
      'refused by applicant': 'It is no longer kept for you.',
      expired: 'Your place is no longer kept for you. Write to the coordinator.',
      withdrawn: 'It is noted. Nobody will ask you why.',
    },
    placeRefused: 'Your place is no longer kept',
    nextTime: 'You can apply another time.',
    doorOpen: 'The door stays open: you can apply another time.',
    underWay: (who, phone) => `It is under way. If you cannot come one day, tell ${who} on ${phone}.`,
    over: 'It is over. What you did there stays yours.',
    waitsUntil: (day) => `If a place becomes free by ${day}, we will write to you at once.`,
    answerOpen: (who, phone) =>
      `We will write to you as soon as it is decided. Any questions? Call ${who} on ${phone}.`,
    listOver: 'The waiting list has ended',
    listOverNext: 'This time, no place became free. This is not a mark.',
    left: 'You are no longer in the group',
    leftOn: (day, who, phone) =>
      `Your last day: ${day}. What you did there stays yours. A question? Call ${who} on ${phone}.`,
    withoutGroup: 'We are looking for a group for you',
    withoutGroupNext: (who, phone) =>
      `Your group will not take place. Your place is kept: we are looking for another group, and will write to you. A question? Call ${who} on ${phone}.`,
    placeOver: 'The programme is over.',
    draftEnds: (kept, closes) =>
      `We keep your answers until ${kept}, and longer if you write more. Applications close on ${closes}.`,
    tooLate: (kept) =>
      `Your application has not left: nobody has read it. We keep your answers for ${kept} after the last one, then erase them. If applications open again, you carry on here.`,
    readLater: 'We will read it once a parent has said yes. You will get an answer.',
    resume: 'Carry on',
    why: 'You can read why it was decided so: open “My data”, then “Take everything with you”.',
    keepLink: 'Keep this page: its address is your key.',
    data: 'My data',
    links: 'My links, lost phone',
    where: 'Where',
    when: 'When',
    level: 'You are',
    expiredOn: 'The answer was due before',
    askCoordinator: 'Write to the coordinator',
    askedOn: (instant) => `You wrote on ${instant}. The coordinator will call you back.`,
    question: (who, phone) => `Any questions? Call ${who} on ${phone}.`,
    callToo: (name, phone) => `You can also call ${name} on ${phone}.`,
    coordinatorAsked: 'Sent. She will call you back.',
    offerUntil: 'Answer before',
    accept: 'Yes, I want my place',
    refuse: 'I give up my place',
    refuseSure: 'The place goes to somebody else, and you cannot take it back.',
    accepted: 'Noted: you have your place.',
    wrongName: 'A mistake in my name or birth date',
    wrongNameHelp: (who, phone) =>
      `Call ${who} on ${phone}: the team corrects it, and you see it in your data.`,
    leave: {
      application: {
        name: 'Withdraw my application',
        sure: 'Your application stops here. Nobody will ask you why.',
      },
      place: {
        name: 'Give up my place',
        sure: 'Your place goes to somebody else, and you cannot take it back. Nobody will ask you why.',
      },
      sessions: {
        name: 'I am not coming any more',
        sure: 'You do not come to the sessions that are left. Nobody will ask you why.',
      },
    },
    withdrawTells: {
      guardians: 'The coordinator is told at once, and so are your parents.',
      'nobody else': 'The coordinator is told at once.',
    },
    withdrawn: 'Done: your application is withdrawn.',
    refused: 'Noted. Thank you for answering.',
    doors: 'Other ways in',
  },
  guardian: {
    title: 'A parent’s agreement',
    unanswered: 'The answer is missing. A link is ready.',
    asked: (day, contact) => `Asked on ${day}: ${contact}.`,
    noAnswerYet: 'No answer yet.',
    answersForHer: (names) => `Answers for you: ${names}.`,
    ofAge: 'You are of age: you decide yourself. Nobody answers for you any more.',
    yes: 'A parent has agreed.',
    no: 'A parent said no. It is not your fault.',
    refusedTitle: 'A parent said no',
    refusedNext: (who, phone) =>
      `It is not your fault. Your application stays open. Without their agreement we cannot give you a place. ${who}, from the team, can talk it over with you. Call ${phone}.`,
    talk: (who, phone) => `${who}, from the team, can talk it over with you. Call ${phone}.`,
    nobody: (who, phone) =>
      `Nobody can sign for you: ${who} will look for a way with you. You can call ${phone}.`,
    show: 'Show the code to scan',
    qrLead: 'Your parent scans this code with a phone. They need no account.',
    qrLabel: 'Code to scan to give the agreement',
    orOpen: 'Or open this link on their phone:',
    back: 'Back to my file',
  },
  refusals: {
    ended: 'Your application is no longer under way: there is nothing to withdraw.',
    over: 'The programme is over: what you did there is yours. Nothing has changed.',
    'nobody to ask': (who, phone) => `Call ${who} on ${phone}. The message cannot be sent.`,
    'place is over': 'The programme is over: this place can no longer be taken.',
    'no open offer': 'No place is offered at the moment.',
    'deadline passed': (day) =>
      `The time to answer ended on ${day}. Your place is no longer kept for you. Write to the coordinator.`,
    'has a place already': (who, phone) =>
      `You already have a place in this edition. If you prefer this one, call ${who} on ${phone}.`,
    'guardian has not answered': 'We still need a parent’s agreement. Show them the code below.',
    'guardian refused': (who, phone) =>
      `A parent said no. ${who}, from the team, can talk it over with you. Call ${phone}.`,
  },
  faults: {
    missing: (kind) => {
      if (kind === 'choice' || kind === 'choices' || kind === 'site') return 'Choose an answer'
      if (kind === 'contact') return contactNeeded
      return kind === 'date' ? 'Give the day, the month and the year' : 'Write your answer'
    },
    tooLong: (most) => `Shorten it a little: ${most} characters at most`,
    onlyName: 'Write a name only, without a number or an address',
    noSuchDate: 'This day does not exist. Check the day and the month',
    noDate: 'Write the day, the month and the year, for example 27 3 2011',
    noSuchBirthDate: 'Check the year of your birth',
    noContact: contactNeeded,
    noTexts: 'No text message leaves to that country. Write another number, or an e-mail address.',
    hiddenSign: 'One sign could not be seen. Take the \ufffd out of this contact.',
    tooManyContacts: (name, phone) =>
      `You have changed it several times. Put back your last contact, or call ${name} on ${phone}.`,
    whichPlace: 'Choose your town from the list',
    notInList: 'Choose an answer from the list',
  },
}
