import { instantIn, listOf } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { applyPaths, type CampaignView, closesFor } from '#src/applications/index.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { byName, calendarInWords, namedFor } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Small } from '#ui/layout.tsx'
import { sourcingWords } from '../messages/words.ts'

type CampaignChoicePageProps = { chrome: Chrome; campaigns: readonly CampaignView[]; code: string }

/** A code without a campaign of its own, while several take applications: when, where and until when each is, and its way in with the code. */
export function CampaignChoicePage({ chrome, campaigns, code }: CampaignChoicePageProps) {
  const { language, organisation } = chrome
  const { card, choice } = sourcingWords(language)
  return (
    <StepPage chrome={chrome} title={choice.title} lead={choice.lead}>
      {campaigns.map((campaign) => (
        <Card title={campaign.edition.name[language]}>
          <p>{campaign.programme.summary[language]}</p>
          <p>{calendarInWords(campaign.edition, language)}</p>
          <p>{placesInWords(campaign, language)}</p>
          <LinkButton
            size="main"
            href={applyPaths.campaign(organisation.slug, campaign.id, code)}
            about={campaign.edition.name[language]}
          >
            {choice.apply}
          </LinkButton>
          <Small>{card.deadline(instantIn(campaign.edition.timeZone, closesFor(campaign), language))}</Small>
        </Card>
      ))}
    </StepPage>
  )
}

/** Where one can come: by commune, and last by the name of the group where people meet on a screen. */
function placesInWords({ edition }: CampaignView, language: Language): string {
  const sites = byName(edition.sites)
  const communes = sites.flatMap((site) => (site.mode === 'on-site' ? [site.commune.name] : []))
  const onScreen = sites.flatMap(({ mode, name }) => (mode === 'on-site' ? [] : [{ name, commune: '' }]))
  return listOf([...new Set(communes), ...namedFor(onScreen, language).map(({ name }) => name)], language)
}
