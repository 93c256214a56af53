import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { callingOrder } from './calling-order.ts'

const herself = { id: 'she', name: 'Camille Dubois', relation: 'herself', phone: null, email: null }
const person = (id: string, name: string, phone: string | null, email: string | null = null) => ({
  id,
  name,
  relation: 'parent',
  phone,
  email,
})
const onSheet = (id: string, name: string, phone: string) => ({ id, name, phone, relation: 'tante' })

test('the order of the family comes first, then her guardians who are not on it, then she herself', () => {
  const order = callingOrder(
    [onSheet('aunt', 'Awa Dubois', '+33639980001'), onSheet('father', 'Karim Dubois', '+33639980002')],
    [person('mother', 'Samira Dubois', '+33639980003'), person('father too', 'Karim Dubois', '+33639980002')],
    { ...herself, phone: '+33639980009' },
  )
  assert.deepEqual(
    order.map(({ id }) => id),
    ['aunt', 'father', 'mother', 'she'],
  )
})

test('the same person under another spelling has one line, and her second number is not lost', () => {
  const [only, ...rest] = callingOrder(
    [onSheet('line', 'NGUYEN Léa', '+33639980001')],
    [person('guardian', 'Léa Nguyễn', '+33639980002', 'lea@exemple.fr')],
    herself,
  )
  assert.deepEqual(rest, [])
  assert.equal(only?.phone, '+33639980001')
  assert.equal(only?.otherPhone, '+33639980002')
  assert.equal(only?.email, 'lea@exemple.fr')
})

test('guardians who have not said their name are not taken for one another', () => {
  const order = callingOrder(
    [onSheet('line', '·', '+33639980001')],
    [person('a', '', '+33639980002')],
    herself,
  )
  assert.equal(order.length, 2)
})

test('whatever is known: the sheet leads in its order, everybody has one line, and every number can be called', () => {
  const phone = fc.constantFrom('+33639980001', '+33639980002', '+33639980003', '+33639980004')
  const name = fc.constantFrom('Awa Dubois', 'Karim Dubois', 'KARIM DUBOIS', 'Léa Nguyễn', '')
  const sheet = fc.array(fc.record({ name: fc.constantFrom('Awa Dubois', 'Karim Dubois', 'Zoé'), phone }), {
    maxLength: 3,
  })
  const guardians = fc.uniqueArray(fc.record({ name, phone: fc.option(phone) }), {
    maxLength: 3,
    selector: (it) => it.phone,
  })
  fc.assert(
    fc.property(sheet, guardians, fc.option(phone), (written, known, hers) => {
      const lines = written.map((it, at) => onSheet(`line ${at}`, it.name, it.phone))
      const parents = known.map((it, at) => person(`guardian ${at}`, it.name, it.phone))
      const order = callingOrder(lines, parents, { ...herself, phone: hers })
      const ids = order.map(({ id }) => id)
      assert.deepEqual(
        ids.slice(0, lines.length),
        lines.map(({ id }) => id),
      )
      assert.equal(new Set(ids).size, ids.length)
      const after = ids.filter((id) => id.startsWith('guardian'))
      assert.deepEqual(after, after.toSorted(), 'as they were named')
      assert.equal(ids.includes('she'), hers !== null)
      if (hers !== null) assert.equal(ids.at(-1), 'she')
      for (const line of order.filter(({ source }) => source === 'guardian')) {
        assert.ok(!lines.some((it) => it.phone === line.phone), 'no number of the sheet twice')
      }
    }),
  )
})
