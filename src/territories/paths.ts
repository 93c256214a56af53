/** Addresses of the territories, for the team. */
export const territoryPaths = {
  list: (slug: string) => `/o/${slug}/territories`,
  create: (slug: string) => `/o/${slug}/territories/new`,
  one: (slug: string, id: string) => `/o/${slug}/territories/${id}`,
  name: (slug: string, id: string) => `/o/${slug}/territories/${id}/name`,
  places: (slug: string, id: string) => `/o/${slug}/territories/${id}/places`,
  removal: (slug: string, id: string) => `/o/${slug}/territories/${id}/removed-places`,
  end: (slug: string, id: string) => `/o/${slug}/territories/${id}/end`,
}
