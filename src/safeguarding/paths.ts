import { queryString } from '#platform/address/query-string.ts'

/** Addresses of raising a concern. `here` is the page that the link stands on: only its pattern goes into the address. */
export const concernPaths = {
  raise: (slug: string, here?: string) => {
    const page = here === undefined ? '' : pagePattern(here)
    return `/o/${slug}/concern${queryString({ page })}`
  },
  /** `isTold: false`: no message could leave for anybody who may read it. */
  thanks: (slug: string, { isTold, page }: { isTold: boolean; page?: string }) =>
    `/o/${slug}/concern/thanks${queryString({ told: isTold ? undefined : 'nobody', page: page || undefined })}`,
  list: (slug: string) => `/o/${slug}/concerns`,
  one: (slug: string, id: string) => `/o/${slug}/concerns/${id}`,
  changes: (slug: string, id: string) => `/o/${slug}/concerns/${id}/changes`,
  readers: (slug: string, id: string) => `/o/${slug}/concerns/${id}/readers`,
  /** That somebody in office holds what she signs in with. */
  keys: (slug: string, personId: string) => `/o/${slug}/concerns/keys/${personId}/confirmation`,
}

/** Addresses of the adults beside a cohort, and of what each of them does for it. */
export const adultPaths = {
  /** The page of the cohort itself, which another capability answers. */
  cohort: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}`,
  ofCohort: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/adults`,
  removal: (slug: string, cohortId: string, adultId: string) =>
    `/o/${slug}/cohorts/${cohortId}/adults/${adultId}/removal`,
  /** The charter of one adult of that cohort, signed on paper. */
  paperCharter: (slug: string, cohortId: string, personId: string) =>
    `/o/${slug}/cohorts/${cohortId}/charters/${personId}`,
  charterWithdrawal: (slug: string, cohortId: string, personId: string) =>
    `/o/${slug}/cohorts/${cohortId}/charters/${personId}/withdrawal`,
  charterReminder: (slug: string, cohortId: string, personId: string) =>
    `/o/${slug}/cohorts/${cohortId}/charters/${personId}/reminder`,
  checks: (slug: string, cohortId: string) => `/o/${slug}/cohorts/${cohortId}/checks`,
  /** The checks of one adult of that cohort, where one is taken back. */
  checksOf: (slug: string, cohortId: string, personId: string) =>
    `/o/${slug}/cohorts/${cohortId}/checks/${personId}`,
  checkWithdrawal: (slug: string, cohortId: string, personId: string) =>
    `/o/${slug}/cohorts/${cohortId}/checks/${personId}/withdrawal`,
  expiring: (slug: string) => `/o/${slug}/checks`,
  mine: (slug: string) => `/o/${slug}/my-checks`,
  /** The two texts. `back`: the path of ours to return to once it is read, or signed. */
  page: (slug: string, back?: string) => `/o/${slug}/my-checks/safeguarding${queryString({ back })}`,
  charter: (slug: string, back?: string) => `/o/${slug}/my-checks/charter${queryString({ back })}`,
  /** The same texts for somebody else to sign by hand: nothing on them is signed by whoever opens them. */
  pageToPrint: (slug: string) => `/o/${slug}/my-checks/safeguarding?print=yes`,
  charterToPrint: (slug: string) => `/o/${slug}/my-checks/charter?print=yes`,
}

/**
 * What is kept of the page that somebody came from: its words, never a token, an id, a date or a search.
 * "/o/ricochet/application/kq3…/check?x=1" is "/application/…/check". A token has 22 characters, a word of ours fewer.
 */
export function pagePattern(path: string): string {
  const [, ...segments] = path.split(/[?#]/)[0]!.split('/')
  const inside = segments[0] === 'o' ? segments.slice(2) : segments
  const words = inside.filter((it) => it !== '').map((it) => (/^[a-z]+(-[a-z]+)*$/.test(it) ? it : '…'))
  return words
    .slice(0, 8)
    .map((it) => `/${it.length > 20 ? '…' : it}`)
    .join('')
}
