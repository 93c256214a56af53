import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

/** Ids and an answer: whoever is erased stays counted as she was, and is compared with nobody. */
export const personalColumns = {
  possible_doubles: {
    person_id: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
    other_id: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
    answered_by: { class: 'trace', kept: 'with the figures', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  possible_doubles: [{ by: 'person_id' }, { by: 'other_id' }],
} as const satisfies Whose
