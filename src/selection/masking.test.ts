import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, foldedWords } from '#platform/text/folded-text.ts'
import { type Known, reasons } from './hidden-words.ts'
import { hiddenInWords, hiding, mask, patternsOf } from './masking.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'

const nothing: Known = { firstNames: [], lastNames: [], schools: [], communes: [] }
const lina: Known = {
  firstNames: ['Lina', 'Anne-Sophie', 'Inès'],
  lastNames: ['Haddad', 'de la Tour'],
  schools: ['Collège Jean-Moulin'],
  communes: ['Saint-Denis', 'Creil'],
}

const examples: [string, string][] = [
  ['Je m’appelle Lina.', 'Je m’appelle [prénom].'],
  ['je suis LINA, lína, L\u0069\u0301na', 'je suis [prénom], [prénom], [prénom]'],
  ["la mère d’Ines et l’amie d'Inès", "la mère d’[prénom] et l’amie d'[prénom]"],
  ['Lina Haddad', '[prénom]'],
  ['HADDAD Lina', '[prénom]'],
  ['Linahaddad et lina_haddad', '[prénom] et [prénom]'],
  ['Lina H. est là', '[prénom] est là'],
  ['Lina habite ici', '[prénom] habite ici'],
  ['M. L. Haddad, ou L.H., ou LH', 'M. [prénom], ou [prénom], ou [prénom]'],
  ['lh n’est pas écrit comme un nom', 'lh n’est pas écrit comme un nom'],
  ['Lina’s story, lina75', '[prénom]’s story, [prénom]75'],
  ['Anne Sophie, annesophie, Sophie', '[prénom], [prénom], [prénom]'],
  ['Madame de la Tour, la tour Eiffel', 'Madame [nom], la [nom] Eiffel'],
  ['Linanette et Calina restent', 'Linanette et Calina restent'],
  ['au collège Jean Moulin avec Zoé', 'au [école] avec Zoé'],
  ['à Jean-Moulin', 'à [école]'],
  ['au lycée Louise Michel, et au lycée de Creil', 'au [école], et au [école]'],
  ['le collège me plaît', 'le collège me plaît'],
  ['à St Denis et à SAINT-DENIS', 'à [commune] et à [commune]'],
  ['93200 La Plaine', '[commune]'],
  ['10000 pas par jour', '10000 pas par jour'],
  ['06 12 34 56 78', '[téléphone]'],
  ['06.12.34.56.78 ou +33 6 12 34 56 78', '[téléphone] ou [téléphone]'],
  ['06    12    34    56    78', '[téléphone]'],
  ['au 06x12x34x56x78.', 'au [téléphone].'],
  ['06....12....34....56....78', '[téléphone]'],
  ['06\n\n\n\n12\n\n\n\n34\n\n\n\n56\n\n\n\n78', '[téléphone]'],
  ['06 puis 12 puis 34 puis 56 puis 78 !', '[téléphone] !'],
  ['06 12 34 56 78, 07 12 34 56 78', '[téléphone], [téléphone]'],
  ['salles 101, 102, 103', 'salles 101, 102, 103'],
  ['à 9, 10, 11, 12, 13 et 14 h', 'à 9, 10, 11, 12, 13 et 14 h'],
  ['le 12/03/2012, 14:30-16:30', 'le 12/03/2012, 14:30-16:30'],
  ['à dix, douze, quatorze, seize et dix-huit', 'à dix, douze, quatorze, seize et dix-huit'],
  ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', '[téléphone]'],
  ['06 douze 34 cinquante six 78', '[téléphone]'],
  ['Oh seven double nine, four five six seven eight.', '[téléphone].'],
  ['ou plus trente-trois six douze 34 cinquante-six 78', 'ou [téléphone]'],
  ['six douze trente-quatre cinquante-six soixante-dix-huit', '[téléphone]'],
  ['le 12/03/2012 à 14 h', 'le 12/03/2012 à 14 h'],
  ['zéro faute en dix ans', 'zéro faute en dix ans'],
  ['moi@exemple.fr', '[adresse]'],
  ['moi arobase exemple point fr', '[adresse]'],
  ['moi point b (at) exemple.fr !', '[adresse] !'],
  ['12 bis rue des Lilas', '[adresse]'],
  ['mon insta : abc.d_75, ou @abc_75', 'mon [lien], ou [lien]'],
  ['https://exemple.fr/moi, www.exemple.fr.', '[lien], [lien].'],
  ['mon site exemple.fr', 'mon site [lien]'],
  ['', ''],
]

