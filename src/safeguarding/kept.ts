import type { Period } from '#src/programmes/index.ts'

/**
 * How long is kept what safeguarding writes, where no programme says it (`retention` of its file, with a source). Proposals of Frise: five years
 * follow the age at which a child can still be helped by what was written; a check says nothing once it has expired.
 */
export const kept = {
  /** Of a concern, from its closing. */
  concerns: { months: 60 },
  /** Of how to reach whoever raised it, from its closing. */
  concernContacts: { months: 12 },
  /** Of a check, from its last day. */
  checks: { months: 12 },
  /** Of a charter signed and a page read, after the last day beside participants or in a role. */
  charters: { months: 12 },
} as const satisfies Record<string, Period>
