import { instantIn, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type CampaignView, closesFor } from '#src/applications/index.ts'
import { codeInGroups } from '../channel.ts'
import { sourcingWords } from '../messages/words.ts'
import type { Card } from './card.ts'

/**
 * What a card says: the programme with its days and deadline, or the organisation when the code opens no campaign. Where several are
 * open it names only what they share: whoever opens the code chooses.
 */
export function cardOf({
  organisation,
  campaigns,
  address,
  code,
  language,
  demonstration,
}: {
  organisation: string
  campaigns: readonly CampaignView[]
  address: string
  code: string
  language: Language
  demonstration: boolean
}): Card {
  const m = sourcingWords(language)
  const [campaign, ...others] = campaigns
  const first = campaign?.programme
  const programme = others.every((it) => it.programme.key === first?.key) ? first : undefined
  return {
    language,
    organisation,
    title: programme?.name[language] ?? organisation,
    summary: programme?.summary[language] ?? '',
    facts: campaign === undefined || others.length > 0 ? [] : factsOf(campaign, language),
    address,
    code: codeInGroups(code),
    words: {
      ...m.card.way[programme?.address ?? 'vous'],
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
