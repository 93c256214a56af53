import { foldedWords } from './folded-text.ts'

/** What people write between the words of a name, or leave out: "N'Diaye", "Ndiaye", "N Diaye". */
export const between = "[\\s'._-]*"

/** Words of a name that are no name by themselves. */
export const particles: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'el',
  'al',
  'ben',
  'bin',
  'van',
  'von',
  'and',
])

/** How a name is looked for in a folded text: its words joined by anything that people write between them, or by nothing. */
export function spelledName(name: string): string {
  return foldedWords(name).map(spelling).join(between)
}

/** A whole name of two letters or more, and none for a shorter one. */
export function writtenName(name: string): RegExp[] {
  return foldedWords(name).join('').length < 2 ? [] : [asWhole(spelledName(name))]
}

/** The whole name, then its parts: "Jean-Pierre" is also "Pierre"; "de la Tour" is not also "la". */
export function writtenNameAndParts(name: string): RegExp[] {
  const words = foldedWords(name)
  if (words.length < 2) return writtenName(name)
  // Of "N'Diaye-Ferrand", "N'Diaye" is a part, and so is "Diaye".
  const pieces = name.split(/[\s‐‑–-]+/u).map((piece) => foldedWords(piece).join(''))
  const parts = [...pieces, ...words].filter((part) => part.length > 2 && !particles.has(part))
  return [name, ...new Set(parts)].flatMap(writtenName)
}

/** Not inside another word; a figure next to a name ("lina75") does not hide it. */
export function asWhole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'gu')
}

function spelling(word: string): string {
  if (word === 'saint' || word === 'st') return '(?:saint|st)'
  return word === 'sainte' || word === 'ste' ? '(?:sainte|ste)' : word
}
