import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Role } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { applicationPaths, ownPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('only who the programme names reads her optional answers, once her consents allow it', async () => {
  const id = await campaign.sent('Lina', '2009-01-10')
  const page = applicationPaths.one(slug, id)
  assert.match(await seenBy('territory coordinator', page), /Un ascenseur/)
  for (const role of ['administrator', 'programme manager'] as const) {
    const text = await seenBy(role, page)
    assert.doesNotMatch(text, /Un ascenseur/, role)
    assert.match(text, /Le programme dit qui les lit/, role)
  }
})

test('under each sensitive question she reads what it is for, on what it rests and until when it is kept', async () => {
  const id = await campaign.sent('Aya')
  await campaign.at('2026-11-24T09:00:00Z', ({ db }) =>
    db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute(),
  )
  const token = await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    return handOutLink(scope, { purpose: 'application', ...holder, expiresAt })
  })
  const answer = await running.app.request(ownPaths.screen(slug, token, 'needs'), {
    headers: { 'accept-language': 'fr' },
  })
  const text = await answer.text()
  assert.match(text, /Pour prévoir matériel, trajets et repas\./)
  assert.equal(text.match(/Gardé avec ton accord, jusqu’au 30 août 2027\./g)?.length, 2)
})

async function seenBy(role: Role, path: string): Promise<string> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${role.replaceAll(' ', '-')}@reponses.example`, 'fr')
  await campaign.member(role, accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  const cookie = cookies.map((it) => it.split(';')[0]).join('; ')
  const answer = await running.app.request(path, { headers: { cookie, 'accept-language': 'fr' } })
  assert.equal(answer.status, 200)
  return answer.text()
}
