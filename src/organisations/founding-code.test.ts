import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFoundingCode, newFoundingCode } from './founding-code.ts'
import { foundingForm } from './founding-form.ts'
import { foundingWords } from './messages/founding.ts'

test('the code is right however it is written, and whatever strangers typed before', () => {
  const known = newFoundingCode('AC34FGHJKM')
  for (let fault = 0; fault < 100; fault++) assert.equal(isFoundingCode(known, 'AC34FGHJKN'), false)
  for (const typed of ['AC34FGHJKM', 'ac34f-ghjkm', ' AC34F GHJKM ']) {
    assert.equal(isFoundingCode(known, typed), true)
  }
})

test('who founds is a name and nothing more: a telephone number or an address in it is refused', () => {
  const words = foundingWords.fr
  const typed = {
    code: 'abcde-fghij',
    name: 'Les Ricochets 2026',
    slug: '',
    zone: 'Europe/Paris',
    firstName: 'Nadia',
    lastName: 'Benali',
    email: 'nadia@example.org',
  }
  assert.ok(foundingForm(words).safeParse(typed).success)
  for (const wrong of [{ firstName: 'Nadia 06 39 98 01 23' }, { lastName: 'nadia@example.org' }]) {
    const { error } = foundingForm(words).safeParse({ ...typed, ...wrong })
    assert.deepEqual(
      error?.issues.map(({ path, message }) => [path[0], message]),
      [[Object.keys(wrong)[0], words.faults.onlyName]],
    )
  }
})
