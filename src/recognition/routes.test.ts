import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  cohortWithin,
  confirmCohort,
  createCohort,
  type Mark,
  sessionsOf,
  sessionWithin,
  sheetOf,
  takeRollCall,
} from '#src/cohorts/index.ts'
import { correctPerson, handOutLink, markOfIdentity } from '#src/people/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import { issueDiplomas } from './actions/issue-diplomas.ts'
import { overrideCompletion } from './actions/override-completion.ts'
import { recognitionPaths } from './paths.ts'
import { type Recipient, recipientsOf } from './queries.ts'

const slug = 'ricochet'
const signers = {
  'name-0': 'Solène Marchal',
  'title-0': 'Préfète déléguée',
  'structure-0': 'préfecture de l’Oise',
  'name-1': 'Divine Okoye',
  'title-1': 'Directrice',
  'structure-1': 'Ricochet',
}
const signatures = [
  { name: 'Solène Marchal', title: 'Préfète déléguée', structure: 'préfecture de l’Oise' },
  { name: 'Divine Okoye', title: 'Directrice', structure: 'Ricochet' },
]
const opened: Promotion[] = []
let promotion: Promotion

before(async () => {
  promotion = await heldPromotion()
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
  const hers = await ownDownload(promotion, 'Élise')
  assert.match(
    hers.headers.get('content-disposition') ?? '',
    /filename="diplome-JIT-2027-0002-creil-2027\.pdf"/,
  )
  const { pages } = readPdf(hers.bytes)
  assert.equal(pages.length, 1)
  assert.ok(pages[0]?.includes('Élise Barry'), pages[0])
  assert.equal((await ownDownload(promotion, 'Aïssatou')).status, 404)
})

