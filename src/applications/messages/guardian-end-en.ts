import type { GuardianEndMessages } from './guardian-end-fr.ts'

/** Words for whoever says that somebody answers for her no more, in English. */
export const guardianEndEn: GuardianEndMessages = {
  link: 'No longer answers for her',
  title: (who) => `${who} no longer answers for her`,
  leads: [
    'Their links close at once, and no more messages go to this person.',
    'Their answers stay written down but no longer count: not for the permission, the pictures or the papers.',
    'The emergency sheet will have to be verified: whom to call, and who may fetch her.',
    'Frise tells nobody: not this person, not the participant, not another parent. Tell whoever has to know in person. On her page she reads who answers for her.',
    'This cannot be undone. If it was a mistake, add their contact again: they will answer once more.',
  ],
  permission: {
    unanswered:
      'The permission came from this person, so it will be missing. The participant keeps her place, if she has one. Another parent has to answer before the first day.',
    yes: 'Their no will no longer count. The other parent’s yes is enough.',
    no: 'Another parent’s no remains.',
  },
  nobodyLeft: 'No parent will be left on this file. Afterwards, add somebody who answers for her.',
  reason: 'Why',
  reasons: {
    'authority withdrawn': 'A court has withdrawn their parental authority',
    danger: 'Writing to them would put the participant in danger',
    'mandate over': 'Their guardianship or delegation has ended',
    mistake: 'Added by mistake: this person did not answer for her',
    deceased: 'This person has died',
  },
  save: 'Close their access',
  danger: 'If the participant is in danger, tell the safeguarding officer too.',
  raise: 'Raise a concern',
  back: 'Back to her parents',
  done: 'It is noted: this person no longer answers for her.',
  ended: 'No longer answer for her',
  endedLine: (day, by) => `Since ${day}, noted by ${by}`,
  faults: { reason: 'Choose why' },
}
