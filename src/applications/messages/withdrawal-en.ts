import type { WithdrawalMessages } from './withdrawal-fr.ts'

/** Words for whoever notes that she leaves, in English. */
export const withdrawalEn: WithdrawalMessages = {
  title: { place: 'Note that she gives up her place', application: 'Note that she withdraws' },
  leads: {
    accepted: [
      'Her place goes at once to the next on the waiting list. There is no way back.',
      'If she is a minor, her parents get a message that says so. If she is in a cohort, she leaves it now.',
    ],
    offered: ['The place offered goes at once to the next on the waiting list. There is no way back.'],
    application: ['Her application leaves the campaign. There is no way back.'],
  },
  by: 'Who told you',
  whoSaid: { herself: 'Herself', 'a guardian': 'One of her parents' },
  way: 'How',
  ways: { 'by phone': 'By phone', 'in person': 'In person', 'in writing': 'In writing' },
  on: 'On',
  save: { place: 'Note it, and free her place', application: 'Note that she withdraws' },
  team: {
    title: 'The team decides',
    lead: 'Call the family first. She gets a message without the reason, and so do her parents if she is a minor. Her place goes at once to the next in line, and there is no way back.',
    came: 'The day of her first session has come: note her departure on the page of her cohort.',
    reason: 'Why',
    reasons: {
      'conditions not met': 'Conditions of the programme not met',
      'rules not kept': 'Rules not kept',
      'safety of the group': 'Safety of the group',
    },
    save: 'End her place',
  },
  back: 'Back to her file',
  done: 'Noted.',
  faults: {
    by: 'Choose who told you',
    way: 'Choose how',
    on: 'Choose a day',
    notYet: 'This day has not come yet',
    over: 'Her cohort is closed or the edition is over: this place can no longer be given up',
    reason: 'Choose why',
    'no place': 'She has no place: read her file again',
    'has come': 'The day of her first session has come: note her departure on the page of her cohort',
    ended: 'This offer has ended already: read her file again',
  },
  notedBy: (who) => `noted by ${who}`,
  heard: 'She leaves: said to the team',
  decided: 'The team ended her place',
}