test('a name that our fonts cannot draw is a line to write on, among the others; she is told whom to call; a signature is refused', async () => {
  const other = await heldPromotion()
  const { deed, team, cohort, visitor } = other
  const address = recognitionPaths.diplomas(slug, cohort.id)
  const refused = await visitor(team.nadia).post(address, { ...signers, 'name-0': 'Олена' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /rien n’est encore délivré/)
  assert.equal((await girlNamed(other, 'Zoé')).certificate, null)
  const zoe = await girlNamed(other, 'Zoé')
  await deed(null, ({ db }) =>
    db.updateTable('people').set({ firstName: 'Олена' }).where('id', '=', zoe.personId).execute(),
  )
  const issued = await visitor(team.nadia).post(address, signers)
  assert.equal(issued.status, 303)
  const said = decodeURIComponent(issued.headers.get('set-cookie') ?? '')
  const { number } = (await girlNamed(other, 'Олена')).certificate!
  assert.ok(said.includes(`À écrire à la main, sur la ligne vide du diplôme\u00a0: n° ${number}`), said)
  const all = await visitor(team.nadia).get(recognitionPaths.print(slug, cohort.id))
  const [note, ...diplomas] = readPdf(all.bytes).pages
  assert.ok(note?.includes(number), note)
  assert.equal(diplomas.length, 2)
  const hers = diplomas.filter((page) => page.includes(number))
  assert.equal(hers.length, 1)
  assert.ok(!hers[0]?.includes('Abadie') && !hers[0]?.includes('?'), hers[0])
  assert.ok(diplomas.some((page) => page.includes('Élise Barry')))
  const own = await ownDownload(other, 'Олена')
  assert.equal(own.status, 200)
  assert.match(own.text, /Ton diplôme est prêt/)
  assert.match(own.text, /appelle [^<]+ au <a href="tel:\+33/)
})

test('a diploma keeps the name of its day after a correction, until it is made again under its own number', async () => {
  const other = await heldPromotion()
  const { deed, team, cohort, clock } = other
  const visitor = other.visitor(team.nadia)
  await deed(team.nadia.id, (scope) => issueDiplomas(scope, { cohort, signatures }))
  const { personId, certificate, ...identity } = await girlNamed(other, 'Zoé')
  clock.moveTo('2027-07-07T09:00:00Z')
  const correction = {
    personId,
    seen: markOfIdentity({ ...identity, birthDate: await birthDateOf(other, personId) }),
    identity: { firstName: 'Zoë', lastName: 'Abadie', birthDate: await birthDateOf(other, personId) },
    reason: '',
  }
  const object = { kind: 'application', id: personId }
  const result = await deed(team.nadia.id, (scope) => correctPerson(scope, correction, object))
  assert.deepEqual(result, { changed: ['name'] })
  const printed = async () => {
    const path = recognitionPaths.printOne(slug, cohort.id, certificate!.id)
    return readPdf((await visitor.get(path)).bytes).pages[0]!
  }
  assert.ok((await printed()).includes('Zoé Abadie'))
  const page = await visitor.get(recognitionPaths.diplomas(slug, cohort.id))
  assert.match(page.text, /Au nom de Zoé Abadie/)
  const path = recognitionPaths.name(slug, cohort.id, certificate!.id)
  clock.moveTo('2027-07-07T10:00:00Z')
  for (let press = 0; press < 2; press++) assert.equal((await visitor.post(path, {})).status, 303)
  const again = await printed()
  assert.ok(again.includes('Zoë Abadie') && again.includes(certificate!.number), again)
  assert.doesNotMatch(
    (await visitor.get(recognitionPaths.diplomas(slug, cohort.id))).text,
    /Au nom de|Refaire le diplôme/,
  )
  const reissued = await deed(null, ({ db }) =>
    db.selectFrom('auditEvents').select('id').where('action', '=', 'diploma.reissued').execute(),
  )
  assert.equal(reissued.length, 1)
})

test('a diploma given says the same for ever, until somebody ticks or presses that it is made again', async () => {
  const other = await heldPromotion()
  const { deed, team, cohort, clock } = other
  const visitor = other.visitor(team.nadia)
  const address = recognitionPaths.diplomas(slug, cohort.id)
  assert.equal((await visitor.post(address, signers)).status, 303)
  const { certificate } = await girlNamed(other, 'Zoé')
  const printed = async () =>
    readPdf((await visitor.get(recognitionPaths.printOne(slug, cohort.id, certificate!.id))).bytes).pages[0]!
  clock.moveTo('2027-07-07T09:00:00Z')
  await holdEverything(other, cohort.id, {
    Zoé: { status: 'absent' },
    Élise: { status: 'present' },
    Camille: { status: 'present' },
    Aïssatou: { status: 'present' },
  })
  const otherSigners = { ...signers, 'name-0': 'Odile Fabre' }
  assert.equal((await visitor.post(address, otherSigners)).status, 303)
  const kept = await printed()
  assert.ok(kept.includes('Solène Marchal') && !kept.includes('Odile Fabre'), kept)
  assert.ok(kept.includes('11 heures sur 11 heures'), kept)
  assert.match((await visitor.get(address)).text, /Heures imprimées\u00a0: 11\sh sur 11\sh/)
  const reissued = () =>
    deed(null, ({ db }) =>
      db.selectFrom('auditEvents').select('subjectId').where('action', '=', 'diploma.reissued').execute(),
    )
  assert.equal((await reissued()).length, 0)
  assert.equal((await visitor.post(recognitionPaths.name(slug, cohort.id, certificate!.id), {})).status, 303)
  assert.ok((await printed()).includes('0 heure sur 11 heures'))
  for (let press = 0; press < 2; press++) await visitor.post(address, { ...otherSigners, again: 'yes' })
  assert.ok((await printed()).includes('Odile Fabre'))
  assert.equal((await reissued()).length, 3, 'hers at her hours, then both with the other signature')
})

const nadia = () => promotion.visitor(promotion.team.nadia)

async function ownDownload(of: Promotion, name: string) {
  const { personId, enrolmentId } = await girlNamed(of, name)
  const token = await of.deed(null, async (scope) => {
    const { applicationId } = await scope.db
      .selectFrom('enrolments')
      .select('applicationId')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    const holder = { holderId: personId, aboutId: personId, objectId: applicationId }
    const expiresAt = new Date('2027-08-30T00:00:00Z')
    return handOutLink(scope, { purpose: 'application', ...holder, expiresAt })
  })
  return of.visitor(null).get(`/o/${slug}/application/${token}/diploma`)
}

/** Four girls over two days: two attend everything, Camille half, Aïssatou comes once. */
async function heldPromotion(): Promise<Promotion> {
  const made = await openPromotion({ girls: 4 })
  opened.push(made)
  made.clock.moveTo('2027-07-06T18:00:00Z')
  await holdEverything(made, made.cohort.id, {
    Zoé: { status: 'present' },
    Élise: { status: 'present' },
    Camille: { status: 'present' },
    Aïssatou: { status: 'present' },
  })
  return made
}

async function holdEverything(
  { deed, team, cohort }: Promotion,
  cohortId: string,
  answers: Record<string, Mark>,
): Promise<void> {
  const sessions = await deed(null, (scope) => sessionsOf(scope, cohortId))
  for (const [index, { id }] of sessions.entries()) {
    await deed(team.nadia.id, async (scope) => {
      const session = (await sessionWithin(scope, everywhere, id))!
      const { lines, revision } = await sheetOf(scope, id)
      const mark = (firstName: string): Mark => {
        const absent = cohortId === cohort.id && index >= ({ Camille: 2, Aïssatou: 1 }[firstName] ?? 4)
        return absent ? { status: 'absent' } : answers[firstName]!
      }
      const marks = new Map(lines.map(({ enrolmentId, firstName }) => [enrolmentId, mark(firstName)]))
      assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
    })
  }
}

function recipients({ deed, cohort }: Promotion): Promise<Recipient[]> {
  return deed(null, (scope) => recipientsOf(scope, cohort))
}

async function girlNamed(of: Promotion, name: string): Promise<Recipient> {
  return (await recipients(of)).find(({ firstName }) => firstName === name)!
}

async function birthDateOf({ deed }: Promotion, id: string): Promise<string | null> {
  const { birthDate } = await deed(null, ({ db }) =>
    db.selectFrom('people').select('birthDate').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return birthDate
}
