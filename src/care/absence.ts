export const absenceStates = ['to call', 'reached', 'settled'] as const
/** Somebody must call; somebody was reached; or there is nothing to ask: the roll call says so now, or she gave up her place. */
export type AbsenceState = (typeof absenceStates)[number]

/** Every legal move. A corrected roll call settles; a roll call corrected back opens again. */
export const transitions: Record<AbsenceState, readonly AbsenceState[]> = {
  'to call': ['reached', 'settled'],
  reached: ['to call', 'settled'],
  settled: ['to call'],
}

export const callOutcomes = ['on her way', 'ill', 'will not come', 'unreachable'] as const
/** What a call brought. `unreachable`: nobody answered, and somebody tries again. */
export type CallOutcome = (typeof callOutcomes)[number]

/** In the place of a contact: somebody who is not on her list. */
export const somebodyElse = 'somebody-else'

export type StepKind = 'marked absent' | 'called' | 'came' | 'excused' | 'gave up'

/** What the roll call says of somebody, as far as an absence is concerned. */
type OnTheSheet = { status: string; missesWord: boolean }

/**
 * What a written roll call makes of an absence that is in this state, or of none: the step to add and the state after
 * it; null when nothing changes.
 */
export function afterRollCall(
  state: AbsenceState | null,
  { status, missesWord }: OnTheSheet,
): { step: Exclude<StepKind, 'called' | 'gave up'>; state: AbsenceState } | null {
  if (missesWord) {
    return state === null || state === 'settled' ? { step: 'marked absent', state: 'to call' } : null
  }
  if (state === null || state === 'settled') return null
  return { step: status === 'excused' || status === 'absent' ? 'excused' : 'came', state: 'settled' }
}

/** The state after a call; null when there is nothing to call about any more. */
export function afterCall(state: AbsenceState, outcome: CallOutcome): AbsenceState | null {
  if (state === 'settled') return null
  return outcome === 'unreachable' ? 'to call' : 'reached'
}

/**
 * The state as it counts now. Who was said to be on her way, and is not marked as come when the programme's minutes are
 * over again, is to be called once more: nobody has seen her. `last`: the latest step.
 */
export function stateNow(
  state: AbsenceState,
  last: { outcome: CallOutcome | null; at: Date } | undefined,
  { minutes, now }: { minutes: number; now: Date },
): AbsenceState {
  if (state !== 'reached' || last?.outcome !== 'on her way') return state
  return now.getTime() - last.at.getTime() < minutes * 60_000 ? 'reached' : 'to call'
}
