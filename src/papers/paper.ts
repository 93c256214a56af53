import type { Translated } from '#platform/i18n/language.ts'

/** Where one paper of one girl stands. `missing` is also where it begins, before anybody asked for it. */
export const paperStates = ['missing', 'asked', 'received', 'checked'] as const
export type PaperState = (typeof paperStates)[number]

/** Every legal move. Whatever was handed over can turn out not to be right: then it is missing again, with its fault. */
const transitions: Record<PaperState, readonly PaperState[]> = {
  missing: ['missing', 'asked', 'received', 'checked'],
  asked: ['missing', 'asked', 'received', 'checked'],
  received: ['missing', 'checked'],
  checked: ['missing'],
}

export function canMove(from: PaperState, to: PaperState): boolean {
  return transitions[from].includes(to)
}

/** Why a paper is not accepted. A closed list: it is told to whoever gives the paper, and says nothing more about her. */
export const paperFaults = ['not signed', 'incomplete', 'out of date', 'not readable', 'not hers'] as const
export type PaperFault = (typeof paperFaults)[number]

/** One paper that the programme asks of one girl. */
export type Paper = {
  key: string
  name: Translated
  /** What it is for, and what is kept of it. */
  words: Translated
  /** Signed or answered here it counts by itself; shown, a person of the team writes down that she saw it. */
  how: 'signed' | 'answered' | 'shown'
  givenBy: 'participant' | 'guardian'
  /** Does her first day wait for it? */
  needed: boolean
  state: PaperState
  fault: PaperFault | null
  /** Since when it stands so, and by whom; null before anything happened. */
  at: Date | null
  by: string | null
  /** Her guardian answered no. */
  refused: boolean
  /** The team lets her start without it. */
  waived: boolean
}

/** Is it there? A paper that was received is enough to start; checking it comes after. */
export function isThere({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'received' || state === 'checked'
}

/** What an answered paper still lacks: it is there when her guardians have answered, and whole when no yes is missing for her image. */
export function lacksOf<Lacks>(paper: Pick<Paper, 'how' | 'state'>, forImage: Lacks | null): Lacks | null {
  return paper.how === 'answered' && isThere(paper) ? forImage : null
}

/** Does it keep her from starting? */
export function holdsBack(paper: Pick<Paper, 'state' | 'needed' | 'waived'>): boolean {
  return paper.needed && !isThere(paper) && !paper.waived
}

/** May somebody be reminded of it? Not of what is there, and not of what was answered with a no. */
export function isOwed(paper: Pick<Paper, 'state' | 'refused'>): boolean {
  return !isThere(paper) && !paper.refused
}

/** What the team may write down next with one gesture; null for what counts by itself. */
export function nextGesture({ how, state }: Pick<Paper, 'how' | 'state'>): 'received' | 'checked' | null {
  if (how !== 'shown' || state === 'checked') return null
  return state === 'received' ? 'checked' : 'received'
}

export type WaiverRefusal = 'there already' | 'never needed' | 'refused by guardian' | 'waived already'

/** A girl may start without a paper that she needs, for a reason; never against her guardian's no (Civil Code, art. 371-1). */
export function waiverRefusal(
  paper: Pick<Paper, 'state' | 'needed' | 'refused' | 'waived'>,
): WaiverRefusal | null {
  if (paper.refused) return 'refused by guardian'
  if (!paper.needed) return 'never needed'
  if (isThere(paper)) return 'there already'
  return paper.waived ? 'waived already' : null
}
