import type { Translated } from '#platform/i18n/language.ts'

/** What is counted, in the order shown. Hours are kept in minutes, everything else is a count. */
export const figureCodes = [
  'girls-enrolled',
  'cohorts-held',
  'taught-hours',
  'learner-hours',
  'territories',
  'schools-visited',
  'people-counted',
  'people-estimated',
] as const
export type FigureCode = (typeof figureCodes)[number]

export function unitOf(code: FigureCode): 'count' | 'minutes' {
  return code === 'taught-hours' || code === 'learner-hours' ? 'minutes' : 'count'
}

/** A count of people, or of what a few people make up, from 1 to 4 is never shown to the world: it could point at somebody. */
export const smallestShown = 5

/**
 * Why a value is not shown: `small`, it is a count from 1 to 4; `linked`, showing it would let such a count be
 * computed from the figures beside it.
 */
export type Mask = 'small' | 'linked'

/** Days `YYYY-MM-DD`, both included; null when nothing was counted. */
export type Period = { from: string; to: string } | null

/** A figure as the world may see it, hours in whole hours, never without what it means and how much stands behind it. */
export type Figure = {
  code: FigureCode
  unit: 'count' | 'minutes'
  /** Null when masked. */
  value: number | null
  masked: Mask | null
  /** Rows that were counted, or why they are not shown. */
  rows: number | Mask
  /** Pairs of people counted here who may be one, which nobody has settled; null when they are 1 to 4; only where people are counted once. */
  possibleDoubles?: number | null
  definition: Translated
  scope: Translated
  period: Period
  asOf: Date
}

/** The figures of the organisation now, and the same edition by edition: null where somebody could be found in them. */
export type ComputedFigures = { asOf: Date; figures: Figure[]; editions: readonly EditionFigures[] | null }

/** Girls and hours of one edition. */
export type EditionFigures = Group & { editionId: string; name: Translated }

/** What was counted, before anything is hidden or rounded: it never leaves the server. Hours in minutes. */
export type Counts = Record<
  FigureCode,
  { value: number; rows: number; period: Period; possibleDoubles?: number }
>

/** Hides what must be hidden; figures of which nothing was counted are left out. */
export function publish(
  counts: Counts,
  words: (code: FigureCode) => { definition: Translated; scope: Translated },
  asOf: Date,
): Figure[] {
  return figureCodes
    .filter((code) => counts[code].rows > 0)
    .map((code) => {
      const { value, rows, period, possibleDoubles } = counts[code]
      const masked = maskOf(code, counts)
      const unit = unitOf(code)
      return {
        code,
        unit,
        value: masked === null ? asPublished(code, value) : null,
        masked,
        rows: masked ?? rowsMask(code, counts[code]) ?? rows,
        ...(possibleDoubles !== undefined && {
          possibleDoubles: isSmall(possibleDoubles) || masked !== null ? null : possibleDoubles,
        }),
        ...words(code),
        period,
        asOf,
      }
    })
}

/**
 * Hours lose what is over a whole hour, and are still minutes: to the minute, a total says too much of its last session. Rounded
 * down, learner hours over taught hours stays at least what it was.
 */
function asPublished(code: FigureCode, value: number): number {
  return unitOf(code) === 'minutes' ? wholeHours(value) : value
}

function wholeHours(minutes: number): number {
  return minutes - (minutes % 60)
}

/** Is it a count of people that is never shown? */
function isSmall(count: number): boolean {
  return count > 0 && count < smallestShown
}

/** Is this value of a figure never shown, by itself? A territory is nobody: however few, they point at no one (decision 053). */
function isTooSmall(code: FigureCode, value: number): boolean {
  return code !== 'territories' && unitOf(code) === 'count' && isSmall(value)
}

/** A total that was counted before, as far as others of the same days say more of it. Days `YYYY-MM-DD`. */
type TotalBeside = { figure: FigureCode; value: number; fromDay: string; toDay: string }

