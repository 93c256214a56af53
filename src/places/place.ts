/** A place that somebody can name as hers, or a department that a territory holds. */
export type Place = {
  /** Country, scheme and code in one word, `FR:cog-commune:28218`: what other tables keep. */
  id: string
  /** The official code within its scheme, `28218`. */
  code: string
  kind: PlaceKind
  name: string
  /** The commune of a district or of a former commune; null for a commune and a department. */
  commune: { id: string; name: string } | null
  /** Name of its department, or of its overseas collectivity; of a department its number, "Paris (75)" beside "Paris". */
  department: string
}

export type PlaceKind = 'department' | 'commune' | 'district' | 'delegated commune' | 'associated commune'

/** What tells it from its homonyms: "Lucé (Eure-et-Loir)", "Lucé (Juvigny Val d’Andaine, Orne)", "Paris", "Orne (61)". */
export function placeLabel({ kind, name, commune, department }: Omit<Place, 'id' | 'code'>): string {
  const around = kind === 'district' ? [department] : [commune?.name, department]
  const other = around.filter((part) => part !== undefined && part !== name && !name.startsWith(`${part} `))
  return other.length > 0 ? `${name} (${other.join(', ')})` : name
}
