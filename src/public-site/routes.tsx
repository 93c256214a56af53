import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { isId } from '#platform/ids/ids.ts'
import { campaignsAtTheDoor, fullSites } from '#src/applications/index.ts'
import { computedFigures } from '#src/impact/index.ts'
import {
  answer,
  answerPublic,
  chromeOf,
  fileOf,
  listIn,
  showsList,
  staffEverywhere,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { leadReaders } from './access.ts'
import { endDoorContact } from './actions/end-door-contact.ts'
import { leaveContact } from './actions/leave-contact.ts'
import { takeContactBack } from './actions/take-contact-back.ts'
import { contactForm } from './forms.ts'
import { campaignAsked } from './guards.ts'
import { waitingCounts } from './invitation-queries.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { eraseOn, purposeOf } from './lead.ts'
import { leadsWords, publicWords } from './messages/words.ts'
import { HomePage } from './pages/home-page.tsx'
import { LeadsPage, leadColumns, type WaitingCampaign } from './pages/leads-page.tsx'
import { NextTimePage } from './pages/next-time-page.tsx'
import { publicPaths } from './paths.ts'
import { leadList, leadsWaiting } from './queries.ts'
import { campaignsToShow, standingOf } from './standing.ts'

/**
 * The classes of a school behind one network address leave their contacts in one day, and some take theirs back; a machine leaves more.
 * The contact that is left is written to once, so that each is somebody's telephone.
 */
const contactsFromAddress = limitByAddress({ most: 150, minutes: 24 * 60 })

/** The front door of an organisation, and the contact left by whoever comes too early or too late. */
export const publicSiteRoutes = new Hono<TenantEnv>().route('/', invitationRoutes)

publicSiteRoutes.get('/', anyone(), async (c) => {
  const now = c.get('now')
  const scope = c.get('scope')
  const [all, isFull, computed] = await Promise.all([
    campaignsAtTheDoor(scope),
    fullSites(scope),
    computedFigures(scope),
  ])
  return answerPublic(
    c,
    <HomePage
      chrome={chromeOf(c)}
      shown={campaignsToShow(all, now)}
      isFull={isFull}
      computed={computed}
      now={now}
      today={todayOf(c)}
    />,
  )
})

publicSiteRoutes.get('/next-time/:campaign', anyone(), async (c) => {
  const left = await leftFor(c, c.req.query('door'))
  return answer(c, <NextTimePage chrome={chromeOf(c)} {...left} />)
})

publicSiteRoutes.post('/next-time/:campaign', anyone(), async (c) => {
  const language = c.get('language')
  const typed = await postedFields(c)
  const left = await leftFor(c, typed.door)
  const { campaign, erasedOn } = left
  const words = publicWords(language, campaign.programme.address).nextTime
  const form = judge(contactForm(words, c.get('frise').waysOut.textsReach), typed)
  if (!form.ok) {
    const shown = { ...left, typed: typed.contact ?? '', errors: form.errors }
    return answer(c, <NextTimePage chrome={chromeOf(c)} {...shown} />, 422)
  }
  const { slug } = c.get('organisation')
  if (contactsFromAddress.count(c.get('frise').signIn.visitOf(c).address, c.get('now')) !== null) {
    const errors = [{ field: 'contact', message: words.tooMany }]
    return answer(
      c,
      <NextTimePage chrome={chromeOf(c)} {...left} typed={typed.contact ?? ''} errors={errors} />,
      422,
    )
  }
  if (typed.next === 'take back') {
    await takeContactBack(c.get('scope'), form.value)
    return redirectSaying(c, publicPaths.home(slug), words.takenBack)
  }
  const purpose = purposeOf(left.door, left.standing)
  await leaveContact(c.get('scope'), {
    campaignId: campaign.id,
    contact: form.value,
    purpose,
    language,
    erasedOn,
  })
  return redirectSaying(c, publicPaths.home(slug), words.saved(plainDay(erasedOn, language)))
})

publicSiteRoutes.get('/leads', staffEverywhere(...leadReaders), async (c) => {
  const state = listIn(c, leadList)
  const found = await leadsWaiting(c.get('scope'), state.asked)
  const list = { state, columns: leadColumns(chromeOf(c)), filters: [], ...found }
  const { title } = leadsWords(c.get('language'))
  const file = await fileOf(c, list, { title, action: 'leads.downloaded' })
  if (file !== null) return file
  showsList(c, list, { action: 'leads.listed' })
  return answer(c, <LeadsPage chrome={chromeOf(c)} list={list} waiting={await waitingByCampaign(c)} />)
})

publicSiteRoutes.post('/leads/answers', staffEverywhere(...leadReaders), async (c) => {
  const { lead = '' } = await postedFields(c)
  const path = publicPaths.leads(c.get('organisation').slug)
  // Erased by somebody else meanwhile, it is no longer in the list: the page says so by itself.
  if (!isId(lead) || !(await endDoorContact(c.get('scope'), lead))) return c.redirect(path, 303)
  return redirectSaying(c, path, leadsWords(c.get('language')).answered)
})

/** What a contact would be left for here: a door of the programme that takes one, or the next campaign. */
async function leftFor(c: Context<TenantEnv>, key: string | undefined) {
  const campaign = await campaignAsked(c)
  const door = campaign.programme.nextDoors.find((it) => it.key === key && it.contact !== undefined)
  if (key !== undefined && door === undefined) throw new NotFound()
  const erasedOn = eraseOn(todayOf(c), campaign.programme)
  return { campaign, door, standing: standingOf(campaign, c.get('now')), erasedOn }
}

/** The open campaigns for which somebody left a contact, with how many. */
async function waitingByCampaign(c: Context<TenantEnv>): Promise<WaitingCampaign[]> {
  const scope = c.get('scope')
  const open = (await campaignsAtTheDoor(scope)).filter((it) => standingOf(it, c.get('now')) === 'open')
  const ids = open.map(({ id }) => id)
  const counts = await waitingCounts(scope, ids)
  return open
    .map((campaign) => ({ campaign, count: counts.get(campaign.id) ?? 0 }))
    .filter(({ count }) => count > 0)
}
