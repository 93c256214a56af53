/** A text as it is compared: without accents, capitals or ligatures, and where each of its characters came from. */
export type FoldedText = { text: string; starts: readonly number[]; ends: readonly number[] }

/** Folds a text for comparison; every position of the result knows its place in the original. Never throws. */
export function fold(original: string): FoldedText {
  const kept: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const after = at + character.length
    const folded = foldCharacter(character)
    // An accent or a mark that is written apart belongs to the letter before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = after
    for (const unit of folded) {
      for (let index = 0; index < unit.length; index++) {
        kept.push(unit[index]!)
        starts.push(at)
        ends.push(after)
      }
    }
    at = after
  }
  return { text: kept.join(''), starts, ends }
}

/** The words of a name or a place as they are compared: letters and figures only. */
export function foldedWords(name: string): string[] {
  return fold(name).text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase()
  const spelled = spelledOut[lower] ?? lower.normalize('NFKD').toLowerCase()
  return spelled.replaceAll(/[\p{M}\p{Cf}]/gu, '')
}

const spelledOut: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
}
