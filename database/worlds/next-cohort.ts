import { createCohort } from '#src/cohorts/index.ts'
import { movePaper, papersOfCohort } from '#src/papers/index.ts'
import { addAdult, adultsCohortById, recordCheck } from '#src/safeguarding/index.ts'
import { liveCampaign } from './after-school.ts'
import { campaignOf, placesOf } from './campaigns.ts'
import { identityOf } from './cohort-names.ts'
import { as, daysAfter } from './days.ts'
import { nextEdition } from './editions.ts'
import { facilitators, memberNamed } from './team.ts'
import { giveTerritories } from './territories.ts'
import { type WorldStep, worldZone } from './world-step.ts'

const slug = 'ricochet'
const place = 'cergy'

export const nextCampaign: WorldStep = {
  name: 'next-campaign',
  slug,
  build: async (scope, { origin }, today) => {
    const edition = await nextEdition(today)
    const site = { origin, slug }
    await liveCampaign(scope, edition, { group: 'next', place, applicants: 14, starters: 12, site })
    await giveTerritories(scope, edition)
  },
}

/** Its cohort is made and not confirmed: one of its two adults has no check yet. */
const founding: WorldStep = {
  name: 'next-cohort',
  slug,
  build: async (scope, _frise, today) => {
    const edition = await nextEdition(today)
    const by = await memberNamed(scope, 'Vasseur')
    const { editionId } = await campaignOf(scope, edition)
    const siteId = (await placesOf(scope, editionId))[place]!
    const day = daysAfter(today, -3)
    const site = { id: siteId, zone: worldZone, editionId, edition }
    const { name, room } = identityOf(edition, place)
    const created = await createCohort(as(scope, by, day, '10:00'), { site, name, room })
    if ('refused' in created) throw new Error(`No cohort in ${place}: ${created.refused}`)
    const cohortId = created.id
    for (const [nth, { lastName }] of facilitators[place]!.entries()) {
      const personId = await memberNamed(scope, lastName)
      const welcoming = as(scope, by, day, '10:30')
      const rules = { ...(await adultsCohortById(scope, cohortId))!, today: day }
      if (nth === 0) {
        await recordCheck(
          welcoming,
          { personId, kind: 'honourability', checkedOn: daysAfter(day, -20) },
          rules,
        )
      }
      const { firstDay: fromDay, lastDay: toDay } = rules
      await addAdult(welcoming, { cohortId, personId, role: 'facilitator', fromDay, toDay })
    }
  },
}

/** Papers begin to come in: some seen and checked, some received and to be checked, some still missing. */
const papers: WorldStep = {
  name: 'next-papers',
  slug,
  build: async (scope, _frise, today) => {
    const { editionId } = await campaignOf(scope, await nextEdition(today))
    const { id: cohortId } = await scope.db
      .selectFrom('cohorts')
      .select('id')
      .where('organisationId', '=', scope.organisationId)
      .where('editionId', '=', editionId)
      .executeTakeFirstOrThrow()
    const seeing = as(scope, await memberNamed(scope, 'Vasseur'), daysAfter(today, -1), '17:20')
    for (const [nth, { enrolmentId, papers: hers }] of (await papersOfCohort(scope, cohortId)).entries()) {
      const to = nth < 5 ? 'checked' : nth < 8 ? 'received' : null
      for (const { key: paper, how, state: was } of hers) {
        if (how !== 'shown' || to === null) continue
        const refusal = await movePaper(seeing, { cohortId, enrolmentId, paper, was, to })
        if (refusal !== null) throw new Error(`Paper not noted: ${refusal.refused}`)
      }
    }
  },
}

/** A cohort that begins in two weeks. */
export const nextCohort: readonly WorldStep[] = [founding, papers]
