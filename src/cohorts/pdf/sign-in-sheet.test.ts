import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printAnyway } from '#platform/pdf/print-anyway.ts'
import { readPdf } from '#test/read-pdf.ts'
import { renderSignInSheet, type SignInSheet } from './sign-in-sheet.ts'

const sheet: SignInSheet = {
  language: 'fr',
  organisation: 'Ricochet',
  cohort: 'JUMP IN TECH, promotion de Creil',
  date: 'mardi 13 juillet 2027',
  place: 'Médiathèque des Tilleuls, 4 rue du Verger',
  facilitators: ['Hawa Diop', 'Léa Marin'],
  sessions: [
    { moment: 'morning', hours: '9 h 30 à 12 h 30', title: 'Python, les boucles' },
    { moment: 'afternoon', hours: '13 h 30 à 16 h', title: 'Projet en équipe' },
  ],
  participants: ['Zoé Abadie', 'Żaneta Łącka', 'Nguyễn Thị Phượng'],
  reference: 'Séance CR-0713',
  printedOn: '12 juillet 2027',
  demonstration: true,
  unprinted: '',
}

test('the sheet is a tagged page with its sessions as column heads and the names in the order given', async () => {
  const pdf = readPdf(await renderSignInSheet(sheet))
  assert.equal(pdf.title, 'Feuille de présence, JUMP IN TECH, promotion de Creil, mardi 13 juillet 2027')
  assert.equal(pdf.language, 'fr')
  assert.deepEqual([pdf.tagged, pdf.accessibilityPart, pdf.pages.length], [true, '1', 1])
  assert.deepEqual(pdf.fonts, [
    'AtkinsonHyperlegibleNext-Regular',
    'AtkinsonHyperlegibleNext-SemiBold',
    'BricolageGrotesque-Bold',
  ])
  assert.deepEqual(pdf.missingFonts, [])
  assert.deepEqual([pdf.structure['TH'], pdf.structure['TR']], [5, 4])
  const [page = ''] = pdf.pages
  inOrder(page, [
    'Ricochet',
    'Données de démonstration',
    'Feuille de présence',
    'mardi 13 juillet 2027',
    'Formatrices : Hawa Diop, Léa Marin.',
    'Matin9 h 30 à 12 h 30Python, les boucles',
    'Après-midi13 h 30 à 16 hProjet en équipe',
    '1Zoé Abadie',
    '2Żaneta Łącka',
    '3Nguyễn Thị Phượng',
    'Total des présentes',
    'Signature de la formatrice, matin',
    'Signature de la formatrice, après-midi',
    'Séance CR-0713, page 1 sur 1',
  ])
})

test('twenty lines hold on one page; more make pages of equal length, each with its header and signatures', async () => {
  assert.equal(readPdf(await renderSignInSheet({ ...sheet, participants: names(20) })).pages.length, 1)
  const { pages } = readPdf(await renderSignInSheet({ ...sheet, participants: names(21) }))
  assert.equal(pages.length, 2)
  for (const page of pages) {
    inOrder(page, [
      'Feuille de présence',
      'Matin',
      'Après-midi',
      'cette page',
      'Signature de la formatrice, matin',
    ])
  }
  inOrder(pages[0] ?? '', ['1Prénom 1', '11Prénom 11', 'page 1 sur 2'])
  inOrder(pages[1] ?? '', ['12Prénom 12', '21Prénom 21', 'page 2 sur 2'])
  assert.equal(readPdf(await renderSignInSheet({ ...sheet, participants: names(61) })).pages.length, 4)
})

test('English words, two sessions of one moment told apart by their hours, no label on a real sheet', async () => {
  const [morning] = sheet.sessions
  assert.ok(morning)
  const sessions = [morning, { ...morning, hours: '11:00 to 12:30' }]
  const pdf = readPdf(
    await renderSignInSheet({
      ...sheet,
      sessions,
      language: 'en',
      demonstration: false,
      facilitators: ['Hawa Diop'],
    }),
  )
  assert.equal(pdf.language, 'en')
  inOrder(pdf.pages[0] ?? '', [
    'Sign-in sheet',
    'Facilitator: Hawa Diop.',
    'Signature of the facilitator, 11:00 to 12:30',
  ])
  assert.ok(!/demonstration/i.test(pdf.pages.join()))
})

test('whatever the length of words, a full sheet stays on its page with every name whole', async () => {
  const long = 'Rencontre avec des informaticiennes de la région, puis retour en atelier '
  const hard = [
    'Marie-Anne-Élisabeth d’Harcourt-Nguyễn de la Rochefoucauld',
    '#read("/etc/passwd") $x$ \\ *a* _b_ <c> @d "q"',
    'Anticonstitutionnellementissime'.repeat(4),
  ]
  for (const count of [1, 2, 3, 4]) {
    const { pages } = readPdf(
      await renderSignInSheet({
        ...sheet,
        organisation: long.repeat(2),
        place: long.repeat(3),
        date: long,
        reference: long,
        participants: [...names(17), ...hard],
        sessions: Array.from({ length: count }, () => ({
          moment: 'afternoon' as const,
          hours: long,
          title: long.repeat(2),
        })),
      }),
    )
    assert.equal(pages.length, 1, `${count} sessions`)
    for (const name of hard) assert.ok(pages[0]?.includes(name), name)
  }
})

test('a name with signs that no font has is printed with "?", and the sheet says so', async () => {
  const hard = ['Лина Abadie', 'Zoé 👩‍💻❤️ Marin', '\ud800 Ema \u0007']
  const full = { ...sheet, participants: [...names(17), ...hard] }
  const { pages } = readPdf(await printAnyway(full, 'Un signe manque.', renderSignInSheet))
  assert.equal(pages.length, 1)
  inOrder(pages[0]!, ['Un signe manque.', '18? Abadie', '19Zoé ? Marin', '20? Ema'])
  const plain = readPdf(await printAnyway(sheet, 'Un signe manque.', renderSignInSheet)).pages[0]!
  assert.doesNotMatch(plain, /Un signe manque|\?/)
  assert.match(plain, /Nguyễn Thị Phượng/)
})

test('a sheet without a participant, or with more sessions than columns, is refused', () => {
  assert.throws(() => renderSignInSheet({ ...sheet, participants: [] }), RangeError)
  assert.throws(() => renderSignInSheet({ ...sheet, sessions: [] }), RangeError)
})

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Prénom ${index + 1}`)
}

function inOrder(page: string, pieces: string[]) {
  let from = 0
  for (const piece of pieces) {
    const found = page.indexOf(piece, from)
    assert.notEqual(found, -1, `${piece}, after what comes before it, in ${page}`)
    from = found + piece.length
  }
}
