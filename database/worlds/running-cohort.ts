import { moveCampaign } from '#src/applications/index.ts'
import { teachingDays } from '#src/programmes/index.ts'
import { apply, type GuardianWill, guardianAnswers } from './apply.ts'
import { campaignOf, openCampaignOf, placesOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { runningEdition } from './editions.ts'
import { chooseMotto, foundCohort } from './found-cohort.ts'
import { girlsOf } from './girls.ts'
import { cohortsOf } from './promotion-life.ts'
import { readFile } from './reading.ts'
import { holdDay } from './roll-calls.ts'
import { answerKindly, answerOffer, decide, declinedBecause, offeredBecause } from './selection.ts'
import { memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'
const place = 'creil'
const applicants = 22
const starters = 16

const campaign: WorldStep = {
  name: 'running-campaign',
  slug,
  build: async (scope, { origin }, today) => {
    const edition = await runningEdition(today)
    const site = { origin, slug }
    const maud = await memberNamed(scope, 'Lefort')
    const campaignId = await openCampaignOf(scope, edition)
    const view = await campaignOf(scope, edition)
    const girls = girlsOf({ name: 'running', places: { [place]: applicants }, firstDay: edition.firstDay })
    for (const [nth, girl] of girls.entries()) {
      const day = daysAfter(today, -60 + nth)
      const application = await apply(scope, view, { girl, day, site })
      const will: GuardianWill = { permission: 'yes', image: nth % 5 === 0 ? 'no' : 'yes', optional: 'yes' }
      await guardianAnswers(scope, application, { girl, will, day: daysAfter(day, 2), site })
      const reading = { maskedOn: daysAfter(day, 3), readOn: [daysAfter(day, 4), daysAfter(day, 5)] }
      await readFile(scope, application, { girl, place: nth, reading })
      const outcome = nth < starters ? 'offered' : 'declined'
      const sentences = outcome === 'offered' ? offeredBecause : declinedBecause
      const sentence = sentences[nth % sentences.length]!
      await decide(scope, application.id, { outcome, sentence, day: daysAfter(today, -32), by: maud, site })
      if (outcome === 'declined') {
        await answerKindly(scope, [application.id], { day: daysAfter(today, -31), by: maud, site })
        continue
      }
      const sent = { applicationId: application.id, applicantId: application.applicant.id }
      await answerOffer(scope, sent, { answer: 'accepts', day: daysAfter(today, -30 + (nth % 4)), site })
    }
    await moveCampaign(as(scope, maud, daysAfter(today, -34), '09:00'), campaignId, 'closed')
    await moveCampaign(as(scope, maud, daysAfter(today, -24), '09:00'), campaignId, 'decided')
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
    await foundCohort(scope, { edition, editionId, place, siteId: places[place]!, by, checkedBefore })
  },
}

/** Two weeks of roll calls; the session of the world's day waits for its own. */
const teaching = Array.from(
  { length: 10 },
  (_, nth): WorldStep => ({
    name: `running-day-${nth + 1}`,
    slug,
    build: async (scope, _frise, today) => {
      const edition = await runningEdition(today)
      const { editionId } = await campaignOf(scope, edition)
      const day = teachingDays(edition)[nth]!
      const [cohort] = await cohortsOf(scope, editionId)
      await holdDay(scope, cohort!, day)
      if (nth === 3) await chooseMotto(scope, cohort!, await memberNamed(scope, 'Benali'), day)
    },
  }),
)

/** A cohort that is under way on the world's day. */
export const runningCohort: readonly WorldStep[] = [campaign, founding, ...teaching]
