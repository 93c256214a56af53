import { instantIn, listOf } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import {
  applyPaths,
  type CampaignView,
  closesFor,
  type IsFull,
  resumePaths,
} from '#src/applications/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { byName, calendarInWords } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Hero, Small } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { publicWords } from '../messages/words.ts'
import { isFullEverywhere, isOneProgramme, type ShownCampaign } from '../standing.ts'
import { CodeForm } from './code-form.tsx'
import { placesOf } from './near-section.tsx'

type SeveralOpenProps = {
  title: string
  /** The one that closes first before. */
  open: readonly ShownCampaign[]
  isFull: IsFull
  chrome: Chrome
}

/** Several campaigns take applications today: each with when, where, until when, and its own way in. */
export function SeveralOpen({ title, open, isFull, chrome }: SeveralOpenProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const { programme } = open[0]!.campaign
  const m = publicWords(language, programme.address)
  const together = isOneProgramme(open)
  return (
    <Hero title={title}>
      {together && <p>{programme.summary[language]}</p>}
      {open.map(({ campaign }) => (
        <Card title={campaign.edition.name[language]}>
          <div>
            <Tag tone="mint" icon="circle-check">
              {m.near.state.open}
            </Tag>
          </div>
          {!together && <p>{campaign.programme.summary[language]}</p>}
          <p>{calendarInWords(campaign.edition, language)}</p>
          <p>
            <a href={`#${placesOf(campaign)}`}>{placesInWords(campaign, language)}</a>
          </p>
          {isFullEverywhere(campaign, isFull) && <p>{m.near.full}</p>}
          <LinkButton
            size="main"
            href={applyPaths.campaign(slug, campaign.id)}
            about={campaign.edition.name[language]}
          >
            {m.hero.apply(campaign.programme.application.minutes)}
          </LinkButton>
          <Small>{m.hero.until(instantIn(campaign.edition.timeZone, closesFor(campaign), language))}</Small>
        </Card>
      ))}
      <CodeForm slug={slug} words={m.hero} />
      <Small>
        <a href={resumePaths.form(slug)}>{m.hero.resume}</a>
      </Small>
    </Hero>
  )
}

/** Where one can come, by commune; the group that meets online last. */
function placesInWords({ edition, programme }: CampaignView, language: Language): string {
  const { online } = publicWords(language, programme.address).near
  const sites = byName(edition.sites)
  const communes = sites.flatMap((site) => (site.mode === 'on-site' ? [site.commune.name] : []))
  const places = communes.length < sites.length ? [...communes, online.toLocaleLowerCase(language)] : communes
  return listOf([...new Set(places)], language)
}
