import { queryString } from '#platform/address/query-string.ts'

/** Addresses of talks, for the team. */
export const talkPaths = {
  list: (slug: string, query: Query = {}) => `/o/${slug}/talks${queryString(query)}`,
  create: (slug: string, query: { structure?: string } = {}) => `/o/${slug}/talks/new${queryString(query)}`,
  one: (slug: string, id: string) => `/o/${slug}/talks/${id}`,
  correction: (slug: string, id: string) => `/o/${slug}/talks/${id}/correction`,
  headCount: (slug: string, id: string) => `/o/${slug}/talks/${id}/head-count`,
  cancellation: (slug: string, id: string) => `/o/${slug}/talks/${id}/cancellation`,
  reinstatement: (slug: string, id: string) => `/o/${slug}/talks/${id}/reinstatement`,
}

/** Addresses of channels, for the team. A talk's card is the card of its channel. */
export const channelPaths = {
  list: (slug: string, query: Query = {}) => `/o/${slug}/channels${queryString(query)}`,
  create: (slug: string) => `/o/${slug}/channels/new`,
  one: (slug: string, id: string) => `/o/${slug}/channels/${id}`,
  closing: (slug: string, id: string) => `/o/${slug}/channels/${id}/closing`,
  card: (slug: string, id: string) => `/o/${slug}/channels/${id}/card`,
  cardPdf: (slug: string, id: string) => `/o/${slug}/channels/${id}/card.pdf`,
}

/** Addresses of structures, for the team. */
export const structurePaths = {
  list: (slug: string, query: Query = {}) => `/o/${slug}/structures${queryString(query)}`,
  create: (slug: string) => `/o/${slug}/structures/new`,
  correction: (slug: string, id: string) => `/o/${slug}/structures/${id}/correction`,
}

/** The door: what a QR code opens, and where a code is typed. */
export const codePaths = {
  form: (slug: string, code?: string) => `/o/${slug}/c${queryString({ code })}`,
  open: (slug: string, code: string) => `/o/${slug}/c/${code}`,
  /** The whole address, as a QR code and a card say it. */
  printed: (origin: string, slug: string, code: string) => `${origin}/o/${slug}/c/${code}`,
}

type Query = Record<string, string | undefined>
