/** One rule by which people are erased, as the report of a night names it. */
export type RetentionRule =
  | 'contacts'
  | 'drafts never sent'
  | 'emergency sheets'
  | 'messages to cohorts'
  | 'refused files'

/** What one rule erased in one night; the version of the programme that sets it, where a programme does. */
export type RetentionCount = { rule: RetentionRule; programmeVersionId: string | null; erased: number }
