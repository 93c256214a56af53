import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { holdUnerased } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { lastAnswerDays } from '../paper-queries.ts'
import { type PaperRefusal, paperRefusal, type SignedPermission } from '../signed-permission.ts'
import { lockApplication } from '../store.ts'
import { answerAsGuardian, type GuardianAnswers } from './answer-as-guardian.ts'

/** Records what a guardian answered on paper, unless she has answered since that paper was signed. */
export async function answerOnPaper(
  scope: Scope,
  application: ApplicationView,
  given: GuardianAnswers & { paper: SignedPermission },
  { zone, site }: { zone: string; site: SiteAddress },
): Promise<PaperRefusal | null> {
  // Before the file is locked, as erasing does.
  await holdUnerased(scope, [application.applicant.id, given.guardianId])
  // Locked first: an answer by link at the same instant is either seen here or comes after this one.
  await lockApplication(scope, application.id)
  const refusal = paperRefusal({
    signedOn: given.paper.signedOn,
    today: dayIn(zone, scope.now),
    ...(await lastAnswerDays(scope, application, { guardianId: given.guardianId, zone })),
  })
  if (refusal === null) await answerAsGuardian(scope, application, given, site)
  return refusal
}
