import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LastConsent } from '#src/privacy/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { imageRightOf, lacksGuardian, supportsToAsk } from './majority.ts'

const rule = { guardiansNeeded: 2, lasts: { months: 24 } } as ProgrammeDocument['imageRight']
const today = '2027-07-05'

const word = (givenBy: string, answer: 'yes' | 'no', day = '2026-12-01', support = 'press'): LastConsent => ({
  purpose: `image-right.${support}`,
  givenBy,
  capacity: givenBy === 'herself' ? 'self' : 'guardian',
  answer,
  channel: 'link',
  paperId: null,
  at: new Date(`${day}T09:00:00Z`),
})
const minor = (...consents: LastConsent[]) => imageRightOf(rule, 'press', { consents, ofAge: false, today })
const adult = (...consents: LastConsent[]) => imageRightOf(rule, 'press', { consents, ofAge: true, today })

test('a minor’s picture needs her own yes and those of as many guardians as the programme says', () => {
  assert.equal(minor(), 'unanswered')
  assert.equal(minor(word('mother', 'yes')), 'incomplete')
  assert.equal(minor(word('mother', 'yes'), word('father', 'yes')), 'incomplete')
  assert.equal(minor(word('herself', 'yes'), word('mother', 'yes')), 'incomplete')
  const all = [word('herself', 'yes'), word('mother', 'yes'), word('father', 'yes')]
  assert.equal(minor(...all), 'yes')
  assert.equal(
    imageRightOf({ ...rule, guardiansNeeded: 1 }, 'press', {
      consents: all.slice(0, 2),
      ofAge: false,
      today,
    }),
    'yes',
  )
})

test('where one guardian alone decides her yes is enough, a no still wins, and herself she is still asked', () => {
  const alone = (...consents: LastConsent[]) =>
    imageRightOf(rule, 'press', { consents, ofAge: false, today, soleGuardian: true })
  assert.equal(alone(word('herself', 'yes'), word('mother', 'yes')), 'yes')
  assert.equal(alone(word('mother', 'yes')), 'incomplete')
  assert.equal(alone(word('herself', 'yes'), word('mother', 'yes'), word('father', 'no')), 'no')
})

test('her image waits for a guardian who is not known only while she is a minor whose guardian does not decide alone', () => {
  const waits = (facts: { known?: number; ofAge?: boolean; soleGuardian?: boolean }) =>
    lacksGuardian(rule, { known: 1, ofAge: false, soleGuardian: false, ...facts })
  assert.equal(waits({}), true)
  assert.equal(waits({ known: 0 }), false, 'somebody to sign is looked for first')
  assert.equal(waits({ known: 2 }), false)
  assert.equal(waits({ ofAge: true }), false)
  assert.equal(waits({ soleGuardian: true }), false)
})

test('one no wins, whoever says it, and a yes for another support counts nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<'yes' | 'no'>('yes', 'no'), { minLength: 3, maxLength: 3 }),
      ([own, mother, father]) => {
        const said = [word('herself', own!), word('mother', mother!), word('father', father!)]
        const allowed = own === 'yes' && mother === 'yes' && father === 'yes'
        assert.equal(minor(...said), allowed ? 'yes' : 'no')
      },
    ),
  )
  assert.equal(minor(word('herself', 'yes', '2026-12-01', 'site')), 'unanswered')
})

test('a yes lasts as long as the programme says, a no does not end', () => {
  const old = '2025-07-04'
  assert.equal(adult(word('herself', 'yes', '2025-07-05')), 'yes')
  assert.equal(adult(word('herself', 'yes', old)), 'unanswered')
  assert.equal(adult(word('herself', 'no', old)), 'no')
  assert.equal(minor(word('herself', 'yes'), word('mother', 'yes'), word('father', 'yes', old)), 'incomplete')
})

test('with a place she is asked for her own word at any age, and not where somebody has said no', () => {
  const imageRight = { ...rule, supports: [{ key: 'press' }, { key: 'site' }] }
  const programme = { imageRight, guardian: { permissionUnder: { years: 18 } } } as ProgrammeDocument
  const asked = (birthDate: string, hasPlace: boolean, ...consents: LastConsent[]) =>
    supportsToAsk(programme, { birthDate, today, consents, hasPlace }).map(({ key }) => key)
  assert.deepEqual(asked('2011-05-20', true, word('mother', 'yes')), ['press', 'site'])
  assert.deepEqual(asked('2011-05-20', true, word('mother', 'no')), ['site'])
  assert.deepEqual(asked('2011-05-20', true, word('herself', 'yes')), ['site'])
  assert.deepEqual(asked('2011-05-20', false, word('mother', 'yes')), [])
  assert.deepEqual(asked('2009-01-10', false, word('mother', 'yes')), ['press'], 'suspended')
})
