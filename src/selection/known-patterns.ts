import { foldedWords } from '#platform/text/folded-text.ts'
import {
  asWhole,
  between,
  particles,
  spelledName,
  writtenName,
  writtenNameAndParts,
} from '#platform/text/written-name.ts'
import { allIf, type Known, type Pattern, type Reason } from './hidden-words.ts'

/** Everything known of a file as patterns: the longest first, so that a whole name goes before its parts. */
export function knownPatterns(known: Known): Pattern[] {
  const { firstNames, lastNames, schools, communes, chosen = [] } = known
  return [
    ...chosen.toSorted((a, b) => b.length - a.length).flatMap((words) => wholeName(words, 'masqué')),
    ...firstNames.flatMap((first) => lastNames.flatMap((last) => fullNames(first, last))),
    ...schools.flatMap((school) => schoolNames(school)),
    ...communes.flatMap((commune) => wholeName(commune, 'commune')),
    ...firstNames.flatMap((name) => nameAndParts(name, 'prénom')),
    ...lastNames.flatMap((name) => nameAndParts(name, 'nom')),
    ...firstNames.flatMap((first) => lastNames.flatMap((last) => initials(first, last))),
  ]
}

function wholeName(name: string, reason: Reason): Pattern[] {
  return writtenName(name).map((expression) => ({ reason, expression }))
}

function nameAndParts(name: string, reason: Reason): Pattern[] {
  return writtenNameAndParts(name).map((expression) => ({ reason, expression }))
}

/** "Lina Haddad", "Haddad Lina", "LinaHaddad", "Lina H.", "L. Haddad": one name, hidden as one. */
function fullNames(first: string, last: string): Pattern[] {
  const [given, family] = [foldedWords(first), foldedWords(last)]
  if (given.join('').length < 2 || family.join('').length < 2) return []
  const [a, b] = [spelledName(first), spelledName(last)]
  const initialAfter = `${a}${between}${family[0]![0]}`
  const initialBefore = `${given[0]![0]}\\.?${between}${b}`
  const meant = allIf((written) => /^\p{Lu}/u.test(written))
  return [
    { reason: 'prénom', expression: asWhole(`${a}${between}${b}`) },
    { reason: 'prénom', expression: asWhole(`${b}${between}${a}`) },
    { reason: 'prénom', expression: asWhole(`${initialAfter}\\.?`), meant: allIf(endsWithInitial) },
    { reason: 'prénom', expression: asWhole(initialBefore), meant },
  ]
}

/** "L.H.", "L. H." and "LH", written as initials are. */
function initials(first: string, last: string): Pattern[] {
  const [a, b] = [foldedWords(first)[0]?.[0], foldedWords(last)[0]?.[0]]
  if (a === undefined || b === undefined) return []
  const expression = asWhole(`${a}\\.?[ -]?${b}\\.?`)
  const meant = allIf((written) => /^\p{Lu}(?:\.[ -]?|-)?\p{Lu}\.?$/u.test(written))
  return [{ reason: 'prénom', expression, meant }]
}

/** A school with and without the word for what it is: "collège Jean-Moulin", "Jean Moulin". */
function schoolNames(school: string): Pattern[] {
  const words = foldedWords(school)
  const own = words.filter((word) => !kindsOfSchool.has(word) && !particles.has(word))
  const short = own.length < words.length && own.join('').length > 2 ? wholeName(own.join(' '), 'école') : []
  return [...wholeName(school, 'école'), ...short]
}

/** "Lina H", "Lina H.", never "Lina habite". */
function endsWithInitial(written: string): boolean {
  return /[\s'’.-]\p{Lu}\.?$/u.test(written)
}

const kindsOfSchool = new Set([
  'college',
  'lycee',
  'ecole',
  'cfa',
  'lep',
  'institution',
  'general',
  'professionnel',
])
