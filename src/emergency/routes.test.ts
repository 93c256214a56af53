import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guardiansOf, handOutLink } from '#src/people/index.ts'
import { addAdult, adultPaths, charterVersion, pageVersion } from '#src/safeguarding/index.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { eraseSheets } from './actions/erase-sheets.ts'
import { emergencyPaths } from './paths.ts'
import { type GirlSheet, sheetsOfCohort } from './queries.ts'

let promotion: Promotion
let girl: GirlSheet
let facilitator: TeamMember
let coordinator: TeamMember
let token: string
before(async () => {
  promotion = await openPromotion({ girls: 2 })
  facilitator = await promotion.newMember('Inès', 'Marchand')
  await promotion.grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: promotion.cohort.id })
  coordinator = await promotion.newMember('Rose', 'Aubry')
  await promotion.grant(coordinator, 'territory coordinator', {
    scopeKind: 'cohort',
    scopeId: promotion.cohort.id,
  })
  for (const { id } of [facilitator, coordinator]) await promotion.deed(id, readAndSign)
  girl = (await girls())[0]!
  token = await promotion.deed(null, async (scope) => {
    const [guardian] = await guardiansOf(scope, girl.personId)
    return handOutLink(scope, {
      purpose: 'guardian',
      holderId: guardian!.id,
      aboutId: girl.personId,
      objectId: girl.applicationId,
      expiresAt: new Date('2027-07-30T21:59:59Z'),
    })
  })
})
after(() => promotion.database.drop())

const slug = 'ricochet'
const hers = () => emergencyPaths.ofGirl(slug, promotion.cohort.id, girl.enrolmentId)
const list = () => emergencyPaths.ofCohort(slug, promotion.cohort.id)
const guardianPath = () => `/o/${slug}/guardian/${token}/emergency-sheet`
const girls = () => promotion.deed(null, (scope) => sheetsOfCohort(scope, promotion.cohort.id))
const actions = () =>
  promotion.deed(null, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['action', 'subjectId'])
      .where('action', 'like', 'emergency%')
      .execute(),
  )

const filled = {
  revision: '0',
  'name-1': 'Karim Abadie',
  'relation-1': 'père',
  'phone-1': '06 39 98 01 23',
  'goes-home': 'fetched',
  'fetched-by': 'Karim ou Léa Abadie',
  diet: 'no-meat',
}

