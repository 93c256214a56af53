/** Addresses of the team of the organisation. */
export const teamPaths = {
  list: (slug: string) => `/o/${slug}/team`,
  invite: (slug: string) => `/o/${slug}/team/new`,
  one: (slug: string, id: string) => `/o/${slug}/team/${id}`,
  name: (slug: string, id: string) => `/o/${slug}/team/${id}/name`,
  roles: (slug: string, id: string) => `/o/${slug}/team/${id}/roles`,
  ending: (slug: string, id: string, grantId: string) => `/o/${slug}/team/${id}/roles/${grantId}/ending`,
  sessions: (slug: string, id: string) => `/o/${slug}/team/${id}/sessions-ending`,
  slip: (slug: string, id: string) => `/o/${slug}/team/${id}/printed-code`,
  secondFactor: (slug: string, id: string) => `/o/${slug}/team/${id}/second-factor-removal`,
}
