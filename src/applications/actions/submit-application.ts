import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { takesApplications } from '../campaign.ts'
import { applicationSent } from '../events.ts'
import { firstIncomplete, type Screen, screensFor } from '../screens.ts'
import { holdCampaign, lockApplication, moveApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'
import { consentToOptionalAnswers } from './consent-to-optional-answers.ts'
import { tellApplicant } from './tell-applicant.ts'

type SubmissionRefusal = { refused: 'incomplete'; screen: Screen } | { refused: 'campaign closed' }

/**
 * Sends a complete draft, as it stands under the lock. A second press finds it sent and changes nothing. `mayAsk`: may a guardian be
 * written to at this contact now? Where not, nothing leaves for her: the girl shows her the link, or the team asks.
 */
export async function submitApplication(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
  mayAsk: (contact: string) => boolean = () => true,
): Promise<SubmissionRefusal | null> {
  const { state } = await lockApplication(scope, applicationId)
  if (state !== 'draft') return null
  // Read only now: a screen may have been emptied in another tab meanwhile.
  const application = (await applicationById(scope, applicationId))!
  const { campaign, answers } = application
  // A board that is closing waits for this, or this finds it closed.
  const campaignState = await holdCampaign(scope, campaign.id, 'for share')
  if (!takesApplications({ ...campaign, state: campaignState }, scope.now))
    return { refused: 'campaign closed' }
  const screen = firstIncomplete(screensFor(campaign.programme, answers, campaign.edition.firstDay), answers)
  if (screen !== undefined) return { refused: 'incomplete', screen }
  await Promise.all([
    moveApplication(scope, application.id, 'draft', 'submitted', { submittedAt: scope.now }),
    record(scope, {
      action: 'application.submitted',
      subjectId: application.applicant.id,
      object: { kind: 'application', id: application.id },
    }),
  ])
  await applicationSent.publish(scope, { applicantId: application.applicant.id })
  await consentToOptionalAnswers(scope, application)
  await tellApplicant(scope, application, { template: 'application-received' }, site)
  if (application.permission !== 'unanswered') return null
  const guardians = application.guardians.filter(({ phone, email }) => mayAsk(phone ?? email ?? ''))
  await askGuardian(scope, { ...application, guardians }, site)
  return null
}
