/** The rules by which something is erased every night, as the report of a night names them. */
export const retentionRules = [
  'absence calls',
  'charters of adults',
  'checks of adults',
  'contacts',
  'drafts never sent',
  'emergency sheets',
  'ended links',
  'messages to cohorts',
  'optional answers',
  'participant files',
  'refused files',
  'words never sent',
] as const
export type RetentionRule = (typeof retentionRules)[number]

/** What one rule erased in one night; the version of the programme that sets it, where a programme does. */
export type RetentionCount = { rule: RetentionRule; programmeVersionId: string | null; erased: number }
