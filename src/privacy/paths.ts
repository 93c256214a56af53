/**
 * Addresses of what somebody may do with what is known about herself. `token`: by the link that she holds; without it, as
 * the person who signed in.
 */
export const ownDataPaths = {
  page: (slug: string, token?: string) => own(slug, token),
  archive: (slug: string, token?: string) => `${own(slug, token)}/archive`,
  readings: (slug: string, token?: string, page = 1) =>
    `${own(slug, token)}/readings${page === 1 ? '' : `?page=${page}`}`,
  request: (slug: string, token?: string) => `${own(slug, token)}/erasure-request`,
  withdrawal: (slug: string, token?: string) => `${own(slug, token)}/erasure-request/withdrawal`,
}

/** Addresses of the same for whoever answers requests. */
export const personDataPaths = {
  page: (slug: string, personId: string) => `/o/${slug}/people/${personId}/data`,
  archive: (slug: string, personId: string) => `/o/${slug}/people/${personId}/archive`,
  erasure: (slug: string, personId: string) => `/o/${slug}/people/${personId}/erasure`,
  keeping: (slug: string, personId: string) => `/o/${slug}/people/${personId}/keeping`,
}

/** Addresses of what waits and of what the nights erased. */
export const retentionPaths = {
  requests: (slug: string) => `/o/${slug}/erasure-requests`,
  reports: (slug: string) => `/o/${slug}/retention`,
}

function own(slug: string, token: string | undefined): string {
  return token === undefined ? `/o/${slug}/my-data` : `/o/${slug}/data/${token}`
}
