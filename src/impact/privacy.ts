import type { PersonalColumns } from '#platform/privacy/personal-columns.ts'

/** The figures hold no person: the views are read and only aggregated numbers come out. What the team enters names its author. */
export const personalColumns = {
  counted_totals: {
    // The name of a document; it may carry an author's.
    document: { class: 'content', kept: 'with the total', erasure: 'kept' },
    // Named in public beside the total, as the one who answers for it; a function will do ("the treasurer").
    counted_by: { class: 'identity', kept: 'with the total', erasure: 'kept' },
    entered_by: { class: 'trace', kept: 'with the total', erasure: 'kept' },
  },
  quotations: {
    // Published by the organisation itself, long before.
    words: { class: 'content', kept: 'with the quotation', erasure: 'kept' },
    entered_by: { class: 'trace', kept: 'with the quotation', erasure: 'kept' },
  },
} as const satisfies PersonalColumns
