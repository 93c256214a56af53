import { teachingDays } from '#src/programmes/index.ts'
import { campaignOf, openCampaignOf, placesOf } from './campaigns.ts'
import { lastYearsEdition } from './editions.ts'
import { chooseMotto, foundCohort } from './found-cohort.ts'
import { applicationDays, applyOnDay, lastYearsGirls, placeKeys } from './last-year-applications.ts'
import { closeLastYearsCampaign, endLastYearsCampaign, fillPlace } from './last-year-places.ts'
import { celebrate, cohortsOf, leave } from './promotion-life.ts'
import { holdDay } from './roll-calls.ts'
import { lastYearsTalking } from './sourcing.ts'
import { memberNamed } from './team.ts'
import { giveTerritories } from './territories.ts'
import type { World, WorldStep } from './world-step.ts'

const slug = 'ricochet'

const opening: WorldStep = {
  name: 'last-year-opening',
  slug,
  build: async (scope, _frise, today) => {
    const edition = await lastYearsEdition(today)
    await openCampaignOf(scope, edition)
    await giveTerritories(scope, edition)
  },
}

const applying = nth(applicationDays).map(
  (day): WorldStep => ({
    name: `last-year-applications-${day + 1}`,
    slug,
    build: async (scope, { origin }, today) =>
      applyOnDay(scope, await lastYearsEdition(today), day, { origin, slug }),
  }),
)

const closing: WorldStep = {
  name: 'last-year-closing',
  slug,
  build: async (scope, _frise, today) => closeLastYearsCampaign(scope, await lastYearsEdition(today)),
}

const filling = placeKeys.map(
  (place): WorldStep => ({
    name: `last-year-places-${place}`,
    slug,
    build: async (scope, { origin }, today) =>
      fillPlace(scope, await lastYearsEdition(today), place, { origin, slug }),
  }),
)

const founding: WorldStep = {
  name: 'last-year-cohorts',
  slug,
  build: async (scope, _frise, today) => {
    const edition = await lastYearsEdition(today)
    const by = await memberNamed(scope, 'Lefort')
    const { editionId } = await campaignOf(scope, edition)
    const places = await placesOf(scope, editionId)
    for (const place of placeKeys) {
      await foundCohort(scope, { edition, editionId, place, siteId: places[place]!, by, checkedBefore: 40 })
    }
  },
}

/** At most twenty days in four weeks: nineteen when the national day falls on one of them. */
const teaching = nth(20).map(
  (day): WorldStep => ({
    name: `last-year-day-${day + 1}`,
    slug,
    build: async (scope, { origin }, today) => {
      const edition = await lastYearsEdition(today)
      const date = teachingDays(edition)[day]
      if (date === undefined) return
      const by = await memberNamed(scope, 'Lefort')
      const { editionId } = await campaignOf(scope, edition)
      for (const cohort of await cohortsOf(scope, editionId)) {
        await holdDay(scope, cohort, date)
        if (day === 3) await chooseMotto(scope, cohort, by, date)
        const leaving = leavingOn(day, cohort.site.key)
        if (leaving === undefined) continue
        const girl = lastYearsGirls(edition).find(
          (it) => it.site === cohort.site.key && it.fate === 'leaves early',
        )
        const name = `${girl!.firstName} ${girl!.lastName}`
        await leave(scope, cohort, { name, reason: leaving, day: date, by }, { origin, slug })
      }
    },
  }),
)

/** Four girls leave, each of another place, on another day and for another reason. */
const departures = {
  4: { creil: 'moved away' },
  6: { cergy: 'other project' },
  8: { villeurbanne: 'transport' },
  11: { nantes: 'not what she expected' },
} as const

function leavingOn(day: number, place: string) {
  const reasons: Partial<Record<string, (typeof reasonsKnown)[number]>> =
    departures[day as keyof typeof departures] ?? {}
  return reasons[place]
}
const reasonsKnown = ['moved away', 'other project', 'transport', 'not what she expected'] as const

const ceremony: WorldStep = {
  name: 'last-year-ceremony',
  slug,
  build: async (scope, _frise, today) => {
    const edition = await lastYearsEdition(today)
    const by = await memberNamed(scope, 'Lefort')
    const { editionId } = await campaignOf(scope, edition)
    for (const cohort of await cohortsOf(scope, editionId)) await celebrate(scope, cohort, by)
    await endLastYearsCampaign(scope, edition)
  },
}

const [firstApplying, ...othersApplying] = applying

/** Last year's edition, from its campaign to its diplomas, chapter by chapter. */
export const lastYear = {
  opening: [opening, ...lastYearsTalking, firstApplying!],
  applying: othersApplying,
  /** Two lists of places side by side, then the cohorts that meet there. */
  places: [closing, [filling.slice(0, 3), filling.slice(3)], founding],
  teaching: [...teaching, ceremony],
} as const satisfies Record<string, World>

function nth(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
