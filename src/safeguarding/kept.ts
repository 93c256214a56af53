/**
 * How long is kept what safeguarding writes, as intervals of PostgreSQL or as a length that is told. Proposals of Frise, to be confirmed by each
 * organisation: five years follow the age at which a child can still be helped by what was written; a check says nothing
 * once it has expired.
 */
export const kept = {
  /** Of a concern, from its closing. */
  concern: '5 years',
  /** Of how to reach whoever raised it, from its closing. */
  concernContact: '1 year',
  /** Of a check, from its last day. */
  check: { months: 12 },
  /** Of a charter signed and a page read, after the last day beside participants or in a role. */
  charter: { months: 12 },
} as const
