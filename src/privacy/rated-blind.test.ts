import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { boardPaths } from '#src/selection/paths.ts'
import { teamPaths } from '#src/team/paths.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { personDataPaths } from './paths.ts'

const now = '2026-11-24T10:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('an administrator who has rated a girl without her name opens neither her data nor her archive before the decision; another does', async () => {
  const [rater, other] = [await administrator('une', true), await administrator('autre', false)]
  const id = await campaign.sent('Lina')
  const { girl, guardian } = await campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    return { girl: applicant.id, guardian: guardians[0]!.id }
  })
  const archive = `/o/${slug}/people/${girl}/archive`
  assert.match((await ask(personDataPaths.page(slug, girl), other.cookie)).text, /Lina Fictive/)
  await campaign.masked(id)
  assert.equal(await campaign.read(id, rater.id), null)
  for (const path of [personDataPaths.page(slug, girl), personDataPaths.page(slug, guardian)]) {
    const page = (await ask(path, rater.cookie)).text
    assert.match(page, /Vous avez lu ce dossier sans son nom[\s\S]*une autre administratrice/)
    assert.doesNotMatch(page, /Lina|parent@/)
  }
  const refused = await ask(archive, rater.cookie, 'POST')
  assert.match(refused.text, /Vous avez lu ce dossier sans son nom/)
  assert.equal((await ask(`/o/${slug}/people/${girl}/erasure`, rater.cookie, 'POST')).status, 404)
  assert.equal((await ask(archive, other.cookie, 'POST')).type, 'application/zip')
  await campaign.at(now, ({ db }) =>
    db.updateTable('applications').set({ state: 'declined' }).where('id', '=', id).execute(),
  )
  assert.match((await ask(personDataPaths.page(slug, girl), rater.cookie)).text, /Lina Fictive/)
})

test('a sole administrator who has rated her reads what to do, and where; once there is a second one, who that is', async () => {
  const alone = await readCampaign(running.frise.database)
  const place = `essai-${alone.organisationId.slice(-12)}`
  const { id: rater, cookie } = await administrator('seule', true, alone)
  // Neither a role that ended nor another reader of that file makes a second one.
  const id = await alone.sent('Lina')
  const girl = await alone.at(now, async (scope) => (await alone.view(scope, id)).applicant.id)
  await alone.masked(id)
  assert.equal(await alone.read(id, rater), null)
  const { id: alsoRater } = await administrator('lectrice', true, alone)
  assert.equal(await alone.read(id, alsoRater), null)
  const { id: former } = await administrator('ancienne', false, alone)
  await alone.at(now, ({ db }) =>
    db.updateTable('roleGrants').set({ endsOn: '2026-11-23' }).where('personId', '=', former).execute(),
  )
  const path = personDataPaths.page(place, girl)
  const page = (await ask(path, cookie)).text
  assert.match(page, /Personne d’autre ne peut le faire aujourd’hui/)
  for (const way of [teamPaths.invite(place), boardPaths.page(place)]) {
    assert.ok(page.includes(`href="${way}"`), way)
    assert.equal((await ask(way, cookie)).status, 200)
  }
  assert.doesNotMatch(page, new RegExp(`Lina|${id}`))
  await administrator('deuxième', false, alone)
  const later = (await ask(path, cookie)).text
  assert.match(later, /une autre administratrice peut remettre ou effacer/)
  assert.doesNotMatch(later, /Personne d’autre/)
})

async function administrator(
  name: string,
  reads: boolean,
  of = campaign,
): Promise<{ id: string; cookie: string }> {
  const address = `${name}-${of.organisationId}@equipe.example`
  const accountId = await running.frise.signIn.accountForEmail(address, 'fr')
  const id = await of.member('administrator', accountId, reads ? ['reader'] : [])
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  return { id, cookie: (cookies ?? []).map((it) => it.split(';')[0]).join('; ') }
}

async function ask(path: string, cookie: string, method = 'GET') {
  const answer = await running.app.request(path, {
    method,
    headers: { cookie, origin: 'http://localhost', 'accept-language': 'fr' },
    ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
  })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
