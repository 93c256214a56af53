import type { GuardianMessages } from './guardian-fr.ts'

/** Words said to a guardian, in English. */
export const guardianEn: GuardianMessages = {
  next: 'Continue',
  back: 'Back',
  saidBefore: {
    yes: (day) => `You said yes on ${day}. Answering again replaces that answer.`,
    no: (day) => `You said no on ${day}. Answering again replaces that answer.`,
  },
  answeredHere:
    'An answer was given here already. To see it, open the link in your own message. Answering again replaces it.',
  changeYes: 'Change my answers',
  signsNo: (firstName) => `You say no: ${firstName} will not take part.`,
  noEndsPlace: 'If you say no, her place goes to somebody else at once.',
  notNeeded: {
    title: 'Your agreement is no longer needed',
    lead: (firstName) => `${firstName} will be an adult on the first day: she decides herself.`,
    stays: 'Your answer is not noted, and nothing changes for her.',
    open: 'See what you are still asked',
  },
  ended: {
    place: (firstName) => `${firstName}’s place is no longer kept.`,
    application: (firstName) => `${firstName}’s application is withdrawn.`,
    talk: (name, phone) => `To talk about it, call ${name}, on ${phone}.`,
    again: 'If you say yes and a place is free, it can be offered to her again.',
  },
  sign: 'Sign',
  firstName: 'Your first name',
  lastName: 'Your last name',
  hours: (total) => `${total} in all`,
  faults: {
    name: 'Write your first name',
    lastName: 'Write your last name',
    onlyName: 'Write a name only, without a number or an address',
    choose: 'Choose an answer',
    answer: (question) => `Answer yes or no: ${question}`,
  },
  answeredHerself: {
    title: 'You have answered already',
    lead: 'This page is closed, and your answer stays the same.',
    change: 'To change it, open the link in your own message.',
  },
  place: {
    title: (firstName) => `${firstName}’s place is confirmed`,
    lead: 'Here is what is left for you to do.',
    leavesOn: (day) => `Her last day in the group: ${day}.`,
    withoutGroup: (firstName) => `We are looking for a group for ${firstName}`,
    withoutGroupNext: (who, phone) =>
      `Her group will not take place. Her place is kept, and we will write to you. A question? Call ${who} on ${phone}.`,
    left: (firstName) => `${firstName} is no longer in the group`,
    leftOn: (day, who, phone) =>
      `Her last day: ${day}. Nobody expects her any more. A question? Call ${who} on ${phone}.`,
    allDone: 'Everything is there. You have nothing left to do.',
    papers: 'See the papers that are missing',
    papersDone: 'See the papers again, all there',
    emergencySheet: 'Fill in her emergency sheet',
    emergencySheetDone: 'See her emergency sheet again, filled in',
  },
  image: {
    twoParents: 'Two parents must agree.',
    open: 'Her image: see and change my answers',
    title: (firstName) => `${firstName}’s image`,
    lead: 'You can change your mind at any time. One no is enough, and nothing changes for her place.',
    standing: {
      yes: 'Today: yes.',
      no: 'Today: no.',
      unanswered: 'Today: no, nobody has answered.',
      incomplete: 'Today: no, a yes is missing.',
      suspended: 'Today: no, her answer is awaited.',
    },
    hers: {
      yes: 'Her own answer: yes.',
      no: 'Her own answer: no.',
      unanswered: 'She has not answered.',
    },
    alone: (name, phone) =>
      `For her image it takes the yes of two parents, and the team knows one. Without a second yes it is no. Does one parent decide alone? Tell ${name}, on ${phone}.`,
    save: 'Save my answers',
    noEverywhere: 'I say no everywhere',
    done: 'Your answers are saved.',
    same: 'Nothing changed: it was noted already.',
    fault: 'Choose yes or no',
  },
  over: { title: 'The programme is over', lead: 'There is nothing left to answer.' },
  thanks: {
    title: 'Thank you, we have your answer',
    yes: (firstName) => `You allow ${firstName} to take part.`,
    no: (firstName) => `You do not allow ${firstName} to take part. Nobody will ask you why.`,
    lateYes: 'Your yes is noted.',
    change: (until) => `Your answer can change until ${until}.`,
    again: 'Change my answers',
    question: (name) => `A question? ${name} answers on`,
    data: 'My data',
  },
}
