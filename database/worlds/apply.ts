import type { Scope } from '#platform/database/database.ts'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { submitApplication } from '#src/applications/actions/submit-application.ts'
import { applicationById } from '#src/applications/application-queries.ts'
import type { ApplicationView } from '#src/applications/application-view.ts'
import { guardianScreensFor, questionsOf } from '#src/applications/guardian-screens.ts'
import { optionalAnswersPurpose } from '#src/applications/optional-answers.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import type { CampaignView } from '#src/applications/queries.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { byLink, momentOf } from './days.ts'
import type { Girl } from './girls.ts'
import { worldZone } from './world-step.ts'

/** What her guardian says to each question. */
export type GuardianWill = { permission: 'yes' | 'no'; image: 'yes' | 'no'; optional: 'yes' | 'no' }

/** She begins on a day and leaves these answers as a draft. */
export async function begin(
  scope: Scope,
  campaign: CampaignView,
  {
    answers,
    day,
    time,
    channelId,
  }: { answers: Record<string, string>; day: string; time: string; channelId: string | null },
): Promise<string> {
  const beginning: Scope = { ...scope, now: momentOf(day, time), actor: { kind: 'visitor', id: null } }
  const { applicationId } = await beginApplication(beginning, {
    campaign,
    language: 'fr',
    zone: worldZone,
    answers,
    channelId,
  })
  return applicationId
}

/** She fills the form and sends it, all on one evening. Returns the application as it was sent. */
export async function apply(
  scope: Scope,
  campaign: CampaignView,
  { girl, day, site, channelId = null }: Applying,
): Promise<ApplicationView> {
  const applicationId = await begin(scope, campaign, { answers: girl.answers, day, time: '18:10', channelId })
  // As it is read on that evening: since then she may have come of age, and a parent answers for her no more.
  const application = await applicationOf({ ...scope, now: momentOf(day, '18:40') }, applicationId)
  const sending = byLink(scope, application.applicant.id, day, '18:40')
  const refusal = await submitApplication(sending, applicationId, site)
  if (refusal !== null) throw new Error(`${girl.firstName} cannot send: ${JSON.stringify(refusal)}`)
  return application
}

/** `channelId`: the channel whose code she typed. */
export type Applying = { girl: Girl; day: string; site: SiteAddress; channelId?: string | null }

/** Her guardian opens the link and answers every question that the programme puts to them. */
export async function guardianAnswers(
  scope: Scope,
  application: ApplicationView,
  { girl, will, day, site }: { girl: Girl; will: GuardianWill; day: string; site: SiteAddress },
): Promise<void> {
  const [guardian] = application.guardians
  if (guardian === undefined) return
  const { firstName, lastName } = girl.guardian
  const given = { guardianId: guardian.id, firstName, lastName, kind: 'parent', language: 'fr' } as const
  const answering = byLink(scope, guardian.id, day, '20:15')
  await answerAsGuardian(answering, application, { ...given, answers: answersOf(application, will) }, site)
}

function answersOf(application: ApplicationView, will: GuardianWill) {
  const { programme } = application.campaign
  return guardianScreensFor(application)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'asked' ? questionsOf(part, programme, 'fr') : []))
    .map(({ purpose, legalBasis, words }) => ({
      purpose,
      legalBasis,
      words,
      answer: answerTo(purpose, will),
    }))
}

function answerTo(purpose: string, will: GuardianWill): 'yes' | 'no' {
  if (purpose === permissionPurpose) return will.permission
  return purpose === optionalAnswersPurpose ? will.optional : will.image
}

/** An application of this world, which is there. */
export async function applicationOf(scope: Scope, applicationId: string): Promise<ApplicationView> {
  return (await applicationById(scope, applicationId))!
}

/** An application and who sent it. */
export type Sent = { applicationId: string; applicantId: string }

/** The applications of a campaign by the whole name of whoever applies. */
export async function applicationsByName(scope: Scope, campaignId: string): Promise<Map<string, Sent>> {
  const rows = await scope.db
    .selectFrom('applications as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .select(['a.id', 'a.applicantId', 'p.firstName', 'p.lastName'])
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.campaignId', '=', campaignId)
    .execute()
  return new Map(
    rows.map(({ id, applicantId, firstName, lastName }) => [
      `${firstName} ${lastName}`,
      { applicationId: id, applicantId },
    ]),
  )
}