for (const [text, masked] of examples) {
  test(`"${text}" reads "${masked}"`, () => assert.equal(mask(text, lina), masked))
}

test('words that a person chose are hidden wherever they stand', () => {
  assert.equal(
    mask('Mon oncle Farid. farid !', { ...nothing, chosen: ['Farid'] }),
    'Mon oncle [masqué]. [masqué] !',
  )
})

test('what was hidden is named in the language of whoever reads, and nothing else of the text changes', () => {
  const masked = 'Je suis [prénom] du [école], [sic]'
  assert.equal(hiddenInWords(masked, en.hidden), 'Je suis [first name] du [school], [sic]')
  assert.equal(hiddenInWords(masked, fr.hidden), masked)
})

test('a text written against the masking costs a few looks, and what still hides after them is hidden whole', () => {
  const patterns = patternsOf(lina)
  for (const piece of ['@a', '@é', 'lina@', 'lina.fr@b'])
    assert.ok(hiding(piece.repeat(300), patterns).looks <= 3, piece)
  assert.equal(mask('@a'.repeat(595), lina), '[lien]'.repeat(595))
  // Each round of this pattern bares the one to its left.
  const leftward = { reason: 'lien', expression: /a(?![\p{L}])/gu } as const
  assert.deepEqual(hiding('a'.repeat(40), [leftward]), { masked: '[masqué]', looks: 12 })
})

const letters = 'abcdefghijklmnopqrstuvwxyzéèêëàâîïôöûüçœÉÈÀÇŒ'
const aName = fc
  .array(fc.string({ unit: fc.constantFrom(...letters.match(/./gu)!), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join('-'))
const aKnown = fc.record({
  firstNames: fc.array(aName, { maxLength: 3 }),
  lastNames: fc.array(aName, { maxLength: 2 }),
  schools: fc.array(aName, { maxLength: 1 }),
  communes: fc.array(aName, { maxLength: 1 }),
})
const written = (known: Known) => {
  const names = Object.values(known).flat()
  const changed = names.flatMap((name) => [
    name,
    name.toUpperCase(),
    name.replaceAll('-', ' '),
    `d’${name}`,
    `@${name}`,
    `${name}06`,
  ])
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(' ', ', ', '-', '’', '06 12 34 56 78', 'à ', '[prénom]', 'www.a.fr', ...changed),
  )
  return fc.tuple(
    fc.constant(known),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  )
}
const aText = aKnown.chain(written)

test('no known name of two letters or more survives', () => {
  fc.assert(
    fc.property(aText, ([known, text]) => {
      const left = wordsLeft(mask(text, known))
      for (const name of Object.values(known).flat()) {
        const words = foldedWords(name)
        if (words.join('').length >= 2) assert.ok(!holds(left, words), `${name} in ${mask(text, known)}`)
      }
    }),
    { numRuns: 500 },
  )
})

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(aText, ([known, text]) => {
      const once = mask(text, known)
      assert.equal(mask(once, known), once)
    }),
    { numRuns: 500 },
  )
})

test('it never throws, whatever the text, and what it leaves stands in the order of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), aKnown, (text, known) => {
      let at = 0
      for (const left of mask(text, known).split(anyReason)) {
        const found = text.indexOf(left, at)
        assert.ok(found >= at, left)
        at = found + left.length
      }
    }),
    { numRuns: 500 },
  )
})

test('a long line of figures is read at once', () => {
  const line = `0${'1'.repeat(500)}x`
  assert.equal(mask(line, nothing), line)
})

test('a text without anything known is unchanged', () => {
  const plain = fc.array(
    fc.constantFrom('je', 'suis', 'venue', 'nager', 'trois', 'fois', '12', 'ans', ',', '.', 'À', 'été'),
  )
  fc.assert(
    fc.property(plain, (words) => {
      const text = words.join(' ')
      assert.equal(mask(text, { ...nothing, firstNames: ['Lina'], lastNames: ['Haddad'] }), text)
    }),
  )
})

const anyReason = new RegExp(`\\[(?:${reasons.join('|')})\\]`, 'u')

/** The words of a masked text as they are compared; what is hidden ends a run of words. */
function wordsLeft(masked: string): string[][] {
  return masked
    .split(new RegExp(`\\[(?:${reasons.join('|')})\\]`, 'u'))
    .map((part) => fold(part).text.match(/\p{L}+/gu) ?? [])
}

function holds(runs: string[][], wanted: string[]): boolean {
  return runs.some((run) => run.some((_, at) => wanted.every((word, index) => run[at + index] === word)))
}
