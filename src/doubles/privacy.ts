import { notHers, type PersonalColumns, type Whose } from '#platform/privacy/personal-columns.ts'

/** Ids and an answer: whoever is erased stays counted as she was, and is compared with nobody. */
export const personalColumns = {
  possible_doubles: {
    person_id: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
    other_id: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
    answered_by: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. A pair says of another, too, that she is here: it is in nobody's archive. */
export const whose = {
  possible_doubles: [
    { by: 'person_id', archive: notHers },
    { by: 'other_id', archive: notHers },
  ],
} as const satisfies Whose
