import type { PersonalColumns } from '#platform/privacy/personal-columns.ts'

/** Territories are about nobody; who of the team drew them is known. */
export const personalColumns = {
  territories: {
    created_by: { class: 'trace', kept: 'with the territory', erasure: 'kept' },
    ended_by: { class: 'trace', kept: 'with the territory', erasure: 'kept' },
  },
  territory_places: {
    added_by: { class: 'trace', kept: 'with the territory', erasure: 'kept' },
    removed_by: { class: 'trace', kept: 'with the territory', erasure: 'kept' },
  },
} as const satisfies PersonalColumns
