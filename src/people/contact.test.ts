import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { contactInWords, maskedContact, readContact, sharesContact } from './contact.ts'

test('a number is read however it is typed, and an address in small letters', () => {
  assert.deepEqual(readContact('06 39 98 01 23'), { email: null, phone: '+33639980123' })
  assert.deepEqual(readContact('+33 6.39.98.01.23'), { email: null, phone: '+33639980123' })
  assert.deepEqual(readContact('06 39\u00a098\u202f01 23'), { email: null, phone: '+33639980123' })
  assert.deepEqual(readContact('lina@été.exemple.fr'), { email: 'lina@été.exemple.fr', phone: null })
  assert.deepEqual(readContact(' Lina@Exemple.FR '), { email: 'lina@exemple.fr', phone: null })
})

test('a mobile of overseas France is read with its own prefix, its newest blocks too; numbers of films stay', () => {
  for (const [typed, phone] of [
    ['+262 639 12 34 56', '+262639123456'],
    ['0639 12 34 56', '+262639123456'],
    ['0692 12 34 56', '+262692123456'],
    ['+262 693 98 76 54', '+262693987654'],
    ['0690 12 34 56', '+590690123456'],
    ['0694 12 34 56', '+594694123456'],
    ['0696 12 34 56', '+596696123456'],
    ['06 39 98 01 23', '+33639980123'],
    ['06 95 12 34 56', '+33695123456'],
  ] as const)
    assert.deepEqual(readContact(typed), { email: null, phone }, typed)
  for (const typed of ['+262 639 12 34 5', '+262 690 12 34 56', '+594 639 12 34 56'])
    assert.equal(readContact(typed), null, typed)
  assert.equal(contactInWords('+262639123456').replaceAll(/\s/g, ''), '+262639123456')
})

test('what is neither is refused', () => {
  for (const typed of [
    '',
    '06 39 98 01',
    'lina@',
    'lina@exemple',
    'lina exemple.fr',
    '<b>@x.fr',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@exemple.123',
    'İ@exemple.fr',
    'a\u202eb@exemple.fr',
    'a\0b@exemple.fr',
    'a\ufffdb@exemple.fr',
    '06 39\ufffd 98 01 23',
    '06 39\u0001 98 01 23',
    '06 39\u200b 98 01 23',
  ]) {
    assert.equal(readContact(typed), null, typed)
  }
})

test('a number that costs whoever calls it reaches nobody, one that is free does', () => {
  for (const typed of ['+1 900 555 0123', '0899 12 34 56', '0826 12 34 56'])
    assert.equal(readContact(typed), null, typed)
  assert.deepEqual(readContact('0800 12 34 56'), { email: null, phone: '+33800123456' })
})

test('a number of no country, as a satellite has, is refused', () => {
  for (const typed of ['+881 612 345 678', '+870 773 111 632', '+800 1234 5678'])
    assert.equal(readContact(typed), null, typed)
})

test('a number is shown as people write it, with its country when it is another', () => {
  assert.equal(contactInWords('+33639980123'), '06 39 98 01 23')
  assert.equal(contactInWords('+3225550123'), '+32 2 555 01 23')
  assert.equal(contactInWords('lina@exemple.fr'), 'lina@exemple.fr')
})

test('the numbers of France are shown as the library shows them', () => {
  const digits = fc.stringMatching(/^[1-79]\d{8}$/)
  fc.assert(
    fc.property(digits, (typed) => {
      const shown = parsePhoneNumberFromString(`+33${typed}`)!.formatNational()
      assert.equal(contactInWords(`+33${typed}`), shown)
    }),
    { numRuns: 500 },
  )
})

test('a masked contact can be recognised and not used', () => {
  assert.equal(maskedContact({ email: null, phone: '+33639980131' }), '06\u00a0••\u00a0••\u00a0••\u00a031')
  assert.equal(maskedContact({ email: 'lina@exemple.fr', phone: null }), 'l•••@exemple.fr')
})

test('a contact that she shares with a guardian is seen, an empty one is not', () => {
  const lina = { email: null, phone: '+33639980123' }
  assert.equal(sharesContact(lina, { email: null, phone: '+33639980123' }), true)
  assert.equal(sharesContact(lina, { email: 'samira@exemple.fr', phone: null }), false)
  assert.equal(sharesContact(lina, { email: null, phone: null }), false)
})

test('a name is a name: no telephone number however parted, no address; apostrophes, hyphens, dots and a figure stay', () => {
  for (const name of [
    'd’Harcourt-Nguyễn',
    "D'Arcy",
    'St. John',
    'Élisabeth II',
    'Lina 2',
    'Marie-Anne 12 345',
    'Олена',
    '',
  ])
    assert.ok(isOnlyName(name), name)
  for (const name of [
    'Lina 06 39 98',
    'appelle le 06.39.98.01.23',
    '063-998',
    'a@b',
    '٠٦٣٩٩٨',
    '０６３９９８',
    'a＠b',
  ])
    assert.ok(!isOnlyName(name), name)
  assert.equal(tidyName(' Lina\r\nBcc:\u2028x '), 'Lina Bcc: x')
})
