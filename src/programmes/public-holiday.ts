import type { Translated } from '#platform/i18n/language.ts'

/**
 * The public holiday of metropolitan France on a day (`YYYY-MM-DD`); null on any other day (Labour Code, art. L3133-1). Alsace-Moselle
 * and the overseas departments have more.
 */
export function publicHolidayOf(day: string): Translated | null {
  const afterEaster = (Date.parse(`${day}T00:00:00Z`) - easterOf(Number(day.slice(0, 4)))) / 86_400_000
  return fixed[day.slice(5)] ?? movable[afterEaster] ?? null
}

const fixed: Record<string, Translated> = {
  '01-01': { fr: 'Jour de l’an', en: 'New Year’s Day' },
  '05-01': { fr: 'Fête du travail', en: 'Labour Day' },
  '05-08': { fr: 'Victoire de 1945', en: 'Victory Day 1945' },
  '07-14': { fr: 'Fête nationale', en: 'National day' },
  '08-15': { fr: 'Assomption', en: 'Assumption' },
  '11-01': { fr: 'Toussaint', en: 'All Saints’ Day' },
  '11-11': { fr: 'Armistice de 1918', en: 'Armistice of 1918' },
  '12-25': { fr: 'Noël', en: 'Christmas Day' },
}

/** By the days after Easter Sunday. */
const movable: Record<number, Translated> = {
  1: { fr: 'Lundi de Pâques', en: 'Easter Monday' },
  39: { fr: 'Ascension', en: 'Ascension Day' },
  50: { fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
}

/** Easter Sunday at midnight in UTC: the rule of the Gregorian calendar as "Nature" printed it on 20 April 1876. */
function easterOf(year: number): number {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
