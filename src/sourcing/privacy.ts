import type { PersonalColumns, Work } from '#platform/privacy/personal-columns.ts'

/** What talks and channels know of people: who spoke, who wrote it down. Nothing about those who listened. */
export const personalColumns = {
  structures: {
    created_by: { class: 'trace', kept: 'with the structure', erasure: 'kept' },
  },
  structure_corrections: {
    by_id: { class: 'trace', kept: 'with the structure', erasure: 'kept' },
  },
  talks: {
    speaker_id: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
    head_count_by: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
    cancelled_by: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
    created_by: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
  },
  talk_corrections: {
    speaker_id: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
  },
  talk_reinstatements: {
    cancelled_by: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the talk', erasure: 'kept' },
  },
  channels: {
    // "Le réseau d'Aya": the team names a channel as it likes, after somebody too.
    name: { class: 'identity', kept: 'with the channel', erasure: 'kept' },
    created_by: { class: 'trace', kept: 'with the channel', erasure: 'kept' },
    closed_by: { class: 'trace', kept: 'with the channel', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** What whoever speaks in schools reads of her work in her archive. */
export const work = {
  talks: { by: 'speaker_id', shows: ['day', 'starts_at', 'structure_id', 'classes', 'head_count'] },
} as const satisfies Work
