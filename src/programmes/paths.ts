/** Addresses of the programmes of an organisation. */
export const programmePaths = {
  list: (slug: string) => `/o/${slug}/programmes`,
  rules: (slug: string, id: string) => `/o/${slug}/programmes/${id}`,
  importing: (slug: string) => `/o/${slug}/programmes/new`,
}
