/** One rule by which people are erased, as the report of a night names it. */
export type RetentionRule =
  | 'charters of adults'
  | 'checks of adults'
  | 'contacts'
  | 'drafts never sent'
  | 'emergency sheets'
  | 'ended links'
  | 'messages to cohorts'
  | 'refused files'
  | 'words never sent'

/** What one rule erased in one night; the version of the programme that sets it, where a programme does. */
export type RetentionCount = { rule: RetentionRule; programmeVersionId: string | null; erased: number }
