/** Addresses of people who may be one. */
export const doublePaths = {
  list: (slug: string) => `/o/${slug}/doubles`,
  /** Those alone that nobody has answered. */
  open: (slug: string) => `/o/${slug}/doubles?answer=open`,
  one: (slug: string, id: string) => `/o/${slug}/doubles/${id}`,
  answer: (slug: string, id: string) => `/o/${slug}/doubles/${id}/answer`,
}
