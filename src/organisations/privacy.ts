import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

/**
 * Roles and the audit name people by id only. An audit row outlives the person whom it is about: it holds codes and
 * instants, and shows later that her rights were respected (GDPR, art. 5(2)).
 */
export const personalColumns = {
  role_grants: {
    person_id: { class: 'trace', kept: 'with the person', erasure: 'kept' },
    granted_by: { class: 'trace', kept: 'with the person', erasure: 'kept' },
  },
  audit_events: {
    actor_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    subject_id: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
    // Codes and counts, never a name or free text (platform/audit/record.ts).
    details: { class: 'trace', kept: 'with the organisation', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  role_grants: [{ by: 'person_id' }],
  // Never a row of class officer.
  audit_events: [{ by: 'subject_id', archive: 'own_audit_events' }],
} as const satisfies Whose
