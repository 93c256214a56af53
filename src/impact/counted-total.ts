import type { FigureCode } from './figure.ts'

/** A total that was counted before Frise, by somebody, from a document. Hours in minutes; days `YYYY-MM-DD`. */
export type CountedTotal = {
  id: string
  figure: FigureCode
  value: number
  fromDay: string
  toDay: string
  document: string
  countedBy: string
  countedOn: string
}

/** A total with who entered it, the row that replaced it if one did, and whether it is the row that withdrew it. */
export type TotalWritten = CountedTotal & {
  enteredAt: Date
  enteredByName: string
  replacedById: string | null
  withdrawn: boolean
}

/** Does it hold today: nothing replaced it, and it withdraws none? */
export function holds({
  replacedById,
  withdrawn,
}: Pick<TotalWritten, 'replacedById' | 'withdrawn'>): boolean {
  return replacedById === null && !withdrawn
}

/** What a total says, before it is a row. */
export type TotalGiven = Omit<CountedTotal, 'id'>

/** The total of the same figure whose period shares a day with this one: counting both would count twice. */
export function alreadyCounted<T extends Pick<CountedTotal, 'figure' | 'fromDay' | 'toDay'>>(
  given: Pick<CountedTotal, 'figure' | 'fromDay' | 'toDay'>,
  others: readonly T[],
): T | undefined {
  return others.find(
    (other) => other.figure === given.figure && other.fromDay <= given.toDay && given.fromDay <= other.toDay,
  )
}

/** A quotation with what became of it: the row that replaced it, and whether it was taken off the public page. */
export type QuotationWritten = Quotation & { replacedById: string | null; withdrawn: boolean }

/** Something that the organisation published, word for word. */
export type Quotation = {
  id: string
  words: string
  /** Two letters: the language in which it was published. */
  language: string
  source: string
  address: string | null
  onDay: string
  /** The day is the one of publication, or, for an undated page, the day on which it was read. */
  dayIs: 'published' | 'read'
}
