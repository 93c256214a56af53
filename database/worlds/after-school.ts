import type { Scope } from '#platform/database/database.ts'
import { moveCampaign } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { apply, type GuardianWill, guardianAnswers } from './apply.ts'
import { campaignOf, openCampaignOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { type Girl, type Group, girlsOf } from './girls.ts'
import { readFile } from './reading.ts'
import { answerKindly, answerOffer, decide, declinedBecause, offeredBecause } from './selection.ts'
import { memberNamed } from './team.ts'
import { wayOf, waysInto } from './ways-in.ts'

/** How many apply in which place, and how many of them get one. */
export type AfterSchool = {
  group: Group['name']
  place: string
  applicants: number
  starters: number
  /** The day on which one of them is eighteen. */
  ofAgeOn?: string
}

/** The campaign of an edition after school, from its opening to the last answer, in one step. */
export async function liveCampaign(
  scope: Scope,
  edition: EditionDocument,
  { group, place, applicants, starters, ofAgeOn, site }: AfterSchool & { site: SiteAddress },
): Promise<void> {
  const maud = await memberNamed(scope, 'Lefort')
  const campaignId = await openCampaignOf(scope, edition)
  const campaign = await campaignOf(scope, edition)
  const ways = await waysInto(scope, campaignId)
  const opened = (days: number) => daysAfter(edition.campaign.opensAt.slice(0, 10), days)
  const drawn = girlsOf({ name: group, places: { [place]: applicants }, firstDay: edition.firstDay })
  const girls = drawn.map((girl, nth) => (nth === 2 && ofAgeOn !== undefined ? born(girl, ofAgeOn) : girl))
  for (const [nth, girl] of girls.entries()) {
    const day = opened(3 + nth)
    const channelId = wayOf(girl, day, ways)
    const application = await apply(scope, campaign, { girl, day, site, channelId })
    const will: GuardianWill = { permission: 'yes', image: nth % 5 === 0 ? 'no' : 'yes', optional: 'yes' }
    await guardianAnswers(scope, application, { girl, will, day: daysAfter(day, 2), site })
    const reading = { maskedOn: daysAfter(day, 3), readOn: [daysAfter(day, 4), daysAfter(day, 5)] }
    await readFile(scope, application, { girl, place: nth, reading })
    const outcome = nth < starters ? 'offered' : 'declined'
    const sentences = outcome === 'offered' ? offeredBecause : declinedBecause
    const sentence = sentences[nth % sentences.length]!
    await decide(scope, application.id, { outcome, sentence, day: opened(31), by: maud, site })
    if (outcome === 'declined') {
      await answerKindly(scope, [application.id], { day: opened(32), by: maud, site })
      continue
    }
    const sent = { applicationId: application.id, applicantId: application.applicant.id }
    await answerOffer(scope, sent, { answer: 'accepts', day: opened(33 + (nth % 4)), site })
  }
  await moveCampaign(as(scope, maud, opened(29), '09:00'), campaignId, 'closed')
  await moveCampaign(as(scope, maud, opened(39), '09:00'), campaignId, 'decided')
}

function born(girl: Girl, ofAgeOn: string): Girl {
  const birthDate = daysAfter(`${Number(ofAgeOn.slice(0, 4)) - 18}${ofAgeOn.slice(4)}`, 0)
  return { ...girl, birthDate, answers: { ...girl.answers, 'birth-date': birthDate } }
}
