/** Addresses of the programmes of an organisation. */
export const programmePaths = {
  list: (slug: string) => `/o/${slug}/programmes`,
  importing: (slug: string) => `/o/${slug}/programmes/new`,
}
