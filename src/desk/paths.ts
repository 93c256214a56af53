/** The first page of the team. */
export const deskPaths = { today: (slug: string) => `/o/${slug}/today` }
