import { LettersNotInFonts } from './letters-not-in-fonts.ts'

/** A paper that somebody needs today: with a sign that no font of ours has, it is printed all the same, and says so. */
export type NeededPaper = {
  /** Printed on it when a sign stands as "?": that one is missing, and where it is read. Empty while nothing is missing. */
  unprinted: string
}

/**
 * Renders a paper that must never be refused for its letters: whatever cannot be set is printed as "?", and `note` says it.
 * Throws what `render` throws for any other reason.
 */
export async function printAnyway<Paper extends NeededPaper>(
  paper: Paper,
  note: string,
  render: (paper: Paper) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  let printable = paper
  // The exporter names all at once; a sign made of several may leave one behind.
  for (let turn = 0; turn < 3; turn++) {
    try {
      return await render(printable)
    } catch (error) {
      if (!(error instanceof LettersNotInFonts)) throw error
      printable = { ...replaced(printable, anyOf(error.letters)), unprinted: note }
    }
  }
  return render({ ...replaced(printable, notEuropean), unprinted: note })
}

/** Beyond the letters, figures and signs of European writing. */
const notEuropean = /[^\p{Script=Latin}\p{Nd}\p{P}\p{Zs}+<>=|~^`$€°]+/gu

function anyOf(letters: readonly string[]): RegExp {
  const codes = new Set(letters.flatMap((it) => Array.from(it, (sign) => sign.codePointAt(0)!.toString(16))))
  return new RegExp(`[${[...codes].map((code) => `\\u{${code}}`).join('')}]+`, 'gu')
}

/** The same values as the typesetter reads them, with "?" for each run of such signs. */
function replaced<Value>(value: Value, signs: RegExp): Value {
  const text = JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'string' ? it.toWellFormed().normalize('NFC').replaceAll(signs, '?') : it,
  )
  return JSON.parse(text) as Value
}
