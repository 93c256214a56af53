import type { Scope } from '#platform/database/database.ts'
import { moveCampaign } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { campaignOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsApplications, type OfferLost } from './last-year-applications.ts'
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

/** The campaign closes on its last day; from then on the board decides. */
export async function closeLastYearsCampaign(scope: Scope, edition: EditionDocument): Promise<void> {
  const maud = await memberNamed(scope, 'Lefort')
  const { id } = await campaignOf(scope, edition)
  await moveCampaign(as(scope, maud, daysAfter(closingDay(edition), 1), '09:00'), id, 'closed')
}

/**
 * One place, from the board's meeting to the last answer, in one step: the job of an offer's deadline would otherwise end
 * offers of last year before the world has answered them.
 */
export async function fillPlace(scope: Scope, edition: EditionDocument, place: string, site: SiteAddress) {
  const board = await memberNamed(scope, 'Marchetti')
  const girls = (await lastYearsApplications(scope, edition)).filter((girl) => girl.site === place)
  const meeting = daysAfter(closingDay(edition), 5)
  const decided = async (
    id: string,
    at: number,
    day: string,
    outcome: 'offered' | 'waiting' | 'declined',
  ) => {
    const sentences = { offered: offeredBecause, waiting: waitingBecause, declined: declinedBecause }[outcome]
    await decide(scope, id, { outcome, sentence: sentences[at % sentences.length]!, day, by: board, site })
  }
  for (const girl of girls) {
    const { applicationId, fate, place: at } = girl
    if (fate === 'withdraws') {
      await withdraw(scope, girl, { day: daysAfter(meeting, -2), site })
      continue
    }
    if (fate === 'moves up') await decided(applicationId, at, meeting, 'waiting')
    else if (fate === 'is declined') await decided(applicationId, at, daysAfter(meeting, at % 3), 'declined')
    else await decided(applicationId, at, meeting, 'offered')
  }
  for (const girl of girls) {
    const { fate, place: at } = girl
    if (fate === 'withdraws' || fate === 'is declined' || fate === 'moves up') continue
    const answer = answersByFate[fate as OfferLost] ?? 'accepts'
    await answerOffer(scope, girl, { answer, day: daysAfter(meeting, 1 + (at % 5)), site })
  }
  const declined = girls
    .filter(({ fate }) => fate === 'is declined')
    .map(({ applicationId }) => applicationId)
  await answerKindly(scope, declined, { day: daysAfter(meeting, 4), by: board, site })
  for (const girl of girls.filter(({ fate }) => fate === 'moves up')) {
    await answerOffer(scope, girl, { answer: 'accepts', day: daysAfter(meeting, 7), site })
  }
}

const answersByFate: Partial<Record<OfferLost, OfferAnswer>> = {
  refuses: 'refuses',
  'lets it pass': 'lets it pass',
  'gives the offer back': 'withdraws',
}

/** Everybody has her answer. */
export async function endLastYearsCampaign(scope: Scope, edition: EditionDocument): Promise<void> {
  const maud = await memberNamed(scope, 'Lefort')
  const { id } = await campaignOf(scope, edition)
  await moveCampaign(as(scope, maud, edition.campaign.answersBy, '17:00'), id, 'decided')
  await moveCampaign(as(scope, maud, daysAfter(edition.lastDay, 1), '10:00'), id, 'finished')
}

function closingDay({ campaign }: EditionDocument): string {
  return campaign.closesAt.slice(0, 10)
}
