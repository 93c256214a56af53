/** Messages that did not arrive, for the team. */
export const undeliveredPaths = {
  list: (slug: string) => `/o/${slug}/undelivered`,
  settlements: (slug: string) => `/o/${slug}/undelivered/settlements`,
}

/** Addresses of the outbox, which exists in a demonstration only. */
export const outboxPaths = {
  list: (slug: string) => `/o/${slug}/outbox`,
  one: (slug: string, id: string) => `/o/${slug}/outbox/${id}`,
  /** Mails about accounts, which belong to no organisation. */
  accounts: (page = 1) => `/outbox${page === 1 ? '' : `?page=${page}`}`,
}
