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

export type PaperCharterRefusal = 'own charter' | 'not signed yet' | 'not explained yet'

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
  return paper.explainedOn > today ? 'not explained yet' : null
}
