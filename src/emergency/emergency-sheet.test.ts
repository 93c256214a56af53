import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { idsKept } from './emergency-sheet.ts'

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
