import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

const kept = '30 days after the last day of her cohort, or as the programme says'
const gone = { kept, erasure: 'row deleted' } as const

/** What is known for emergencies. All of it goes with her, and soon after the camp in any case. */
export const personalColumns = {
  emergency_sheets: {
    goes_home: { class: 'content', ...gone },
    fetched_by: { class: 'identity', ...gone },
    // A diet may say what somebody believes or suffers from.
    diet: { class: 'sensitive', ...gone },
    allergies: { class: 'sensitive', ...gone },
    treatment: { class: 'sensitive', ...gone },
    access_needs: { class: 'sensitive', ...gone },
    channel: { class: 'trace', ...gone },
    said_by: { class: 'trace', ...gone },
    written_by: { class: 'trace', ...gone },
  },
  emergency_sheet_doubts: {
    confirmed_by: { class: 'trace', ...gone },
  },
  emergency_contacts: {
    name: { class: 'identity', ...gone },
    relation: { class: 'identity', ...gone },
    phone: { class: 'contact', ...gone },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  emergency_contacts: [{ by: 'enrolment_id', of: 'enrolments' }],
  emergency_sheet_doubts: [{ by: 'enrolment_id', of: 'enrolments' }],
  emergency_sheets: [{ by: 'enrolment_id', of: 'enrolments' }],
} as const satisfies Whose
