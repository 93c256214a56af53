import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConsentChannel } from '#src/privacy/index.ts'
import { permissionOf, toConfirmByVoice, type Voice } from './permission.ts'

const programme = { guardian: { permissionUnder: { years: 18 } } } as Parameters<typeof permissionOf>[0]
const before = { firstDay: '2027-07-05', ofAge: false }
const spoken = (guardianId: string, at: number) => ({ guardianId, at: new Date(at) })
const said = (givenBy: string, answer: 'yes' | 'no', channel: ConsentChannel = 'link') =>
  ({
    purpose: 'permission',
    givenBy,
    capacity: 'guardian',
    channel,
    paperId: null,
    answer,
    at: new Date(1000),
  }) as const

test('a permission is needed while she is a minor on the first day, and when her age is not known', () => {
  assert.equal(permissionOf(programme, { birthDate: '2009-07-05', ...before, consents: [] }), 'not needed')
  assert.equal(permissionOf(programme, { birthDate: '2009-07-06', ...before, consents: [] }), 'unanswered')
  assert.equal(permissionOf(programme, { birthDate: null, ...before, consents: [] }), 'unanswered')
})

test('one guardian’s no wins over another’s yes', () => {
  const consents = [said('mother', 'yes'), said('father', 'no')]
  assert.equal(permissionOf(programme, { birthDate: '2011-01-01', ...before, consents }), 'no')
})

test('of age since the first day, nobody’s answer is waited for and a no binds her no more; what was allowed stays', () => {
  const facts = { ...before, birthDate: '2009-07-15', ofAge: true }
  assert.equal(permissionOf(programme, { ...facts, consents: [] }), 'not needed')
  assert.equal(permissionOf(programme, { ...facts, consents: [said('mother', 'no')] }), 'not needed')
  assert.equal(permissionOf(programme, { ...facts, consents: [said('mother', 'yes')] }), 'yes')
})

test('trap: girl and guardian share a phone: to be confirmed by voice, until somebody has spoken with that guardian', () => {
  const lina = { email: null, phone: '+33639980123' }
  const mother = { id: 'mother', email: null, phone: '+33639980123' }
  const father = { id: 'father', email: 'sami@exemple.fr', phone: null }
  const waiting = (known: string[]) => {
    const confirmedByVoice = known.map((id) => spoken(id, 0))
    const facts = { applicant: lina, guardians: [mother, father], consents: [], confirmedByVoice }
    return toConfirmByVoice(facts).map(({ id }) => id)
  }
  assert.deepEqual(waiting([]), ['mother'])
  assert.deepEqual(waiting(['father']), ['mother'])
  assert.deepEqual(waiting(['mother']), [])
})

test('a yes by a link shown on her screen is to be confirmed by voice; a no, a link that was sent and a paper are not', () => {
  const lina = { email: null, phone: '+33639980123' }
  const mother = { id: 'mother', email: 'samira@exemple.fr', phone: null }
  const waits = (answer: 'yes' | 'no', channel: ConsentChannel, confirmedByVoice: Voice[] = []) =>
    toConfirmByVoice({
      applicant: lina,
      guardians: [mother],
      consents: [said('mother', answer, channel)],
      confirmedByVoice,
    }).length === 1
  assert.equal(waits('yes', 'shown link'), true)
  assert.equal(waits('yes', 'shown link', [spoken('mother', 1000)]), false)
  assert.equal(waits('yes', 'shown link', [spoken('father', 1000)]), true)
  assert.equal(waits('yes', 'shown link', [spoken('mother', 999)]), true, 'a word before it')
  assert.equal(waits('no', 'shown link'), false)
  assert.equal(waits('yes', 'link'), false)
  assert.equal(waits('yes', 'paper'), false)
})
