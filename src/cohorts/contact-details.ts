// A way to be reached outside: what an adult who means harm asks for first, and what another may need to say.
const patterns = [
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /(?:\+|00|0)[1-9](?:[\s.-]?\d){7,}/,
  /https?:\/\/|www\./i,
  /(?<!\p{L})(?:whatsapp|snapchat|snap|insta|instagram|tiktok|telegram|discord)(?!\p{L})/iu,
]

/** Do these words hold a telephone number, an address, a link or the name of a private channel? */
export function holdsContactDetails(words: string): boolean {
  return patterns.some((pattern) => pattern.test(words))
}
