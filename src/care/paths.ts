/** Addresses of absences: whom to call, and what was done about one. */
export const absencePaths = {
  list: (slug: string) => `/o/${slug}/absences`,
  one: (slug: string, id: string) => `/o/${slug}/absences/${id}`,
  calls: (slug: string, id: string) => `/o/${slug}/absences/${id}/calls`,
}
