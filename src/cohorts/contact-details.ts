import { figureRun, isAList, moment, sum } from '#platform/i18n/figure-run.ts'
import { makesATelephone, spokenRun } from '#platform/i18n/spoken-number.ts'
import { asLatinLetters } from '#platform/text/look-alike-letters.ts'
import { namesAPrivateChannel } from './private-channels.ts'

// A way to be reached outside: what an adult who means harm asks for first, and what another may need to say. Looked for
// in words made plain, so that no strange letter or unseen sign hides it.
const patterns = [
  // An address or a name on a private channel, written or spelt out.
  /@\s?[\p{L}\p{N}_.-]/u,
  /(?<!\p{L})aroba(?:se|s)(?!\p{L})/u,
  /[[({<]\s{0,3}(?:at|chez)\s{0,3}[\])}>]/u,
  /(?<=\p{L})\(a\)|\(a\)(?=\p{L})/u,
  // "At this point" is none.
  /(?<!\p{L})at(?!\p{L})[^\p{L}\p{N}]{0,3}[\p{L}\p{N}_-]{1,64}[^\p{L}\p{N}]{0,3}(?<!\p{L})(?:dot(?!\p{L})|point[^\p{L}\p{N}]{1,3}(?:com|fr|net|org|eu|io|co|be|ch|info)(?!\p{L}))/u,
  /(?<!\p{L})(?:yahoo|outlook|icloud|proton|protonmail|laposte|orange|free|sfr|gmx|live)(?:\.|[^\p{L}\p{N}]{1,3}(?:dot|point)[^\p{L}\p{N}]{1,3})(?:com|fr|net|me)(?!\p{L})/u,
  // A link, or the name of a site.
  /https?:\/\/|www\./,
  // From the start of a word only: tried from each of its letters, a long one would keep the program busy.
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+\.\p{L}{2,}\/\S/u,
]

/** Do these words hold a telephone number, an address, a link or the name of a private channel? */
export function holdsContactDetails(words: string): boolean {
  // A letter stays where a moment or a sum was: what is before and after it is not one number.
  const read = plain(words).replace(moment, ' moment ').replace(sum, ' somme ')
  return (
    patterns.some((pattern) => pattern.test(read)) ||
    namesAPrivateChannel(read) ||
    writesATelephone(read) ||
    saysATelephone(read)
  )
}

/** Figures enough to call somebody, whatever stands between them: a room and a postcode are fewer. */
function writesATelephone(read: string): boolean {
  return [...read.matchAll(writtenNumbers)].some(([run]) => !isAList(run) && reachesSomebody(run))
}

const writtenNumbers = new RegExp(figureRun, 'gu')

function reachesSomebody(run: string): boolean {
  const afterZeroOrPlus = run.replace(/^[^+0]*[+0]?/u, '')
  return figuresIn(run) >= 9 || figuresIn(afterZeroOrPlus) >= 7
}

function figuresIn(run: string): number {
  return run.match(/\d/g)?.length ?? 0
}

/** "Zéro six douze…", as it is written where figures are looked for. */
function saysATelephone(read: string): boolean {
  return [...read.matchAll(saidNumbers)].some(([run]) => makesATelephone(run))
}

const saidNumbers = new RegExp(spokenRun, 'gu')

/** As it is read: one sign for each letter and figure, and none that is not seen. */
function plain(words: string): string {
  return asLatinLetters(words).replace(/\p{Nd}/gu, figure)
}

/** The figures of every script are ten code points in order, from a zero that is the first of its run. */
function figure(sign: string): string {
  const code = sign.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
