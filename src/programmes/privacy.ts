import type { PersonalColumns } from '#platform/privacy/personal-columns.ts'

/** Programmes and editions are about nobody, but for the people whom families call, whom an edition's file names. */
export const personalColumns = {
  programme_versions: {
    published_by: { class: 'trace', kept: 'with the version', erasure: 'kept' },
  },
  editions: {
    // sites[].personToCall: name and professional number, public during the edition.
    document: { class: 'contact', kept: 'with the edition', erasure: 'kept' },
  },
} as const satisfies PersonalColumns
