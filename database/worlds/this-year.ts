import type { Scope } from '#platform/database/database.ts'
import { changeCapacity } from '#src/applications/actions/change-capacity.ts'
import type { CampaignView } from '#src/applications/queries.ts'
import {
  type Applying,
  applicationOf,
  apply,
  begin,
  type GuardianWill,
  guardianAnswers,
  type Sent,
} from './apply.ts'
import { campaignOf, placesOf } from './campaigns.ts'
import { as, daysAfter, daysBetween } from './days.ts'
import { thisYearsEdition } from './editions.ts'
import { type Reading, readFile } from './reading.ts'
import { answerKindly, answerOffer, decide, withdraw } from './selection.ts'
import { memberNamed } from './team.ts'
import { decisionOf, fewerPlaces, type GirlOfThisYear, girlsOfThisYear } from './this-year-girls.ts'
import { wayOf, waysInto } from './ways-in.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'
/** The campaign's days before the world's: each is one step of it. */
const days = 20

function dayOf(nth: number): WorldStep {
  return {
    name: `this-year-applications-${nth + 1}`,
    slug,
    build: async (scope, { origin }, today) => {
      const edition = await thisYearsEdition(today)
      const campaign = await campaignOf(scope, edition)
      const ways = await waysInto(scope, campaign.id)
      const site = { origin, slug }
      const day = daysAfter(today, nth - days)
      for (const girl of girlsOfThisYear(edition).filter((it) => sendsOn(it) === nth))
        await liveThrough(scope, campaign, { girl, day, today, site, channelId: wayOf(girl, day, ways) })
    },
  }
}

/** The first week those on whom the board has decided by now; after it the others, and a few every day. */
function sendsOn({ standing, place }: GirlOfThisYear): number {
  if (standing === 'withdrawn') return 3 + (place % 10)
  return decisionOf({ standing, place }) === null ? 1 + ((place * 7) % (days - 1)) : place % 7
}

type Living = Required<Applying> & { girl: GirlOfThisYear; today: string }

/** One girl's campaign until the world's day, in one step: no job meets an offer that the world still has to answer. */
async function liveThrough(scope: Scope, campaign: CampaignView, living: Living): Promise<void> {
  const { girl, day, today, site, channelId } = living
  if (girl.standing === 'draft') {
    const answers = Object.fromEntries(Object.entries(girl.answers).slice(0, 4 + (girl.place % 6)))
    await begin(scope, campaign, { answers, day, time: '21:05', channelId })
    return
  }
  const application = await apply(scope, campaign, living)
  const sent = { applicationId: application.id, applicantId: application.applicant.id }
  if (girl.standing !== 'without guardian') {
    const will: GuardianWill = {
      permission: girl.standing === 'guardian says no' ? 'no' : 'yes',
      image: girl.place % 4 === 0 ? 'no' : 'yes',
      optional: 'yes',
    }
    const answeredOn = noLaterThan(daysAfter(today, -1), daysAfter(day, 1 + (girl.place % 3)))
    await guardianAnswers(scope, application, { girl, will, day: answeredOn, site })
  }
  if (girl.standing === 'withdrawn') return withdraw(scope, sent, { day: daysAfter(today, -5), site })
  const reading = readingOf(girl, { day, today })
  if (reading !== null && girl.standing !== 'guardian says no')
    await readFile(scope, application, { girl, place: girl.place, reading })
  await decideAndAnswer(scope, sent, { girl, today, site })
}

/** Masked within some days of its coming in, then read: what came lately waits still. */
function readingOf(
  { place }: GirlOfThisYear,
  { day, today }: { day: string; today: string },
): Reading | null {
  const age = daysBetween(day, today)
  if (age < 5) return null
  const readings = age < 8 ? 0 : age < 11 ? 1 : 2
  const readOn = [daysAfter(day, 3), daysAfter(day, 4)].slice(0, readings)
  return { maskedOn: daysAfter(day, 2), readOn, ...(place % 11 === 4 && { knownTo: 'a reader' as const }) }
}

async function decideAndAnswer(
  scope: Scope,
  sent: Sent,
  { girl, today, site }: Pick<Living, 'girl' | 'today' | 'site'>,
): Promise<void> {
  const { standing, place } = girl
  const decision = decisionOf(girl)
  if (decision === null) return
  const by = await memberNamed(scope, place % 2 === 0 ? 'Marchetti' : 'Lefort')
  const decidedOn = daysAfter(today, decidedBefore(girl))
  await decide(scope, sent.applicationId, { ...decision, day: decidedOn, by, site })
  // Half of the kind answers wait for their approval.
  if (standing === 'declined' && place % 2 === 0) {
    await answerKindly(scope, [sent.applicationId], { day: daysAfter(today, -3), by, site })
  } else if (standing === 'lets it pass') {
    const { offer } = await applicationOf(scope, sent.applicationId)
    if (offer !== null) await answerOffer(scope, sent, { answer: 'lets it pass', day: today, site })
  } else if (standing === 'accepts' || standing === 'refuses') {
    await answerOffer(scope, sent, { answer: standing, day: daysAfter(today, -2), site })
  }
}

/** Some offers end tomorrow. Who waits was put on the list last of all, when places had been given. */
function decidedBefore({ standing, place }: GirlOfThisYear): number {
  if (standing === 'lets it pass') return -9
  if (standing === 'waiting') return -1
  return place % 3 === 0 ? -6 : -4
}

function noLaterThan(last: string, day: string): string {
  return day < last ? day : last
}

const rooms: WorldStep = {
  name: 'this-year-rooms',
  slug,
  build: async (scope, { origin }, today) => {
    const edition = await thisYearsEdition(today)
    const { editionId } = await campaignOf(scope, edition)
    const places = await placesOf(scope, editionId)
    const opensOn = edition.campaign.opensAt.slice(0, 10)
    const planning = as(scope, await memberNamed(scope, 'Lefort'), daysAfter(opensOn, -3), '15:30')
    for (const [key, capacity] of Object.entries(fewerPlaces)) {
      const seen = edition.sites.find((site) => site.key === key)!.capacity
      const change = { siteId: places[key]!, seen, capacity }
      const refusal = await changeCapacity(planning, change, { origin, slug })
      if (refusal !== null) throw new Error(`${key} keeps its places: ${refusal.refused}`)
    }
  },
}

/** This year's campaign, open for three weeks: applications of every kind, and drafts. */
export const thisYear: readonly WorldStep[] = [rooms, ...Array.from({ length: days }, (_, nth) => dayOf(nth))]
