import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { permissionPaper } from '#test/permission-paper.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'

// The shipped programme wants her own yes and those of two guardians while she is under 18.

const at = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let team: ReturnType<typeof asking>
let anybody: ReturnType<typeof asking>

before(async () => {
  running = await runningFrise({ at })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = (await running.frise.signIn.enterDemonstration(accountId)) ?? []
  team = asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
  anybody = asking(running, '')
})
after(() => running?.stop())

test('one parent known is told that a second yes is missing; one who decides alone is noted on a paper, and taken back', async () => {
  const { id, own, hers } = await bothSayYes()
  const [page, image] = [applicationPaths.guardians(slug, id), guardianPaths.imageRights(slug, hers)]
  assert.match(await team.get(page), /Un seul parent est connu/)
  assert.match(await team.get(page), press('Non\u00a0: il manque un oui'))
  assert.match(
    await anybody.get(image),
    /l’équipe n’en connaît qu’un[\s\S]*Dites-le à [^,]+, au <a href="tel:\+33/,
  )
  const herPage = await anybody.get(ownPaths.imageRights(slug, own))
  assert.match(herPage, /Il manque le oui de ton autre parent\. Un parent\u00a0: oui\./)
  assert.match(herPage, /l’équipe n’en connaît qu’un[\s\S]*Dis-le à [^,]+, au <a href="tel:\+33/)
  assert.doesNotMatch(herPage, /Tes parents\u00a0: oui/)

  const path = applicationPaths.soleGuardian(slug, id)
  const refused = await team.post(path, { answer: 'yes', source: ' ' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#source"[^>]*>Écrivez ce que vous avez vu/)

  assert.equal((await team.post(path, { answer: 'yes', source: 'Livret de famille' })).status, 303)
  assert.equal((await team.post(path, { answer: 'yes', source: 'Livret de famille' })).status, 303)
  assert.match(await team.get(page), /Noté par Membre Fictive, le 29 novembre 2026\u00a0: Livret de famille/)
  assert.match(await team.get(page), press('Oui'))
  assert.doesNotMatch(await anybody.get(image), /n’en connaît qu’un/)
  assert.match(
    await anybody.get(ownPaths.imageRights(slug, own)),
    /Aujourd’hui\u00a0: oui\. Tes parents\u00a0: oui\./,
  )

  running.clock.moveTo('2026-11-29T10:00:00Z')
  assert.equal((await team.post(path, { answer: 'no', source: 'Son père est revenu' })).status, 303)
  assert.match(await team.get(page), press('Non\u00a0: il manque un oui'))
  const history = await campaign.at(at, ({ db }) =>
    db
      .selectFrom('applicationFacts')
      .select(['answer', 'source'])
      .where('applicationId', '=', id)
      .orderBy('statedAt')
      .execute(),
  )
  assert.deepEqual(history, [
    { answer: 'yes', source: 'Livret de famille' },
    { answer: 'no', source: 'Son père est revenu' },
  ])
})

test('who says no to every use of her picture is asked for no second yes', async () => {
  const { hers } = await bothSayYes()
  const thanks = guardianPaths.thanks(slug, hers)
  assert.match(await anybody.get(thanks), /Sans un second oui, c’est non/)
  const uses = ['site', 'press', 'social-networks', 'internal', 'report']
  const no = Object.fromEntries(uses.map((use) => [`image-${use}`, 'no']))
  assert.equal((await anybody.post(guardianPaths.imageRights(slug, hers), no)).status, 303)
  assert.doesNotMatch(await anybody.get(thanks), /second oui/)
})

test('while several guardians are in force none decides alone: the note is refused, and one made before has no effect', async () => {
  const { id } = await bothSayYes()
  const [page, path] = [applicationPaths.guardians(slug, id), applicationPaths.soleGuardian(slug, id)]
  const long = await team.post(path, { answer: 'yes', source: 'x'.repeat(201) })
  assert.equal(long.status, 422)
  assert.match(long.text, /href="#source"[^>]*>Écrivez-le en 200 caractères au plus/)
  assert.equal((await team.post(path, { answer: 'yes', source: 'Livret de famille' })).status, 303)
  assert.match(await team.get(page), press('Oui'))
  assert.equal((await team.post(page, { contact: 'sami@exemple.fr' })).status, 303)
  assert.match(await team.get(page), press('Non\u00a0: il manque un oui'))
  assert.doesNotMatch(await team.get(page), /Un seul parent décide/)
  const refused = await team.post(path, { answer: 'yes', source: 'Jugement' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /aucun ne décide seul/)
})

const press = (state: string) => new RegExp(`<dt>dans la presse</dt><dd>[^/]*>${state}<`)

async function bothSayYes() {
  const id = await campaign.sent('Lina')
  const { applicant, guardians } = await campaign.at(at, (scope) => campaign.view(scope, id))
  const guardian = guardians[0]!
  const links = { aboutId: applicant.id, objectId: id, expiresAt: new Date('2027-08-01T00:00:00Z') }
  const [own, hers] = await campaign.at(at, async (scope) => [
    await handOutLink(scope, { ...links, purpose: 'application', holderId: applicant.id }),
    await handOutLink(scope, { ...links, purpose: 'guardian', holderId: guardian.id, sent: true }),
  ])
  assert.equal((await team.post(applicationPaths.paper(slug, id, guardian.id), permissionPaper)).status, 303)
  await anybody.post(ownPaths.imageRights(slug, own), { 'image-press': 'yes' })
  return { id, own, hers }
}