/**
 * Why a total counted before is not shown, if it is not. Few territories are hidden beside as few cohorts of the same days: there
 * are at least as many of these. Learner hours are where the girls of these days are, and where the hours taught in them say that
 * few came, as a computed figure would.
 */
export function maskOfTotal(total: TotalBeside, totals: readonly TotalBeside[]): Mask | null {
  const beside = (code: FigureCode) =>
    totals.filter(
      ({ figure, fromDay, toDay }) => figure === code && fromDay <= total.toDay && total.fromDay <= toDay,
    )
  if (total.figure === 'territories')
    return isSmall(total.value) && beside('cohorts-held').some(({ value }) => isSmall(value)) ? 'small' : null
  if (total.figure !== 'learner-hours') return isTooSmall(total.figure, total.value) ? 'small' : null
  const taughtMinutes = beside('taught-hours').reduce((sum, { value }) => sum + value, 0)
  const groups = [0, ...beside('girls-enrolled').map(({ value }) => value)]
  return groups.some((girls) => revealsGroup({ girls, taughtMinutes, learnerMinutes: total.value }))
    ? 'linked'
    : null
}

/** Does one of these figures, or of the totals beside them, or what stands behind one, read as fewer than 5? */
export function saysFewer(figures: readonly Figure[], totals: readonly TotalBeside[]): boolean {
  return (
    figures.some(
      ({ masked, rows, possibleDoubles }) =>
        masked === 'small' || (masked === null && (rows === 'small' || possibleDoubles === null)),
    ) || totals.some((total) => maskOfTotal(total, totals) === 'small')
  )
}

function maskOf(code: FigureCode, counts: Counts): Mask | null {
  if (code === 'learner-hours') return revealsGroup(groupOf(counts)) ? 'linked' : null
  // There are at least as many closed cohorts as territories.
  if (code === 'territories') return isSmall(counts['cohorts-held'].value) ? 'linked' : null
  return isTooSmall(code, counts[code].value) ? 'small' : null
}

/** Rows less people are the times that somebody came again: from 1 to 4, they would say how few did. */
function rowsMask(code: FigureCode, { value, rows }: Counts[FigureCode]): Mask | null {
  if (isSmall(rows)) return 'small'
  return code === 'girls-enrolled' && isSmall(rows - value) ? 'linked' : null
}

/** Girls counted with the minutes that they attended and that were taught to them. */
export type Group = { girls: number; taughtMinutes: number; learnerMinutes: number }

/** Learner hours over taught hours is the average presence: shown together they say how many came. */
function revealsGroup({ girls, taughtMinutes, learnerMinutes }: Group): boolean {
  if (isSmall(girls)) return true
  return learnerMinutes > 0 && learnerMinutes < smallestShown * taughtMinutes
}

/**
 * The parts of a total, or null when they may not be shown. All or none: as long as one part is hidden alone, the total
 * and the others give it away by subtraction, and so does a second one hidden with it when both are extreme. The girls of all
 * parts, less those of the total or beside its rows, are those who came again: from 1 to 4, nothing is shown either. Hours are
 * whole hours.
 */
export function publishParts<P extends Group>(
  parts: readonly P[],
  total: Pick<Counts[FigureCode], 'value' | 'rows'>,
): readonly P[] | null {
  if (parts.some((part) => isSmall(part.girls) || revealsGroup(part))) return null
  const girls = parts.reduce((sum, part) => sum + part.girls, 0)
  if (isSmall(girls - total.value) || isSmall(total.rows - girls)) return null
  return parts.map((part) => ({
    ...part,
    taughtMinutes: wholeHours(part.taughtMinutes),
    learnerMinutes: wholeHours(part.learnerMinutes),
  }))
}

function groupOf(counts: Counts): Group {
  return {
    girls: counts['girls-enrolled'].value,
    taughtMinutes: counts['taught-hours'].value,
    learnerMinutes: counts['learner-hours'].value,
  }
}
