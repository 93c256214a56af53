import type { PersonalColumns, Whose, Work } from '#platform/privacy/personal-columns.ts'

/** What a cohort knows about a girl: that she has a place, when she was there, and why a place ended. */
export const personalColumns = {
  enrolments: {
    person_id: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    // Public figures count places and presences after her erasure, of nobody in particular.
    state: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    started_at: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    joined_on: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    left_on: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    leaves_as: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    left_time: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
  },
  enrolment_changes: {
    // From a closed list without health, belief or family: enough to count, nothing to tell.
    reason: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the change', erasure: 'kept' },
  },
  attendance: {
    status: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    at_time: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    minutes: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    recorded_by: { class: 'trace', kept: 'with the roll call', erasure: 'kept' },
  },
  sessions: {
    held_by: { class: 'trace', kept: 'with the session', erasure: 'kept' },
  },
  session_changes: {
    by_id: { class: 'trace', kept: 'with the change', erasure: 'kept' },
  },
  cohort_changes: {
    by_id: { class: 'trace', kept: 'with the change', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  enrolments: [{ by: 'person_id' }],
  enrolment_changes: [{ by: 'enrolment_id', of: 'enrolments' }],
  attendance: [{ by: 'enrolment_id', of: 'enrolments' }],
} as const satisfies Whose

/** What a facilitator reads of her work in her archive. */
export const work = {
  sessions: { by: 'held_by', shows: ['day', 'starts_at', 'ends_at', 'cohort_id', 'taught_minutes'] },
} as const satisfies Work
