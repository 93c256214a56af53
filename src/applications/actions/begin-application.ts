import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'
import { handOutLink, insertPerson } from '#src/people/index.ts'
import { type CampaignView, linkEnd } from '../campaign-view.ts'
import type { Answers } from '../screens.ts'
import { saveAnswers } from './save-answers.ts'

/**
 * Writes a draft with its first answers, for somebody who has no account, and returns the link that resumes it.
 * Nothing is written before a first answer is valid.
 */
export async function beginApplication(
  scope: Scope,
  {
    campaign,
    answers,
    language,
    zone,
    channelId = null,
  }: {
    campaign: CampaignView
    answers: Answers
    language: Language
    zone: string
    /** The channel through which she came, when a code said so. */
    channelId?: string | null
  },
): Promise<{ applicationId: string; token: string }> {
  const applicantId = await insertPerson(scope, { language })
  const applicationId = newId(scope.now)
  const object = { kind: 'application', id: applicationId }
  await Promise.all([
    scope.db
      .insertInto('applications')
      .values({
        organisationId: scope.organisationId,
        id: applicationId,
        campaignId: campaign.id,
        programmeVersionId: campaign.programmeVersionId,
        applicantId,
        channelId,
        startedAt: scope.now,
      })
      .execute(),
    record(scope, { action: 'application.begun', subjectId: applicantId, object }),
  ])
  await saveAnswers(scope, { applicationId, applicantId, campaign, answers, language, zone })
  const token = await handOutLink(scope, {
    purpose: 'application',
    way: 'screen',
    holderId: applicantId,
    aboutId: applicantId,
    objectId: applicationId,
    expiresAt: linkEnd(campaign, { zone: null, now: scope.now }),
  })
  return { applicationId, token }
}
