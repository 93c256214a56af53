import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { timesWritten } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords, type GuardianshipKind, updateGuardianship, updatePerson } from '#src/people/index.ts'
import {
  consentState,
  type LastConsent,
  lastConsents,
  recordConsents,
  recordPaper,
} from '#src/privacy/index.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { tellingWordsChanged } from '../events.ts'
import { couldApplyNextYear, saidBy } from '../next-time.ts'
import { optionalAnswersPurpose, sensitiveQuestions } from '../optional-answers.ts'
import { lastWordOf, permissionPurpose, saysAgain } from '../permission.ts'
import type { SignedPermission } from '../signed-permission.ts'
import { lockApplication } from '../store.ts'
import { lockWaitingList } from '../waiting-list-queries.ts'
import { askCoordinator } from './ask-coordinator.ts'
import { offerBackAfterYes } from './give-back-place.ts'
import { giveUpPlace } from './give-up-place.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'
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
  /** Null where she has said before who she is to her: that stays. */
  kind: GuardianshipKind | null
  language: Language
  answers: readonly GuardianAnswer[]
  /** The link was shown on the girl's screen and sent to nobody: the ledger says so. */
  shown?: boolean
  /** The paper on which she answered, recorded by a person of the team; by her link when absent. */
  paper?: SignedPermission
}

/**
 * Adds the guardian's answers to the ledger, after those of before: the last word counts, nothing is lost. The same answers again, on
 * one day by her own link, add nothing; she is told when the guardian says another word on the permission than last time.
 */
export async function answerAsGuardian(
  scope: Scope,
  application: ApplicationView,
  given: GuardianAnswers,
  site: SiteAddress,
): Promise<void> {
  // A yes after a no may bring her the place that is free: those who wait with her are held before her own file, as whoever frees a place does.
  if (application.state === 'waiting' && application.siteId !== null)
    await lockWaitingList(scope, application.siteId)
  // Locked first: an acceptance at the same instant either sees this answer or is undone by it.
  const { guardianId, firstName, lastName, kind, language } = given
  const [{ state, siteId }, before] = await Promise.all([
    lockApplication(scope, application.id),
    lastConsents(scope, { aboutId: application.applicant.id, contextId: application.id }),
    updatePerson(scope, guardianId, { firstName, lastName, language }),
    kind && updateGuardianship(scope, { childId: application.applicant.id, guardianId }, { kind }),
  ])
  if (!isNamed(application, given))
    await tellingWordsChanged.publish(scope, { applicationId: application.id })
  const isAgain = isSaidAgain(scope, application, given, before)
  if (!isAgain) await addToLedger(scope, application, given)
  await eraseRefusedAnswers(scope, application, given)
  // Who will be of age on the first day needs none: an answer to it, from an old page, changes nothing.
  const asked = application.permission === 'not needed' ? [] : given.answers
  const permission = asked.find(({ purpose }) => purpose === permissionPurpose)
  // A place was taken: a no frees it. An offer stays open: she may talk with her guardian until its deadline.
  const frees = permission?.answer === 'no' && state === 'accepted'
  const isFreed = frees && (await giveUpPlace(scope, application.id, site)) === null
  if (isFreed) await askCoordinator(scope, application, 'guardian refused', site)
  const last = lastWordOf(before, { guardianId, purpose: permissionPurpose })
  const isNews = permission !== undefined && permission.answer !== last?.answer
  const isNewYes = isNews && permission.answer === 'yes'
  // Offered again, she reads of the place and by when to answer: that is the news.
  const isBack =
    isNewYes && application.placeRefused && (await offerBackAfterYes(scope, application.id, site))
  // What ends her place is told however often she was written to; it happens once.
  if (isFreed || (isNews && !isBack && !(await isToldEnough(scope, application))))
    await tellHer(scope, application.id, permission.answer, site)
  if (state === 'waiting' && isNewYes) await offerFreedPlaces(scope, siteId, site)
  const isGone = (application.placeRefused && !isBack) || state === 'expired'
  if (isGone && isNewYes) await tellOfLateYes(scope, application.id, site)
  if (isAgain) return
  await record(scope, {
    action: 'guardian.answered',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
}

/** Nothing new: neither an answer nor a name. A paper is always kept; a yes by a shown link waits for a word spoken after it, each time. */
function isSaidAgain(
  { now }: Scope,
  application: ApplicationView,
  given: GuardianAnswers,
  before: readonly LastConsent[],
): boolean {
  const { guardianId, answers, shown = false, paper } = given
  if (paper !== undefined || shown || !isNamed(application, given)) return false
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  return saysAgain(before, { guardianId, answers, channel: 'link', now, zone })
}

/** Is that the name by which the guardian is known already? */
function isNamed(
  { guardians }: ApplicationView,
  { guardianId, firstName, lastName }: GuardianAnswers,
): boolean {
  return guardians.some(
    (it) => it.id === guardianId && it.firstName === firstName && it.lastName === lastName,
  )
}

async function addToLedger(
  scope: Scope,
  application: ApplicationView,
  given: GuardianAnswers,
): Promise<void> {
  const common = {
    language: given.language,
    aboutId: application.applicant.id,
    contextId: application.id,
    givenBy: given.guardianId,
    capacity: 'guardian',
    ...(await wayOf(scope, application, given)),
  } as const
  await recordConsents(
    scope,
    given.answers.map((answer) => ({ ...answer, ...common })),
  )
}

/**
 * How often in a day she is told that a guardian has answered. Nobody changes her mind more often in earnest, and each message rings;
 * her page says at any time how it stands.
 */
const mostNewsADay = 5

async function isToldEnough(scope: Scope, { applicant }: ApplicationView): Promise<boolean> {
  const since = new Date(scope.now.getTime() - 24 * 3_600_000)
  const told = { recipientId: applicant.id, template: 'guardian-answered', since } as const
  return (await timesWritten(scope, told)) >= mostNewsADay
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
    nextTime: couldApplyNextYear(application.campaign, saidBy(application)),
    call: { name, phone: contactInWords(phone) },
  } as const
  await tellApplicant(scope, application, news, site)
}

/** The place is gone, and now everybody who was asked allows it: somebody sees what is left. One yes beside another's no is no news. */
async function tellOfLateYes(scope: Scope, applicationId: string, site: SiteAddress): Promise<void> {
  const application = (await applicationById(scope, applicationId))!
  const asked = { purpose: permissionPurpose, capacity: 'guardian' } as const
  if (consentState(application.consents, asked) !== 'yes') return
  await askCoordinator(scope, application, 'guardian agreed late', site)
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
