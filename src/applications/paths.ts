import { queryString } from '#platform/address/query-string.ts'
import type { Language } from '#platform/i18n/language.ts'

/** Addresses of applying, for everybody. */
export const applyPaths = {
  /** `from`: the code of the channel through which she came. `at`: the site that she pressed. */
  campaign: (slug: string, campaignId: string, from?: string, at?: string) =>
    `/o/${slug}/apply/${campaignId}${queryString({ from, at })}`,
}

/** Where one comes back with a code. */
export const resumePaths = { form: (slug: string) => `/o/${slug}/resume` }

/** Addresses of one application, opened by the link that its applicant holds. `papers`, `emergency` and `recognition` answer for three. */
export const ownPaths = {
  status: (slug: string, token: string) => `/o/${slug}/application/${token}`,
  screen: (slug: string, token: string, screen: string) =>
    `/o/${slug}/application/${token}/screens/${screen}`,
  /** The same from the check, to which she comes back. */
  correction: (slug: string, token: string, screen: string) =>
    `/o/${slug}/application/${token}/screens/${screen}?correcting=yes`,
  check: (slug: string, token: string) => `/o/${slug}/application/${token}/check`,
  submission: (slug: string, token: string) => `/o/${slug}/application/${token}/submission`,
  answers: (slug: string, token: string) => `/o/${slug}/application/${token}/answers`,
  resumeCode: (slug: string, token: string) => `/o/${slug}/application/${token}/resume-code`,
  guardianLink: (slug: string, token: string) => `/o/${slug}/application/${token}/guardian-link`,
  coordinator: (slug: string, token: string) => `/o/${slug}/application/${token}/coordinator`,
  acceptance: (slug: string, token: string) => `/o/${slug}/application/${token}/acceptance`,
  withdrawal: (slug: string, token: string) => `/o/${slug}/application/${token}/withdrawal`,
  imageRights: (slug: string, token: string) => `/o/${slug}/application/${token}/image-rights`,
  refusal: (slug: string, token: string) => `/o/${slug}/application/${token}/refusal`,
  papers: (slug: string, token: string) => `/o/${slug}/application/${token}/papers`,
  emergencySheet: (slug: string, token: string) => `/o/${slug}/application/${token}/emergency-sheet`,
  diploma: (slug: string, token: string) => `/o/${slug}/application/${token}/diploma`,
  links: (slug: string, token: string) => `/o/${slug}/application/${token}/links`,
  linkEnding: (slug: string, token: string) => `/o/${slug}/application/${token}/links/ending`,
  linkRenewal: (slug: string, token: string) => `/o/${slug}/application/${token}/links/renewal`,
}

/**
 * Addresses of a guardian's answer, opened by the link that the guardian holds. `papers` and `emergency` answer for what
 * comes once the place is confirmed.
 */
export const guardianPaths = {
  screen: (slug: string, token: string) => `/o/${slug}/guardian/${token}`,
  answer: (slug: string, token: string) => `/o/${slug}/guardian/${token}/answer`,
  thanks: (slug: string, token: string) => `/o/${slug}/guardian/${token}/thanks`,
  imageRights: (slug: string, token: string) => `/o/${slug}/guardian/${token}/image-rights`,
  papers: (slug: string, token: string) => `/o/${slug}/guardian/${token}/papers`,
  emergencySheet: (slug: string, token: string) => `/o/${slug}/guardian/${token}/emergency-sheet`,
}

/** Addresses of campaigns, for the team. */
export const campaignPaths = {
  list: (slug: string) => `/o/${slug}/campaigns`,
  one: (slug: string, id: string) => `/o/${slug}/campaigns/${id}`,
  move: (slug: string, id: string, to?: string) => `/o/${slug}/campaigns/${id}/move${queryString({ to })}`,
  dates: (slug: string, id: string) => `/o/${slug}/campaigns/${id}/dates`,
  waitingList: (slug: string, id: string) => `/o/${slug}/campaigns/${id}/waiting-list`,
  messages: (slug: string, id: string) => `/o/${slug}/campaigns/${id}/messages`,
  capacity: (slug: string, id: string, siteId: string) =>
    `/o/${slug}/campaigns/${id}/sites/${siteId}/capacity`,
}

/** Addresses of the team's pages about applications. */
export const applicationPaths = {
  list: (slug: string, query: { state?: string; waiting?: string; search?: string; sort?: string } = {}) =>
    `/o/${slug}/applications${queryString(query)}`,
  one: (slug: string, id: string) => `/o/${slug}/applications/${id}`,
  /** Where the team notes that she was called back. */
  call: (slug: string, id: string) => `/o/${slug}/applications/${id}/call`,
  /** Where the team gives back the place that a guardian's no had ended. */
  placeBack: (slug: string, id: string) => `/o/${slug}/applications/${id}/place-back`,
  /** Where the team notes that she gives up her place, or withdraws. */
  placeLeft: (slug: string, id: string) => `/o/${slug}/applications/${id}/place-left`,
  guardianRequest: (slug: string, id: string) => `/o/${slug}/applications/${id}/guardian-request`,
  /** Her guardians, with what each answered. */
  links: (slug: string, id: string) => `/o/${slug}/applications/${id}/links`,
  linkEnding: (slug: string, id: string) => `/o/${slug}/applications/${id}/links/ending`,
  linkRenewal: (slug: string, id: string) => `/o/${slug}/applications/${id}/links/renewal`,
  /** Where the name of somebody in the file is corrected, and the birth date of the applicant. */
  identity: (slug: string, id: string, person: string) => `/o/${slug}/applications/${id}/people/${person}`,
  /** Where her place, class, commune and availability are corrected. */
  answers: (slug: string, id: string) => `/o/${slug}/applications/${id}/answers`,
  /** Where a wrong telephone or address of somebody in the file is replaced. */
  contact: (slug: string, id: string, person: string) =>
    `/o/${slug}/applications/${id}/people/${person}/contact`,
  soleGuardian: (slug: string, id: string) => `/o/${slug}/applications/${id}/sole-guardian`,
  guardians: (slug: string, id: string) => `/o/${slug}/applications/${id}/guardians`,
  voice: (slug: string, id: string, guardian: string) =>
    `/o/${slug}/applications/${id}/guardians/${guardian}/voice`,
  paper: (slug: string, id: string, guardian: string) =>
    `/o/${slug}/applications/${id}/guardians/${guardian}/paper`,
  /** Where the team says that a guardian answers for her no more. */
  guardianEnding: (slug: string, id: string, guardian: string) =>
    `/o/${slug}/applications/${id}/guardians/${guardian}/ending`,
  /** The sheet that a guardian fills in by hand. */
  permissionForm: (slug: string, id: string, language: Language) =>
    `/o/${slug}/applications/${id}/permission-form${queryString({ language })}`,
  /** What the team states about where she comes from. */
  facts: (slug: string, id: string) => `/o/${slug}/applications/${id}/facts`,
}
