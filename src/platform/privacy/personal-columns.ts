/** One column that says something about a person (GDPR, art. 4(1) and 30). */
export type PersonalColumn = {
  /** `sensitive`: health, origin, belief or what else article 9 names, or might, because the field is free. */
  class: 'identity' | 'contact' | 'content' | 'sensitive' | 'trace'
  /** How long it is kept, and what ends that. */
  kept: string
  /** What erasing the person does to it. */
  erasure: 'blanked' | 'row deleted' | 'kept'
}

/** What a capability's tables know about people: table -> column. A test finds every column that is missing here. */
export type PersonalColumns = Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>>
