/** One column that says something about a person. */
type PersonalColumn = {
  class: 'identity' | 'contact' | 'content' | 'trace'
  /** When it goes by itself. */
  kept: string
  /** What erasing the person does to it. */
  erasure: 'blanked' | 'kept'
}

/** The figures hold no person: the views are read and only aggregated numbers come out. What the team enters names its author. */
export const personalColumns = {
  counted_totals: {
    // Named in public beside the total, as the one who answers for it; a function will do ("the treasurer").
    counted_by: { class: 'identity', kept: 'with the total', erasure: 'kept' },
    entered_by: { class: 'trace', kept: 'with the total', erasure: 'kept' },
  },
  quotations: {
    entered_by: { class: 'trace', kept: 'with the quotation', erasure: 'kept' },
  },
} as const satisfies Record<string, Record<string, PersonalColumn>>
