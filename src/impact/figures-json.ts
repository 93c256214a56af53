import type { CountedTotal, Quotation } from './counted-total.ts'
import { type ComputedFigures, maskOfTotal, smallestShown, unitOf } from './figure.ts'

/**
 * The public figures for machines. `value` and `rows` are numbers, or a sentence where they are hidden; hours are in
 * minutes, the computed ones of whole hours; instants are ISO 8601 in UTC, days `YYYY-MM-DD`.
 */
export function figuresJson(
  organisation: { slug: string; name: string },
  computed: ComputedFigures,
  totals: readonly CountedTotal[],
  quotations: readonly Quotation[],
) {
  return {
    organisation: organisation.name,
    asOf: computed.asOf.toISOString(),
    computed: computed.figures.map(({ value, masked, rows, possibleDoubles, asOf, ...figure }) => ({
      ...figure,
      value: value ?? said[masked ?? 'small'],
      rows: typeof rows === 'number' ? rows : said[rows],
      ...(possibleDoubles !== undefined && { possibleDoubles: possibleDoubles ?? fewer }),
      asOf: asOf.toISOString(),
    })),
    editions: computed.editions ?? notShown,
    countedBefore: totals.map((total) => ({
      code: total.figure,
      unit: unitOf(total.figure),
      value: saidOf(maskOfTotal(total, totals)) ?? total.value,
      period: { from: total.fromDay, to: total.toDay },
      document: total.document,
      countedBy: total.countedBy,
      countedOn: total.countedOn,
    })),
    published: quotations.map(({ words, language, source, address, onDay, dayIs }) => ({
      words,
      language,
      source,
      address,
      [dayIs]: onDay,
    })),
  }
}

const fewer = `fewer than ${smallestShown}`
const notShown = 'not shown'
const said = { small: fewer, linked: notShown }
const saidOf = (mask: keyof typeof said | null) => (mask === null ? null : said[mask])
