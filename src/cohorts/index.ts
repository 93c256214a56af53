export { teamRoles } from './access.ts'
export { completeEnrolments } from './actions/complete-enrolments.ts'
export { confirmEnrolment } from './actions/confirm-enrolment.ts'
export { createCohort } from './actions/create-cohort.ts'
export { stayEndJob } from './actions/depart-enrolment.ts'
export { endStay } from './actions/end-stay.ts'
export { closeCohort, confirmCohort } from './actions/move-cohort.ts'
export { releaseEnrolment } from './actions/release-enrolment.ts'
export { saySheetsAgain } from './actions/say-sheets-again.ts'
export { takeRollCall } from './actions/take-roll-call.ts'
export type { Mark } from './attendance.ts'
export type { CohortState } from './cohort.ts'
export {
  type CohortView,
  cohortWithin,
  type Participant,
  participantsOf,
} from './cohort-queries.ts'
export { dayNeedsOf, expectedOn } from './day-needs.ts'
export { dayNeedsInWords } from './day-needs-words.ts'
export { rollCallTaken } from './events.ts'
export { type CohortOfTeam, cohortOfTeam } from './guards.ts'
export { cohortPaths, sessionPaths } from './paths.ts'
export { presence } from './presence.ts'
export { type CohortLine, cohortsWithin } from './queries.ts'
export { sheetOf } from './roll-call-queries.ts'
export { cohortRoutes } from './routes.tsx'
export { lastDayOf, sessionsOf, sessionWithin } from './session-queries.ts'
export { lockCohort } from './store.ts'
