import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

const kept = 'with her attendance, as the programme says'
const untilSaid =
  'so long after the edition as the programme says (retention.absenceCalls), 3 months if it says nothing'

/** That a minor was missing, and what her family said of it: it may be about health (GDPR, art. 9). */
export const personalColumns = {
  absences: {
    person_id: { class: 'trace', kept, erasure: 'kept' },
    state: { class: 'trace', kept, erasure: 'kept' },
  },
  absence_steps: {
    kind: { class: 'trace', kept, erasure: 'row deleted' },
    outcome: { class: 'sensitive', kept: untilSaid, erasure: 'row deleted' },
    sentence: { class: 'sensitive', kept: untilSaid, erasure: 'row deleted' },
    emergency_contact_id: { class: 'trace', kept, erasure: 'row deleted' },
    contact_id: { class: 'trace', kept, erasure: 'row deleted' },
    by_id: { class: 'trace', kept, erasure: 'row deleted' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  absences: [{ by: 'person_id' }],
  absence_steps: [{ by: 'absence_id', of: 'absences' }],
} as const satisfies Whose
