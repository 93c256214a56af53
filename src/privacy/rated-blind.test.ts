import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

async function administrator(name: string, reads: boolean): Promise<{ id: string; cookie: string }> {
  const accountId = await running.frise.signIn.accountForEmail(`${name}-${slug}@equipe.example`, 'fr')
  const id = await campaign.member('administrator', accountId, reads ? ['reader'] : [])
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
