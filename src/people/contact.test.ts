import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactInWords, maskedContact, readContact } from './contact.ts'

test('a number is read however it is typed, and an address in small letters', () => {
  assert.deepEqual(readContact('06 39 98 01 23'), { email: null, phone: '+33639980123' })
  assert.deepEqual(readContact('+33 6.39.98.01.23'), { email: null, phone: '+33639980123' })
  assert.deepEqual(readContact(' Lina@Exemple.FR '), { email: 'lina@exemple.fr', phone: null })
})

test('what is neither is refused', () => {
  for (const typed of ['', '06 39 98 01', 'lina@', 'lina@exemple', 'lina exemple.fr', '<b>@x.fr']) {
    assert.equal(readContact(typed), null, typed)
  }
})

test('a number is shown as people write it, with its country when it is another', () => {
  assert.equal(contactInWords('+33639980123'), '06 39 98 01 23')
  assert.equal(contactInWords('+3225550123'), '+32 2 555 01 23')
  assert.equal(contactInWords('lina@exemple.fr'), 'lina@exemple.fr')
})

test('a masked contact can be recognised and not used', () => {
  assert.equal(maskedContact({ email: null, phone: '+33639980131' }), '06\u00a0••\u00a0••\u00a0••\u00a031')
  assert.equal(maskedContact({ email: 'lina@exemple.fr', phone: null }), 'l•••@exemple.fr')
})
