import { dayIn } from '#platform/clock/clock.ts'
import { shortDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import {
  applyPaths,
  type CampaignView,
  type IsFull,
  PhoneInWords,
  wholePhone,
} from '#src/applications/index.ts'
import { byName, calendarInWords } from '#src/programmes/index.ts'
import { Card, CardGrid } from '#ui/card.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Section, Small } from '#ui/layout.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { publicWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import type { ShownCampaign, Standing } from '../standing.ts'

type NearSectionProps = {
  shown: ShownCampaign
  isFull: IsFull
  slug: string
  now: Date
  language: Language
  /** Names the edition or the programme when the page shows several. */
  title?: string | undefined
}

/** Where on the page the places of a campaign stand. */
export function placesOf({ id }: CampaignView): string {
  return `places-${id}`
}

/** The places of an edition, each with its state and the way to apply; and a way for who lives far from all of them. */
export function NearSection({ shown, isFull, slug, now, language, title }: NearSectionProps) {
  const { campaign, standing } = shown
  const { edition, programme } = campaign
  const m = publicWords(language, programme.address).near
  const word = stateInWords(shown, now, language)
  const online = edition.sites.filter(({ mode }) => mode === 'online')
  return (
    <Section title={title ?? m.title} aside={calendarInWords(edition, language)} id={placesOf(campaign)}>
      <CardGrid>
        {byName(edition.sites).map((site) => {
          const full = standing === 'open' && isFull(campaign.editionId, site.key)
          const place = site.mode === 'on-site' ? site.commune.name : online.length > 1 ? site.name : m.online
          return (
            <Card title={place} level={3}>
              {site.mode === 'on-site' && <p>{[site.name, site.streetAddress].filter(Boolean).join(', ')}</p>}
              <p>{m.places(site.capacity)}</p>
              <div>
                {full ? <Tag {...fullLook}>{m.state.full}</Tag> : <Tag {...looks[standing]}>{word}</Tag>}
              </div>
              {full && <p>{m.full}</p>}
              <p>
                <PhoneInWords
                  words={m.question(site.personToCall.name, wholePhone(site.personToCall.phone))}
                  phone={site.personToCall.phone}
                />
              </p>
              {standing === 'open' && (
                <a href={applyPaths.campaign(slug, campaign.id, undefined, site.key)}>
                  {site.mode === 'on-site' ? m.applyAt(place) : m.applyOnline}
                </a>
              )}
            </Card>
          )
        })}
        <Card kind="violet" title={m.elsewhere} level={3}>
          <p>{m.elsewhereWords}</p>
          <a href={publicPaths.nextTime(slug, campaign.id)}>{m.leaveContact}</a>
        </Card>
      </CardGrid>
      {edition.demonstration && <Small>{edition.demonstration[language]}</Small>}
    </Section>
  )
}

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  open: { tone: 'mint', icon: 'circle-check' },
  soon: { tone: 'saffron', icon: 'clock' },
  closed: { tone: 'neutral', icon: 'bell' },
}

const fullLook = { tone: 'saffron', icon: 'clock' } as const

function stateInWords({ campaign, standing }: ShownCampaign, now: Date, language: Language): string {
  const { edition, opensOn, programme } = campaign
  const m = publicWords(language, programme.address).near
  if (standing !== 'soon' || opensOn <= dayIn(edition.timeZone, now)) return m.state[standing]
  return m.opensOn(shortDay(opensOn, language))
}
