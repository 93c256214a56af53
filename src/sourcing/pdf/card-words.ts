import { instantIn, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type CampaignView, closesFor } from '#src/applications/index.ts'
import { codeInGroups } from '../channel.ts'
import { sourcingWords } from '../messages/words.ts'
import type { Card } from './card.ts'

/** What a card says: the programme with its days and deadline, or the organisation when the code opens no campaign. */
export function cardOf({
  organisation,
  campaign,
  address,
  code,
  language,
  demonstration,
}: {
  organisation: string
  campaign: CampaignView | undefined
  address: string
  code: string
  language: Language
  demonstration: boolean
}): Card {
  const m = sourcingWords(language)
  return {
    language,
    organisation,
    title: campaign?.programme.name[language] ?? organisation,
    summary: campaign?.programme.summary[language] ?? '',
    facts: campaign === undefined ? [] : factsOf(campaign, language),
    address,
    code: codeInGroups(code),
    words: {
      ...m.card.way[campaign?.programme.address ?? 'vous'],
      code: m.card.codeIs(codeInGroups(code)),
      qr: m.channel.qr(address),
      demonstration: demonstration ? m.card.demonstration : null,
    },
  }
}

function factsOf(campaign: CampaignView, language: Language): string[] {
  const { edition, programme } = campaign
  const { ageRule } = programme
  const { card } = sourcingWords(language)
  const range = card.range(plainDay(edition.firstDay, language), plainDay(edition.lastDay, language))
  return [
    ...(ageRule === undefined ? [] : [card.ages(ageRule.minimum, ageRule.maximum)]),
    card.dates(range),
    card.deadline(instantIn(edition.timeZone, closesFor(campaign), language)),
  ]
}
