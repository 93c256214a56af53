import type { ApplicationState } from '#src/applications/index.ts'
import { type Criterion, canBeRead } from './file.ts'

/** A mark for each criterion: the number of the anchor, from 0. */
export type Marks = Readonly<Record<string, number>>

/** One reading by one reader. */
export type Review = { marks: Marks; sentence: string }

/** Why somebody may not rate a file now. */
export type ReviewRefusal =
  | 'already decided'
  | 'not masked yet'
  | 'guardian has not agreed'
  | 'she knows her'
  | 'read enough'

/** What decides whether a reader may rate a file. */
export type ReviewFacts = {
  state: ApplicationState
  masked: boolean
  /** No guardian's permission is awaited before it is read. */
  mayBeRead: boolean
  /** She declared that she knows her, is her guardian, is herself the applicant, or has read her file under her name. */
  knowsHer: boolean
  /** She has rated it already: she may change her mind until the decision. */
  hasRated: boolean
  /** She sits on the board too, where marks show once a file has all its readings. */
  seesTheBoard: boolean
  readings: number
  readersPerApplication: number
}

/**
 * A reading is refused as late as possible, so that no work is lost: one reading too many is kept, unless the reader could
 * have seen the marks of the others before hers.
 */
export function reviewRefusal(facts: ReviewFacts): ReviewRefusal | null {
  if (facts.knowsHer) return 'she knows her'
  if (!canBeRead(facts.state)) return 'already decided'
  if (!facts.masked) return 'not masked yet'
  if (!facts.mayBeRead) return 'guardian has not agreed'
  const marksShow = facts.readings >= facts.readersPerApplication
  return !facts.hasRated && facts.seesTheBoard && marksShow ? 'read enough' : null
}

/** The widest gap between two readers on one criterion; null with less than two readings. */
export function spreadOf(
  reviews: readonly Pick<Review, 'marks'>[],
  criteria: readonly Criterion[],
): number | null {
  if (reviews.length < 2) return null
  const gaps = criteria.map(({ key }) => {
    const marks = reviews.flatMap((review) => review.marks[key] ?? [])
    return marks.length < 2 ? 0 : Math.max(...marks) - Math.min(...marks)
  })
  return Math.max(0, ...gaps)
}

/** Two anchors apart on one criterion: the readers did not read the same thing, so the board talks about it. */
export function isToDiscuss(spread: number | null): boolean {
  return spread !== null && spread >= 2
}
