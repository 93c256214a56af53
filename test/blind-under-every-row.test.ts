import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationPaths } from '#src/applications/index.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Two files of one girl, under two rows that were merged: each page of one leads to the other, so that blind is blind for both.

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

test('whoever opened one file of a girl under its name rates none of the others', async () => {
  const [one, other] = await filesOfOneGirl('Lina')
  const reader = await programmeManager('une')
  assert.match(await page(one, reader.cookie), /Lina Fictive/)
  assert.equal(await campaign.read(other, reader.id), 'she knows her')
})

test('whoever rated one file of a girl without its name opens none of the others before the decision', async () => {
  const [one, other] = await filesOfOneGirl('Noor')
  const reader = await programmeManager('autre')
  assert.equal(await campaign.read(one, reader.id), null)
  for (const id of [one, other]) {
    const text = await page(id, reader.cookie)
    assert.match(text, /Vous avez lu ce dossier sans son nom/)
    assert.doesNotMatch(text, /Noor/)
  }
  await campaign.at(now, ({ db }) =>
    db.updateTable('applications').set({ state: 'declined' }).where('id', '=', one).execute(),
  )
  assert.match(await page(other, reader.cookie), /Noor Fictive/)
})

/** Two masked files, the second row merged into the first. */
async function filesOfOneGirl(name: string): Promise<[string, string]> {
  const [one, other] = [await campaign.sent(name), await campaign.sent(name)]
  await campaign.at(now, async (scope) => {
    const [first, second] = [await campaign.view(scope, one), await campaign.view(scope, other)]
    await scope.db
      .updateTable('people')
      .set({ mergedInto: first.applicant.id })
      .where('id', '=', second.applicant.id)
      .execute()
  })
  await campaign.masked(one)
  await campaign.masked(other)
  return [one, other]
}

async function programmeManager(name: string): Promise<{ id: string; cookie: string }> {
  const accountId = await running.frise.signIn.accountForEmail(`${name}-${slug}@equipe.example`, 'fr')
  const id = await campaign.member('programme manager', accountId, ['reader'])
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  return { id, cookie: (cookies ?? []).map((it) => it.split(';')[0]).join('; ') }
}

async function page(id: string, cookie: string): Promise<string> {
  const headers = { cookie, 'accept-language': 'fr' }
  return (await running.app.request(applicationPaths.one(slug, id), { headers })).text()
}
