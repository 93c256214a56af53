import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { judge } from '#platform/http/form.ts'
import { quotationForm, readTotal, totalForm } from './forms.ts'
import { impactWords } from './messages/words.ts'

const { faults } = impactWords('fr').team
const today = '2026-11-23'
const typed = {
  figure: 'girls-enrolled',
  value: '435',
  'from-day': '2017-01-01',
  'to-day': '2021-12-31',
  document: 'Rapport d’activité 2021',
  'counted-by': 'La trésorière',
  'counted-on': '2022-03-01',
}

describe('a total typed by the team', () => {
  it('is read with its period, its document, its person and its date', () => {
    assert.deepEqual(judge(totalForm(faults, today), typed), {
      ok: true,
      value: {
        figure: 'girls-enrolled',
        value: 435,
        fromDay: '2017-01-01',
        toDay: '2021-12-31',
        document: 'Rapport d’activité 2021',
        countedBy: 'La trésorière',
        countedOn: '2022-03-01',
      },
    })
  })

  it('is refused without its document or its person, with a sentence for each', () => {
    const form = judge(totalForm(faults, today), { ...typed, document: ' ', 'counted-by': '' })
    assert.deepEqual(form, {
      ok: false,
      errors: [
        { field: 'document', message: 'Nommer le document' },
        { field: 'counted-by', message: 'Nommer la personne' },
      ],
    })
  })

  it('is refused when its period runs backwards or has not ended', () => {
    const backwards = judge(totalForm(faults, today), { ...typed, 'to-day': '2016-01-01' })
    assert.deepEqual(backwards.ok ? [] : backwards.errors.map(({ field }) => field), ['to-day'])
    const future = judge(totalForm(faults, today), { ...typed, 'to-day': '2027-01-01' })
    assert.deepEqual(future.ok ? [] : future.errors, [
      { field: 'to-day', message: 'Choisir une date passée' },
    ])
  })

  it('is a whole number unless it counts hours', () => {
    assert.equal(judge(totalForm(faults, today), { ...typed, value: '4,5' }).ok, false)
    assert.equal(judge(totalForm(faults, today), { ...typed, figure: 'taught-hours', value: '4,5' }).ok, true)
  })
})

describe('a number as people write it', () => {
  it('takes spaces, commas and points before three figures for thousands', () => {
    for (const text of ['3487', '3 487', '3\u202f487', '3,487', '3.487'])
      assert.equal(readTotal(text, 'count'), 3487)
  })

  it('takes a comma or a point before one or two figures for a part of an hour', () => {
    for (const text of ['104,5', '104.5', '104,50']) assert.equal(readTotal(text, 'minutes'), 6270)
    assert.equal(readTotal('3 487,25', 'minutes'), 209_235)
  })

  it('refuses what is not a number, and a number beyond belief', () => {
    for (const text of ['', 'environ 400', '-3', '1e9', '12 34', '99999999999999']) {
      assert.equal(readTotal(text, 'minutes'), null)
    }
  })
})

describe('a quotation typed by the team', () => {
  const quotation = {
    words: '28 projects',
    language: 'en',
    source: 'Our social impact',
    address: '',
    'on-day': '2026-11-20',
    'day-is': 'read',
  }

  it('may stand without an address', () => {
    const form = judge(quotationForm(faults, today), quotation)
    assert.equal(form.ok && form.value.address, null)
  })

  it('takes a secure address only', () => {
    for (const address of ['http://example.org', 'javascript:alert(1)', 'example']) {
      assert.equal(judge(quotationForm(faults, today), { ...quotation, address }).ok, false)
    }
  })
})
