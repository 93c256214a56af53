import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

/** The ledger of consents: proof that an answer was given (GDPR, art. 7(1)). Ids only, so that it can outlive a name. */
export const personalColumns = {
  consents: {
    about_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    given_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    answer: { class: 'content', kept: 'with the organisation', erasure: 'kept' },
    recorded_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
  },
  // Codes and ids: they show that somebody's wish was met, of nobody in particular.
  erasures: {
    person_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
  },
  erasure_requests: {
    about_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    asked_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    answered_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
  },
  signed_papers: {
    about_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    signed_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    recorded_by: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    // Who of the team has it, and in which binder: the paper itself is destroyed by whoever holds it.
    held_by: { class: 'identity', kept: 'with the organisation', erasure: 'blanked' },
    kept_at: { class: 'content', kept: 'with the organisation', erasure: 'blanked' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  consents: [{ by: 'about_id' }, { by: 'given_by' }],
  signed_papers: [{ by: 'about_id' }, { by: 'signed_by' }],
  erasures: [{ by: 'person_id' }],
  erasure_requests: [{ by: 'about_id' }, { by: 'asked_by' }],
} as const satisfies Whose
