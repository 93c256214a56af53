import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { canChangeSite, correctedQuestions } from '../answer-correction.ts'
import { applicationById } from '../application-queries.ts'
import type { ApplicationView } from '../application-view.ts'
import { tellingWordsChanged } from '../events.ts'
import type { Answers } from '../screens.ts'
import { lockApplication } from '../store.ts'
import { markOf } from '../two-tabs.ts'
import { saveAnswers } from './save-answers.ts'

/** `seen`: her answers as they stood when somebody began to type (`markOf`). `zone`: of the organisation. */
type AnswerCorrection = { seen: string; answers: Answers; zone: string }

/**
 * Corrects where she wants to come, where she lives, her class and her availability, as she gave them herself. Her place stays
 * once one was offered. Null when done, or when it stands so already.
 */
export async function correctAnswers(
  scope: Scope,
  { id }: ApplicationView,
  { seen, answers, zone }: AnswerCorrection,
): Promise<'changed' | 'place offered' | null> {
  await lockApplication(scope, id)
  const application = (await applicationById(scope, id))!
  const { campaign, applicant, answers: standing } = application
  const asked = correctedQuestions(campaign.programme)
  const differing = asked.filter(({ key }) => (standing[key] ?? '') !== (answers[key] ?? ''))
  if (differing.length === 0) return null
  if (markOf({ asked }, standing) !== seen) return 'changed'
  const movesHer = differing.some(({ fills }) => fills === 'site')
  if (movesHer && !canChangeSite(application.state)) return 'place offered'
  await saveAnswers(scope, {
    applicationId: id,
    applicantId: applicant.id,
    campaign,
    answers: Object.fromEntries(differing.map(({ key }) => [key, answers[key] ?? ''])),
    language: applicant.language,
    zone,
  })
  if (movesHer || differing.some(({ fills }) => fills === 'home'))
    await tellingWordsChanged.publish(scope, { applicationId: id })
  await record(scope, {
    action: 'application.answers-corrected',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: Object.fromEntries(differing.map(({ key }) => [key, true])),
  })
  return null
}
