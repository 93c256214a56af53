import type { Period } from '../period.ts'
import { lengthInWords } from './lengths.ts'
import type { RulesMessages } from './rules-fr.ts'

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`)
const length = (period: Period) => lengthInWords(period, 'en')

/** The rules of a programme in plain words, in English. */
export const rulesEn: RulesMessages = {
  title: 'Where these rules come from',
  lead: 'Each rule, and the text or the person that set it.',
  back: 'Back to the programmes',
  source: 'Source',
  inFile: 'In the file',
  proposals: 'To be confirmed by whoever runs the programme',
  proposalsLead: 'No source says this. Frise proposes it.',
  titles: {
    public: 'Who it is for',
    ages: 'Ages',
    places: 'Places',
    selection: 'Reading applications',
    permission: 'A parent’s agreement',
    levels: 'Before and after coming of age',
    jointAnswers: 'Optional answers',
    imageRight: 'Pictures',
    emergencySheet: 'The emergency sheet',
    absenceCalls: 'Absent without word',
    completion: 'Taking part to the end',
    diploma: 'The diploma',
  },
  ages: (minimum, maximum) =>
    maximum === undefined ? `From the age of ${minimum}` : `From ${minimum} to ${maximum} years old`,
  countedOn: { 'first-day': 'on the first day.', 'last-day': 'on the last day.' },
  places: (count) => `${plural(count, 'place')} at each site, unless the site says another number.`,
  readers: (count) =>
    count === 1
      ? 'As a rule, one person reads each application.'
      : `As a rule, ${count} people read each application.`,
  permission: (years) => `Under ${years}, a parent or legal guardian allows taking part.`,
  levels: (minor, adult, years) => `She is ${minor} before the age of ${years}, ${adult} from then on.`,
  jointAnswers: (years) => `Under ${years}, they are kept if a parent agrees too.`,
  imageRight: (guardians, lasts) =>
    `It takes her yes and that of ${guardians === 1 ? 'one parent' : 'two parents'}. One no is enough. A yes lasts ${length(lasts)}.`,
  sensitive: (after) => `Kept ${length(after)} after the last day, then erased.`,
  emergencySheet: (after) => `Erased ${length(after)} after the end.`,
  absenceCalls: (minutes) => `The team is told when nobody has called after ${plural(minutes, 'minute')}.`,
  completion: (percent) => `It takes ${percent}% of the hours given.`,
  excused: {
    'counts-as-absence': 'An excused absence counts as an absence.',
    'left-out': 'An excused absence does not count.',
  },
  keptFor: (period) => `${length(period)}, then erased.`,
  kept: {
    draftsNeverSent: 'A draft never sent',
    refusedFiles: 'An application without a place',
    participantFiles: 'A participant’s file, after the last contact',
    contacts: 'A contact for the next time',
    absenceCalls: 'Calls about an absence, after the last day',
    messagesToCohorts: 'Messages to a cohort, after the last day',
    concerns: 'A concern, after it is closed',
    concernContacts: 'The contact of whoever raised a concern, after it is closed',
    checks: 'An adult’s check, after it ends',
    charters: 'A signed charter, after the last day beside girls',
  },
  check: (period) => `Valid ${length(period)}.`,
}
