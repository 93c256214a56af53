/** Addresses of papers, under those of the cohort and the girl. */
export const papersPaths = {
  /** The page of the cohort itself; `cohorts` answers there. */
  cohort: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}`,
  /** The cohorts in which somebody misses a paper. */
  missing: (slug: string) => `/o/${slug}/papers`,
  ofCohort: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/papers`,
  reminder: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/papers/reminder`,
  ofGirl: (slug: string, cohortId: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/papers`,
  one: (slug: string, cohortId: string, enrolmentId: string, paper: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/papers/${paper}`,
  waiver: (slug: string, cohortId: string, enrolmentId: string, paper: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/papers/${paper}/waiver`,
  waiverEnding: (slug: string, cohortId: string, enrolmentId: string, paper: string) =>
    `/o/${slug}/cohorts/${cohortId}/enrolments/${enrolmentId}/papers/${paper}/waiver/ending`,
}
