import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

/** What a diploma leaves behind: its number, what it says, who issued it, and decisions beside the rule. */
export const personalColumns = {
  certificates: {
    // The number alone says nothing; it lets her prove her diploma as long as she is known here.
    number: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    issued_by: { class: 'trace', kept: 'with the certificate', erasure: 'kept' },
    reissued_by: { class: 'trace', kept: 'with the certificate', erasure: 'kept' },
    // Adults who sign in public, for their organisation.
    signatures: { class: 'identity', kept: 'with the certificate', erasure: 'kept' },
  },
  completion_overrides: {
    // Why, in one sentence, by the person who decided: she may ask to read it.
    reason: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    decided_by: { class: 'trace', kept: 'with the decision', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  certificates: [{ by: 'enrolment_id', of: 'enrolments' }],
  completion_overrides: [{ by: 'enrolment_id', of: 'enrolments' }],
} as const satisfies Whose
