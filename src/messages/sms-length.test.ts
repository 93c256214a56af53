import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newToken } from '#platform/ids/ids.ts'
import { messageBefore, previewsOf } from './emails/preview.ts'
import type { MailingRecipient } from './mailing.ts'
import { inBasicSigns, smsLength } from './sms-length.ts'

test('the lengths at which an operator cuts are those of 3GPP TS 23.038', () => {
  const cases: [string, number][] = [
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ê'.repeat(70), 1],
    ['ê'.repeat(71), 2],
    [`${'a'.repeat(70)}ê`, 2],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(67), 3],
  ]
  for (const [text, parts] of cases)
    assert.equal(smsLength(text).parts, parts, `${text.slice(0, 5)}… ${text.length}`)
})

test('a longer text never takes fewer parts, and every part holds something', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      (one, more) => {
        const [short, long] = [smsLength(one), smsLength(one + more)]
        assert.ok(long.parts >= short.parts)
        assert.ok(short.parts >= 1 && short.parts <= Math.max(1, one.length))
      },
    ),
  )
})

test('what a team wrote about a thing takes the signs that make no message longer, and é, è, à stay', () => {
  assert.equal(inBasicSigns('Fête du cœur, façon d’été à Besançon'), "Fete du coeur, facon d'été à Besancon")
  assert.equal(inBasicSigns('Атака 😀'), 'Атака 😀')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => smsLength(inBasicSigns(text)).parts <= smsLength(text).parts + 1,
    ),
  )
})

test('what is read before a mailing leaves names, for each way, somebody whom that way reaches', () => {
  const girl = {
    audience: 'girls',
    personId: 'p',
    lastName: 'Fictive',
    language: 'fr',
    children: [],
  } as const
  const byText = { ...girl, firstName: 'Salma', email: null, phone: '+33639980001' }
  const byMail = { ...girl, firstName: 'Zoé', email: 'zoe@exemple.fr', phone: null }
  const values = {
    reportLink: 'https://frise.example/signaler',
    address: 'tu',
    cohort: 'Les Étincelles',
    subject: 'La sortie',
    words: 'Rendez-vous à 9 h.',
    from: 'Maud',
  } as const
  const read = (recipients: MailingRecipient[]) => {
    const [preview] = previewsOf('free-message', values, { recipients, organisation: 'Essai' })
    return [preview?.mail?.name, preview?.sms?.name]
  }
  assert.deepEqual(read([byText, byMail]), ['Zoé Fictive', 'Salma Fictive'])
  assert.deepEqual(read([byText]), [undefined, 'Salma Fictive'])
  assert.deepEqual(read([byMail]), ['Zoé Fictive', undefined])
})

test('an offer read before it leaves is counted with its whole link: what is kept has the same length', () => {
  const link = 'https://frise.example/o/essai/application/'
  const lengthWith = (key: string) =>
    messageBefore(
      'offer-made',
      {
        address: 'tu',
        programme: { fr: 'Essai', en: 'Trial' },
        site: 'Médiathèque des Tilleuls',
        when: { fr: 'du lundi au vendredi', en: 'Monday to Friday' },
        deadline: { at: new Date('2026-12-08T20:00:00Z'), zone: 'Europe/Paris' },
        link: link + key,
        reportLink: 'https://frise.example/signaler',
      },
      {
        reader: { firstName: 'Zoé', lastName: '', language: 'fr', email: null, phone: '+33639980001' },
        organisation: 'Essai',
      },
    ).sms
  assert.deepEqual(lengthWith('…'), lengthWith(newToken()))
})
