import type { PersonalColumns } from '#platform/privacy/personal-columns.ts'

/** The ledger of consents: proof that an answer was given (GDPR, art. 7(1)). Ids only, so that it can outlive a name. */
export const personalColumns = {
  consents: {
    about_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    given_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    answer: { class: 'content', kept: 'with the organisation', erasure: 'kept' },
    recorded_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
  },
} as const satisfies PersonalColumns
