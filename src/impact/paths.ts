/** Addresses of the figures: the public page, the same as JSON, and what the team enters beside them. */
export const figuresPaths = {
  page: (slug: string) => `/o/${slug}/figures`,
  json: (slug: string) => `/o/${slug}/figures.json`,
  earlier: (slug: string) => `/o/${slug}/figures/earlier`,
  newTotal: (slug: string) => `/o/${slug}/figures/earlier/new-total`,
  correction: (slug: string, id: string) => `/o/${slug}/figures/earlier/${id}/correction`,
  quotationCorrection: (slug: string, id: string) => `/o/${slug}/figures/earlier/quotations/${id}/correction`,
  newQuotation: (slug: string) => `/o/${slug}/figures/earlier/new-quotation`,
}
