import type { Scope } from '#platform/database/database.ts'
import { teachingDays } from '#src/programmes/index.ts'
import { liveCampaign } from './after-school.ts'
import { campaignOf, placesOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { runningEdition } from './editions.ts'
import { writeSheets } from './emergency-sheets.ts'
import { chooseMotto, foundCohort, seeChecksOfAnywhere } from './found-cohort.ts'
import { moveForVisit, tellPractical, type Words, writeWords } from './letters.ts'
import { cohortsOf } from './promotion-life.ts'
import { holdDay } from './roll-calls.ts'
import { memberNamed } from './team.ts'
import { giveTerritories } from './territories.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'
const place = 'creil'

export const runningCampaign: WorldStep = {
  name: 'running-campaign',
  slug,
  build: async (scope, { origin }, today) => {
    const site = { origin, slug }
    const ofAgeOn = daysAfter(today, -3)
    const girls = { group: 'running', place, applicants: 22, starters: 16, ofAgeOn, site } as const
    const edition = await runningEdition(today)
    await liveCampaign(scope, edition, girls)
    await giveTerritories(scope, edition)
  },
}

const founding: WorldStep = {
  name: 'running-cohort',
  slug,
  build: async (scope, _frise, today) => {
    const edition = await runningEdition(today)
    const by = await memberNamed(scope, 'Benali')
    const { editionId } = await campaignOf(scope, edition)
    const places = await placesOf(scope, editionId)
    // The checks of this cohort end soon after its last day: somebody will ask for new ones.
    const checkedBefore = 145
    const cohortId = await foundCohort(scope, {
      edition,
      editionId,
      place,
      siteId: places[place]!,
      by,
      checkedBefore,
    })
    await seeChecksOfAnywhere(scope, { cohortId, by, day: daysAfter(edition.firstDay, -10) })
  },
}

/** Guardians write whom to call, and everybody learns where and when: in the week before the first day. */
const beforeTheFirstDay: WorldStep = {
  name: 'running-before-the-first-day',
  slug,
  build: async (scope, { origin }, today) => {
    const { cohort, edition, nadia } = await cohortUnderWay(scope, today)
    await writeSheets(scope, cohort, { firstDay: edition.firstDay, oneMissingIn: 8 })
    await tellPractical(as(scope, nadia, daysAfter(edition.firstDay, -5), '11:10'), cohort, { origin, slug })
  },
}

/** Two weeks of roll calls, the last with two girls missing; the session of the world's day waits for its own. */
const teaching = Array.from(
  { length: 10 },
  (_, nth): WorldStep => ({
    name: `running-day-${nth + 1}`,
    slug,
    build: async (scope, { origin }, today) => {
      const { cohort, edition, nadia } = await cohortUnderWay(scope, today)
      const day = teachingDays(edition)[nth]!
      const site = { origin, slug }
      await holdDay(scope, cohort, day, { silent: nth === 9 })
      if (nth === 3) await chooseMotto(scope, cohort, nadia, day)
      const letter = letters[nth]
      if (letter !== undefined) {
        await writeWords(as(scope, nadia, day, '19:05'), cohort, { ...letter, from: 'Nadia Benali' }, site)
      }
      const visit = { day: teachingDays(edition)[12]!, room: 'Studio de la radio locale', site }
      if (nth === 8) await moveForVisit(as(scope, nadia, day, '12:15'), cohort, visit)
    },
  }),
)

/** What the coordinator wrote, by the number of the day. */
const letters: Readonly<Record<number, Omit<Words, 'from'>>> = {
  4: {
    audiences: ['girls'],
    subject: 'Ta première semaine',
    words:
      'Bravo pour ces cinq séances.\n\nLa semaine prochaine, tu choisis ton projet avec ton binôme. Note une idée ce week-end, même petite.\n\nSi quelque chose te gêne dans le groupe, dis-le à Sabrina, à Lucie ou à moi.',
  },
  7: {
    audiences: ['guardians'],
    subject: 'La visite de la radio',
    words:
      'Les filles visitent bientôt le studio de la radio locale, à dix minutes à pied de la médiathèque.\n\nElles partent et reviennent avec leurs deux formatrices. Vous n’avez rien à payer ni à préparer.\n\nPour toute question, répondez à Nadia Benali par téléphone.',
  },
}

async function cohortUnderWay(scope: Scope, today: string) {
  const edition = await runningEdition(today)
  const { editionId } = await campaignOf(scope, edition)
  const [cohort] = await cohortsOf(scope, editionId)
  return { edition, cohort: cohort!, nadia: await memberNamed(scope, 'Benali') }
}

/** A cohort that is under way on the world's day. */
export const runningCohort: readonly WorldStep[] = [founding, beforeTheFirstDay, ...teaching]
