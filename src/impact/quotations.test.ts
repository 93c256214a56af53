import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plainDay } from '#platform/i18n/format.ts'
import { newId } from '#platform/ids/ids.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { publishedFigures } from '../../database/worlds/published-figures.ts'

let running: RunningFrise
before(async () => {
  running = await runningFrise({ at: '2026-11-23T09:00:00Z' })
})
after(() => running?.stop())

const newQuotation = '/o/ricochet/figures/earlier/new-quotation'
const quotation = {
  words: '36 projects, 3,487 hours',
  language: 'en',
  source: 'Our social impact',
  address: '',
  'on-day': '2026-11-20',
  'day-is': 'read',
}

test('words are quoted with their day, once however often they are pressed, beside what is computed', async () => {
  const cookie = await cookieOf(running, 'administrator')
  const key = newId()
  for (let press = 0; press < 2; press++)
    assert.equal((await post(newQuotation, { ...quotation, key }, cookie)).status, 303)
  const { text } = await open('/o/ricochet/figures')
  assert.match(text, /<blockquote lang="en">/)
  assert.equal(wordsOf(text).split('Page non datée, lue le 20 novembre 2026').length, 2, 'a double press')
})

test('the public page quotes both snapshots of a real page that contradict each other, each under its day', async () => {
  const cookie = await cookieOf(running, 'administrator')
  for (const { onDay, dayIs, address, ...published } of publishedFigures) {
    const fields = { ...published, address: address ?? '', 'on-day': onDay, 'day-is': dayIs }
    assert.equal((await post(newQuotation, fields, cookie)).status, 303)
  }
  const words = wordsOf((await open('/o/ricochet/figures')).text)
  for (const { words: published, onDay, dayIs } of publishedFigures) {
    assert.ok(words.includes(published), published)
    const day = plainDay(onDay, 'fr')
    assert.ok(words.includes(dayIs === 'read' ? `Page non datée, lue le ${day}` : `Publié le ${day}`), day)
  }
})

test('the public reads what was corrected, and no more what was withdrawn; the team reads all', async () => {
  const cookie = await cookieOf(running, 'programme manager')
  const list = await open('/o/ricochet/figures/earlier', { cookie })
  const paths = list.text.match(/\/o\/ricochet\/figures\/earlier\/quotations\/[0-9a-f-]+\/correction/g)!
  const forms = await Promise.all(paths.map((path) => open(path, { cookie })))
  const path = paths[forms.findIndex(({ text }) => text.includes(quotation.words))]!
  const key = newId()
  const corrected = { ...quotation, words: '36 projects, 3,478 hours', key }
  for (let press = 0; press < 2; press++) assert.equal((await post(path, corrected, cookie)).status, 303)
  assert.equal((await post(path, { ...corrected, key: newId() }, cookie)).status, 409, 'replaced meanwhile')
  const page = wordsOf((await open('/o/ricochet/figures')).text)
  assert.ok(page.includes('3,478 hours') && !page.includes(quotation.words), page)
  const again = (await open('/o/ricochet/figures/earlier', { cookie })).text
  const now = await Promise.all(
    again
      .match(/\/o\/ricochet\/figures\/earlier\/quotations\/[0-9a-f-]+\/correction/g)!
      .map(async (it) => ({ it, text: (await open(it, { cookie })).text })),
  )
  const { it: current } = now.find(({ text }) => text.includes(corrected.words))!
  assert.equal((await post(current, { next: 'withdraw', key: newId() }, cookie)).status, 303)
  assert.ok(!wordsOf((await open('/o/ricochet/figures')).text).includes('3,478 hours'))
  const team = wordsOf((await open('/o/ricochet/figures/earlier', { cookie })).text)
  assert.ok(team.includes('Remplacé') && team.includes('Retirée') && team.includes(quotation.words))
})

test('a total that should never have been entered is taken off the public page by one button of its correction', async () => {
  const cookie = await cookieOf(running, 'programme manager')
  const total = {
    figure: 'girls-enrolled',
    value: '4321',
    'from-day': '2019-01-01',
    'to-day': '2019-12-31',
    document: 'Rapport fictif 2019',
    'counted-by': 'Une bénévole',
    'counted-on': '2020-01-15',
  }
  assert.equal((await post('/o/ricochet/figures/earlier/new-total', total, cookie)).status, 303)
  assert.match(wordsOf((await open('/o/ricochet/figures')).text), /Rapport fictif 2019/)
  const list = (await open('/o/ricochet/figures/earlier', { cookie })).text
  const paths = list.match(/\/o\/ricochet\/figures\/earlier\/[0-9a-f-]+\/correction/g)!
  const forms = await Promise.all(paths.map((path) => open(path, { cookie })))
  const path = paths[forms.findIndex(({ text }) => text.includes(total.document))]!
  assert.equal((await post(path, { ...total, next: 'withdraw' }, cookie)).status, 303)
  assert.doesNotMatch(wordsOf((await open('/o/ricochet/figures')).text), /Rapport fictif 2019/)
  assert.match(
    wordsOf((await open('/o/ricochet/figures/earlier', { cookie })).text),
    /Rapport fictif 2019[^]*Retiré /,
  )
  assert.equal((await open(path, { cookie })).status, 404)
})

async function open(path: string, { cookie = '' } = {}) {
  const response = await running.app.request(path, { headers: { 'accept-language': 'fr', cookie } })
  return { status: response.status, text: await response.text() }
}

async function post(path: string, fields: Record<string, string>, cookie: string) {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost', cookie }
  return running.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

/** What a reader sees: no markup, one space between words. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
