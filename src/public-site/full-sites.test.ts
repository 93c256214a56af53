import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applyPaths } from '#src/applications/index.ts'
import { campaignOf2028 } from '#test/another-campaign.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

const now = '2026-11-24T10:00:00Z'
let running: RunningFrise
let campaign: OpenCampaign
let home: string

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await openCampaign(running.frise.database, { capacity: 1 })
  home = `/o/essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('a place without a free place is called full, with what applying there may still bring', async () => {
  assert.doesNotMatch(await wordsAt(home), /Complet/)
  await offeredAt('creil')
  const words = await wordsAt(home)
  const creil = words.slice(words.indexOf('Médiathèque des Tilleuls'), words.indexOf('Candidater à Creil'))
  assert.match(creil, /Complet pour l’instant/)
  assert.match(creil, /Tu peux candidater quand même\s?: si une place se libère, on peut te la proposer/)
  assert.doesNotMatch(creil, /Ouvert/)
  assert.match(words, /Halle des Marées[^.]*16 places Ouvert .*Candidater à Nantes/)
  assert.equal(words.match(/Toutes les places sont prises/g)?.length, 1)
})

test('the form says it before she answers anything, to who pressed that place only', async () => {
  assert.match(await wordsAt(form('creil')), /Creil\. Complet pour l’instant/)
  assert.doesNotMatch(await wordsAt(form('nantes')), /Complet/)
  assert.doesNotMatch(await wordsAt(form()), /Complet/)
})

test('when every place is full, the top of the page says so, and so does the form', async () => {
  await campaign.at(now, ({ db }) => db.updateTable('sites').set({ capacity: 1 }).execute())
  for (const key of ['cergy', 'villeurbanne', 'nantes', 'en-ligne']) await offeredAt(key)
  const words = await wordsAt(home)
  assert.ok(words.indexOf('Toutes les places sont prises') < words.indexOf('Je candidate, c’est'))
  assert.match(await wordsAt(form()), /Complet pour l’instant/)
})

test('a second campaign that opens hides nothing: each has its days, its places and its own way in, the first to close before', async () => {
  const later = await campaignOf2028(campaign)
  const words = await wordsAt(home)
  const titles = ['JUMP IN TECH 2027', 'JUMP IN TECH 2028'].map((edition) => words.indexOf(edition))
  assert.ok(titles[0]! > 0 && titles[0]! < titles[1]!, words.slice(0, 600))
  for (const words2 of ['14 mars 2027', '19 mars 2028', 'le 5 juillet 2027', 'le 5 juillet 2028'])
    assert.ok(words.includes(words2), words2)
  const text = await (await running.app.request(home, { headers: { 'accept-language': 'fr' } })).text()
  for (const id of [campaign.campaignId, later])
    for (const at of [undefined, 'nantes'])
      assert.ok(
        text.includes(`href="${applyPaths.campaign(home.slice('/o/'.length), id, undefined, at)}"`),
        at,
      )
})

const form = (at?: string) =>
  applyPaths.campaign(home.slice('/o/'.length), campaign.campaignId, undefined, at)

/** A place there is offered to somebody. */
async function offeredAt(key: string): Promise<void> {
  const id = await campaign.sent('Lina')
  await campaign.at(now, ({ db }) =>
    db
      .updateTable('applications')
      .set((eb) => ({
        state: 'offered',
        siteId: eb.selectFrom('sites').select('id').where('key', '=', key),
      }))
      .where('id', '=', id)
      .execute(),
  )
}

/** What a reader sees: no markup, one space between words. */
async function wordsAt(path: string): Promise<string> {
  const answer = await running.app.request(path, { headers: { 'accept-language': 'fr' } })
  assert.equal(answer.status, 200)
  return (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}
