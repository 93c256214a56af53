import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/applications/actions/hand-out-guardian-links.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { applicationOf, apply, begin, type GuardianWill, guardianAnswers } from './apply.ts'
import { campaignOf } from './campaigns.ts'
import { daysAfter } from './days.ts'
import { thisYearsEdition } from './editions.ts'
import { type Girl, girlsOf } from './girls.ts'
import {
  answerKindly,
  answerOffer,
  decide,
  declinedBecause,
  type OfferAnswer,
  offeredBecause,
  waitingBecause,
  withdraw,
} from './selection.ts'
import { memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'
const places = { creil: 16, cergy: 14, villeurbanne: 13, nantes: 11, 'en-ligne': 16 }

/** Where an application of this year stands on the world's day. */
type Standing =
  | 'draft'
  | 'to decide'
  | 'without guardian'
  | 'offered'
  | OfferAnswer
  | 'waiting'
  | 'declined'
  | 'withdrawn'
  | 'guardian says no'

/** The seventy girls of this year: sixty have sent their application, ten are still writing it. */
const standings: readonly (readonly [Standing, number])[] = [
  ['draft', 10],
  ['to decide', 18],
  ['without guardian', 8],
  ['guardian says no', 2],
  ['offered', 8],
  ['accepts', 9],
  ['refuses', 2],
  ['lets it pass', 1],
  ['waiting', 5],
  ['declined', 4],
  ['withdrawn', 3],
]

/** Spread over the places, so that each list has a bit of everything. */
function girlsOfThisYear({ firstDay }: EditionDocument): (Girl & { standing: Standing; place: number })[] {
  const dealt = standings.flatMap(([standing, count]) => Array.from({ length: count }, () => standing))
  const girls = girlsOf({ name: 'this-year', places, firstDay })
  return girls.map((girl, place) => ({ ...girl, place, standing: dealt[(place * 27) % dealt.length]! }))
}

/** What was done on one day of the campaign: those who write on it, and what becomes of those decided at once. */
const days = 7

function dayOf(nth: number): WorldStep {
  return {
    name: `this-year-applications-${nth + 1}`,
    slug,
    build: async (scope, { origin }, today) => {
      const edition = await thisYearsEdition(today)
      const site = { origin, slug }
      const girls = girlsOfThisYear(edition).filter(({ place }) => place % days === nth)
      const day = daysAfter(today, -20 + nth)
      for (const girl of girls) await liveThrough(scope, edition, { girl, day, today, site })
    },
  }
}

type Living = {
  girl: Girl & { standing: Standing; place: number }
  day: string
  today: string
  site: SiteAddress
}

/** One girl's campaign until the world's day, in one step: no job meets an offer that the world still has to answer. */
async function liveThrough(scope: Scope, edition: EditionDocument, { girl, day, today, site }: Living) {
  const campaign = await campaignOf(scope, edition)
  if (girl.standing === 'draft') {
    const answers = Object.fromEntries(Object.entries(girl.answers).slice(0, 4 + (girl.place % 6)))
    await begin(scope, campaign, { answers, day: daysAfter(today, -1 - (girl.place % 9)), time: '21:05' })
    return
  }
  const application = await apply(scope, campaign, { girl, day, site })
  const sent = { applicationId: application.id, applicantId: application.applicant.id }
  if (girl.standing !== 'without guardian') {
    const will: GuardianWill = {
      permission: girl.standing === 'guardian says no' ? 'no' : 'yes',
      image: girl.place % 4 === 0 ? 'no' : 'yes',
      optional: 'yes',
    }
    await guardianAnswers(scope, application, { girl, will, day: daysAfter(day, 1 + (girl.place % 3)), site })
  }
  if (girl.standing === 'withdrawn') await withdraw(scope, sent, { day: daysAfter(today, -5), site })
  const decision = decisionOf(girl)
  if (decision === null) return
  const by = await memberNamed(scope, girl.place % 2 === 0 ? 'Marchetti' : 'Lefort')
  const decidedOn = daysAfter(today, girl.standing === 'lets it pass' ? -9 : -4)
  await decide(scope, sent.applicationId, { ...decision, day: decidedOn, by, site })
  // Half of the kind answers wait for their approval.
  if (girl.standing === 'declined' && girl.place % 2 === 0) {
    await answerKindly(scope, [sent.applicationId], { day: daysAfter(today, -3), by, site })
  } else if (girl.standing === 'lets it pass') {
    const { offer } = await applicationOf(scope, sent.applicationId)
    if (offer !== null) await answerOffer(scope, sent, { answer: 'lets it pass', day: today, site })
  } else if (girl.standing === 'accepts' || girl.standing === 'refuses') {
    await answerOffer(scope, sent, { answer: girl.standing, day: daysAfter(today, -2), site })
  }
}

function decisionOf({ standing, place }: { standing: Standing; place: number }) {
  const say = (sentences: readonly string[]) => sentences[place % sentences.length]!
  switch (standing) {
    case 'waiting':
      return { outcome: 'waiting', sentence: say(waitingBecause) } as const
    case 'declined':
      return { outcome: 'declined', sentence: say(declinedBecause) } as const
    case 'offered':
    case 'accepts':
    case 'refuses':
    case 'lets it pass':
      return { outcome: 'offered', sentence: say(offeredBecause) } as const
    default:
      return null
  }
}

/** This year's campaign, open for three weeks: applications of every kind, and drafts. */
export const thisYear: readonly WorldStep[] = Array.from({ length: days }, (_, nth) => dayOf(nth))
