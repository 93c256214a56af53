import { type Place, placeLabel, type TypedPlace } from '#src/places/index.ts'

/** A place among answers: its id and its label; a tab, which no line of text holds, stands between. */
const separator = '\t'

/** A place that was read as an answer: `FR:cog-commune:28218⇥Lucé (Eure-et-Loir)`, her own words, or nothing. */
export function placeAnswer(typed: Exclude<TypedPlace, { kind: 'choose' }>): string {
  if (typed.kind === 'place') return answerWithPlace(typed.place)
  return typed.kind === 'free text' ? typed.text.replaceAll(/\s+/g, ' ') : ''
}

export function answerWithPlace(place: Pick<Place, 'id'> & Parameters<typeof placeLabel>[0]): string {
  return `${place.id}${separator}${placeLabel(place)}`
}

/** What such an answer says: a place with its label, or words without a place. */
export function placeFromAnswer(answer: string): { placeId: string | null; label: string } {
  const [id = '', label] = answer.split(separator)
  return label === undefined ? { placeId: null, label: id } : { placeId: id, label }
}
