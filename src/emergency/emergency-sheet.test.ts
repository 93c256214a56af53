import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deskPaths } from '#src/desk/paths.ts'
import { openPromotion } from '#test/promotion.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { writeSheet } from './actions/write-sheet.ts'
import { idsKept } from './emergency-sheet.ts'
import { emergencyPaths } from './paths.ts'
import { sheetsOfCohort } from './queries.ts'

const karim = { id: 'k', name: 'Karim Abadie', phone: '+33639980001' }
const lea = { id: 'l', name: 'Léa Abadie', phone: '+33639980002' }

test('who changes place, number or spelling stays the same; who is new is new', () => {
  const before = [karim, lea]
  assert.deepEqual(idsKept(before, [lea, karim]), ['l', 'k'])
  assert.deepEqual(idsKept(before, [{ ...karim, phone: '+33639980009' }, lea]), ['k', 'l'])
  assert.deepEqual(idsKept(before, [{ ...karim, name: 'Karim A.' }]), ['k'])
  assert.deepEqual(idsKept(before, [{ name: 'Awa', phone: '+33639980007' }, lea]), [null, 'l'])
  const swapped = [
    { name: karim.name, phone: lea.phone },
    { name: lea.name, phone: karim.phone },
  ]
  assert.deepEqual(idsKept(before, swapped), ['l', 'k'], 'a number is one person')
})

test('an id is given once, and written again as it stands nobody changes', () => {
  const contact = fc.record({ name: fc.constantFrom('A', 'B', 'C'), phone: fc.constantFrom('1', '2', '3') })
  const three = fc.array(contact, { maxLength: 3 })
  fc.assert(
    fc.property(three, three, (was, now) => {
      const before = was.map((it, at) => ({ ...it, id: String(at) }))
      const kept = idsKept(before, now).filter((id) => id !== null)
      assert.equal(new Set(kept).size, kept.length)
      const again = idsKept(before, was)
      assert.deepEqual(
        again.map((id, at) => before.find((it) => it.id === id)?.name === was[at]?.name),
        was.map(() => true),
      )
      assert.ok(!again.includes(null))
    }),
  )
})

test('empty sheets are a line of the desk before the first day, and one button reminds each guardian once a day', async () => {
  const promotion = await openPromotion({ girls: 3 })
  const { cohort, deed, clock } = promotion
  try {
    const rose = await promotion.newMember('Rose', 'Aubry')
    await promotion.grant(rose, 'territory coordinator', { scopeKind: 'cohort', scopeId: cohort.id })
    await deed(rose.id, readAndSign)
    const [girl] = await deed(null, (scope) => sheetsOfCohort(scope, cohort.id))
    const sheet = {
      goesHome: 'alone',
      fetchedBy: '',
      diet: '',
      allergies: '',
      treatment: '',
      accessNeeds: '',
    } as const
    const written = {
      girl: girl!,
      sheet: { ...sheet, contacts: [{ name: karim.name, relation: 'père', phone: karim.phone }] },
      revision: 0,
      saidById: girl!.personId,
    }
    const said = { channel: 'word', consentWords: '', language: 'fr' } as const
    assert.equal(await deed(rose.id, (scope) => writeSheet(scope, { ...written, ...said })), null)
    const visitor = promotion.visitor(rose)
    const sheets = emergencyPaths.ofCohort('ricochet', cohort.id)
    const desk = async () => (await visitor.get(deskPaths.today('ricochet'))).text
    assert.match(await desk(), new RegExp(`href="${sheets}"[^>]*>[^]*?2 fiches d’urgence vides`))
    assert.match((await visitor.get(sheets)).text, /2 fiches sont vides/)
    const remind = () => visitor.post(emergencyPaths.reminder('ricochet', cohort.id))
    await Promise.all([remind(), remind()])
    const told = () =>
      deed(null, ({ db }) =>
        db.selectFrom('messages').select('body').where('template', '=', 'guardian-sheet-reminder').execute(),
      )
    const first = await told()
    assert.equal(first.length, 2, 'once each, pressed twice')
    for (const { body } of first)
      assert.match(body, /avant le lundi 5 juillet 2027[^]*\/guardian\/[^/]+\/emergency-sheet/)
    clock.moveTo('2027-07-02T09:00:00Z')
    await remind()
    assert.equal((await told()).length, 4, 'again the day after')
  } finally {
    await promotion.database.drop()
  }
})
