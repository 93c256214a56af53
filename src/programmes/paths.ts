/** Addresses of the programmes of an organisation. */
export const programmePaths = {
  list: (slug: string) => `/o/${slug}/programmes`,
  rules: (slug: string, id: string) => `/o/${slug}/programmes/${id}`,
  importing: (slug: string) => `/o/${slug}/programmes/new`,
  file: (slug: string, id: string) => `/o/${slug}/programmes/${id}/file`,
  editionFile: (slug: string, id: string) => `/o/${slug}/editions/${id}/file`,
  /** Where the next edition is made from this one. */
  copy: (slug: string, id: string) => `/o/${slug}/editions/${id}/copy`,
  example: (slug: string, of: 'programme' | 'edition') => `/o/${slug}/programmes/new/${of}`,
}
