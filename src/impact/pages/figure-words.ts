import { count, hours, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Figure, type FigureCode, type Period, unitOf } from '../figure.ts'
import { impactWords } from '../messages/words.ts'

/** The value as people read it: "435", "3 487 h", "Moins de 5". */
export function valueInWords(figure: Pick<Figure, 'code' | 'value' | 'masked'>, language: Language): string {
  const { page } = impactWords(language)
  if (figure.value === null) return page[figure.masked ?? 'small']
  return amount(figure.code, figure.value, language)
}

/** A value that may be read: by the world, or by those who entered it. */
export function amount(code: FigureCode, value: number, language: Language): string {
  return unitOf(code) === 'minutes' ? hours(value, language) : count(value, language)
}

export function rowsInWords({ code, rows }: Figure, language: Language): string {
  const { page, figures } = impactWords(language)
  const what = figures[code].rows
  if (rows === 'linked') return page.rowsHidden(what)
  return page.rowsOf(rows === 'small' ? page.small : count(rows, language), what)
}

export function periodInWords(period: Period, language: Language): string {
  if (period === null) return ''
  const { page } = impactWords(language)
  return page.from(plainDay(period.from, language), plainDay(period.to, language))
}
