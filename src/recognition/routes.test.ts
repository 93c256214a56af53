import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cohortWithin, confirmCohort, createCohort } from '#src/cohorts/index.ts'
import {
  girlNamed,
  heldPromotion,
  holdEverything,
  ownDiploma,
  recipients,
  signatures,
  signers,
} from '#test/held-promotion.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import { issueDiplomas } from './actions/issue-diplomas.ts'
import { overrideCompletion } from './actions/override-completion.ts'
import { recognitionPaths } from './paths.ts'

const slug = 'ricochet'
const opened: Promotion[] = []
let promotion: Promotion

before(async () => {
  promotion = await heldPromotion()
  opened.push(promotion)
})
after(async () => {
  for (const { database } of opened) await database.drop()
})

test('the page says who completes and by which minutes; before the last day none is given', async () => {
  const early = await openPromotion({ girls: 1 })
  opened.push(early)
  const before = await early.visitor(early.team.nadia).get(recognitionPaths.diplomas(slug, early.cohort.id))
  assert.match(before.text, /à partir du dernier jour/)
  const posted = await early
    .visitor(early.team.nadia)
    .post(recognitionPaths.diplomas(slug, early.cohort.id), signers)
  assert.equal(posted.status, 422)
  const page = await nadia().get(recognitionPaths.diplomas(slug, promotion.cohort.id))
  assert.match(page.text, /11\sh sur 11\sh/)
  assert.match(page.text, /5\sh\s30 sur 11\sh/)
  assert.match(page.text, /Pas terminé, il faut 8\sh\s48/)
  assert.match(page.text, /Délivrer les diplômes/)
})

test('a signature without a name, or with more than a name, comes back with what was typed', async () => {
  const address = recognitionPaths.diplomas(slug, promotion.cohort.id)
  const page = await nadia().post(address, { ...signers, 'name-0': ' ' })
  assert.equal(page.status, 422)
  assert.match(page.text, /Écrivez le nom de la personne qui signe/)
  assert.match(page.text, /value="Divine Okoye"/)
  const addressed = await nadia().post(address, { ...signers, 'name-0': 'Nora nora@example.org' })
  assert.equal(addressed.status, 422)
  assert.match(addressed.text, /Écrivez seulement un nom/)
})

test('a person decides beside the rule, with a reason and her name', async () => {
  const { deed, team, cohort } = promotion
  const camille = await girlNamed(promotion, 'Camille')
  const address = recognitionPaths.completion(slug, cohort.id, camille.enrolmentId)
  assert.match((await nadia().get(address)).text, /La règle dit\u00a0: pas terminé/)
  assert.equal((await nadia().post(address, { completed: 'yes', reason: ' ' })).status, 422)
  const same = await nadia().post(address, { completed: 'no', reason: 'Comme la règle.' })
  assert.match(same.text, /C’est déjà le résultat/)
  const reason = 'Elle a rattrapé deux jours avec Sylvie.'
  assert.equal((await nadia().post(address, { completed: 'yes', reason })).status, 303)
  const again = { cohort, enrolmentId: camille.enrolmentId, completed: true, reason }
  assert.equal(await deed(team.nadia.id, (scope) => overrideCompletion(scope, again)), null, 'a double click')
  const rows = await deed(null, ({ db }) => db.selectFrom('completionOverrides').selectAll().execute())
  assert.equal(rows.length, 1)
  const page = await nadia().get(recognitionPaths.diplomas(slug, cohort.id))
  assert.match(page.text, /par décision de Nadia Benali\u00a0: Elle a rattrapé/)
})

test('issued twice at once, each girl has one number, in calling order, without gap', async () => {
  const { deed, team, cohort } = promotion
  const issue = () => deed(team.nadia.id, (scope) => issueDiplomas(scope, { cohort, signatures }))
  const results = await Promise.all([issue(), issue()])
  assert.deepEqual(
    results.map((it) => ('issued' in it ? it.issued : 0)).toSorted((a, b) => a - b),
    [0, 3],
  )
  const girls = await recipients(promotion)
  assert.deepEqual(
    girls.map(
      ({ firstName, state, certificate }) => `${firstName} ${state} ${certificate?.number ?? 'none'}`,
    ),
    [
      'Zoé completed JIT-2027-0001',
      'Élise completed JIT-2027-0002',
      'Camille completed JIT-2027-0003',
      'Aïssatou started none',
    ],
  )
  assert.deepEqual(await issue(), { issued: 0, remade: 0 })
  const { text } = await nadia().get(recognitionPaths.diplomas(slug, cohort.id))
  assert.match(text, /Toutes celles qui ont terminé ont leur diplôme/)
  assert.doesNotMatch(text, /délivrer ceux qui manquent/)
})

