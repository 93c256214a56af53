import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn, instantAt } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import {
  answer,
  asksForFile,
  chromeOf,
  fileOf,
  includes,
  isEmpty,
  listAtHand,
  reachOfVisitor,
  siteAddress,
  staff,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { programmeRoles } from '#src/programmes/index.ts'
import { campaignLeaders, decidingRoles } from './access.ts'
import { changeCampaignDates } from './actions/change-campaign-dates.ts'
import { changeCapacity } from './actions/change-capacity.ts'
import { changeWaitingList } from './actions/change-waiting-list.ts'
import { moveCampaign } from './actions/move-campaign.ts'
import { planCampaign } from './actions/plan-campaign.ts'
import { type CampaignState, canMove, isListOver, whyNotMove } from './campaign.ts'
import { capacityForm, datesForm, moveForm, waitingListForm } from './campaign-forms.ts'
import { campaignOf, sitesSeen, sitesWithin } from './campaign-guards.ts'
import {
  campaignLeadersOn,
  campaignsWithin,
  draftsOf,
  editionsWithoutCampaign,
  movesOf,
} from './campaign-queries.ts'
import { funnelOf } from './funnel-queries.ts'
import { campaignMessages } from './messages/campaign.ts'
import { CampaignPage } from './pages/campaign-page.tsx'
import { CampaignsPage, campaignColumns } from './pages/campaigns-page.tsx'
import { type FunnelLists, funnelColumns } from './pages/funnel-tables.tsx'
import { MoveCampaignPage } from './pages/move-campaign-page.tsx'
import { campaignPaths } from './paths.ts'
import type { CampaignView, Site } from './queries.ts'

/** Campaigns for the team: opened, dated, closed; their places; where their applications come from. */
export const campaignRoutes = new Hono<TenantEnv>()

campaignRoutes.get('/campaigns', staff(...decidingRoles), async (c) => {
  const rows = await campaignsWithin(c.get('scope'), reachOfVisitor(c, decidingRoles))
  const list = listAtHand(c, { ...campaignColumns(chromeOf(c)), rows })
  const file = await fileOf(c, list, { title: wordsOf(c).title, action: 'campaigns.downloaded' })
  if (file !== null) return file
  const led = reachOfVisitor(c, campaignLeaders)
  // She leads none: she reads who does.
  const leaders = isEmpty(led) ? await campaignLeadersOn(c.get('scope'), todayOf(c)) : null
  const plannable = leaders === null ? await editionsWithoutCampaign(c.get('scope'), led) : []
  // Every edition has its campaign: another one begins with another edition.
  const another = plannable.length === 0 && reachOfVisitor(c, programmeRoles).everywhere
  return answer(
    c,
    <CampaignsPage
      chrome={chromeOf(c)}
      {...{ list, plannable, another, leaders }}
      last={rows[0]?.editionId}
    />,
  )
})

campaignRoutes.post('/campaigns', staff(...campaignLeaders), async (c) => {
  const { edition } = await postedFields(c)
  const plannable = await editionsWithoutCampaign(c.get('scope'), reachOfVisitor(c, campaignLeaders))
  const wanted = plannable.find(({ id }) => id === edition)
  if (wanted === undefined) return c.redirect(campaignPaths.list(slugOf(c)), 303)
  const { document } = wanted
  const campaignId = await planCampaign(c.get('scope'), {
    editionId: wanted.id,
    name: document.name[c.get('organisation').language],
    opensOn: document.campaign.opensAt.slice(0, 10),
    closesAt: instantAt(document.timeZone, document.campaign.closesAt),
  })
  return redirectSaying(c, campaignPaths.one(slugOf(c), campaignId), wordsOf(c).planned)
})

campaignRoutes.get('/campaigns/:campaign', staff(...decidingRoles), async (c) => {
  const campaign = await campaignOf(c)
  const sites = await sitesSeen(c, campaign, decidingRoles)
  return (await funnelFile(c, campaign)) ?? answer(c, await campaignPage(c, campaign, { sites }))
})

campaignRoutes.get('/campaigns/:campaign/move', staff(...campaignLeaders), async (c) => {
  const campaign = await campaignLed(c)
  const form = judge(moveForm(wordsOf(c).faults), c.req.query())
  // Moved meanwhile, or an address typed by hand: its own page says where it stands.
  if (!form.ok || !canMove(campaign.state, form.value.to))
    return answer(c, await campaignPage(c, campaign, {}))
  return answer(c, await movePage(c, campaign, form.value.to))
})

campaignRoutes.post('/campaigns/:campaign/move', staff(...campaignLeaders), async (c) => {
  const campaign = await campaignLed(c)
  const { faults, one } = wordsOf(c)
  const form = judge(moveForm(faults), await postedFields(c))
  if (!form.ok) return answer(c, await campaignPage(c, campaign, { errors: form.errors }), 422)
  const { to, early } = form.value
  const today = dayIn(campaign.edition.timeZone, c.get('now'))
  const refusal = whyNotMove(campaign, to, { now: c.get('now'), today, early })
  const refuse = async (message: string) =>
    answer(c, await campaignPage(c, campaign, { errors: [{ field: 'content', message }] }), 422)
  if (refusal === 'opens later') {
    const errors = [{ field: 'early', message: faults[refusal] }]
    return answer(c, await movePage(c, campaign, to, errors), 422)
  }
  if (refusal !== null) return refuse(faults[refusal])
  const unmoved = await moveCampaign(c.get('scope'), campaign.id, to)
  if (unmoved !== null) return refuse(faults[unmoved])
  return redirectSaying(c, campaignPaths.one(slugOf(c), campaign.id), one.moved[to])
})

campaignRoutes.post('/campaigns/:campaign/dates', staff(...campaignLeaders), async (c) => {
  const campaign = await campaignLed(c)
  const { faults, one } = wordsOf(c)
  const typed = await postedFields(c)
  const form = judge(datesForm(faults), typed)
  if (!form.ok) return answer(c, await campaignPage(c, campaign, { typed, errors: form.errors }), 422)
  if (form.value['closes-on'] > campaign.edition.lastDay) {
    const errors = [{ field: 'closes-on', message: faults['list ends after all'] }]
    return answer(c, await campaignPage(c, campaign, { typed, errors }), 422)
  }
  const closes = `${form.value['closes-on']}T${form.value['closes-at']}`
  const dates = { opensOn: form.value['opens-on'], closesAt: instantAt(campaign.edition.timeZone, closes) }
  const refusal = await changeCampaignDates(c.get('scope'), {
    campaignId: campaign.id,
    seen: typed.seen ?? '',
    dates,
    today: dayIn(campaign.edition.timeZone, c.get('now')),
  })
  if (refusal !== null) {
    const { refused } = refusal
    const errors = [
      { field: refused === 'opens in the past' ? 'opens-on' : 'closes-on', message: faults[refused] },
    ]
    // With the dates as they stand now beside hers.
    return answer(
      c,
      await campaignPage(c, await campaignLed(c), { typed, errors }),
      refused === 'changed' ? 409 : 422,
    )
  }
  return redirectSaying(c, campaignPaths.one(slugOf(c), campaign.id), one.datesSaved)
})

campaignRoutes.post('/campaigns/:campaign/waiting-list', staff(...campaignLeaders), async (c) => {
  const campaign = await campaignLed(c)
  const { faults, one } = wordsOf(c)
  const typed = await postedFields(c)
  const form = judge(waitingListForm(faults), typed)
  if (!form.ok) return answer(c, await campaignPage(c, campaign, { typed, errors: form.errors }), 422)
  const refused = await changeWaitingList(c.get('scope'), {
    campaignId: campaign.id,
    seen: typed.seen ?? '',
    until: form.value['waiting-until'],
    today: latestDay(campaign, c.get('now')),
  })
  if (refused !== null) {
    const errors = [{ field: 'waiting-until', message: faults[refused] }]
    const page = await campaignPage(c, await campaignLed(c), { typed, errors })
    return answer(c, page, refused === 'changed' ? 409 : 422)
  }
  return redirectSaying(c, campaignPaths.one(slugOf(c), campaign.id), one.waitingSaved)
})

campaignRoutes.post('/campaigns/:campaign/sites/:site/capacity', staff(...decidingRoles), async (c) => {
  const campaign = await campaignOf(c)
  const sites = await sitesSeen(c, campaign, decidingRoles)
  const site = sites.find(({ id }) => id === c.req.param('site'))
  if (site === undefined) throw new NotFound()
  const { faults, one } = wordsOf(c)
  const typed = await postedFields(c)
  const form = judge(capacityForm(faults), { capacity: typed[`capacity-${site.key}`] })
  const refuse = async (message: string, status: 409 | 422 = 422) => {
    const errors = [{ field: `capacity-${site.key}`, message }]
    // With the places as they stand now beside hers.
    const standing = await sitesSeen(c, campaign, decidingRoles)
    return answer(c, await campaignPage(c, campaign, { sites: standing, typed, errors }), status)
  }
  if (!form.ok) return refuse(faults.capacity)
  const change = { siteId: site.id, seen: Number(typed['seen-capacity']), capacity: form.value.capacity }
  const refusal = await changeCapacity(c.get('scope'), change, siteAddress(c))
  if (refusal?.refused === 'changed') return refuse(faults.capacityChanged, 409)
  if (refusal !== null) return refuse(faults.underTaken(refusal.taken))
  return redirectSaying(c, campaignPaths.one(slugOf(c), campaign.id), one.capacitySaved)
})

/** The day where it is latest among the sites of a campaign: a list that has ended at one of them has ended. */
function latestDay({ edition }: CampaignView, now: Date): string {
  return edition.sites
    .map(({ timeZone }) => dayIn(timeZone, now))
    .reduce((one, other) => (one > other ? one : other))
}

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => campaignMessages(c.get('language'))

/** The four views of a funnel, each a list of its own. */
async function funnelLists(c: Context<TenantEnv>, campaign: CampaignView): Promise<FunnelLists> {
  const { total, territorySet, ...parts } = await funnelOf(
    c.get('scope'),
    campaign,
    reachOfVisitor(c, decidingRoles),
  )
  const m = wordsOf(c).one
  const language = c.get('language')
  const path = campaignPaths.one(slugOf(c), campaign.id)
  const listOf = (name: keyof typeof parts, part: string, unknown: string) => {
    const columns = funnelColumns({ part, unknown, language })
    return listAtHand(c, { name, path, columns, rows: parts[name] })
  }
  return {
    total,
    parts: [
      { title: m.byChannel, list: listOf('channels', m.channel, m.noChannel) },
      { title: m.byStructure, list: listOf('structures', m.structure, m.noStructure) },
      { title: m.bySite, list: listOf('sites', m.site, m.noSite) },
      {
        title: m.byTerritory,
        note: m.territorySets[territorySet],
        list: listOf('territories', m.territory, m.noTerritory),
      },
    ],
  }
}

async function funnelFile(c: Context<TenantEnv>, campaign: CampaignView): Promise<Response | null> {
  if (!asksForFile(c)) return null
  const object = { kind: 'campaign', id: campaign.id }
  for (const { title, list } of (await funnelLists(c, campaign)).parts) {
    const file = await fileOf(c, list, { title, action: 'funnel.downloaded', object })
    if (file !== null) return file
  }
  return null
}

/** The campaign of the address, for whoever may move it. */
async function campaignLed(c: Context<TenantEnv>): Promise<CampaignView> {
  const campaign = await campaignOf(c)
  if (!mayLead(c, campaign)) throw new NotFound()
  return campaign
}

function mayLead(c: Context<TenantEnv>, { editionId }: CampaignView): boolean {
  return includes(reachOfVisitor(c, campaignLeaders), { edition: editionId })
}

const givesRoles = (c: Context<TenantEnv>) => reachOfVisitor(c, ['administrator']).everywhere

async function movePage(
  c: Context<TenantEnv>,
  campaign: CampaignView,
  to: CampaignState,
  errors: FieldError[] = [],
) {
  const drafts = await draftsOf(c.get('scope'), campaign.id)
  const sites = to === 'open' ? await sitesWithin(c, campaign, decidingRoles) : []
  const today = dayIn(campaign.edition.timeZone, c.get('now'))
  return (
    <MoveCampaignPage
      chrome={chromeOf(c)}
      {...{ campaign, drafts, today, sites, to, errors }}
      givesRoles={givesRoles(c)}
    />
  )
}

async function campaignPage(
  c: Context<TenantEnv>,
  campaign: CampaignView,
  {
    sites,
    typed = {},
    errors = [],
  }: { sites?: Site[]; typed?: Record<string, string>; errors?: FieldError[] },
) {
  return (
    <CampaignPage
      chrome={chromeOf(c)}
      campaign={campaign}
      sites={sites ?? (await sitesWithin(c, campaign, decidingRoles))}
      funnel={await funnelLists(c, campaign)}
      moves={await movesOf(c.get('scope'), campaign.id)}
      leads={mayLead(c, campaign)}
      givesRoles={givesRoles(c)}
      now={c.get('now')}
      listOver={isListOver(campaign, latestDay(campaign, c.get('now')))}
      typed={typed}
      errors={errors}
    />
  )
}
