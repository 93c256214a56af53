import { notHers, type PersonalColumns, type Whose } from '#platform/privacy/personal-columns.ts'

/**
 * What is known of a human. Erasing leaves a tombstone: the row stays with its id and `erased_at`, so that figures
 * already counted keep their sense, and everything that says who she was is blanked.
 */
export const personalColumns = {
  people: {
    account_id: { class: 'trace', kept: 'with the person', erasure: 'blanked' },
    // The other row of the same human: figures count her once, erased or not.
    merged_into: { class: 'trace', kept: 'with the person', erasure: 'kept' },
    first_name: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
    last_name: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
    birth_date: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
    email: { class: 'contact', kept: 'as the programme says', erasure: 'blanked' },
    phone: { class: 'contact', kept: 'as the programme says', erasure: 'blanked' },
    // Where she lives, in her own words where it is no place of the lists.
    place_id: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
    place_text: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
    // Made by the database from the two names: it goes with them.
    search_name: { class: 'identity', kept: 'as the programme says', erasure: 'blanked' },
  },
  guardianships: {
    // Who answers for whom. A guardian who is here for her alone is erased with her.
    child_id: { class: 'trace', kept: 'with both people', erasure: 'kept' },
    guardian_id: { class: 'trace', kept: 'with both people', erasure: 'kept' },
    kind: { class: 'trace', kept: 'with both people', erasure: 'kept' },
  },
  guardianship_ends: {
    child_id: { class: 'trace', kept: 'with both people', erasure: 'kept' },
    guardian_id: { class: 'trace', kept: 'with both people', erasure: 'kept' },
    // What the team holds against a guardian: it may be why a girl is in danger.
    reason: { class: 'sensitive', kept: 'with both people', erasure: 'blanked' },
    ended_by: { class: 'trace', kept: 'with both people', erasure: 'kept' },
  },
  person_corrections: {
    person_id: { class: 'trace', kept: 'with the person', erasure: 'row deleted' },
    // What stood before somebody corrected it.
    first_name: { class: 'identity', kept: 'with the person', erasure: 'row deleted' },
    last_name: { class: 'identity', kept: 'with the person', erasure: 'row deleted' },
    birth_date: { class: 'identity', kept: 'with the person', erasure: 'row deleted' },
    // Why her file goes on although her age is outside the rule: she may ask to read it.
    reason: { class: 'content', kept: 'with the person', erasure: 'row deleted' },
    corrected_by: { class: 'trace', kept: 'with the person', erasure: 'row deleted' },
  },
  contact_corrections: {
    person_id: { class: 'trace', kept: 'with the person', erasure: 'row deleted' },
    // What stood before somebody replaced it.
    email: { class: 'contact', kept: 'with the person', erasure: 'row deleted' },
    phone: { class: 'contact', kept: 'with the person', erasure: 'row deleted' },
    corrected_by: { class: 'trace', kept: 'with the person', erasure: 'row deleted' },
  },
  links: {
    holder_id: { class: 'trace', kept: 'until it expires or is revoked', erasure: 'row deleted' },
    about_id: { class: 'trace', kept: 'until it expires or is revoked', erasure: 'row deleted' },
    // A key: whoever holds the link is let in as its holder.
    token_hash: { class: 'trace', kept: 'until it expires or is revoked', erasure: 'row deleted' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  people: [{ by: 'id' }],
  person_corrections: [{ by: 'person_id' }],
  contact_corrections: [{ by: 'person_id' }],
  guardianships: [{ by: 'child_id' }, { by: 'guardian_id' }],
  // Neither reads why in her archive: a link to it may be opened by whoever must not know.
  guardianship_ends: [
    { by: 'child_id', archive: notHers },
    { by: 'guardian_id', archive: notHers },
  ],
  // A key about her that somebody else holds ends with her.
  links: [{ by: 'holder_id' }, { by: 'about_id', archive: notHers }],
} as const satisfies Whose
