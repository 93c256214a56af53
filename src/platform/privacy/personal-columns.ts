/** One column that says something about a person (GDPR, art. 4(1) and 30). */
type PersonalColumn = {
  /** `sensitive`: health, origin, belief or what else article 9 names, or might, because the field is free. */
  class: 'identity' | 'contact' | 'content' | 'sensitive' | 'trace'
  /** How long it is kept, and what ends that. */
  kept: string
  /** What erasing the person does to it. */
  erasure: 'blanked' | 'row deleted' | 'kept'
}

/** What a capability's tables know about people: table -> column. A test finds every column that is missing here. */
export type PersonalColumns = Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>>

/** How a row is found from the person whose it is. */
export type Owner = {
  /** The column that names her, or another row that is hers. */
  by: string
  /** The table of that other row: `by` holds its id, and whose it is says this table's own line. */
  of?: string
  /** The column of that other row that says the same as `by`, where it is not its id: both lie in one cohort. */
  sharing?: string
  /** Nothing names her: the row is hers when this column of `people` says the same. */
  same?: 'email' | 'phone'
  /** What of it is in her archive: a view that shows less than the table, or nothing. Without it, the whole row. */
  archive?: string
  /** A view with the rows of the table that may be counted for others; those that are sealed are not in it. Without it, all. */
  counted?: string
}

/** The `archive` of a row that is about her and in somebody else's hands: erased with her, not handed to her. */
export const notHers = 'nothing'

/** Whose the rows of each table are: erasing and her archive find them by this. A test finds every table that is missing. */
export type Whose = Readonly<Record<string, readonly Owner[]>>

/** What an id stands for, in words. */
export type Called = {
  table: string
  /** The column, or an expression on the columns, that holds the words. */
  by: string
  /** How the words stand in the row; without it, the column without `_id`. */
  as?: string
  /** The table is in `ref`, and of no organisation. */
  shared?: true
}

/**
 * What somebody of the team did, row by row in her own archive: the column that names her, and those that say nothing of
 * anybody else. Whatever else names her is counted there.
 */
export type Work = Readonly<Record<string, { by: string; shows: readonly string[] }>>

/** Everything that the capabilities declare about people, as one. */
export type PersonalData = {
  columns: PersonalColumns
  whose: Whose
  /** What an id is called in her archive, by the name of its column: the first of these tables that has it. */
  called: Readonly<Record<string, readonly Called[]>>
  work: Work
}
