/** Where an administrator settles what holds for the whole organisation. */
export const settingsPaths = { page: (slug: string) => `/o/${slug}/settings` }