test('two cohorts that issue at once share the series without a double', async () => {
  const other = await heldPromotion()
  opened.push(other)
  const { deed, team, cohort, nantes, accepted } = other
  await accepted(nantes.id, ['Lina', 'Haddad'])
  const second = await deed(team.nadia.id, async (scope) => {
    const created = await createCohort(scope, { site: nantes, name: 'Marées', room: '' })
    assert.ok('id' in created)
    await addSafeAdult(scope, created.id)
    await confirmCohort(scope, created.id)
    return (await cohortWithin(scope, everywhere, created.id))!
  })
  await holdEverything(other, second.id, { Lina: { status: 'present' } })
  const issue = (of: typeof cohort) =>
    deed(team.nadia.id, (scope) => issueDiplomas(scope, { cohort: of, signatures }))
  assert.deepEqual(await Promise.all([issue(cohort), issue(second)]), [
    { issued: 2, remade: 0 },
    { issued: 1, remade: 0 },
  ])
  const numbers = await deed(null, ({ db }) =>
    db.selectFrom('certificates').select('number').orderBy('number').execute(),
  )
  assert.deepEqual(
    numbers.map(({ number }) => number),
    ['JIT-2027-0001', 'JIT-2027-0002', 'JIT-2027-0003'],
  )
})

test('after her diploma nothing is decided against it', async () => {
  const { deed, team, cohort } = promotion
  const zoe = await girlNamed(promotion, 'Zoé')
  const decision = { cohort, enrolmentId: zoe.enrolmentId, completed: false, reason: 'Erreur.' }
  assert.equal(await deed(team.nadia.id, (scope) => overrideCompletion(scope, decision)), 'diploma issued')
})

test('the whole promotion is one PDF in calling order with both signatures, and each girl has her own', async () => {
  const { cohort } = promotion
  const all = await nadia().get(recognitionPaths.print(slug, cohort.id))
  assert.equal(all.headers.get('content-type'), 'application/pdf')
  assert.match(all.headers.get('content-disposition') ?? '', /filename="diplomes-creil-2027\.pdf"/)
  const { pages, tagged } = readPdf(all.bytes)
  assert.equal(tagged, true)
  assert.equal(pages.length, 3)
  for (const [index, name] of ['Zoé Abadie', 'Élise Barry', 'Camille Dubois'].entries()) {
    assert.ok(pages[index]?.includes(name), `${name} in ${pages[index]}`)
    assert.ok(pages[index]?.includes('Solène Marchal') && pages[index]?.includes('Divine Okoye'))
  }
  assert.ok(pages[0]?.includes('11 heures sur 11 heures'), pages[0])
  assert.ok(pages[0]?.includes('Les Étincelles, juillet 2027'), pages[0])
  const camille = await girlNamed(promotion, 'Camille')
  const one = await nadia().get(recognitionPaths.printOne(slug, cohort.id, camille.certificate!.id))
  assert.match(
    one.headers.get('content-disposition') ?? '',
    /filename="diplome-JIT-2027-0003-creil-2027\.pdf"/,
  )
  assert.deepEqual(readPdf(one.bytes).pages.length, 1)
  assert.equal((await nadia().get(recognitionPaths.printOne(slug, cohort.id, cohort.id))).status, 404)
})

test('she downloads her own diploma by her own link, and whoever has none finds none', async () => {
  const hers = await ownDiploma(promotion, 'Élise')
  assert.match(
    hers.headers.get('content-disposition') ?? '',
    /filename="diplome-JIT-2027-0002-creil-2027\.pdf"/,
  )
  const { pages } = readPdf(hers.bytes)
  assert.equal(pages.length, 1)
  assert.ok(pages[0]?.includes('Élise Barry'), pages[0])
  assert.equal((await ownDiploma(promotion, 'Aïssatou')).status, 404)
})

const nadia = () => promotion.visitor(promotion.team.nadia)
