import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { correctPerson, markOfIdentity } from '#src/people/index.ts'
import {
  girlNamed,
  heldPromotion,
  holdEverything,
  ownDiploma,
  signatures,
  signers,
} from '#test/held-promotion.ts'
import type { Promotion } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { issueDiplomas } from './actions/issue-diplomas.ts'
import { recognitionPaths } from './paths.ts'

const slug = 'ricochet'
const opened: Promotion[] = []
after(async () => {
  for (const { database } of opened) await database.drop()
})

test('a name that our fonts cannot draw is a line to write on, among the others; she is told whom to call; a signature is refused', async () => {
  const other = await held()
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
  const own = await ownDiploma(other, 'Олена')
  assert.equal(own.status, 200)
  assert.match(own.text, /Ton diplôme est prêt/)
  assert.match(own.text, /appelle [^<]+ au <a href="tel:\+33/)
})

test('a diploma keeps the name of its day after a correction, until it is made again under its own number', async () => {
  const other = await held()
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
  const other = await held()
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

async function held(): Promise<Promotion> {
  const promotion = await heldPromotion()
  opened.push(promotion)
  return promotion
}

async function birthDateOf({ deed }: Promotion, id: string): Promise<string | null> {
  const { birthDate } = await deed(null, ({ db }) =>
    db.selectFrom('people').select('birthDate').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return birthDate
}
