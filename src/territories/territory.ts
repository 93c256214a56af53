/** A name stands at the head of a line of figures, on a phone too. */
export const longestName = 60

/** A territory as the list shows it. */
export type TerritoryLine = {
  id: string
  name: string
  createdAt: Date
  /** Labels of its places, "Oise (60)", in alphabetical order. */
  places: { placeId: string; label: string }[]
}
