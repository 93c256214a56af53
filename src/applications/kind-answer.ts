import type { ApplicationState } from './application.ts'

/**
 * Where she is told that she stands: a refusal is not shown before its answer, with another door, is approved and sent.
 * Until then her file reads as being read.
 */
export function stateToldToHer({
  state,
  answerAwaitsApproval,
}: {
  state: ApplicationState
  answerAwaitsApproval: boolean
}): ApplicationState {
  return state === 'declined' && answerAwaitsApproval ? 'under review' : state
}
