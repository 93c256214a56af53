import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { guardianPaths } from './paths.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: OpenCampaign

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await openCampaign(running.frise.database)
})
after(() => running?.stop())

test('a guardian goes back one screen without script and finds what she wrote, even half filled', async () => {
  const { path } = await answerPath('Lina')
  const identity = await post(path, { screen: 'programme', permission: 'yes' })
  assert.match(identity.text, /Votre prénom/)
  assert.match(identity.text, /<button[^>]* name="back" value="yes"/)
  const typed = { screen: 'identity', permission: 'yes', 'first-name': 'Samira' }
  const agreement = await post(path, { ...typed, back: 'yes' })
  assert.equal(agreement.status, 200)
  assert.match(agreement.text, /name="permission" value="yes"[^>]* checked/)
  assert.match(agreement.text, /type="hidden" name="first-name" value="Samira"/)
  assert.doesNotMatch(agreement.text, /<button[^>]* name="back"/, 'the first screen has nothing before it')
})

test('a link that is opened again says what she answered and when, and answers nothing by itself', async () => {
  const { id, path } = await answerPath('Zoé')
  const first = () =>
    running.app.request(path.replace(/\/answer$/, ''), { headers: { 'accept-language': 'fr' } })
  assert.doesNotMatch(await (await first()).text(), /Vous avez dit/)
  await campaign.guardianSays(id, 'yes', '2026-11-28T23:30:00Z')
  const again = await (await first()).text()
  assert.match(again, /Vous avez dit oui le 29 novembre 2026\. Répondre de nouveau remplace cette réponse/)
  assert.doesNotMatch(again, /name="permission" value="yes"[^>]* checked/)
})

async function answerPath(firstName: string): Promise<{ id: string; path: string }> {
  const objectId = await campaign.sent(firstName)
  const token = await campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, objectId)
    const of = { purpose: 'guardian', holderId: guardians[0]!.id, aboutId: applicant.id, objectId } as const
    return handOutLink(scope, { ...of, expiresAt: new Date('2027-08-01T00:00:00Z') })
  })
  const slug = `essai-${campaign.organisationId.slice(-12)}`
  return { id: objectId, path: guardianPaths.answer(slug, token) }
}

async function post(path: string, fields: Record<string, string>) {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost' }
  const body = new URLSearchParams(fields)
  const response = await running.app.request(path, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}
