import { cohortPaths } from '#src/cohorts/index.ts'

/** Addresses of the diplomas of a cohort. */
export const recognitionPaths = {
  diplomas: cohortPaths.diplomas,
  print: (slug: string, cohortId: string) => `${cohortPaths.diplomas(slug, cohortId)}/print`,
  printOne: (slug: string, cohortId: string, certificateId: string) =>
    `${cohortPaths.diplomas(slug, cohortId)}/${certificateId}/print`,
  /** A diploma made again with the name and the hours that she has now. */
  name: (slug: string, cohortId: string, certificateId: string) =>
    `${cohortPaths.diplomas(slug, cohortId)}/${certificateId}/name`,
  completion: (slug: string, cohortId: string, enrolmentId: string) =>
    `${cohortPaths.member(slug, cohortId, enrolmentId)}/completion`,
}
