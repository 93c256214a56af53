import { queryString } from '#platform/address/query-string.ts'

/** Addresses of cohorts. Its diplomas and emergency sheets live under its address; `recognition` and `emergency` answer there. */
export const cohortPaths = {
  list: (slug: string, query: { edition?: string; 'roll-call'?: 'missing' } = {}) =>
    `/o/${slug}/cohorts${queryString(query)}`,
  /** What is held at a host's place. */
  hosted: (slug: string) => `/o/${slug}/hosted`,
  hours: (slug: string) => `/o/${slug}/cohorts/hours`,
  create: (slug: string) => `/o/${slug}/cohorts/new`,
  one: (slug: string, id: string) => `/o/${slug}/cohorts/${id}`,
  identity: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/identity`,
  confirmation: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/confirmation`,
  closing: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/closing`,
  givingUp: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/giving-up`,
  gathering: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/gathering`,
  sessions: (slug: string, id: string, query: { state?: 'missing' } = {}) =>
    `/o/${slug}/cohorts/${id}/sessions${queryString(query)}`,
  newSession: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/sessions/new`,
  signInSheet: (slug: string, id: string, day: string) => `/o/${slug}/cohorts/${id}/sign-in-sheets/${day}`,
  member: (slug: string, id: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${id}/enrolments/${enrolmentId}`,
  departure: (slug: string, id: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${id}/enrolments/${enrolmentId}/departure`,
  takingBack: (slug: string, id: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${id}/enrolments/${enrolmentId}/departure/taking-back`,
  transfer: (slug: string, id: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${id}/enrolments/${enrolmentId}/transfer`,
  emergencySheets: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/emergency-sheets`,
  emergencySheet: (slug: string, id: string, enrolmentId: string) =>
    `/o/${slug}/cohorts/${id}/enrolments/${enrolmentId}/emergency-sheet`,
  messages: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/messages`,
  newMessage: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/messages/new`,
  /** The same, begun with the room where it meets now. */
  newMessageAboutRoom: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/messages/new?about=room`,
  practicalInformation: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/practical-information`,
  mailing: (slug: string, id: string, mailing: string) => `/o/${slug}/cohorts/${id}/messages/${mailing}`,
  slips: (slug: string, id: string, mailing: string) => `/o/${slug}/cohorts/${id}/messages/${mailing}/slips`,
  settlements: (slug: string, id: string, mailing: string) =>
    `/o/${slug}/cohorts/${id}/messages/${mailing}/settlements`,
  diplomas: (slug: string, id: string) => `/o/${slug}/cohorts/${id}/diplomas`,
}

/** Addresses of one session. */
export const sessionPaths = {
  rollCall: (slug: string, id: string) => `/o/${slug}/sessions/${id}/roll-call`,
  move: (slug: string, id: string) => `/o/${slug}/sessions/${id}/move`,
  cancellation: (slug: string, id: string) => `/o/${slug}/sessions/${id}/cancellation`,
}
