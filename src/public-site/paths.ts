/** Addresses of the public site, and of the contacts that were left on it. */
export const publicPaths = {
  home: (slug: string) => `/o/${slug}`,
  nextTime: (slug: string, campaignId: string) => `/o/${slug}/next-time/${campaignId}`,
  invitations: (slug: string, campaignId: string) => `/o/${slug}/campaigns/${campaignId}/invitations`,
  leads: (slug: string) => `/o/${slug}/leads`,
}
