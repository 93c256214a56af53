import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asking } from '#test/asking.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { applicationPaths } from './paths.ts'
import { sitesOf } from './queries.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail('coordination@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  cookie = (await signIn.enterDemonstration(accountId))!.map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

test('her site and class are corrected from her file, the history says so, and of two at once the second compares', async () => {
  const id = await campaign.sent('Lina')
  const path = applicationPaths.answers(slug, id)
  assert.ok((await get(applicationPaths.one(slug, id))).includes(`href="${path}"`), 'her file leads there')
  const page = await get(path)
  const opened = {
    seen: /name="seen" value="([^"]+)"/.exec(page)![1]!,
    availability: 'every-day',
    home: 'Creil (Oise)',
  }
  const before = await viewOf(id)
  const other = (await sites()).find(({ id: site }) => site !== before.siteId)!
  const done = await post(path, { ...opened, site: other.key, 'school-level': 'seconde' })
  assert.equal(done.status, 303)
  const after = await viewOf(id)
  assert.deepEqual([after.siteId, after.answers['school-level']], [other.id, 'seconde'])
  assert.match(await get(path), /Corrections déjà faites[\s\S]*Classe/)
  const late = await post(path, { ...opened, site: other.key, 'school-level': 'premiere' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Ce qui est écrit maintenant/)
  assert.equal((await viewOf(id)).answers['school-level'], 'seconde')
})

test('once a place was offered her site stays; the rest is corrected still', async () => {
  const id = await campaign.sent('Aya')
  const path = applicationPaths.answers(slug, id)
  const seen = /name="seen" value="([^"]+)"/.exec(await get(path))![1]!
  await campaign.at(now, ({ db }) =>
    db.updateTable('applications').set({ state: 'offered' }).where('id', '=', id).execute(),
  )
  assert.doesNotMatch(await get(path), /name="site"/)
  const { siteId } = await viewOf(id)
  const other = (await sites()).find((it) => it.id !== siteId)!
  const sent = await post(path, { seen, site: other.key, 'school-level': 'seconde' })
  assert.equal(sent.status, 303)
  const after = await viewOf(id)
  assert.deepEqual([after.siteId, after.answers['school-level']], [siteId, 'seconde'])
})

const viewOf = (id: string) => campaign.at(now, (scope) => campaign.view(scope, id))
const sites = () =>
  campaign.at(now, async (scope) => {
    const { editionId } = await scope.db.selectFrom('campaigns').select('editionId').executeTakeFirstOrThrow()
    return sitesOf(scope, editionId)
  })
const get = (path: string) => asking(running, cookie).get(path)
const post = (path: string, fields: Record<string, string>) => asking(running, cookie).post(path, fields)
