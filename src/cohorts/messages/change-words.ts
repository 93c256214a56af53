/** What has changed in a cohort, said to its leaders. */
export const changeWords = {
  fr: {
    title: 'Ce qui a changé',
    state: (from: string, to: string) => `${from}, puis ${to.toLowerCase()}`,
    moved: (from: string, to: string) => `Séance déplacée\u00a0: ${from}, devenue ${to}`,
    cancelled: (from: string) => `Séance annulée\u00a0: ${from}`,
    by: (name: string, when: string) => `${name}, ${when}`,
  },
  en: {
    title: 'What has changed',
    state: (from: string, to: string) => `${from}, then ${to.toLowerCase()}`,
    moved: (from: string, to: string) => `Session moved: ${from}, now ${to}`,
    cancelled: (from: string) => `Session cancelled: ${from}`,
    by: (name: string, when: string) => `${name}, ${when}`,
  },
}
