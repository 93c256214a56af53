const sign = '[^\\p{L}\\p{N}]'

// Words that join, and signs written out so that no program sees them.
const joint = 'et|and|puis|then|x|tiret|point|slash|barre|espace|virgule|dash|hyphen|dot|space|comma'

/** What may stand between two figures of one number: as many signs as one likes, and the small words that join. */
export const gap = `${sign}*(?:(?:${joint})${sign}*)*`

/** Figures one after the other, as a telephone is written so that no program sees it. Without capitals; read in one way only. */
export const figureRun = `(?:\\+[^\\p{L}\\p{N}+]*)?\\p{N}(?:${gap}\\p{N})*`

/** Days and hours in figures, which a message may well hold: 12/07/2027, 2027-07-12, 09:30. */
export const moment =
  /(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?!:?\d)/g

/**
 * A sum of thousands with its currency: "10 000 €", "€2,500". One group of three figures, and no figure just before: nobody is
 * called by it.
 */
export const sum =
  /(?=[1-9])(?<!\d[^\p{L}\d€]*)(?:[1-9]\d{0,2}[ .]\d{3}\s?(?:€|euros?(?!\p{L}))|(?<=€\s?)[1-9]\d{0,2}[ ,]\d{3}(?!\d|[ ,.]\d))/gu

/** Do commas and "et" alone stand between what was counted? */
export function joinedAsAList(between: readonly string[]): boolean {
  return between.length >= 2 && between.every((it) => /^(?:\s*,|\s+(?=\p{L}))\s*(?:\p{L}+\s+)?$/u.test(it))
}

/** Hours, ages, days and rooms rise little by little; the pairs of a telephone leap. Rooms of another floor may leap too. */
export function risesLikeAList(values: readonly number[]): boolean {
  return values.every((it, index) => {
    const step = it - (values[index - 1] ?? it - 1)
    return step > 0 && (it >= 100 || step <= 10)
  })
}

/** "101, 102, 103" or "9, 10, 11 et 12": no number to call. One from a zero or a country is never a list. */
export function isAList(run: string): boolean {
  if (!/^[1-9]/u.test(run) || /x/u.test(run)) return false
  return (
    joinedAsAList(run.split(/\p{N}+/u).slice(1, -1)) && risesLikeAList(run.match(/\p{N}+/gu)!.map(Number))
  )
}
