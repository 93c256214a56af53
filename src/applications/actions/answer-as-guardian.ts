import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords, type GuardianshipKind, updateGuardianship, updatePerson } from '#src/people/index.ts'
import { consentState, recordConsents, recordPaper } from '#src/privacy/index.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { optionalAnswersPurpose, sensitiveQuestions } from '../optional-answers.ts'
import type { Paper } from '../paper.ts'
import { permissionPurpose } from '../permission.ts'
import { lockApplication } from '../store.ts'
import { askCoordinator } from './ask-coordinator.ts'
import { giveUpPlace } from './give-up-place.ts'
import { tellApplicant } from './tell-applicant.ts'

/** One question as the guardian read it, with the answer. */
export type GuardianAnswer = {
  purpose: string
  legalBasis: 'consent' | 'parental authority'
  words: string
  answer: 'yes' | 'no'
}

export type GuardianAnswers = {
  guardianId: string
  firstName: string
  lastName: string
  kind: GuardianshipKind
  language: Language
  answers: readonly GuardianAnswer[]
  /** The link was shown on the girl's screen and sent to nobody: the ledger says so. */
  shown?: boolean
  /** The paper on which she answered, recorded by a person of the team; by her link when absent. */
  paper?: Paper
}

/** Adds the guardian's answers to the ledger. Answering again adds rows: the last word counts, nothing is lost. */
export async function answerAsGuardian(
  scope: Scope,
  application: ApplicationView,
  given: GuardianAnswers,
  site: SiteAddress,
): Promise<void> {
  // Locked first: an acceptance at the same instant either sees this answer or is undone by it.
  const { guardianId, firstName, lastName, kind, language } = given
  const [{ state }] = await Promise.all([
    lockApplication(scope, application.id),
    updatePerson(scope, guardianId, { firstName, lastName, language }),
    updateGuardianship(scope, { childId: application.applicant.id, guardianId }, { kind }),
  ])
  const common = {
    language,
    aboutId: application.applicant.id,
    contextId: application.id,
    givenBy: guardianId,
    capacity: 'guardian',
    ...(await wayOf(scope, application, given)),
  } as const
  await recordConsents(
    scope,
    given.answers.map((answer) => ({ ...answer, ...common })),
  )
  await eraseRefusedAnswers(scope, application, given)
  const permission = given.answers.find(({ purpose }) => purpose === permissionPurpose)
  // A place was taken: a no frees it. An offer stays open: she may talk with her guardian until its deadline.
  const frees = permission?.answer === 'no' && state === 'accepted'
  const isFreed = frees && (await giveUpPlace(scope, application.id, site)) === null
  if (isFreed) await askCoordinator(scope, application, 'guardian refused', site)
  if (permission !== undefined) await tellHer(scope, application.id, permission.answer, site)
  await record(scope, {
    action: 'guardian.answered',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
}

/** She is told what this answer makes of the answers of all, as they stand now: one guardian's yes changes nothing of another's no. */
async function tellHer(
  scope: Scope,
  applicationId: string,
  answer: 'yes' | 'no',
  site: SiteAddress,
): Promise<void> {
  const application = (await applicationById(scope, applicationId))!
  const { name, phone } = personToCall(application)
  const asked = { purpose: permissionPurpose, capacity: 'guardian' } as const
  const news = {
    template: 'guardian-answered',
    answer,
    isAllowed: consentState(application.consents, asked) === 'yes',
    placeIsGone: application.placeRefused,
    call: { name, phone: contactInWords(phone) },
  } as const
  await tellApplicant(scope, application, news, site)
}

/** By her own link, sent to her or shown on the girl's screen; or on paper, with who wrote it down and the paper that says so. */
async function wayOf(
  scope: Scope,
  { id, applicant }: ApplicationView,
  { guardianId, paper, shown = false }: GuardianAnswers,
) {
  if (paper === undefined) return { channel: shown ? 'shown link' : 'link' } as const
  const of = { aboutId: applicant.id, contextId: id, signedBy: guardianId }
  const paperId = await recordPaper(scope, { ...of, ...paper })
  return { channel: 'paper', recordedBy: scope.actor.id, paperId } as const
}

/** A guardian's no to the optional answers erases them at once: nothing is kept that two had to allow. */
async function eraseRefusedAnswers(
  scope: Scope,
  application: ApplicationView,
  given: GuardianAnswers,
): Promise<void> {
  const optional = given.answers.find(({ purpose }) => purpose === optionalAnswersPurpose)
  if (optional?.answer !== 'no') return
  await scope.db
    .deleteFrom('applicationAnswers')
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', application.id)
    .where(
      'questionKey',
      'in',
      sensitiveQuestions(application.campaign.programme).map(({ key }) => key),
    )
    .execute()
}
