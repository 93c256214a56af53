import { dayIn } from '#platform/clock/clock.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { applyPaths, closesFor, type IsFull, resumePaths } from '#src/applications/index.ts'
import { type ComputedFigures, FiguresPanel } from '#src/impact/index.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Hero, Section, Small } from '#ui/layout.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { eraseOn } from '../lead.ts'
import { publicWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import type { ShownCampaign, Standing } from '../standing.ts'
import { CodeForm } from './code-form.tsx'
import { ContactForm } from './contact-form.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { DoorsSection } from './doors-section.tsx'
import { NearSection } from './near-section.tsx'
import { ParentsSection } from './parents-section.tsx'
import { PathSection } from './path-section.tsx'

type HomePageProps = {
  chrome: Chrome
  /** One for each programme, the most useful first. */
  shown: readonly ShownCampaign[]
  isFull: IsFull
  computed: ComputedFigures
  now: Date
  /** The day of the organisation, `YYYY-MM-DD`. */
  today: string
}

/** The front door of the organisation: what it offers, where, to whom, until when, and what is known of its effect. */
export function HomePage({ chrome, shown, isFull, computed, now, today }: HomePageProps) {
  const [first, ...others] = shown
  if (first === undefined) return <EmptyHome chrome={chrome} computed={computed} />
  const { language, organisation } = chrome
  const { slug } = organisation
  const { campaign, standing } = first
  const { programme } = campaign
  const m = publicWords(language, programme.address)
  return (
    <PublicPage chrome={chrome} title={programme.name[language]} description={programme.summary[language]}>
      <Opening shown={first} isFull={isFull} slug={slug} now={now} language={language} />
      <PathSection shown={first} slug={slug} now={now} language={language} />
      {standing === 'closed' && (
        <Section title={m.nextTime.title} lead={m.nextTime.lead.closed} id="next-time">
          <ContactForm
            campaign={campaign}
            slug={slug}
            language={language}
            erasedOn={eraseOn(today, campaign.programme)}
          />
        </Section>
      )}
      <NearSection shown={first} isFull={isFull} slug={slug} now={now} language={language} />
      {others.map((other) => (
        <NearSection
          shown={other}
          isFull={isFull}
          slug={slug}
          now={now}
          language={language}
          title={other.campaign.programme.name[language]}
        />
      ))}
      <CriteriaSection campaign={campaign} language={language} />
      <FiguresPanel computed={computed} chrome={chrome} />
      <ParentsSection campaign={campaign} language={language} />
      <DoorsSection
        programme={programme}
        language={language}
        contactHref={(door) => publicPaths.nextTime(slug, campaign.id, door)}
      />
    </PublicPage>
  )
}

type OpeningProps = {
  shown: ShownCampaign
  isFull: IsFull
  slug: string
  now: Date
  language: Chrome['language']
}

/** Name, promise, and the one thing that can be done today. */
function Opening({ shown, isFull, slug, now, language }: OpeningProps) {
  const { campaign, standing } = shown
  const { programme, edition, opensOn } = campaign
  const m = publicWords(language, programme.address)
  const everySiteIsFull = edition.sites.every(({ key }) => isFull(campaign.editionId, key))
  const known = opensOn > dayIn(edition.timeZone, now)
  const tag = (
    <div>
      <Tag {...looks[standing]}>{m.standing[standing](edition.name[language])}</Tag>
    </div>
  )
  return (
    <Hero tag={tag} title={programme.name[language]}>
      <p>{programme.summary[language]}</p>
      {standing === 'open' && (
        <>
          {everySiteIsFull && <p>{m.near.full}</p>}
          <LinkButton size="main" href={applyPaths.campaign(slug, campaign.id)}>
            {m.hero.apply(programme.application.minutes)}
          </LinkButton>
          <Small>{m.hero.until(instantIn(edition.timeZone, closesFor(campaign), language))}</Small>
          <CodeForm slug={slug} words={m.hero} />
        </>
      )}
      {standing === 'soon' && (
        <>
          <p>{known ? m.hero.opensOn(plainDay(opensOn, language)) : m.hero.opensSoon}</p>
          <LinkButton size="main" icon="bell" href={publicPaths.nextTime(slug, campaign.id)}>
            {m.hero.nextTime}
          </LinkButton>
        </>
      )}
      {standing === 'closed' && (
        <>
          <p>{m.hero.closed}</p>
          <LinkButton size="main" icon="bell" href="#next-time">
            {m.hero.nextTime}
          </LinkButton>
        </>
      )}
      <Small>
        <a href={resumePaths.form(slug)}>{m.hero.resume}</a>
      </Small>
    </Hero>
  )
}

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  open: { tone: 'mint', icon: 'circle-check' },
  soon: { tone: 'saffron', icon: 'clock' },
  closed: { tone: 'neutral', icon: 'bell' },
}

function EmptyHome({ chrome, computed }: Pick<HomePageProps, 'chrome' | 'computed'>) {
  const { language, organisation } = chrome
  const m = publicWords(language, 'tu').empty
  return (
    <PublicPage chrome={chrome} title={organisation.name}>
      <Hero title={organisation.name} />
      <Section title={m.title}>
        <EmptyState title={organisation.name} reason={m.reason} />
      </Section>
      <FiguresPanel computed={computed} chrome={chrome} />
    </PublicPage>
  )
}
