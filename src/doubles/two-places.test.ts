import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationPaths, decideApplication, ownPaths } from '#src/applications/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { fileOnBoard } from '#src/selection/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { doublePaths } from './paths.ts'

const now = '2026-11-24T10:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let coordinator: string
before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database, { capacity: 4 })
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail(`${slug}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  coordinator = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

test('whoever says that two files with a place each are one girl reads which place she keeps, and the girl takes one', async () => {
  const files = [await offered('Lina'), await offered('Lina')]
  const path = await pairPath()
  assert.match((await get(path)).text, /Deux places de la même édition/)
  const said = await post(`${path}/answer`, { said: 'same', seen: '' }, coordinator)
  assert.equal(said.headers.get('location'), path, 'the pair comes back, with what is left to do')
  const page = (await get(path)).text
  assert.match(page, /Deux places pour une seule personne[\s\S]*Demandez-lui laquelle/)
  for (const file of files) assert.match(page, new RegExp(`applications/${file}"`))

  const [first, second] = [await linkOf(files[0]!), await linkOf(files[1]!)]
  assert.equal((await post(ownPaths.acceptance(slug, first))).status, 303)
  const refused = await post(ownPaths.acceptance(slug, second))
  assert.equal(refused.status, 422)
  assert.match(
    refused.text,
    /Tu as déjà une place dans cette édition\. Si tu préfères celle-ci, appelle [^<]+ au [\d\u00a0 ]+\./,
  )
  assert.match((await get(path)).text, /celle qu’elle a déjà prise[\s\S]*place prise[\s\S]*proposée jusqu’au/)

  assert.equal((await post(ownPaths.refusal(slug, second))).status, 303)
  assert.doesNotMatch((await get(path)).text, /Deux places/)
})

test('the page of a file leads to the other file of the same person, for whoever may open both', async () => {
  const [one, other] = [await campaign.sent('Noor'), await campaign.sent('Noor')]
  const page = (file: string) => get(applicationPaths.one(slug, file))
  assert.doesNotMatch((await page(one)).text, /Autre dossier de la même personne/)
  const pairs = await campaign.at(now, ({ db }) =>
    db.selectFrom('possibleDoubles').select('id').where('answer', 'is', null).execute(),
  )
  await post(`${doublePaths.one(slug, pairs[0]!.id)}/answer`, { said: 'same', seen: '' }, coordinator)
  for (const [file, beside] of [
    [one, other],
    [other, one],
  ] as const)
    assert.match(
      (await page(file)).text,
      new RegExp(`Autre dossier de la même personne[\\s\\S]*href="${applicationPaths.one(slug, beside)}"`),
    )
})

test('a reader who said that she knows a girl is not given the other file of that girl', async () => {
  const [one, other] = [await campaign.sent('Rose'), await campaign.sent('Rose')]
  const reader = await campaign.member('reader')
  const knows = () => campaign.at(now, async (scope) => (await fileOnBoard(scope, other, reader))!.knowsHer)
  await campaign.as(reader, ({ db, organisationId }) =>
    db
      .insertInto('readingConflicts')
      .values({ organisationId, applicationId: one, readerId: reader, declaredAt: new Date(now) })
      .execute(),
  )
  assert.equal(await knows(), false)
  const pairs = await campaign.at(now, ({ db }) =>
    db.selectFrom('possibleDoubles').select('id').where('answer', 'is', null).execute(),
  )
  await post(`${doublePaths.one(slug, pairs[0]!.id)}/answer`, { said: 'same', seen: '' }, coordinator)
  assert.equal(await knows(), true)
})

async function offered(firstName: string): Promise<string> {
  const id = await campaign.sent(firstName)
  await campaign.guardianSays(id, 'yes')
  const decision = { outcome: 'offered', sentence: 'Une envie.', withoutReadings: 'Un essai.' } as const
  await campaign.at(now, async (scope) => {
    const site = { origin: running.url, slug }
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
  return id
}

async function pairPath(): Promise<string> {
  const pairs = await campaign.at(now, ({ db }) => db.selectFrom('possibleDoubles').select('id').execute())
  return doublePaths.one(slug, pairs[0]!.id)
}

function linkOf(id: string): Promise<string> {
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
    return handOutLink(scope, {
      purpose: 'application',
      ...holder,
      expiresAt: new Date('2027-08-01T00:00:00Z'),
    })
  })
}

async function get(path: string) {
  const answer = await running.app.request(path, {
    headers: { cookie: coordinator, 'accept-language': 'fr' },
  })
  return { status: answer.status, text: await answer.text() }
}

async function post(path: string, fields: Record<string, string> = {}, cookie = '') {
  const answer = await running.app.request(path, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost', 'accept-language': 'fr' },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
