import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { readPdf } from '#test/read-pdf.ts'
import { type Card, renderCards } from './card.ts'

const card: Card = {
  language: 'fr',
  organisation: 'Ricochet',
  title: 'JUMP IN TECH',
  summary: 'Un mois de juillet pour s’initier au numérique entre filles.',
  facts: [
    'De 14 à 17 ans',
    'Du 5 juillet 2027 au 30 juillet 2027',
    'Candidatures jusqu’au 14 mars 2027, 23 h 59 (Paris)',
  ],
  address: 'https://frise.example/o/ricochet/c/K7M4XQ',
  code: 'K7M 4XQ',
  words: {
    invitation: 'Scanne ce code avec un téléphone',
    orType: 'ou écris cette adresse :',
    code: 'Code : K7M 4XQ',
    qr: 'Code QR qui mène à https://frise.example/o/ricochet/c/K7M4XQ',
    demonstration: 'Données de démonstration',
  },
}

test('one page holds the card four times, with all that is needed without a telephone', async () => {
  const pdf = readPdf(await renderCards(card))
  assert.deepEqual([pdf.pages.length, pdf.language, pdf.tagged, pdf.accessibilityPart], [1, 'fr', true, '1'])
  assert.deepEqual(pdf.missingFonts, [])
  const [page = ''] = pdf.pages
  const said = [card.organisation, card.title, card.summary, ...card.facts, card.words.code]
  for (const words of [...said, 'frise.example/o/ricochet/c/K7M4XQ', 'Données de démonstration'])
    assert.equal(page.split(words).length - 1, 4, words)
  assert.deepEqual([pdf.structure['H1'], pdf.structure['Figure']], [4, 4])
})

test('words of any length keep the four cards on their page', async () => {
  const long = 'Programme d’initiation au numérique et aux métiers de demain '
  const hard = {
    organisation: long.repeat(3),
    title: long.repeat(3),
    summary: long.repeat(8),
    facts: [long, long, long.repeat(3)],
  }
  const address = `https://une-adresse-qui-ne-finit-pas.exemple.org/o/${'ricochet-'.repeat(8)}fin/c/K7M4XQ`
  const pdf = readPdf(await renderCards({ ...card, ...hard, address }))
  assert.equal(pdf.pages.length, 1)
  assert.equal((pdf.pages[0] ?? '').split('Code : K7M 4XQ').length - 1, 4)
})

test('without a campaign and on a real server the card has neither dates nor the word demonstration', async () => {
  const words = { ...card.words, demonstration: null }
  const pdf = readPdf(await renderCards({ ...card, summary: '', facts: [], words }))
  assert.ok(!/juillet|démonstration/.test(pdf.pages.join()))
})

test('letters that no font of ours has are named', async () => {
  await assert.rejects(renderCards({ ...card, organisation: 'Рикошет' }), LettersNotInFonts)
})
