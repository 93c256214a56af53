import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fullName, insertPerson } from '#src/people/index.ts'
import { addAdult } from '#src/safeguarding/index.ts'
import { insertCamp } from '#test/held-camp.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { cohortPaths } from './paths.ts'
import { recipientsOf } from './recipient-queries.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  await promotion.deed(null, async (scope) => {
    await insertCamp(scope, { girls: 1, commune: 'Nantes', year: 2028, sessions: 1, closed: false })
    // Camps of tests run already: this one is to come.
    await scope.db
      .updateTable('cohorts')
      .set({ state: 'confirmed' })
      .where('id', '!=', promotion.cohort.id)
      .execute()
  })
})
after(() => promotion.database.drop())

test('the list opens on the edition that runs now; before, on the latest', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const list = async () => (await nadia.get(cohortPaths.list('ricochet'))).text
  await as('confirmed')
  assert.doesNotMatch(await list(), /Les Étincelles/)
  await as('running')
  assert.match(await list(), /Les Étincelles/)
})

test('the name of a girl of a cohort leads whoever may open her file to it, and nobody else', async () => {
  const { newMember, grant, visitor, cohort, team } = promotion
  const leadsToFile = /<a href="(\/o\/ricochet\/applications\/[^"]+)">Zoé Abadie<\/a>/
  const page = await visitor(team.nadia).get(cohortPaths.one('ricochet', cohort.id))
  assert.match(page.text, leadsToFile)

  const ofCohort = await newMember('Ida', 'Fictive')
  await grant(ofCohort, 'territory coordinator', { scopeKind: 'cohort', scopeId: cohort.id })
  const hers = await visitor(ofCohort).get(cohortPaths.one('ricochet', cohort.id))
  assert.equal(hers.status, 200)
  assert.match(hers.text, /Zoé Abadie/)
  assert.doesNotMatch(hers.text, leadsToFile)
})

test('the paper to sign and the messages to the team name whoever is listed to lead it, and whose role is over it or its site', async () => {
  const { newMember, grant, visitor, cohort, creil, nantes, team, deed } = promotion
  await grant(await newMember('Ines', 'Du Lieu'), 'facilitator', { scopeKind: 'site', scopeId: creil.id })
  await grant(await newMember('Aya', 'Ailleurs'), 'facilitator', { scopeKind: 'site', scopeId: nantes.id })
  const leaders = ['Ines Du Lieu', 'Sabrina Tellier']
  const paper = await visitor(team.nadia).get(cohortPaths.signInSheet('ricochet', cohort.id, '2027-07-05'))
  const [page = ''] = readPdf(paper.bytes).pages
  assert.match(page, new RegExp(`Formatrices : ${leaders.join(', ')}\\.`))
  const written = await deed(null, (scope) => recipientsOf(scope, { id: cohort.id, zone: 'Europe/Paris' }))
  const ofTeam = written.filter(({ audience }) => audience === 'team')
  assert.deepEqual(ofTeam.map(fullName), leaders)
})

test('a host reads what is held at her place, who comes and whom to call, and the name of no girl', async () => {
  const { newMember, grant, visitor, cohort, creil, nantes } = promotion
  await as('running')
  const host = await newMember('Béatrice', 'Hôtesse')
  await grant(host, 'host', { scopeKind: 'site', scopeId: creil.id })
  const { status, text } = await visitor(host).get(cohortPaths.hosted('ricochet'))
  assert.equal(status, 200)
  assert.match(
    text,
    /Les Étincelles[^]*du 5 juillet 2027 au 6 juillet 2027[^]*Salle bleue[^]*Participantes[^]*1/,
  )
  assert.match(text, /lundi 5 juillet, 9\u00a0h\u00a030 à 12\u00a0h\u00a030/)
  assert.match(text, /Nadia Benali, <a href="tel:\+33353010010"/)
  assert.match(
    text,
    /Les adultes qui viennent[^]*Sabrina Tellier[^]*Formatrice, du 5 juillet 2027 au 6 juillet 2027/,
    'on the days that the cohort meets, though she is listed to the end of the month',
  )
  assert.doesNotMatch(text, /Abadie|Zoé/)
  assert.equal((await visitor(host).get(cohortPaths.one('ricochet', cohort.id))).status, 404)
  const before = promotion.clock.now()
  promotion.clock.moveTo('2027-07-05T10:30:00Z')
  const later = await visitor(host).get(cohortPaths.hosted('ricochet'))
  promotion.clock.moveTo('2027-07-06T07:00:00Z')
  const lastDay = await visitor(host).get(cohortPaths.hosted('ricochet'))
  assert.match(
    lastDay.text,
    /du 5 juillet 2027 au 6 juillet 2027/,
    'it began on the 5th, though that is over',
  )
  promotion.clock.moveTo(before.toISOString())
  assert.doesNotMatch(later.text, /lundi 5 juillet, 9\u00a0h\u00a030/, 'it ended at half past twelve')
  assert.match(later.text, /lundi 5 juillet, 13\u00a0h/)
  const elsewhere = await newMember('Ada', 'Hôtesse')
  await grant(elsewhere, 'host', { scopeKind: 'site', scopeId: nantes.id })
  const hers = await visitor(elsewhere).get(cohortPaths.hosted('ricochet'))
  assert.match(hers.text, /Rien n’est prévu chez vous/)
})

test('a host reads the name of a helper who is of age, and of no other', async () => {
  const { newMember, grant, visitor, deed, team, cohort, creil, database } = promotion
  const host = await newMember('Rosa', 'Hôtesse')
  await grant(host, 'host', { scopeKind: 'site', scopeId: creil.id })
  const [organisationId, helperId] = await deed(team.nadia.id, async (scope) => {
    const personId = await insertPerson(scope, {
      firstName: 'Aidante',
      lastName: 'Fictive',
      birthDate: '2010-01-01',
    })
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06' }
    assert.equal(await addAdult(scope, { cohortId: cohort.id, personId, role: 'helper', ...days }), null)
    return [scope.organisationId, personId]
  })
  const text = async () => (await visitor(host).get(cohortPaths.hosted('ricochet'))).text
  assert.doesNotMatch(await text(), /Aidante/, 'she is seventeen')
  await database.owner.query(`begin; select set_config('app.organisation_id', '${organisationId}', true);
    update app.people set birth_date = '2009-01-01' where id = '${helperId}'; commit`)
  assert.match(await text(), /Aidante Fictive/)
})

test('two hours left empty are two different sentences, each of its field', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const empty = { date: '2027-07-06', starts: '', ends: '', title: '' }
  const { status, text } = await nadia.post(cohortPaths.sessions('ricochet', promotion.cohort.id), empty)
  assert.equal(status, 422)
  assert.match(text, /<a href="#starts">Écrivez l’heure du début/)
  assert.match(text, /<a href="#ends">Écrivez l’heure de fin/)
  assert.match(text, /Tout ce qui est écrit est gardé/)
})

function as(state: 'confirmed' | 'running'): Promise<unknown> {
  return promotion.deed(null, ({ db }) =>
    db.updateTable('cohorts').set({ state }).where('id', '=', promotion.cohort.id).execute(),
  )
}
