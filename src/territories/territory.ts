/** A name stands at the head of a line of figures, on a phone too. */
export const longestName = 60

/** Which places territories are made of: those that the organisation named, or departments while it has named none. */
export type TerritorySet = 'territories' | 'departments'

/** A territory as the list shows it. */
export type TerritoryLine = {
  id: string
  name: string
  createdAt: Date
  /** Labels of its places, "Oise (60)", in alphabetical order. */
  places: { placeId: string; label: string }[]
}
