/** Addresses of emergency sheets, under those of the cohort and the girl. */
export const emergencyPaths = {
  ofCohort: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/emergency-sheets`,
  reminder: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/emergency-sheets/reminder`,
  ofDay: (slug: string, cohortId: string, day: string) =>
    `/o/${slug}/cohorts/${cohortId}/emergency-sheets/${day}`,
  ofGirl: (slug: string, cohortId: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/emergency-sheet`,
  confirmation: (slug: string, cohortId: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/emergency-sheet/confirmation`,
}
