/** How long a text message is, and into how many parts an operator cuts it. */
export type SmsLength = { characters: number; parts: number }

// The basic alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1), each one septet; those of the extension table take two.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '\f^{}\\[~]|€'

/**
 * Counts a text as operators do: 160 septets in one part or 153 in each of several; a single sign outside the alphabet
 * (ê, œ, an emoji) makes the whole UCS-2, 70 units in one part or 67 in each of several, where no pair is cut.
 */
export function smsLength(text: string): SmsLength {
  // By code point: operators know no grapheme.
  const signs = Array.from(text)
  const weights = signs.map((sign) => septetsOf(sign))
  return weights.includes(0)
    ? {
        characters: signs.length,
        parts: partsOf(
          signs.map(({ length }) => length),
          70,
          67,
        ),
      }
    : { characters: signs.length, parts: partsOf(weights, 160, 153) }
}

/**
 * A text in the signs that make no message longer: ê is e, œ is oe. For what a team wrote about a thing, never for somebody's
 * name. A sign that has no other form stays.
 */
export function inBasicSigns(text: string): string {
  return Array.from(text.normalize('NFC').replaceAll('œ', 'oe').replaceAll('Œ', 'OE').replaceAll('’', "'"))
    .map((sign) => {
      const [bare = sign] = sign.normalize('NFD')
      return septetsOf(sign) === 0 && septetsOf(bare) > 0 ? bare : sign
    })
    .join('')
}

function septetsOf(sign: string): number {
  if (basic.includes(sign)) return 1
  return extended.includes(sign) ? 2 : 0
}

/** What takes two places is never cut between two parts. */
function partsOf(weights: readonly number[], whole: number, each: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= whole) return 1
  let [parts, room] = [1, each]
  for (const weight of weights) {
    if (weight > room) [parts, room] = [parts + 1, each]
    room -= weight
  }
  return parts
}
