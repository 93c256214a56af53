import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isOver, opensLater, seenDates, takesApplications, transitions } from '../campaign.ts'
import type { CampaignMove } from '../campaign-queries.ts'
import type { CampaignView } from '../campaign-view.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import { CampaignTag } from './campaign-tag.tsx'
import { type FunnelLists, FunnelTables } from './funnel-tables.tsx'
import { SitePlaces } from './site-places.tsx'
import { UncoordinatedNotice } from './uncoordinated-notice.tsx'

type CampaignPageProps = {
  chrome: Chrome
  campaign: CampaignView
  sites: readonly Site[]
  funnel: FunnelLists
  /** Where it was moved, the last first. */
  moves: readonly CampaignMove[]
  /** The visitor may move and date it. */
  leads: boolean
  givesRoles: boolean
  now: Date
  /** Its waiting list has ended at one of its sites at least. */
  listOver: boolean
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One campaign: where it stands, its dates, its places, and where its applications come from. */
export function CampaignPage(props: CampaignPageProps) {
  const { chrome, campaign, sites, funnel, typed = {}, errors = [] } = props
  const { language } = chrome
  return (
    <StaffPage
      chrome={chrome}
      overline={campaignMessages(language).title}
      title={campaign.edition.name[language]}
      errors={errors}
    >
      {!isOver(campaign.state) && (
        <UncoordinatedNotice chrome={chrome} sites={sites} givesRoles={props.givesRoles} />
      )}
      <Columns
        side={
          <>
            <Standing {...props} />
            <Dates {...props} />
            <WaitingList {...props} />
          </>
        }
      >
        <SitePlaces chrome={chrome} campaignId={campaign.id} sites={sites} typed={typed} errors={errors} />
        <FunnelTables funnel={funnel} language={language} />
      </Columns>
    </StaffPage>
  )
}

/** Where it stands, and where it can be moved; with files it is decided where they are: by closing their board. */
function Standing({ chrome, campaign, funnel, leads, now, moves }: CampaignPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language)
  // Planned again only while nobody has begun.
  const next = transitions[campaign.state].filter((to) => to !== 'planned' || funnel.total.started === 0)
  return (
    <Card title={m.one.state} aside={<CampaignTag state={campaign.state} language={language} />}>
      <p>{takesApplications(campaign, now) ? m.one.taking : m.one.notTaking}</p>
      {next.length === 0 && <p>{m.one.nothing}</p>}
      {leads && next.length > 0 && (
        <Actions>
          {next.map((to, at) => {
            const onBoard = to === 'decided' && funnel.total.sent > 0
            return (
              <LinkButton
                kind={at === 0 ? 'primary' : 'secondary'}
                href={
                  onBoard
                    ? boardPaths.page(organisation.slug, { campaign: campaign.id })
                    : campaignPaths.move(organisation.slug, campaign.id, to)
                }
              >
                {onBoard ? m.one.onBoard : m.moves[to]}
              </LinkButton>
            )
          })}
        </Actions>
      )}
      {moves.length > 0 && (
        <LineList
          lines={moves.map(({ to, at, by }) => ({
            title: m.states[to],
            detail: m.one.movedBy(plainDay(dayIn(organisation.zone, at), language), by),
          }))}
        />
      )}
      <a href={campaignPaths.messages(organisation.slug, campaign.id)}>{m.messages.open}</a>
    </Card>
  )
}

function Dates({ chrome, campaign, leads, now, typed = {}, errors = [] }: CampaignPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language).one
  const { opensOn, closesAt, edition } = campaign
  const zone = edition.timeZone
  const early = campaign.state !== 'planned' && opensLater(campaign, dayIn(zone, now))
  const field = (name: string, known: string) => ({
    name,
    value: typed[name] ?? known,
    error: errors.find((error) => error.field === name)?.message,
    width: 'half' as const,
  })
  return (
    <Card title={m.dates}>
      <DescriptionList
        kind="plain"
        rows={[
          { term: early ? m.openedBefore : m.opensOn, value: plainDay(opensOn, language) },
          { term: m.closes, value: instantIn(zone, closesAt, language) },
        ]}
      />
      {leads && !isOver(campaign.state) && (
        <Form
          action={campaignPaths.dates(organisation.slug, campaign.id)}
          hidden={{ seen: seenDates(campaign) }}
          label={m.dates}
        >
          <TextField {...field('opens-on', opensOn)} type="date" label={m.opensOn} />
          <TextField {...field('closes-on', dayIn(zone, closesAt))} type="date" label={m.closesOn} />
          <TextField {...field('closes-at', timeIn(zone, closesAt))} type="time" label={m.closesAt} />
          <Button kind="secondary">{m.saveDates}</Button>
        </Form>
      )}
    </Card>
  )
}

function WaitingList({ chrome, campaign, leads, listOver, typed = {}, errors = [] }: CampaignPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language).one
  const { waitingUntil } = campaign
  const name = 'waiting-until'
  return (
    <Card title={m.waitingList}>
      <DescriptionList
        kind="plain"
        rows={[{ term: m.waitsUntil, value: plainDay(waitingUntil, language) }]}
      />
      <p>{listOver ? m.listOver : m.listThen}</p>
      {leads && !listOver && (
        <Form
          action={campaignPaths.waitingList(organisation.slug, campaign.id)}
          hidden={{ seen: waitingUntil }}
          label={m.waitingList}
        >
          <TextField
            name={name}
            value={typed[name] ?? waitingUntil}
            error={errors.find(({ field }) => field === name)?.message}
            width="half"
            type="date"
            label={m.waitsUntil}
          />
          <Button kind="secondary">{m.saveWaiting}</Button>
        </Form>
      )}
    </Card>
  )
}
