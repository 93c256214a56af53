import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove, type Paper, type PaperFault, type PaperState } from '../paper.ts'
import { papersOfCohort } from '../queries.ts'
import { insertPaperChange, lockEnrolment } from '../store.ts'

type PaperMove = {
  cohortId: string
  enrolmentId: string
  paper: string
  /** The state that was on the screen, and why it was not accepted then. */
  was: PaperState
  had?: PaperFault | null
} & ({ to: 'received' | 'checked' } | { to: 'missing'; fault: PaperFault })

export type PaperMoveRefusal =
  /** No such paper, or she is not in the cohort any more. */
  | { refused: 'not asked of her' }
  /** It is signed or answered here, and counts by itself. */
  | { refused: 'counts by itself' }
  /** Somebody else wrote it down since; it is given as it stands now. */
  | { refused: 'changed meanwhile'; paper: Paper }

/** A person of the team writes down what she saw: a paper received, checked, or not accepted. Said twice, it is written once. */
export async function movePaper(scope: Scope, move: PaperMove): Promise<PaperMoveRefusal | null> {
  const { cohortId, enrolmentId, to, was, had = null } = move
  const fault = move.to === 'missing' ? move.fault : undefined
  if ((await lockEnrolment(scope, { id: enrolmentId, cohortId })) === undefined) {
    return { refused: 'not asked of her' }
  }
  const [girl] = await papersOfCohort(scope, cohortId, enrolmentId)
  const paper = girl?.papers.find(({ key }) => key === move.paper)
  if (girl === undefined || paper === undefined) return { refused: 'not asked of her' }
  if (paper.how !== 'shown') return { refused: 'counts by itself' }
  if (paper.state === to && paper.fault === (fault ?? null)) return null
  const isAsShown = paper.state === was && paper.fault === had
  if (!isAsShown || !canMove(paper.state, to)) return { refused: 'changed meanwhile', paper }
  await insertPaperChange(scope, { enrolmentId, paper: paper.key, state: to, fault })
  await record(scope, {
    action: 'paper.moved',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { paper: paper.key, state: to, ...(fault === undefined ? {} : { fault }) },
  })
  return null
}
