import { notHers, type PersonalColumns, type Whose } from '#platform/privacy/personal-columns.ts'

/** What an application knows. Names, birth date and contacts are kept with the person, not here. */
export const personalColumns = {
  applications: {
    applicant_id: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
  },
  application_changes: {
    by_id: { class: 'trace', kept: 'with the application', erasure: 'kept' },
  },
  application_answers: {
    // Her own words, and the optional questions that a programme marks as sensitive (GDPR, art. 9).
    value: { class: 'sensitive', kept: 'as the programme says', erasure: 'blanked' },
  },
  application_facts: {
    // Whether she lives in a priority district says something about her; the source may be her address.
    answer: { class: 'content', kept: 'as the programme says', erasure: 'row deleted' },
    source: { class: 'content', kept: 'as the programme says', erasure: 'row deleted' },
    stated_by: { class: 'trace', kept: 'with the application', erasure: 'kept' },
  },
  resume_codes: {
    // A key: with her birth date it opens the application.
    code_hash: { class: 'trace', kept: 'with the application', erasure: 'row deleted' },
  },
  decisions: {
    // Why, in one sentence, by the person who decided: she may ask to read it.
    sentence: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    // Why the readings were not waited for.
    without_readings: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    decided_by: { class: 'trace', kept: 'with the decision', erasure: 'kept' },
  },
  offers: {
    // What she answered, and until when she could: public figures count places after her erasure.
    answer: { class: 'trace', kept: 'as the programme says', erasure: 'kept' },
    made_by: { class: 'trace', kept: 'with the offer', erasure: 'kept' },
  },
  voice_confirmations: {
    guardian_id: { class: 'trace', kept: 'with the application', erasure: 'kept' },
    confirmed_by: { class: 'trace', kept: 'with the application', erasure: 'kept' },
  },
  campaign_changes: {
    by_id: { class: 'trace', kept: 'with the campaign', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  // A refusal is hers to read once its answer is sent: her archive says no more than she was told.
  applications: [{ by: 'applicant_id', archive: 'told_applications' }],
  application_answers: [{ by: 'application_id', of: 'applications' }],
  application_changes: [{ by: 'application_id', of: 'applications', archive: 'told_application_changes' }],
  resume_codes: [{ by: 'application_id', of: 'applications', archive: notHers }],
  decisions: [{ by: 'application_id', of: 'applications', archive: 'told_decisions' }],
  offers: [{ by: 'application_id', of: 'applications' }],
  application_facts: [{ by: 'application_id', of: 'applications' }],
  voice_confirmations: [{ by: 'application_id', of: 'applications' }, { by: 'guardian_id' }],
} as const satisfies Whose
