import { queryString } from '#platform/address/query-string.ts'

/** Where texts are read over and masked before readers get them. */
export const maskingPaths = {
  list: (slug: string, query: Record<string, string> = {}) => `/o/${slug}/masking${queryString(query)}`,
  file: (slug: string, id: string) => `/o/${slug}/masking/${id}`,
  hiddenWords: (slug: string, id: string) => `/o/${slug}/masking/${id}/hidden-words`,
  shownWords: (slug: string, id: string) => `/o/${slug}/masking/${id}/shown-words`,
  confirmation: (slug: string, id: string) => `/o/${slug}/masking/${id}/confirmation`,
}

/** Where a reader reads and rates. */
export const readingPaths = {
  queue: (slug: string) => `/o/${slug}/reading`,
  file: (slug: string, id: string) => `/o/${slug}/reading/${id}`,
  review: (slug: string, id: string) => `/o/${slug}/reading/${id}/review`,
  conflict: (slug: string, id: string) => `/o/${slug}/reading/${id}/conflict`,
}

/** Where the board decides. */
export const boardPaths = {
  page: (slug: string, query: Record<string, string | undefined> = {}) =>
    `/o/${slug}/board${queryString(query)}`,
  closing: (slug: string) => `/o/${slug}/board/closing`,
  file: (slug: string, id: string) => `/o/${slug}/board/files/${id}`,
  decision: (slug: string, id: string) => `/o/${slug}/board/files/${id}/decision`,
  original: (slug: string, id: string) => `/o/${slug}/board/files/${id}/original`,
  answers: (slug: string) => `/o/${slug}/board/answers`,
}
