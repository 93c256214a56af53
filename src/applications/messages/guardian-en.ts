import type { GuardianMessages } from './guardian-fr.ts'

/** Words said to a guardian, in English. */
export const guardianEn: GuardianMessages = {
  next: 'Continue',
  back: 'Back one screen',
  sign: 'Sign',
  firstName: 'Your first name',
  lastName: 'Your last name',
  remaining: (screens) => (screens <= 1 ? '1 screen left' : `${screens} screens left`),
  hours: (total) => `${total} in all`,
  faults: {
    name: 'Write your first name',
    lastName: 'Write your last name',
    choose: 'Choose an answer',
    answer: (question) => `Answer yes or no: ${question}`,
  },
  place: {
    title: (firstName) => `${firstName}’s place is confirmed`,
    lead: 'Here is what is left to do before the first day.',
    papers: 'See the papers',
    emergencySheet: 'Fill in her emergency sheet',
  },
  thanks: {
    title: 'Thank you, we have your answer',
    yes: (firstName) => `You allow ${firstName} to take part.`,
    no: (firstName) => `You do not allow ${firstName} to take part. Nobody will ask you why.`,
    change: 'You can change your mind: keep this link.',
    again: 'Change my answers',
    data: 'My data',
  },
}
