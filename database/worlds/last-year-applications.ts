import { ageOn } from '#platform/clock/age.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { applicationsByName, apply, type GuardianWill, guardianAnswers } from './apply.ts'
import { campaignOf } from './campaigns.ts'
import { daysAfter, daysBetween } from './days.ts'
import { type Girl, girlsOf } from './girls.ts'
import { readFile } from './reading.ts'
import { wayOf, waysInto } from './ways-in.ts'

/** What became of an application of last year. */
export type Fate = 'takes part' | 'leaves early' | OfferLost | 'moves up' | 'is declined' | 'withdraws'
export type OfferLost = 'refuses' | 'lets it pass' | 'gives the offer back'

export type LastYearsGirl = Girl & { fate: Fate; will: GuardianWill; place: number }

/** Fates of one place: sixteen take part in the end, those who move up among them. */
type Fates = { lost: readonly OfferLost[]; leaving: number; imageRefused: number; applicants: number }

/** 190 applications, 92 offers, 80 places taken, 76 to the end; 62 of the 80 may be seen on pictures. */
const fatesOf: Readonly<Record<string, Fates>> = {
  creil: {
    lost: ['refuses', 'lets it pass', 'gives the offer back'],
    leaving: 1,
    imageRefused: 4,
    applicants: 39,
  },
  cergy: { lost: ['refuses', 'refuses', 'lets it pass'], leaving: 1, imageRefused: 3, applicants: 42 },
  villeurbanne: { lost: ['refuses', 'lets it pass'], leaving: 1, imageRefused: 4, applicants: 37 },
  nantes: { lost: ['refuses', 'gives the offer back'], leaving: 1, imageRefused: 4, applicants: 36 },
  'en-ligne': { lost: ['lets it pass', 'refuses'], leaving: 0, imageRefused: 3, applicants: 36 },
}
const starters = 16
const withdrawing = 2

export const placeKeys = Object.keys(fatesOf)

export function lastYearsGirls({ firstDay }: Pick<EditionDocument, 'firstDay'>): LastYearsGirl[] {
  const places = Object.fromEntries(placeKeys.map((key) => [key, fatesOf[key]!.applicants]))
  const girls = girlsOf({ name: 'last-year', places, firstDay })
  const drawn = placeKeys.flatMap((key) =>
    girls.filter(({ site }) => site === key).map((girl, place) => ({ ...girl, place, ...lotOf(key, place) })),
  )
  const asked = drawn.filter((girl) => girl.fate !== 'withdraws' && askedOfGuardian(girl, firstDay))
  const withheld = new Set(asked.slice(0, optionalWithheld))
  return drawn.map((girl) =>
    withheld.has(girl) ? { ...girl, will: { ...girl.will, optional: 'no' } } : girl,
  )
}

/** Guardians who want no optional answer kept: it is put to them only under fifteen. */
const optionalWithheld = 3

function askedOfGuardian({ birthDate, answers }: Girl, firstDay: string): boolean {
  return ageOn(birthDate, firstDay) < 15 && Boolean(answers['practical-needs'] ?? answers['access-needs'])
}

/** First those who take part, then the offers lost, then whoever moves up in their place, and all the others. */
function lotOf(key: string, place: number): { fate: Fate; will: GuardianWill } {
  const { lost, leaving, imageRefused } = fatesOf[key]!
  const direct = starters - lost.length
  const image = place >= direct - imageRefused && place < direct ? 'no' : 'yes'
  const will: GuardianWill = { permission: 'yes', image, optional: 'yes' }
  if (place < leaving) return { fate: 'leaves early', will }
  if (place < direct) return { fate: 'takes part', will }
  if (place < starters) return { fate: lost[place - direct]!, will }
  if (place < starters + lost.length) return { fate: 'moves up', will }
  if (place < starters + lost.length + withdrawing) return { fate: 'withdraws', will }
  return { fate: 'is declined', will }
}

/** The campaign's days on which applications came in: each is one step of the world. */
export const applicationDays = 10

/** One day of last winter: the girls of that day apply, and their guardians answer within the week. */
export async function applyOnDay(scope: Scope, edition: EditionDocument, nth: number, site: SiteAddress) {
  const campaign = await campaignOf(scope, edition)
  const { opensAt, closesAt } = edition.campaign
  const length = daysBetween(opensAt.slice(0, 10), closesAt.slice(0, 10))
  const day = daysAfter(opensAt.slice(0, 10), Math.floor(((nth + 1) * length) / (applicationDays + 1)))
  const girls = lastYearsGirls(edition).filter((_, index) => index % applicationDays === nth)
  const ways = await waysInto(scope, campaign.id)
  for (const girl of girls) {
    const application = await apply(scope, campaign, { girl, day, site, channelId: wayOf(girl, day, ways) })
    const answered = girl.fate !== 'withdraws'
    const { will } = girl
    if (answered) {
      const later = daysAfter(day, 1 + (girl.place % 5))
      await guardianAnswers(scope, application, { girl, will, day: later, site })
      const reading = { maskedOn: daysAfter(day, 6), readOn: [daysAfter(day, 8), daysAfter(day, 9)] }
      await readFile(scope, application, { girl, place: girl.place, reading })
    }
  }
}

/** Last year's applications by the girl who sent them. */
export async function lastYearsApplications(scope: Scope, edition: EditionDocument) {
  const campaign = await campaignOf(scope, edition)
  const byName = await applicationsByName(scope, campaign.id)
  const girls = lastYearsGirls(edition)
  return girls.map((girl) => ({ ...girl, ...byName.get(`${girl.firstName} ${girl.lastName}`)! }))
}
