import type { Scope } from '#platform/database/database.ts'
import { nameCohort } from '#src/cohorts/actions/name-cohort.ts'
import { seenIdentity } from '#src/cohorts/cohort.ts'
import { type CohortView, confirmCohort, createCohort } from '#src/cohorts/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import {
  addAdult,
  adultsCohortById,
  charterVersion,
  pageVersion,
  readSafeguardingPage,
  recordCheck,
  signCharter,
} from '#src/safeguarding/index.ts'
import { identityOf } from './cohort-names.ts'
import { as, daysAfter } from './days.ts'
import { showPapers } from './papers.ts'
import { facilitators, founders, grant, memberNamed } from './team.ts'
import { worldZone } from './world-step.ts'

type Founding = {
  edition: EditionDocument
  editionId: string
  place: string
  siteId: string
  /** Who founds it. */
  by: string
  /** How many days before the first day the checks of its facilitators were made. */
  checkedBefore: number
}

/** Founds the cohort of a place ten days before it meets, lists its two facilitators with their checks, confirms it, and sees the papers of its girls. Returns its id. */
export async function foundCohort(scope: Scope, founding: Founding): Promise<string> {
  const { edition, editionId, place, siteId, by } = founding
  const day = daysAfter(edition.firstDay, -10)
  const site = { id: siteId, zone: worldZone, editionId, edition }
  const { name, room } = identityOf(edition, place)
  await readAndSign(as(scope, by, day, '09:40'))
  const created = await createCohort(as(scope, by, day, '10:00'), { site, name, room })
  if ('refused' in created) throw new Error(`No cohort in ${place}: ${created.refused}`)
  for (const { lastName } of facilitators[place]!) {
    const personId = await memberNamed(scope, lastName)
    await welcomeFacilitator(scope, founding, { personId, cohortId: created.id, day })
  }
  const refusal = await confirmCohort(as(scope, by, day, '11:00'), created.id)
  if (refusal !== null) throw new Error(`Cohort of ${place} not confirmed: ${JSON.stringify(refusal)}`)
  await showPapers(scope, { cohortId: created.id, firstDay: edition.firstDay, by })
  return created.id
}

/**
 * Whoever may be beside any cohort by her role is checked too, and has read and signed like who is listed. The facilitator among
 * them stands in beside this one: listed, she opens its emergency sheets.
 */
export async function seeChecksOfAnywhere(
  scope: Scope,
  { cohortId, by, day }: { cohortId: string; by: string; day: string },
): Promise<void> {
  const rules = { ...(await adultsCohortById(scope, cohortId))!, today: day }
  for (const { lastName, role } of founders) {
    if (role !== 'facilitator' && role !== 'host') continue
    const personId = await memberNamed(scope, lastName)
    const seen = { personId, kind: 'honourability', checkedOn: day }
    const unseen = await recordCheck(as(scope, by, day, '16:40'), seen, rules)
    if (unseen !== null) throw new Error(`Check not recorded: ${unseen}`)
    await readAndSign(as(scope, personId, daysAfter(day, 1), '08:30'))
    if (role !== 'facilitator') continue
    const { firstDay: fromDay, lastDay: toDay } = rules
    const listed = { cohortId, personId, role, fromDay, toDay }
    const unlisted = await addAdult(as(scope, by, daysAfter(day, 1), '09:15'), listed)
    if (unlisted !== null) throw new Error(`Facilitator not listed: ${JSON.stringify(unlisted)}`)
  }
}

/** Everything that somebody needs before she is beside girls: her role, a check, the charter and the page read. */
async function welcomeFacilitator(
  scope: Scope,
  { edition, by, checkedBefore }: Founding,
  { personId, cohortId, day }: { personId: string; cohortId: string; day: string },
): Promise<void> {
  const welcoming = as(scope, by, day, '10:30')
  const endsOn = daysAfter(edition.lastDay, 31)
  const over = { scopeKind: 'cohort', scopeId: cohortId, startsOn: day, endsOn, grantedBy: by } as const
  await grant(welcoming, { personId, role: 'facilitator' }, over)
  const rules = { ...(await adultsCohortById(scope, cohortId))!, today: day }
  const checkedOn = daysAfter(edition.firstDay, -checkedBefore)
  const unseen = await recordCheck(welcoming, { personId, kind: 'honourability', checkedOn }, rules)
  if (unseen !== null) throw new Error(`Check not recorded: ${unseen}`)
  const { firstDay: fromDay, lastDay: toDay } = rules
  const unlisted = await addAdult(welcoming, { cohortId, personId, role: 'facilitator', fromDay, toDay })
  if (unlisted !== null) throw new Error(`Facilitator not listed: ${JSON.stringify(unlisted)}`)
  await readAndSign(as(scope, personId, daysAfter(day, 1), '08:45'))
}

/** She reads the safeguarding page and signs the charter: she may be beside girls, and open their emergency sheets. */
async function readAndSign(herself: Scope): Promise<void> {
  await readSafeguardingPage(herself, pageVersion)
  await signCharter(herself, charterVersion)
}

/** The girls choose their motto in their first week. */
export async function chooseMotto(scope: Scope, cohort: CohortView, by: string, day: string): Promise<void> {
  const { id, site, edition } = cohort
  const identity = identityOf(edition, site.key)
  await nameCohort(as(scope, by, day, '17:00'), { id, siteId: site.id, seen: seenIdentity(cohort) }, identity)
}
