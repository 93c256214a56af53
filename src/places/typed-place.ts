import type { Place } from './place.ts'

/** How well a place answers what was typed: by its whole name, by its name and where it lies, or in part. */
export type Match = { place: Place; fit: 'name' | 'name and more' | 'part' }

/** What somebody means by what she typed. A place is a place, free text, or not said. */
export type TypedPlace =
  | { kind: 'place'; place: Place }
  | { kind: 'choose'; among: Place[] }
  | { kind: 'free text'; text: string }
  | { kind: 'not said' }

/** The value of the radio button "none of these": what was typed is kept as it is. */
export const keptAsTyped = 'free text'

/** No place has a longer name with its surroundings; whatever is longer is a sentence. */
export const longestTyped = 60

/** How many homonyms are shown at most; thirteen places of France are called Saint-Sauveur. */
export const mostHomonyms = 20

/** How many places are shown when only a part of a name was typed. */
const mostInPart = 8

/**
 * Decides from the matches, best first. What she chose counts only as long as it answers what is typed now: without
 * script, an earlier choice is still in the form when she writes another name.
 */
export function meaningOf(typed: string, chosen: string | undefined, matches: Match[]): TypedPlace {
  const text = typed.trim()
  if (text === '') return { kind: 'not said' }
  if (chosen === keptAsTyped) return { kind: 'free text', text }
  const taken = matches.find(({ place }) => place.id === chosen)
  if (taken !== undefined) return { kind: 'place', place: taken.place }
  const best = [byFit(matches, 'name'), byFit(matches, 'name and more'), matches].find((it) => it.length > 0)
  if (best === undefined) return { kind: 'free text', text }
  const among = best.map(({ place }) => place)
  if (among.length === 1) return { kind: 'place', place: among[0]! }
  return { kind: 'choose', among: among.slice(0, best === matches ? mostInPart : mostHomonyms) }
}

function byFit(matches: Match[], fit: Match['fit']): Match[] {
  return matches.filter((match) => match.fit === fit)
}
