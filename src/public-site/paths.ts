import { queryString } from '#platform/address/query-string.ts'

/** Addresses of the public site, and of the contacts that were left on it. */
export const publicPaths = {
  home: (slug: string) => `/o/${slug}`,
  /** Leads whoever has a role here to the first page of her own, everybody else to the public home. */
  firstPage: (slug: string) => `/o/${slug}/first-page`,
  /** `door`: the key of the door for which a contact is left; the next campaign without one. */
  nextTime: (slug: string, campaignId: string, door?: string) =>
    `/o/${slug}/next-time/${campaignId}${queryString({ door })}`,
  invitations: (slug: string, campaignId: string) => `/o/${slug}/campaigns/${campaignId}/invitations`,
  leads: (slug: string) => `/o/${slug}/leads`,
  leadAnswers: (slug: string) => `/o/${slug}/leads/answers`,
}
