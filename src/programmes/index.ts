export { programmeRoles } from './access.ts'
export { importEdition, importProgramme } from './actions/import-programme.ts'
export { teachingDays } from './calendar.ts'
export { calendarInWords, wholeCalendarInWords } from './calendar-in-words.ts'
export { completion } from './completion.ts'
export { documentUnlessKnown, knownDocument, knownDocuments } from './document-queries.ts'
export {
  ageCountedOn,
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityReason,
  eligibility,
} from './eligibility.ts'
export { eligibilityWords, gendersInWords } from './eligibility-words.ts'
export { keptInWords, lengthInWords } from './messages/lengths.ts'
export { readersInWords } from './messages/readers.ts'
export { rulesMessages } from './messages/words.ts'
export { RuleList, SourceLink } from './pages/rule-list.tsx'
export { programmePaths } from './paths.ts'
export { dayAfter, longestKept, type Period } from './period.ts'
export { fillIn } from './placeholders.ts'
export type { EditionDocument, ProgrammeDocument } from './programme-file.ts'
export { readEditionFile } from './programme-file.ts'
export type { ProgrammeWords } from './programme-words.ts'
export { publicHolidayOf } from './public-holiday.ts'
export { currentProgrammes, currentProgrammeVersions, programmesInWords } from './queries.ts'
export { programmeRoutes } from './routes.tsx'
export {
  byName,
  type EditionName,
  editionInWords,
  namedFor,
  placeInWords,
  type SiteOfEdition,
  siteInWords,
} from './site-in-words.ts'
export { type SpokenText, say, sayToStaff } from './spoken-text.ts'
