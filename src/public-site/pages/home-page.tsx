import { dayIn } from '#platform/clock/clock.ts'
import { instantIn, listOf, plainDay } from '#platform/i18n/format.ts'
import {
  applyPaths,
  type CampaignView,
  closesFor,
  type IsFull,
  resumePaths,
} from '#src/applications/index.ts'
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
import { isFullEverywhere, isOneProgramme, type ShownCampaign, type Standing } from '../standing.ts'
import { CodeForm } from './code-form.tsx'
import { ContactForm } from './contact-form.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { DoorsSection } from './doors-section.tsx'
import { NearSection } from './near-section.tsx'
import { ParentsSection } from './parents-section.tsx'
import { PathSection } from './path-section.tsx'
import { SeveralOpen } from './several-open.tsx'

type HomePageProps = {
  chrome: Chrome
  /** Every open one, and one of each programme without; the most useful first. */
  shown: readonly ShownCampaign[]
  isFull: IsFull
  computed: ComputedFigures
  now: Date
  /** The day of the organisation, `YYYY-MM-DD`. */
  today: string
}

/** The front door of the organisation: what it offers, where, to whom, until when, and what is known of its effect. */
export function HomePage({ chrome, shown, isFull, computed, now, today }: HomePageProps) {
  const [first] = shown
  if (first === undefined) return <EmptyHome chrome={chrome} computed={computed} />
  const { language, organisation } = chrome
  const { slug } = organisation
  const { programme } = first.campaign
  const m = publicWords(language, programme.address)
  const open = shown.filter(({ standing }) => standing === 'open')
  const several = open.length > 1
  const leading = several ? open : [first]
  const versions = byVersion(leading.map(({ campaign }) => campaign))
  const title = several && !isOneProgramme(open) ? organisation.name : programme.name[language]
  const about = (part: string, campaigns: readonly CampaignView[], parts: number) =>
    parts > 1
      ? m.of(
          part,
          listOf(
            campaigns.map(({ edition }) => edition.name[language]),
            language,
          ),
        )
      : undefined
  return (
    <PublicPage chrome={chrome} title={title} description={programme.summary[language]}>
      {several ? (
        <SeveralOpen title={title} open={open} isFull={isFull} chrome={chrome} />
      ) : (
        <Opening shown={first} isFull={isFull} slug={slug} now={now} language={language} />
      )}
      {leading.map((it) => (
        <>
          <PathSection
            shown={it}
            slug={slug}
            now={now}
            language={language}
            title={about(m.path.title, [it.campaign], leading.length)}
          />
          {it.standing === 'closed' && (
            <Section title={m.nextTime.title} lead={m.nextTime.lead.closed} id="next-time">
              <ContactForm
                campaign={it.campaign}
                slug={slug}
                language={language}
                erasedOn={eraseOn(today, it.campaign.programme)}
              />
            </Section>
          )}
          <NearSection
            shown={it}
            isFull={isFull}
            slug={slug}
            now={now}
            language={language}
            title={about(m.near.title, [it.campaign], leading.length)}
          />
        </>
      ))}
      {shown
        .filter((it) => !leading.includes(it))
        .map((other) => (
          <NearSection
            shown={other}
            isFull={isFull}
            slug={slug}
            now={now}
            language={language}
            title={other.campaign.programme.name[language]}
          />
        ))}
      {versions.map((campaigns) => (
        <CriteriaSection
          campaigns={campaigns}
          language={language}
          title={about(m.criteria.title, campaigns, versions.length)}
        />
      ))}
      <FiguresPanel computed={computed} chrome={chrome} />
      {leading.map(({ campaign }) => (
        <ParentsSection
          campaign={campaign}
          language={language}
          title={about(m.parents.title, [campaign], leading.length)}
        />
      ))}
      {versions.map((campaigns) => (
        <DoorsSection
          programme={campaigns[0].programme}
          language={language}
          contactHref={(door) => publicPaths.nextTime(slug, campaigns[0].id, door)}
          title={about(m.doors.title, campaigns, versions.length)}
        />
      ))}
    </PublicPage>
  )
}

/** Campaigns that run under one version of a programme share its words. */
function byVersion(campaigns: readonly CampaignView[]): [CampaignView, ...CampaignView[]][] {
  const versions = Map.groupBy(campaigns, ({ programmeVersionId }) => programmeVersionId)
  return [...versions.values()].map(([one, ...more]) => [one!, ...more])
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
          {isFullEverywhere(campaign, isFull) && <p>{m.near.full}</p>}
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
