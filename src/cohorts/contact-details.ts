import { makesATelephone, spokenRun } from '#platform/i18n/spoken-number.ts'

// A way to be reached outside: what an adult who means harm asks for first, and what another may need to say. Looked for
// in words made plain, so that no strange letter or unseen sign hides it.
const patterns = [
  // An address or a name on a private channel, written or spelt out.
  /@\s?[\p{L}\p{N}_.-]/u,
  /(?<!\p{L})aroba(?:se|s)(?!\p{L})/u,
  /(?<!\p{L})at(?!\p{L})\W{0,3}[\p{L}\p{N}_-]+\W{0,3}(?<!\p{L})(?:dot|point)(?!\p{L})/u,
  // A link, or the name of a site.
  /https?:\/\/|www\./,
  /[\p{L}\p{N}-]+\.\p{L}{2,}\/\S/u,
  /(?<!\p{L})(?:whatsapp|snapchat|snap|insta|instagram|tiktok|telegram|discord)(?!\p{L})/u,
  // Figures enough to call somebody, whatever few signs stand between them: a room and a postcode are fewer.
  /(?:\+|0)\W{0,3}(?:\d[^\p{L}\d]{0,3}){7,}/u,
  /(?:\d[^\p{L}\d]{0,3}){9,}/u,
]

// Days and hours in figures, which a message may well hold: 12/07/2027, 2027-07-12, 09:30.
const moment =
  /(?<!\d)(?:\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:[01]?\d|2[0-3]):[0-5]\d)(?!\d)/g

/** Do these words hold a telephone number, an address, a link or the name of a private channel? */
export function holdsContactDetails(words: string): boolean {
  // A letter stays where a moment was: what is before and after it is not one number.
  const read = plain(words).replace(moment, ' x ')
  return patterns.some((pattern) => pattern.test(read)) || saysATelephone(read)
}

/** "Zéro six douze…", as it is written where figures are looked for. */
function saysATelephone(read: string): boolean {
  const bare = read.normalize('NFD').replace(/\p{M}/gu, '')
  return [...bare.matchAll(saidNumbers)].some(([run]) => makesATelephone(run))
}

const saidNumbers = new RegExp(spokenRun, 'gu')

/** As it is read: one sign for each letter and figure, and none that is not seen. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, figure)
    .toLowerCase()
}

/** The figures of every script are ten code points in order, from a zero that is the first of its run. */
function figure(sign: string): string {
  const code = sign.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
