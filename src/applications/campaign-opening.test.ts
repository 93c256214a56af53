import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import { campaignOf2028 } from '#test/another-campaign.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { beginApplication } from './actions/begin-application.ts'
import { moveCampaign } from './actions/move-campaign.ts'
import { campaignPaths } from './paths.ts'
import { campaignById, unfinishedCampaigns } from './queries.ts'

const slug = 'ricochet'
let running: RunningFrise
let campaignId: string
let organisationId: string
let manager: string

before(async () => {
  running = await runningFrise()
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('${slug}') as id`,
  )
  organisationId = rows[0]!.id
  campaignId = (await deed(unfinishedCampaigns))[0]!.id
  manager = await cookieOf(running, 'programme manager')
})
after(() => running.stop())

test('a campaign does not open while nobody is safeguarding officer, and the page says whom to name', async () => {
  const closed = await move('closed')
  assert.equal(closed.status, 303)
  assert.match(closed.said, /Les candidatures sont fermées\./)
  await officerUntil('2026-11-22')
  const refused = await move('open')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Personne n’est référente protection\u00a0: nommez-en une avant d’ouvrir/)
  assert.equal(await state(), 'closed')
  await officerUntil(null)
  const opened = await move('open')
  assert.equal(opened.status, 303)
  assert.match(opened.said, /Les candidatures sont ouvertes\./)
  assert.equal(await state(), 'open')
})

test('her last day is a day of the organisation, not of Greenwich', async () => {
  await move('closed')
  await officerUntil('2026-11-23')
  running.clock.moveTo('2026-11-23T22:59:00Z')
  const open = () => deed((scope) => moveCampaign(scope, campaignId, 'open'))
  assert.equal(await open(), null)
  await move('closed')
  running.clock.moveTo('2026-11-23T23:00:00Z')
  assert.equal(await open(), 'no safeguarding officer')
})

test('a campaign is closed and decided without her', async () => {
  assert.equal(await deed((scope) => moveCampaign(scope, campaignId, 'decided')), null)
})

test('whoever leads no campaign reads who does, and writes to her; who leads one reads nothing of it', async () => {
  const pageAs = async (cookie: string) => {
    const headers = { cookie, 'accept-language': 'fr' }
    return (await running.app.request(campaignPaths.list(slug), { headers })).text()
  }
  const hers = await pageAs(await cookieOf(running, 'territory coordinator'))
  assert.match(hers, /Qui la prépare, l’ouvre[^<]*Maud Lefort\./)
  assert.match(hers, /href="mailto:maud@[^"]+"[^>]*>.*?Écrire à Maud/s)
  assert.doesNotMatch(await pageAs(manager), /Qui la prépare/)
})

test('before its own day a campaign opens when whoever opens it says so, and is planned again while nobody has begun', async () => {
  running.clock.moveTo('2026-11-23T09:00:00Z')
  await officerUntil(null)
  const later = await campaignOf2028({ campaignId, at: (_, work) => deed(work) }, { state: 'planned' })
  const asked = await move('open', later)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Ouvrir aujourd’hui, avant le 8 novembre 2027/)
  assert.equal(await state(later), 'planned')
  assert.equal((await move('open', later, { early: 'yes' })).status, 303)
  assert.equal(await state(later), 'open')
  assert.equal((await move('planned', later)).status, 303)
  assert.equal(await state(later), 'planned')
  await move('open', later, { early: 'yes' })
  await deed(async (scope) => {
    const campaign = (await campaignById(scope, later))!
    const answers = { 'first-name': 'Lina' }
    await beginApplication(scope, { campaign, answers, language: 'fr', zone: 'Europe/Paris' })
  })
  assert.match((await move('planned', later)).text, /fermez plutôt la campagne/)
  assert.equal(await state(later), 'open')
})

test('the first page of somebody of the team is hers, and the public home is that of everybody else', async () => {
  const leads = async (cookie: string) =>
    (await running.app.request(publicPaths.firstPage(slug), { headers: { cookie } })).headers.get('location')
  assert.equal(await leads(manager), `/o/${slug}/today`)
  assert.equal(await leads(await cookieOf(running, 'reader')), `/o/${slug}/reading`)
  assert.equal(await leads(''), publicPaths.home(slug))
})

/** `said`: what the next page says. */
async function move(
  to: string,
  id = campaignId,
  also: Record<string, string> = {},
): Promise<{ status: number; text: string; said: string }> {
  const response = await running.app.request(`${campaignPaths.one(slug, id)}/move`, {
    method: 'POST',
    body: new URLSearchParams({ to, ...also }),
    headers: { cookie: manager, origin: 'http://localhost', 'accept-language': 'fr' },
  })
  const said = response.headers.getSetCookie().map(decodeURIComponent).join()
  return { status: response.status, text: await response.text(), said }
}

async function state(wanted = campaignId): Promise<string> {
  return (await deed((scope) => campaignById(scope, wanted)))!.state
}

/** The officer's grant ends on that day; null: it goes on. */
async function officerUntil(endsOn: string | null): Promise<void> {
  await deed(({ db }) =>
    db.updateTable('roleGrants').set({ endsOn }).where('role', '=', 'safeguarding officer').execute(),
  )
}

/** A deed of somebody of the team. */
async function deed<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database, clock } = running.frise
  const scope = { organisationId, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, async (open) => {
    const { id } = await open.db.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow()
    return work({ ...open, actor: { kind: 'person', id } })
  })
}
