import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { readPdf } from '#test/read-pdf.ts'
import { renderSlip } from './slip.ts'
import { slipOf } from './slip-words.ts'

const hers = {
  organisation: { name: 'Ricochet', zone: 'Europe/Paris' },
  printedCode: { username: 'mesange-482', code: 'K7M4X9QRTA' },
  address: 'https://frise.example/sign-in',
  language: 'fr',
  now: new Date('2026-11-29T09:42:00Z'),
  demonstration: false,
} as const

test('one tagged page says who gives it, her name and code, where to type them, and what to do when it is lost', async () => {
  const pdf = readPdf(await renderSlip(slipOf(hers)))
  assert.deepEqual([pdf.pages.length, pdf.language, pdf.tagged, pdf.accessibilityPart], [1, 'fr', true, '1'])
  assert.deepEqual(pdf.missingFonts, [])
  const [page = ''] = pdf.pages
  for (const words of ['Ricochet', 'mesange-482', 'K7M4X 9QRTA', 'frise.example/sign-in', 'Feuille perdue ?'])
    assert.ok(page.includes(words), words)
  assert.ok(page.includes('29 novembre 2026, 10 h 42'), 'which of two sheets is the newer one')
  assert.deepEqual([pdf.structure['H1'], pdf.structure['H2']], [1, 2])
  assert.ok(!page.includes('démonstration'))
})

test('in English for whoever reads English, and labelled in a demonstration', async () => {
  const pdf = readPdf(await renderSlip(slipOf({ ...hers, language: 'en', demonstration: true })))
  assert.equal(pdf.language, 'en')
  assert.match(pdf.pages.join(), /Your sign-in sheet[\s\S]*Demonstration data/)
})

test('long names and addresses keep it on its page', async () => {
  const name = 'Association pour l’initiation au numérique et aux métiers de demain '.repeat(3)
  const address = `https://une-adresse-qui-ne-finit-pas.exemple.org/${'o'.repeat(80)}/sign-in`
  const organisation = { name, zone: 'Europe/Paris' }
  const printedCode = { username: 'bergeronnette-48213', code: 'WMWMWMWMWM' }
  const pdf = readPdf(await renderSlip(slipOf({ ...hers, organisation, address, printedCode })))
  assert.equal(pdf.pages.length, 1)
  assert.match(pdf.pages.join(), /WMWMW MWMWM/)
})

test('letters that no font of ours has are named', async () => {
  const organisation = { name: 'Рикошет', zone: 'Europe/Paris' }
  await assert.rejects(renderSlip(slipOf({ ...hers, organisation })), LettersNotInFonts)
})
