import { charterPublishedOn, pagePublishedOn } from './guidance.ts'

/**
 * The charter that somebody signed on a sheet, and the safeguarding page that was explained to her in person. Days are
 * `YYYY-MM-DD`; who holds the sheet, where it is kept and who explained are the words of whoever writes it down.
 */
export type PaperCharter = {
  signedOn: string
  heldBy: string
  keptAt: string
  explainedOn: string
  explainedBy: string
}

export type PaperCharterRefusal =
  | 'own charter'
  | 'not signed yet'
  | 'signed before its text'
  | 'not explained yet'
  | 'explained before its text'

/** Why what was noted is taken back: a closed list, which says nothing about anybody. */
export const takenBackReasons = ['wrong person', 'wrong date', 'not signed', 'another text'] as const
export type TakenBackWhy = (typeof takenBackReasons)[number]

/** Why it cannot be written down. Nobody sees her own: like a check, it takes a second pair of eyes. */
export function paperCharterRefusal(seen: {
  paper: Pick<PaperCharter, 'signedOn' | 'explainedOn'>
  personId: string
  seenBy: string
  today: string
}): PaperCharterRefusal | null {
  const { paper, personId, seenBy, today } = seen
  if (personId === seenBy) return 'own charter'
  if (paper.signedOn > today) return 'not signed yet'
  if (paper.signedOn < charterPublishedOn) return 'signed before its text'
  if (paper.explainedOn > today) return 'not explained yet'
  return paper.explainedOn < pagePublishedOn ? 'explained before its text' : null
}
