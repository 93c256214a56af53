import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type Corrected, correctPerson, type Identity } from '#src/people/index.ts'
import type { EligibilityReason } from '#src/programmes/index.ts'
import { canStillBegin } from '../application.ts'
import { applicationById } from '../application-queries.ts'
import type { ApplicationView } from '../application-view.ts'
import { outsideAgeRule } from '../correction.ts'
import { filesOf, wasEndedByHand } from '../correction-queries.ts'
import { identityCorrected } from '../events.ts'
import { isOfAge } from '../majority.ts'
import { lockApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'
import { reachMajority } from './come-of-age.ts'

/** `reason`: why a birth date outside the age rule stands; empty when nobody wrote one. */
type IdentityCorrection = { personId: string; seen: string; identity: Identity; reason: string }

type IdentityResult =
  /** `majority`: she was taken for a minor and is of age; or a parent has to agree who had not to before. */
  | { changed: readonly Corrected[]; majority: 'of age' | 'minor' | null }
  | { refused: 'changed'; now: Identity }
  | { refused: 'outside the age rule'; because: EligibilityReason }

/** Corrects who she is, or who her guardian is, with all that follows from another birth date. */
export async function correctIdentity(
  scope: Scope,
  application: ApplicationView,
  correction: IdentityCorrection,
  site: SiteAddress,
): Promise<IdentityResult> {
  const { id, applicant } = application
  // Locked first: a place taken at the same instant was either taken with the old age or is judged by the new one.
  await lockApplication(scope, id)
  const { birthDate } = correction.identity
  const about = correction.personId === applicant.id
  if (about && birthDate !== null && birthDate !== applicant.birthDate && correction.reason === '') {
    const because = outsideAgeRule(await filesOf(scope, applicant.id), birthDate)
    if (because !== null) return { refused: 'outside the age rule', because }
  }
  const object = { kind: 'application', id }
  const result = await correctPerson(scope, correction, object)
  if ('refused' in result) return result
  const { changed } = result
  if (changed.length > 0) {
    const { personId } = correction
    await identityCorrected.publish(scope, {
      applicationId: id,
      applicantId: applicant.id,
      personId,
      changed,
    })
  }
  if (!about || !changed.includes('birth date')) return { changed, majority: null }
  return { changed, majority: await followMajority(scope, application, site) }
}

/**
 * Guardians’ access follows her true age today: it ends for whoever is of age, and comes back for whoever is a minor after all.
 * A permission that her age on the first day asks for now, and did not before, is asked for at once.
 */
async function followMajority(
  scope: Scope,
  before: ApplicationView,
  site: SiteAddress,
): Promise<'of age' | 'minor' | null> {
  const { programme, edition } = before.campaign
  const today = dayIn(before.siteZone ?? edition.timeZone, scope.now)
  const after = (await applicationById(scope, before.id))!
  const wasOfAge = isOfAge(programme, before.applicant.birthDate, today)
  const ofAge = isOfAge(programme, after.applicant.birthDate, today)
  if (ofAge && !wasOfAge) {
    await reachMajority(scope, after, { today, site })
    return 'of age'
  }
  if (wasOfAge && !ofAge) await undoMajority(scope, after)
  if (before.permission !== 'not needed' || after.permission === 'not needed') return null
  if (!canStillBegin(after.state)) return null
  if (!(await wasEndedByHand(scope, after.applicant.id)))
    await askGuardian(scope, (await applicationById(scope, after.id))!, site)
  return 'minor'
}

async function undoMajority(scope: Scope, { id, applicant }: ApplicationView): Promise<void> {
  await reopenGuardianships(scope, applicant.id)
  const object = { kind: 'application', id }
  await record(scope, { action: 'majority.undone', subjectId: applicant.id, object })
}

/** Each guardianship that a majority ended is hers again, and none that the team ended. The links that ended with it stay ended. */
async function reopenGuardianships(scope: Scope, childId: string): Promise<void> {
  await scope.db
    .updateTable('guardianships')
    .set({ endsOn: null })
    .where('organisationId', '=', scope.organisationId)
    .where('childId', '=', childId)
    .where('endsOn', 'is not', null)
    .where(
      sql<boolean>`not exists (select from guardianship_ends z where z.organisation_id = guardianships.organisation_id
        and z.child_id = guardianships.child_id and z.guardian_id = guardianships.guardian_id)`,
    )
    .execute()
}
