import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

/** What is known of a girl's papers: that somebody saw them and when, never what they say. */
export const personalColumns = {
  paper_changes: {
    state: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    // From a closed list without health, belief or family.
    fault: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the change', erasure: 'kept' },
  },
  paper_waivers: {
    // Why, in one sentence, by the person who decided: she may ask to read it.
    reason: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    by_id: { class: 'trace', kept: 'with the decision', erasure: 'kept' },
    ended_by: { class: 'trace', kept: 'with the decision', erasure: 'kept' },
  },
  paper_reminders: {
    recipient_id: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the reminder', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  paper_changes: [{ by: 'enrolment_id', of: 'enrolments' }],
  paper_waivers: [{ by: 'enrolment_id', of: 'enrolments' }],
  paper_reminders: [{ by: 'enrolment_id', of: 'enrolments' }],
} as const satisfies Whose
