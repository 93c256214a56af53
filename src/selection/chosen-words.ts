import { foldedWords } from '#platform/text/folded-text.ts'

/** A masked text beside what the program alone leaves of her words: they differ only by what a person hid. */
export type TwiceMasked = { question: string; byProgram: string; body: string }

/** The words that a person hid: each once, in the order of the texts. */
export function chosenWords(texts: readonly TwiceMasked[]): string[] {
  const words = texts.flatMap((text) => piecesOf(text).flatMap(({ hid }) => hid ?? []))
  return words.filter((it, at) => words.findIndex((other) => sameWords(other, it)) === at)
}

/** The masked text with these words again, wherever a person hid them; what the program hides stays hidden. */
export function withWordsShown(text: TwiceMasked, words: string): string {
  const pieces = piecesOf(text)
  if (pieces.length === 0) return text.body
  return pieces.map(({ body, hid }) => (hid !== undefined && sameWords(hid, words) ? hid : body)).join('')
}

type Piece = { body: string; hid?: string }

/**
 * Lays one text along the other: what stands between two hidden words stands in both. None when they do not fit. Wherever a
 * piece is laid, it holds no more than what the program would let readers see.
 */
function piecesOf({ byProgram, body }: TwiceMasked): Piece[] {
  const parts = body.split(marker)
  const pieces: Piece[] = []
  let at = 0
  for (const [nth, part] of parts.entries()) {
    const isLast = nth === parts.length - 1
    const start = isLast ? byProgram.length - part.length : byProgram.indexOf(part, nth === 0 ? 0 : at + 1)
    if (start < at || (nth === 0 && start !== 0) || !byProgram.startsWith(part, start)) return []
    const hid = byProgram.slice(at, start)
    if (nth > 0) pieces.push(hid === marker ? { body: marker } : { body: marker, hid })
    pieces.push({ body: part })
    at = start + part.length
  }
  return pieces
}

const marker = '[masqué]'

/** Are they the same to whoever looks for them: letters and figures, whatever their accents and capitals? */
export function sameWords(one: string, other: string): boolean {
  return foldedWords(one).join(' ') === foldedWords(other).join(' ')
}
