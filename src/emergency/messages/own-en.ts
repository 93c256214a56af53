import { en } from './en.ts'
import type { EmergencyMessages } from './fr.ts'
import type { RulesToHerself } from './own-fr.ts'

/** Words said to a participant who fills in her own sheet, in English. */
export const ownEn: EmergencyMessages = {
  ...en,
  title: () => 'My emergency sheet',
  relation: 'Relationship to you',
  home: 'How you go home',
  ways: { fetched: 'Somebody collects me', alone: 'I go home on my own' },
  fetchedBy: 'Who may collect you',
  diet: 'Your meals',
  health: 'Your health, if you wish',
  notYetReason: 'You fill in the sheet once your place is confirmed.',
  faults: {
    ...en.faults,
    relation: 'Write their relationship to you',
    goesHome: 'Choose how you go home',
  },
}

/** The rules of the programme in words to herself. */
export const rulesToHerselfEn: RulesToHerself = {
  words:
    'To call the right person if something happens to you. The team of your cohort reads it. If you are missing without word, whoever calls reads its names and numbers.',
  health: 'You choose what to say about your health. We use it for your safety only, with your agreement.',
  consent: 'I agree that the team of my cohort may read this health information.',
}
