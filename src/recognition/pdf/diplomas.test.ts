import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPdf } from '#test/read-pdf.ts'
import { type Diploma, type DiplomaSheet, renderDiplomas } from './diplomas.ts'

const sheet: DiplomaSheet = {
  language: 'fr',
  organisation: 'Ricochet',
  programme: 'JUMP IN TECH',
  promotion: 'Promotion de Creil, juillet 2027',
  wording: ['a suivi un mois d’initiation au numérique : 102 heures sur 104.'],
  diplomas: [diploma('Aïssatou Barry'), diploma('Żaneta Łącka'), diploma('Nguyễn Thị Phượng')],
  place: 'Beauvais',
  notice: 'Attestation de l’association. Ce n’est pas un diplôme d’État.',
  demonstration: true,
}

const frise: NonNullable<DiplomaSheet['frise']> = [
  { name: 'J’ose', blocks: [{ title: 'Première page web', shape: 'brick' }] },
  { name: 'J’apprends', blocks: [{ title: 'Prise de parole', shape: 'pill' }] },
]

test('a promotion is one tagged file with a page per diploma, in calling order, each under its name', async () => {
  const pdf = readPdf(await renderDiplomas({ ...sheet, frise }))
  assert.equal(pdf.title, 'Diplômes JUMP IN TECH, Promotion de Creil, juillet 2027')
  assert.equal(pdf.language, 'fr')
  assert.deepEqual([pdf.tagged, pdf.accessibilityPart], [true, '1'])
  assert.equal(pdf.structure['H1'], 3)
  assert.deepEqual(pdf.fonts, [
    'AtkinsonHyperlegibleNext-Regular',
    'AtkinsonHyperlegibleNext-SemiBold',
    'BricolageGrotesque-Bold',
  ])
  assert.deepEqual(pdf.missingFonts, [])
  assert.equal(pdf.pages.length, 3)
  for (const [index, { name, number }] of sheet.diplomas.entries()) {
    const page = pdf.pages[index] ?? ''
    for (const words of [name!, `N° ${number}`, 'Diplôme JUMP IN TECH', 'Ricochet', 'Promotion de Creil']) {
      assert.ok(page.includes(words), `${words} on ${page}`)
    }
    for (const words of [
      'Solène Marchal',
      'Préfète déléguée, préfecture de l’Oise',
      'Divine Okoye',
      'J’ose',
      'Prise de parole',
    ]) {
      assert.ok(page.includes(words), `${words} on ${page}`)
    }
    assert.ok(page.includes('Beauvais, le 30 juillet 2027.'))
    assert.ok(page.includes('Ce n’est pas un diplôme d’État.'))
    assert.ok(page.includes('Spécimen, données de démonstration'))
  }
})

test('her hours are said once, in the sentences or after them, then what she made', async () => {
  const [said, added] = [
    diploma('Inès Kaci', { hours: '102 heures sur 104' }),
    diploma('Lina Haddad', { hours: '98 heures sur 104', sentence: 'Elle a conçu « Bus Clair ».' }),
  ]
  const { pages } = readPdf(await renderDiplomas({ ...sheet, diplomas: [said, added] }))
  assert.equal(pages[0]?.split('heures sur').length, 2)
  assert.ok(pages[1]?.includes('Elle a conçu « Bus Clair ». 98 heures sur 104.'), pages[1])
})

test('English words, no label on real diplomas, and a code to verify when there is an address', async () => {
  const pdf = readPdf(
    await renderDiplomas({
      ...sheet,
      language: 'en',
      notice: 'Certificate of the association. It is not a State degree.',
      demonstration: false,
      verifyAt: 'https://exemple.org/v',
    }),
  )
  assert.equal(pdf.language, 'en')
  assert.ok(pdf.pages[0]?.includes('JUMP IN TECH diploma'))
  assert.ok(pdf.pages[0]?.includes('Verify: exemple.org/v'))
  assert.ok(pdf.pages[0]?.includes('It is not a State degree.'), 'the words of the programme, and no others')
  assert.ok(!pdf.pages[0]?.includes('It is not a State diploma.'))
  assert.ok(!/démonstration|demonstration/i.test(pdf.pages.join()))
  assert.equal(pdf.structure['Figure'], 3)
})

test('long names, long titles and names that look like code stay whole, on their page', async () => {
  const hard = [
    'Marie-Anne-Élisabeth d’Harcourt-Nguyễn de la Rochefoucauld',
    '#read("/etc/passwd") $x$ \\ *a* _b_ <c> @d "q"',
    'Anticonstitutionnellementissime'.repeat(4),
    'Ễ',
  ]
  const long = 'Directrice régionale adjointe aux droits des femmes et à l’égalité '
  const pdf = readPdf(
    await renderDiplomas({
      ...sheet,
      organisation: long.repeat(2),
      promotion: long.repeat(2),
      wording: [long.repeat(8)],
      diplomas: hard.map((name) =>
        diploma(name, {
          signatures: Array.from({ length: 4 }, () => ({
            name: long,
            role: long.repeat(2),
            organisation: long,
          })),
        }),
      ),
      frise: Array.from({ length: 5 }, () => ({
        name: long,
        blocks: Array.from({ length: 3 }, () => ({ title: long, shape: 'pill' as const })),
      })),
      verifyAt: `https://exemple.org/${'adresse'.repeat(9)}`,
    }),
  )
  assert.equal(pdf.pages.length, hard.length)
  for (const [index, name] of hard.entries()) assert.ok(pdf.pages[index]?.includes(name), pdf.pages[index])
})

test('what a page cannot hold is refused', () => {
  assert.throws(() => renderDiplomas({ ...sheet, diplomas: [] }), RangeError)
  assert.throws(
    () => renderDiplomas({ ...sheet, diplomas: [diploma('Lina', { signatures: [] })] }),
    RangeError,
  )
  assert.throws(
    () => renderDiplomas({ ...sheet, frise: Array.from({ length: 6 }, () => ({ name: 'A', blocks: [] })) }),
    RangeError,
  )
})

function diploma(name: string, more: Partial<Diploma> = {}): Diploma {
  return {
    name,
    hours: '102 heures sur 104',
    number: 'RC-27-0412',
    date: '30 juillet 2027',
    signatures: [
      { name: 'Solène Marchal', role: 'Préfète déléguée', organisation: 'préfecture de l’Oise' },
      { name: 'Divine Okoye', role: 'Directrice', organisation: 'association Ricochet' },
    ],
    ...more,
  }
}
