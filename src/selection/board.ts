import type { ApplicationState } from '#src/applications/index.ts'
import type { TerritorySet } from '#src/territories/index.ts'
import type { FileFacts } from './composition.ts'
import type { Standing } from './file.ts'
import type { Review } from './review.ts'

/** One reading as the board sees it. */
export type BoardReview = Review & { reader: string }

/** What was decided: by whom, why, and on how many readings. */
export type DecisionView = {
  id: string
  outcome: 'offered' | 'waiting' | 'declined'
  sentence: string
  by: string
  at: Date
  readings: number | null
  withoutReadings: string | null
  /** No place was left, and she waits before those who wait in turn. */
  firstInLine: boolean
}

/** One file as the board sees it. Reviews only once all are there; her name only once somebody has decided. */
export type BoardFile = FileFacts & {
  id: string
  number: string
  state: ApplicationState
  siteId: string | null
  /** Which places its territory is one of: those that the organisation named, or departments while it has named none. */
  territorySet: TerritorySet
  masked: boolean
  readings: number
  reviews: BoardReview[]
  spread: number | null
  toDiscuss: boolean
  name: string | null
  decision: DecisionView | null
  /** She was refused and does not know it yet: the decision may be corrected. */
  untold: boolean
}

export const views = ['all', 'undecided', 'to discuss', 'offered', 'waiting', 'declined', 'over'] as const
export type View = (typeof views)[number]

/** The files of one view of the board. */
export function filesIn(files: readonly BoardFile[], view: View): BoardFile[] {
  if (view === 'all') return [...files]
  if (view === 'to discuss') return files.filter((file) => file.toDiscuss && file.standing === 'undecided')
  return files.filter(({ standing }) => standing === (view satisfies Standing))
}

/** Why a board cannot be closed. */
export type ClosingRefusal =
  | { refused: 'still open' }
  | { refused: 'decided already' }
  | { refused: 'files without decision'; files: string[] }
