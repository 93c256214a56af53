import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type CampaignState, campaignsAtTheDoor, unfinishedCampaigns } from '#src/applications/index.ts'
import type { Route } from '#test/access/door.ts'
import { untilJobsAreDone } from '#test/access/rows.ts'
import { statementsOf } from '#test/every-page/statements.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { leaveContact } from './actions/leave-contact.ts'
import { eraseLeads } from './index.ts'
import { publicPaths } from './paths.ts'
import { campaignsToShow } from './standing.ts'

const at = '2026-11-23T09:00:00Z'
let running: RunningFrise
let organisationId: string
let campaignId: string
let cookie: string
let path: string

before(async () => {
  running = await runningFrise({ at })
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  organisationId = rows[0]!.id
  const [campaign] = await inRicochet(unfinishedCampaigns)
  campaignId = campaign!.id
  path = publicPaths.invitations('ricochet', campaignId)
  cookie = await cookieOf(running, 'administrator')
  const left = { campaignId, purpose: 'next campaign', erasedOn: '2028-05-23' } as const
  for (const [contact, language] of [
    [{ email: 'awa@exemple.fr', phone: null }, 'fr'],
    [{ email: null, phone: '+33639980177' }, 'fr'],
    [{ email: 'grace@example.org', phone: null }, 'en'],
  ] as const)
    await inRicochet((scope) => leaveContact(scope, { ...left, contact, language }))
})
after(() => running?.stop())

test('whoever waits is counted, and what each will read is shown before it leaves', async () => {
  const list = await open(publicPaths.leads('ricochet'))
  assert.match(list.text, /3 contacts attendent/)
  assert.ok(list.text.includes(`href="${path}"`))
  const page = await open(path)
  assert.match(page.text, /3 contacts à inviter/)
  assert.match(page.text, /Les candidatures à .* sont ouvertes/)
  assert.match(page.text, /Applications to .* are open/)
  assert.match(page.text, /Par e-mail\u00a0: 1\. Par SMS\u00a0: 1\./)
  assert.deepEqual(await rows('messages'), 0, 'looking sends nothing')
})

test('nobody is invited while the campaign is not open, nor by who may not read the contacts', async () => {
  await setState('planned')
  assert.equal((await send()).status, 303)
  assert.equal(await rows('invitations'), 0)
  assert.equal(await rows('leads'), 3)
  await setState('open')
  const coordinator = await cookieOf(running, 'territory coordinator')
  assert.equal((await open(path, coordinator)).status, 404)
  assert.equal((await send(coordinator)).status, 404)
})

test('two who press at once write one message to each, in her language, by her way, and the list is empty', async () => {
  const both = await Promise.all([send(), send()])
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  )
  const messages = await inRicochet(({ db }) =>
    db
      .selectFrom('messages')
      .select(['address', 'language', 'subject', 'body'])
      .where('template', '=', 'invitation')
      .orderBy('address')
      .execute(),
  )
  assert.deepEqual(
    messages.map(({ address, language }) => [address, language]),
    [
      ['+33639980177', 'fr'],
      ['awa@exemple.fr', 'fr'],
      ['grace@example.org', 'en'],
    ],
  )
  assert.equal(await rows('leads'), 0)
  await untilJobsAreDone(running)
  assert.match((await open(path)).text, /3 sur 3 gardées/)
})

test('her link leads to the form and is counted under one channel of its own', async () => {
  const [first] = await inRicochet(({ db }) =>
    db.selectFrom('messages').select('body').where('address', '=', 'awa@exemple.fr').execute(),
  )
  const link = /http\S+\/apply\/\S+/.exec(first!.body)![0]
  const form = await open(new URL(link).pathname + new URL(link).search)
  assert.equal(form.status, 200)
  const fields = {
    gender: 'girl',
    'birth-date-day': '12',
    'birth-date-month': '3',
    'birth-date-year': '2012',
  }
  const from = new URL(link).searchParams.get('from')!
  assert.ok(form.text.includes(from))
  await post(new URL(link).pathname, { ...fields, from })
  const came = await inRicochet(({ db }) =>
    db
      .selectFrom('applications as a')
      .innerJoin('channels as c', 'c.id', 'a.channelId')
      .select(['c.code', 'c.name'])
      .where('c.code', '=', from)
      .execute(),
  )
  assert.deepEqual(came, [{ code: from, name: 'Contacts laissés pour la prochaine fois' }])
})

