import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

// The lengths are those that programmes say, or of `kept.ts`, ended every night (`src/retention.ts`).
const fiveYears = 'five years after the concern was closed, or as a programme says'
// As long as it may decide who reads one.
const theKeys = 'with the concerns of the organisation'
const theCheck = 'one year after it expired, or as a programme says'
const theRole = 'with the person, while she is beside participants, and a year more, or as a programme says'

/** What safeguarding knows about people. Nobody's account is written beside a concern. */
export const personalColumns = {
  concerns: {
    worry: { class: 'sensitive', kept: fiveYears, erasure: 'row deleted' },
    about: { class: 'sensitive', kept: fiveYears, erasure: 'row deleted' },
    contact: {
      class: 'contact',
      kept: 'until the concern is closed, and a year more, or as a programme says',
      erasure: 'blanked',
    },
    // A pattern of words: "/application/…/check".
    page: { class: 'trace', kept: fiveYears, erasure: 'kept' },
    readers: { class: 'trace', kept: fiveYears, erasure: 'kept' },
    kept_from: { class: 'sensitive', kept: fiveYears, erasure: 'kept' },
  },
  concern_changes: {
    // What an officer did, in her own sentence: free text about a child.
    sentence: { class: 'sensitive', kept: fiveYears, erasure: 'row deleted' },
    by_id: { class: 'trace', kept: fiveYears, erasure: 'kept' },
  },
  key_replacements: {
    person_id: { class: 'trace', kept: theKeys, erasure: 'kept' },
    by_id: { class: 'trace', kept: theKeys, erasure: 'kept' },
  },
  key_confirmations: {
    by_id: { class: 'trace', kept: theKeys, erasure: 'kept' },
  },
  vetting_checks: {
    person_id: { class: 'trace', kept: theCheck, erasure: 'row deleted' },
    // That a good result was seen, and which kind: never the document, never another result (GDPR, art. 10).
    kind: { class: 'content', kept: theCheck, erasure: 'row deleted' },
    seen_by: { class: 'trace', kept: theCheck, erasure: 'kept' },
    taken_back_by: { class: 'trace', kept: theCheck, erasure: 'kept' },
    // From a closed list.
    taken_back_why: { class: 'content', kept: theCheck, erasure: 'row deleted' },
  },
  charters_signed: {
    person_id: { class: 'trace', kept: theRole, erasure: 'row deleted' },
    version: { class: 'content', kept: theRole, erasure: 'row deleted' },
  },
  safeguarding_read: {
    person_id: { class: 'trace', kept: theRole, erasure: 'row deleted' },
    version: { class: 'content', kept: theRole, erasure: 'row deleted' },
  },
  charters_on_paper: {
    person_id: { class: 'trace', kept: theRole, erasure: 'row deleted' },
    charter_version: { class: 'content', kept: theRole, erasure: 'row deleted' },
    page_version: { class: 'content', kept: theRole, erasure: 'row deleted' },
    held_by: { class: 'identity', kept: theRole, erasure: 'row deleted' },
    kept_at: { class: 'content', kept: theRole, erasure: 'row deleted' },
    explained_by: { class: 'identity', kept: theRole, erasure: 'row deleted' },
    seen_by: { class: 'trace', kept: theRole, erasure: 'kept' },
    taken_back_by: { class: 'trace', kept: theRole, erasure: 'kept' },
    // From a closed list.
    taken_back_why: { class: 'content', kept: theRole, erasure: 'row deleted' },
  },
  charter_reminders: {
    person_id: { class: 'trace', kept: theRole, erasure: 'row deleted' },
    by_id: { class: 'trace', kept: theRole, erasure: 'kept' },
  },
  cohort_adults: {
    person_id: { class: 'trace', kept: 'with the cohort', erasure: 'kept' },
    added_by: { class: 'trace', kept: 'with the cohort', erasure: 'kept' },
    removed_by: { class: 'trace', kept: 'with the cohort', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  // Concerns are nobody's rows: sealed, they are kept and ended by their own rule.
  vetting_checks: [{ by: 'person_id' }],
  charters_signed: [{ by: 'person_id' }],
  safeguarding_read: [{ by: 'person_id' }],
  charters_on_paper: [{ by: 'person_id' }],
  charter_reminders: [{ by: 'person_id' }],
  cohort_adults: [{ by: 'person_id' }],
} as const satisfies Whose