test('a guardian is told what is missing, and nothing typed is lost', async () => {
  const anybody = promotion.visitor(null)
  const { text } = await anybody.get(guardianPath())
  assert.match(
    text,
    /L’équipe de sa promotion et ses parents la lisent\. Si elle manque sans prévenir, qui vous appelle/,
  )
  assert.match(text, /effacée 30 jours après la fin/)
  const refused = await anybody.post(guardianPath(), { ...filled, 'phone-1': '12', 'name-2': 'Léa' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Écrivez un numéro de téléphone/)
  assert.match(refused.text, /value="Karim Abadie"/)
  const numbered = await anybody.post(guardianPath(), { ...filled, 'name-1': 'Karim 06 39 98 01 23' })
  assert.equal(numbered.status, 422)
  assert.match(numbered.text, /Écrivez seulement un nom ici/)
  assert.equal((await girls())[0]!.sheet, null)
})

test('every fault is said at once, in the order of the page', async () => {
  const empty = { revision: '0', diet: 'no such meal', treatment: 'Ventoline' }
  const { status, text } = await promotion.visitor(null).post(guardianPath(), empty)
  assert.equal(status, 422)
  const [summary] = /<section class="error-summary"[\s\S]*?<\/section>/.exec(text)!
  assert.deepEqual(
    [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field),
    ['name-1', 'relation-1', 'phone-1', 'goes-home', 'diet', 'agrees'],
  )
})

test('a form whose sheet is gone says so, and never that it was saved', async () => {
  const late = await promotion.visitor(null).post(guardianPath(), { ...filled, revision: '5' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Quelqu’un a changé cette fiche entre-temps/)
  assert.match(late.text, /value="Karim Abadie"/)
  assert.match(late.text, /name="revision" value="0"/)
  assert.equal((await girls())[0]!.sheet, null)
})

test('health is voluntary: said without the box it is not kept, with it it is a consent', async () => {
  const anybody = promotion.visitor(null)
  const said = { ...filled, allergies: 'Arachides' }
  const refused = await anybody.post(guardianPath(), said)
  assert.match(refused.text, /Cochez la case, ou laissez la santé vide/)
  const done = await anybody.post(guardianPath(), { ...said, agrees: 'yes' })
  assert.equal(done.location, guardianPath())
  const [{ sheet } = { sheet: null }] = await girls()
  assert.deepEqual(sheet?.contacts, [{ name: 'Karim Abadie', relation: 'père', phone: '+33639980123' }])
  assert.deepEqual([sheet?.allergies, sheet?.channel, sheet?.revision], ['Arachides', 'link', 1])
  assert.deepEqual(await consents(), ['yes'])
  const again = (await anybody.get(guardianPath())).text
  assert.match(again, /Arachides/)
  assert.match(again, /value="06 39 98 01 23"/, 'a number is shown as one dials it')
  assert.doesNotMatch(again, /value="\+33/)
})

test('written from an old page, both versions are shown and nothing is lost', async () => {
  const { status, text } = await promotion
    .visitor(null)
    .post(guardianPath(), { ...filled, 'name-1': 'Léa Abadie' })
  assert.equal(status, 409)
  assert.match(text, /Quelqu’un a changé cette fiche entre-temps/)
  assert.match(text, /Arachides/)
  assert.match(text, /value="Léa Abadie"/)
})

test('two tabs at once: one is written, the other is shown both', async () => {
  const anybody = promotion.visitor(null)
  const both = await Promise.all([
    anybody.post(guardianPath(), { ...filled, revision: '1', 'fetched-by': 'Léa' }),
    anybody.post(guardianPath(), { ...filled, revision: '1', 'fetched-by': 'Karim' }),
  ])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  )
  assert.deepEqual(await consents(), ['yes', 'no'], 'health taken back is a consent taken back')
})

test('of her team, whoever has not read and signed is led to both texts and back, and then it opens', async () => {
  const day = emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05')
  for (const role of ['facilitator', 'territory coordinator'] as const) {
    const late = await promotion.newMember('Fanny', 'Tardy')
    await promotion.grant(late, role, { scopeKind: 'cohort', scopeId: promotion.cohort.id })
    const she = promotion.visitor(late)
    const before = await actions()
    const [first, then] = [adultPaths.page, adultPaths.charter]
    for (const path of [list(), hers(), day]) assert.equal((await she.get(path)).location, first(slug, path))
    const text = (await she.get(first(slug, hers()))).text
    assert.match(text, /Les fiches d’urgence s’ouvrent dès que vous avez lu et signé/)
    const read = await she.post(first(slug), { version: pageVersion, back: hers() })
    assert.equal(read.location, hers())
    assert.equal((await she.get(hers())).location, then(slug, hers()))
    assert.deepEqual(await actions(), before, 'no sheet was read')
    const signed = await she.post(then(slug), { version: charterVersion, back: hers() })
    assert.equal(signed.location, hers())
    for (const path of [list(), hers(), day]) assert.equal((await she.get(path)).status, 200, path)
  }
})

test('a coordinator who has not signed writes nothing, and is told so', async () => {
  const late = await promotion.newMember('Fanny', 'Tardy')
  await promotion.grant(late, 'territory coordinator', { scopeKind: 'cohort', scopeId: promotion.cohort.id })
  const answer = await promotion.visitor(late).post(hers(), { ...filled, 'said-by': girl.personId })
  assert.equal(answer.location, adultPaths.page(slug, hers()))
  assert.match(decodeURIComponent(answer.headers.get('set-cookie') ?? ''), /Rien n’est enregistré/)
  assert.equal((await girls())[0]!.sheet?.revision, 2)
})

test('the way back from a text leads nowhere else', async () => {
  const she = promotion.visitor(facilitator)
  const elsewhere = await she.post(adultPaths.page(slug), {
    version: pageVersion,
    back: '//ailleurs.example',
  })
  assert.equal(elsewhere.location, adultPaths.mine(slug))
})

test('her team and her guardian read it, and each reading and each print is logged about her', async () => {
  const she = promotion.visitor(facilitator)
  const { text } = await she.get(list())
  assert.match(text, /Remplie/)
  assert.doesNotMatch(text, /\+33639980123/, 'the list says only who has one')
  assert.match((await she.get(hers())).text, /href="tel:\+33639980123"/)
  const readings = async () =>
    (await actions()).filter((it) => it.action === 'emergency-sheet.read' && it.subjectId === girl.personId)
      .length
  const read = await readings()
  assert.match((await promotion.visitor(null).get(guardianPath())).text, /Karim Abadie/)
  assert.equal(await readings(), read + 1, 'by her guardian')
  const before = (await actions()).filter(({ subjectId }) => subjectId === girl.personId).length
  const print = await she.get(emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05'))
  assert.equal(print.headers.get('content-type'), 'application/pdf')
  assert.match(print.text.slice(0, 8), /%PDF/)
  const after = (await actions()).filter(({ subjectId }) => subjectId === girl.personId)
  assert.equal(after.length, before + 1)
  assert.ok(after.some(({ action }) => action === 'emergency-sheet.read'))
  assert.equal((await she.get(emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-11'))).status, 404)
})

test('the coordinator writes on somebody’s word, the facilitator only reads', async () => {
  assert.equal((await promotion.visitor(facilitator).post(hers(), filled)).status, 404)
  const rose = promotion.visitor(coordinator)
  const read = async () => (await actions()).filter(({ action }) => action === 'emergency-sheet.read').length
  const before = await read()
  const unsaid = await rose.post(hers(), { ...filled, revision: '2' })
  assert.match(unsaid.text, /Choisissez qui vous l’a dit/)
  assert.equal(await read(), before + 1, 'the refusal shows her sheet and is logged as a reading')
  const late = await rose.post(hers(), { ...filled, revision: '0', 'said-by': girl.personId })
  assert.equal(late.status, 409)
  assert.equal(await read(), before + 2)
  const done = await rose.post(hers(), { ...filled, revision: '2', 'said-by': girl.personId })
  assert.equal(done.location, hers())
  assert.match((await rose.get(hers())).text, /Noté par Rose Aubry/)
})

test('other roles, another reach and another cohort find nothing', async () => {
  for (const role of ['reader', 'board member', 'host', 'safeguarding officer'] as const) {
    const other = await promotion.newMember('Autre', role)
    await promotion.grant(other, role, { scopeKind: 'organisation', scopeId: null })
    for (const path of [list(), hers()])
      assert.equal((await promotion.visitor(other).get(path)).status, 404, role)
  }
  const far = await promotion.newMember('Soizic', 'Legall')
  await promotion.grant(far, 'territory coordinator', { scopeKind: 'site', scopeId: promotion.nantes.id })
  assert.equal((await promotion.visitor(far).get(hers())).status, 404)
})

test('only her team opens it: who plans everything finds neither the sheet, nor the print, nor the way to it', async () => {
  const cohortPage = `/o/${slug}/cohorts/${promotion.cohort.id}`
  const memberPage = `${cohortPage}/enrolments/${girl.enrolmentId}`
  const before = await actions()
  for (const role of ['administrator', 'programme manager', 'territory coordinator'] as const) {
    const far = await promotion.newMember('Agathe', role)
    await promotion.grant(far, role, { scopeKind: 'organisation', scopeId: null })
    const she = promotion.visitor(far)
    for (const path of [list(), hers(), emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05')])
      assert.equal((await she.get(path)).status, 404, `${role} ${path}`)
    assert.equal((await she.post(hers(), { ...filled, 'said-by': girl.personId })).status, 404, role)
    for (const path of [cohortPage, memberPage]) {
      const { status, text } = await she.get(path)
      assert.equal(status, 200, role)
      assert.doesNotMatch(text, /emergency-sheet/, `${role} ${path}`)
    }
  }
  assert.deepEqual(await actions(), before)
  for (const path of [cohortPage, memberPage])
    assert.match((await promotion.visitor(coordinator).get(path)).text, /emergency-sheet/)
})

test('a facilitator of more than the site opens the sheets of a cohort from when she is listed to her last day there', async () => {
  const cohortPage = `/o/${slug}/cohorts/${promotion.cohort.id}`
  const paths = [list(), hers(), emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05')]
  const wide = [
    { scopeKind: 'organisation', scopeId: null },
    { scopeKind: 'edition', scopeId: promotion.editionId },
  ] as const
  for (const over of wide) {
    const she = await promotion.newMember('Sylvie', 'Andrade')
    await promotion.grant(she, 'facilitator', over)
    await promotion.deed(she.id, readAndSign)
    const opens = async (wanted: boolean, when: string) => {
      const visitor = promotion.visitor(she)
      for (const path of paths)
        assert.equal(
          (await visitor.get(path)).status,
          wanted ? 200 : 404,
          `${over.scopeKind}, ${when}: ${path}`,
        )
      const { status, text } = await visitor.get(cohortPage)
      assert.deepEqual([status, /emergency-sheets/.test(text)], [200, wanted], `${over.scopeKind}, ${when}`)
    }
    const before = await actions()
    await opens(false, 'on no list')
    assert.deepEqual(await actions(), before, 'no sheet was read')
    const days = { fromDay: '2027-07-05', toDay: '2027-07-05' }
    const listed = { cohortId: promotion.cohort.id, personId: she.id, role: 'facilitator', ...days } as const
    assert.equal(await promotion.deed(promotion.team.nadia.id, (scope) => addAdult(scope, listed)), null)
    await opens(true, 'listed')
    promotion.clock.moveTo('2027-07-05T21:59:00Z')
    await opens(true, 'in the last minute of her last day')
    promotion.clock.moveTo('2027-07-05T22:01:00Z')
    await opens(false, 'the day after')
    promotion.clock.moveTo('2027-07-01T09:00:00Z')
  }
})

test('the cohort page counts meals and ways home, and says who has not answered', async () => {
  const { text } = await promotion.visitor(facilitator).get(`/o/${slug}/cohorts/${promotion.cohort.id}`)
  assert.match(text, /Repas et trajets, 5 juillet 2027/)
  assert.match(text, /dont\u00a0: Sans viande/)
  assert.match(text, /Pas encore dit/)
})

test('a meal that nobody chose is not the ordinary one: it is asked, and what is chosen stands', async () => {
  const rose = promotion.visitor(coordinator)
  const typed = (diet: string) => ({ ...filled, diet, revision: '3', 'said-by': girl.personId })
  const unsaid = [promotion.visitor(null).post(guardianPath(), typed('')), rose.post(hers(), typed(''))]
  for (const { status, text } of await Promise.all(unsaid)) {
    assert.equal(status, 422)
    assert.match(text, /href="#diet"[^>]*>Choisissez un repas de la liste/)
    assert.match(text, /<option value="any-meal">Repas ordinaire/)
  }
  assert.equal((await girls())[0]!.sheet?.diet, 'no-meat')
  assert.equal((await rose.post(hers(), typed('any-meal'))).location, hers())
  const { text } = await rose.get(hers())
  assert.match(text, /<option value="any-meal" selected[^>]*>Repas ordinaire/)
  assert.match(text, /<dd[^>]*>Repas ordinaire/)
  const day = (await promotion.visitor(facilitator).get(`/o/${slug}/cohorts/${promotion.cohort.id}`)).text
  assert.match(day, /<dt>Repas<\/dt><dd>2</)
  assert.doesNotMatch(day, /dont\u00a0:/, 'of no diet')
})

test('a sign that no font has keeps no paper of the day from being printed: it is "?", and the paper says so', async () => {
  const typed = { ...filled, 'fetched-by': 'Léa 🙂, sa tante', revision: '4', 'said-by': girl.personId }
  assert.equal((await promotion.visitor(coordinator).post(hers(), typed)).status, 303)
  const [, other] = await girls()
  await promotion.deed(null, ({ db }) =>
    db.updateTable('people').set({ firstName: 'Лина' }).where('id', '=', other!.personId).execute(),
  )
  const cohort = `/o/${slug}/cohorts/${promotion.cohort.id}`
  const read = async (path: string) => {
    const { status, bytes } = await promotion.visitor(facilitator).get(path)
    assert.equal(status, 200, path)
    return readPdf(bytes).pages.join('')
  }
  const sheets = await read(emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05'))
  assert.match(sheets, /Un signe n’a pas pu être imprimé/)
  assert.match(sheets, /Léa \?, sa tante/)
  const signIn = await read(`${cohort}/sign-in-sheets/2027-07-05`)
  assert.match(signIn, /Un signe n’a pas pu être imprimé/)
  assert.ok(signIn.includes(`? ${other!.lastName}`))
})

test('thirty days after the last day it is kept, the day after it is gone, and the other tables with it', async () => {
  promotion.clock.moveTo('2027-08-05T12:00:00Z')
  assert.equal(await promotion.deed(null, eraseSheets), 0)
  promotion.clock.moveTo('2027-08-06T12:00:00Z')
  assert.equal(await promotion.deed(null, eraseSheets), 1)
  assert.equal(await promotion.deed(null, eraseSheets), 0)
  const left = await promotion.deed(null, ({ db }) =>
    db.selectFrom('emergencyContacts').select('name').execute(),
  )
  assert.deepEqual(left, [])
  assert.ok((await actions()).some(({ action }) => action === 'emergency-sheets.erased'))
})

async function consents(): Promise<string[]> {
  const rows = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('consents as c')
      .innerJoin('consentTexts as t', (join) =>
        join.onRef('t.organisationId', '=', 'c.organisationId').onRef('t.id', '=', 'c.textId'),
      )
      .select('c.answer')
      .where('t.purpose', '=', 'emergency-health')
      .execute(),
  )
  return rows.map(({ answer }) => answer)
}
