import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import { figureCodes, unitOf } from './figure.ts'
import type { ImpactWords } from './messages/fr.ts'

type Faults = ImpactWords['team']['faults']

/** A total as typed by the team: `value` in hours or as a count, according to the figure. `today` is `YYYY-MM-DD`. */
export function totalForm(faults: Faults, today: string) {
  const pastDay = typedDay(faults.day).refine((day) => day <= today, faults.notYet)
  return z
    .object({
      figure: z.enum(figureCodes, { error: faults.figure }),
      value: z.string(faults.value).refine((typed) => readTotal(typed, 'minutes') !== null, faults.value),
      'from-day': pastDay,
      'to-day': pastDay,
      document: text(faults.document, 300, faults),
      'counted-by': text(faults.countedBy, 120, faults),
      'counted-on': pastDay,
    })
    .transform((given, context) => {
      const value = readTotal(given.value, unitOf(given.figure))
      const fault = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (value === null) fault('value', faults.value)
      if (given['to-day'] < given['from-day']) fault('to-day', faults.order)
      return {
        figure: given.figure,
        value: value ?? 0,
        fromDay: given['from-day'],
        toDay: given['to-day'],
        document: given.document,
        countedBy: given['counted-by'],
        countedOn: given['counted-on'],
      }
    })
}

/** A quotation as typed by the team. */
export function quotationForm(faults: Faults, today: string) {
  return z
    .object({
      words: text(faults.words, 1000, faults),
      language: z.enum(['fr', 'en'], { error: faults.language }),
      source: text(faults.source, 200, faults),
      address: z.union([z.literal(''), z.url({ protocol: /^https$/, error: faults.address })], {
        error: faults.address,
      }),
      'on-day': typedDay(faults.day).refine((day) => day <= today, faults.notYet),
      'day-is': z.enum(['published', 'read'], { error: faults.dayIs }),
    })
    .transform(({ 'on-day': onDay, 'day-is': dayIs, address, ...rest }) => ({
      ...rest,
      address: address === '' ? null : address,
      onDay,
      dayIs,
    }))
}

/**
 * A number as people write it, in either language: "3 487", "3,487" and "3.487" are three thousand and more, since three
 * figures follow the mark; "104,5" and "104.5" are a half. Hours come back in minutes; null when it is not such a number.
 */
export function readTotal(typed: string, unit: 'count' | 'minutes'): number | null {
  const parts = /^(\d{1,3}(?:[\s.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/u.exec(typed.trim())
  if (parts === null) return null
  const [, whole = '', decimals] = parts
  if (decimals !== undefined && unit === 'count') return null
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${decimals ?? '0'}`)
  const kept = unit === 'minutes' ? Math.round(value * 60) : value
  return kept <= largest ? kept : null
}

/** More than any association will ever count, and less than the column holds. */
const largest = 1_000_000_000

function text(missing: string, most: number, faults: Faults) {
  return z.string(missing).trim().min(1, missing).max(most, faults.tooLong(most))
}