test('in the night the contacts are gone, the count of what was sent stays, and nobody is forgotten twice', async () => {
  assert.equal(await inRicochet(eraseLeads), 3)
  assert.equal(await inRicochet(eraseLeads), 0)
  const left = await inRicochet(({ db }) =>
    db
      .selectFrom('messages as m')
      .innerJoin('people as p', 'p.id', 'm.recipientId')
      .select(['m.address', 'm.subject', 'm.body', 'p.email', 'p.phone'])
      .where('m.template', '=', 'invitation')
      .execute(),
  )
  const empty = { address: null, subject: '', body: '', email: null, phone: null }
  assert.deepEqual(left, [empty, empty, empty])
  assert.match((await open(path)).text, /3 sur 3 gardées/)
})

test('with the years the pages read no more campaigns than they show, and count for all that are open at once', async () => {
  const left = { campaignId, purpose: 'next campaign', erasedOn: '2028-05-23' } as const
  for (const email of ['awa@exemple.fr', 'zoe@exemple.fr'])
    await inRicochet((scope) =>
      leaveContact(scope, { ...left, contact: { email, phone: null }, language: 'fr' }),
    )
  const leads = [{ route: { name: 'leads' } as Route, address: publicPaths.leads('ricochet'), cookie }]
  const [first] = await statementsOf(running, leads)
  for (const [state, opensOn] of [
    ['closed', '2019-11-02'],
    ['decided', '2020-11-02'],
    ['open', '2026-11-03'],
  ] as const)
    await oneMoreCampaign(state, opensOn)
  const [second] = await statementsOf(running, leads)
  assert.equal(second!.statements.length, first!.statements.length)
  assert.equal((await open(leads[0]!.address)).text.match(/2 contacts attendent/g)?.length, 2)
  const [all, read] = await inRicochet(async (scope) => [
    await unfinishedCampaigns(scope),
    await campaignsAtTheDoor(scope),
  ])
  assert.deepEqual(
    read.map(({ opensOn }) => opensOn),
    all.map(({ opensOn }) => opensOn).filter((it) => it !== '2019-11-02'),
  )
  const shown = (among: typeof all) => campaignsToShow(among, new Date(at)).map(({ campaign }) => campaign.id)
  assert.deepEqual(shown(read), shown(all))
})

/** One more edition of the same programme, with its campaign. */
function oneMoreCampaign(state: CampaignState, opensOn: string) {
  return inRicochet(async ({ db, now }) => {
    const [edition, campaign] = [newId(now), newId(now)]
    await sql`insert into editions (organisation_id, id, programme_version_id, key, document, starts_on, ends_on, created_at)
      select e.organisation_id, ${edition}, e.programme_version_id, ${edition}, e.document, e.starts_on, e.ends_on, e.created_at
      from editions e join campaigns c on c.organisation_id = e.organisation_id and c.edition_id = e.id
      where c.id = ${campaignId}`.execute(db)
    await sql`insert into campaigns (organisation_id, id, edition_id, name, state, opens_on, closes_at, created_at)
      select organisation_id, ${campaign}, ${edition}, name, ${state}, ${opensOn}, closes_at, created_at
      from campaigns where id = ${campaignId}`.execute(db)
  })
}

function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const scope = { organisationId, now: new Date(at), actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, work)
}

function setState(state: 'planned' | 'open') {
  return inRicochet(({ db }) =>
    db.updateTable('campaigns').set({ state }).where('id', '=', campaignId).execute(),
  )
}

async function rows(table: 'messages' | 'leads' | 'invitations'): Promise<number> {
  return inRicochet(async ({ db }) => {
    const all = db.selectFrom(table).select('id')
    const found = table === 'messages' ? all.where('template' as never, '=', 'invitation' as never) : all
    return (await found.execute()).length
  })
}

const send = (as = cookie) => post(path, {}, as)

async function open(address: string, as = cookie) {
  const answer = await running.app.request(address, { headers: { 'accept-language': 'fr', cookie: as } })
  return { status: answer.status, text: await answer.text() }
}

async function post(address: string, fields: Record<string, string>, as = '') {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost', cookie: as }
  const body = new URLSearchParams(fields)
  const answer = await running.app.request(address, { method: 'POST', headers, body })
  return { status: answer.status, text: await answer.text() }
}
