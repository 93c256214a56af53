import type { ApplicationState } from './application.ts'

/**
 * Where she is told that she stands: a refusal is not shown before its answer, with another door, is approved and sent.
 * Until then she reads what she read before it (`untold`), and may do what she might.
 */
export function stateToldToHer({
  state,
  untold,
}: {
  state: ApplicationState
  untold: ApplicationState | null
}): ApplicationState {
  return state === 'declined' ? (untold ?? state) : state
}
