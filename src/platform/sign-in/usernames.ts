import { randomInt } from 'node:crypto'

/** A name to sign in with that says nothing about its bearer and is easy to read aloud: `mesange-482`. */
export function newUsername(figures: 3 | 5 = 3): string {
  return `${names[randomInt(names.length)]}-${randomInt(10 ** (figures - 1), 10 ** figures)}`
}

/** What was typed, as usernames are stored: small letters without accents or spaces. */
export function normaliseUsername(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_.-]+/g, '-')
}

// Birds and trees, written without accents; none is also said of a person.
const names =
  `aigrette alouette avocette bergeronnette bouvreuil cigogne colombe eider fauvette flamant gelinotte grive heron
hirondelle huppe ibis loriot macareux martinet merle mesange mouette oriole pinson pipit pivert rollier sarcelle
sittelle sterne traquet verdier acacia aubepine bouleau cedre cerisier cornouiller cypres erable figuier genevrier
ginkgo hetre magnolia meleze merisier mimosa murier noisetier olivier orme peuplier platane poirier pommier prunier
saule sequoia sorbier sureau tilleul`.split(/\s+/)
