import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A telephone number that somebody can be reached at: E.164, and the country of its line in letters (`FR`, `RE`). */
type ReadNumber = { number: string; country: string }

/**
 * Reads a number as typed, as one of `country` where no prefix says otherwise; undefined when it is none. A mobile of overseas France
 * counts with the whole of its series, and is dialled alike from everywhere in France ("0692 12 34 56"): its operators get new blocks each
 * year, which the library knows only in its next version.
 */
export function readNumber(typed: string, country?: 'FR'): ReadNumber | undefined {
  const read = parsePhoneNumberFromString(typed, country)
  if (read === undefined) return undefined
  const overseas = ofOverseasFrance(read)
  if (overseas !== undefined) return overseas
  return read.isValid() && read.country !== undefined
    ? { number: read.number, country: read.country }
    : undefined
}

/** Numbers of films and tests, in a series of Mayotte (ARCEP, décision 2018-0881). */
const fictional = /^63998/

function ofOverseasFrance({ countryCallingCode: code, nationalNumber }: PhoneNumber): ReadNumber | undefined {
  const national: string = nationalNumber
  const series = overseasMobiles.find(([start]) => national.startsWith(start))
  if (series === undefined || national.length !== 9) return undefined
  const [, prefix, country] = series
  if (code !== prefix && (code !== '33' || fictional.test(national))) return undefined
  return { number: `+${prefix}${national}`, country }
}

/** Series of mobile numbers overseas, with the prefix that reaches them from abroad (ARCEP, décision 2018-0881). */
const overseasMobiles = [
  ['639', '262', 'YT'],
  ['690', '590', 'GP'],
  ['691', '590', 'GP'],
  ['692', '262', 'RE'],
  ['693', '262', 'RE'],
  ['694', '594', 'GF'],
  ['696', '596', 'MQ'],
  ['697', '596', 'MQ'],
] as const
