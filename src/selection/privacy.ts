import { notHers, type PersonalColumns, type Whose } from '#platform/privacy/personal-columns.ts'

/** What selecting knows: her words with everything hidden that says who she is, and what readers thought of them. */
export const personalColumns = {
  masked_texts: {
    // Masked is not anonymous: a story can be recognised (GDPR, recital 26). It goes as her own words go.
    body: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    confirmed_by: { class: 'trace', kept: 'with the text', erasure: 'kept' },
  },
  reviews: {
    // She may ask to read what was noted about her.
    sentence: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    marks: { class: 'content', kept: 'as the programme says', erasure: 'blanked' },
    reader_id: { class: 'trace', kept: 'with the reading', erasure: 'kept' },
  },
  kind_answers: {
    approved_by: { class: 'trace', kept: 'with the application', erasure: 'kept' },
  },
  reading_conflicts: {
    // That a reader knows her, without saying how.
    reader_id: { class: 'trace', kept: 'with the application', erasure: 'row deleted' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  masked_texts: [{ by: 'application_id', of: 'applications' }],
  // Readers rate alone: what they noted is hers to read once she was told what was decided.
  reviews: [{ by: 'application_id', of: 'applications', archive: 'decided_reviews' }],
  // As the refusal that it tells: hers to read once it was sent.
  kind_answers: [{ by: 'application_id', of: 'applications', archive: 'told_kind_answers' }],
  reading_conflicts: [{ by: 'application_id', of: 'applications', archive: notHers }],
} as const satisfies Whose
