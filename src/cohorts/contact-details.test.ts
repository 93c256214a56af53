import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { repeated } from '#test/repeated-pieces.ts'
import { holdsContactDetails } from './contact-details.ts'

const reached = [
  'Mon 06 39 98 01 23',
  '+33 (0)6 39 98 01 23',
  'wa.me/33639980123',
  'Écris à @lea_dev',
  't.me/lea',
  'x.example/lea',
  '0 6 3 9 9 8 0 1 2 3',
  '06-39/98_01|23',
  '０６３９９８０１２３',
  '٠٦٣٩٩٨٠١٢٣',
  '06\u200b39\u200b98\u200b01\u200b23',
  'lea at gmail dot com',
  'lea (arobase) mail (point) fr',
  'Zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit.',
  'Call me: oh seven double nine four five six seven eight',
  '06    12    34    56    78',
  '06x12x34x56x78',
  '06....12....34....56....78',
  '06\n\n\n\n12\n\n\n\n34\n\n\n\n56\n\n\n\n78',
  '06 puis 12 puis 34 puis 56 puis 78',
  '06 et 12 et 34 et 56 et 78',
  '06:12:34:56:78',
  '06, 12, 34, 56, 78',
  '6, 12, 34, 56, 78',
  'zéro six    douze    trente-quatre    cinquante-six',
  '06 tiret 12 tiret 34 tiret 56 tiret 78',
  '06 point 12 point 34 point 56 point 78',
  'zéro six tiret douze tiret trente-quatre tiret cinquante-six',
  '0 612 345 €, 678 €',
  '06 € 12 € 34 € 56 € 78 €',
  '639 980 123 €',
  'Le 12 juillet à 9 h 30, mon 06 39 98 01 23',
  '0️⃣6️⃣3️⃣9️⃣9️⃣8️⃣0️⃣1️⃣2️⃣3️⃣',
  'On continue sur Signal ?',
  'Message me on Signal',
  'Je suis sur s1gnal',
  'S.i.g.n.a.l',
  'Demande Messenger à ta sœur',
  'Mon Facebook : Lea Dev',
  'sur Viber',
  'WeChat',
  'sur we chat',
  'Retrouve-moi sur Twitch',
  'BeReal ce soir ?',
  'Suis-moi sur Threads',
  'un Skype demain',
  'lea.dev(a)gmail',
  'lea [at] exemple',
  'lea chez outlook point fr',
  'gmail point com',
  'Tik tok',
  'Tele gram',
  'Télégram',
  "what's app",
  's n a p',
  's\n-n\n-a\n-p',
  'sn4p',
  '$nap',
  '1nsta',
  'lnsta',
  'insssta',
  'ѕnар (lettres cyrilliques)',
  'Ιnstа (ici aussi)',
  'ＳＮＡＰ',
  '🅢🅝🅐🅟',
  '🇸🇳🇦🇵',
  'ꜱɴᴀᴘ',
  's̶n̶a̶p̶',
  'Des snaps tous les soirs',
]

const harmless = [
  'Rendez-vous le 12 juillet 2027 de 9 h 30 à 16 h 30.',
  'Du 6 au 8 juillet 2027, de 9:30 à 16:30, puis le 12/07/2027.',
  'Le 12 et le 13 juillet : salle 204, 33000 Bordeaux.',
  'De 09:30-16:30, salle 12.',
  'Meet at the school, 9:30, on July 12, 2027.',
  'Du six au huit juillet deux mille vingt-sept, en salle douze ou treize.',
  'Salles vingt et un, vingt-deux et vingt-trois, de 9 h à midi trente.',
  'Salles 101, 102, 103 demain.',
  'Salles 101 et 102, puis 103.',
  'Salles 101, 201, 301.',
  'Rendez-vous à 9, 10, 11, 12, 13 et 14 h.',
  'Rendez-vous à dix, douze, quatorze, seize et dix-huit heures.',
  'Groupes 1, 2, 3, 4, 5, 6, 7, 8, 9 et 10.',
  'Deux bourses : 10 000 €, 2 500 €.',
  'Two grants: €10,000, €2,500.',
  'Apporte un carnet, et/ou un ordinateur. Bravo à toutes.',
  'Au signal sonore, on sort. À mon signal, on rentre.',
  'Départ sur signal sonore, puis sur signal de Claire.',
  'Il faut signaler un danger. On signale toute absence.',
  'A bell is the signal. We use two threads in Java.',
  'We chat in English every Monday. Be real. I message Claire, with three MA students.',
  'On a ri, on a appris, on a snobé la pluie.',
  'Le point de départ : la gare. On fait le point à 9 h.',
  'At this point we start. Meet at the meeting point.',
  'Le code postal est 33000, à 9 h.',
  'Le choix : (a) venir, (b) prévenir. On était à la discordance près.',
  'Un télégramme de 1912, une photo instantanée.',
  'Всем привет! Завтра встреча в 9 часов. Καλημέρα σε όλες.',
  'Bus 1, n° 57, quai 4.',
  '$ npm test, puis 5 € par repas.',
]

test('a way to be reached outside is seen, however it is written', () => {
  for (const words of reached) assert.ok(holdsContactDetails(words), words)
})

test('days, hours and places are no way to be reached', () => {
  for (const words of harmless) assert.ok(!holdsContactDetails(words), words)
})

const letters: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'A', '4', 'а', 'α', 'à', 'Ａ', 'ᴀ', '🅐'],
  c: ['c', 'С', 'с', '🅒'],
  e: ['e', '3', 'е', 'Ε', 'é'],
  i: ['i', '1', 'l', 'і', 'Ι', 'ı', '🇮'],
  n: ['n', 'ո', 'Ν', 'ñ'],
  o: ['o', '0', 'о', 'ο'],
  p: ['p', 'р', 'ρ', 'Ｐ'],
  s: ['s', '5', 'ѕ', '🅂', 'ss'],
  t: ['t', '7', 'т', 'τ'],
}
const noSense = fc.string({ unit: fc.constantFrom(...' .-_/\n\u200b'.split('')), maxLength: 4 })

test('a private channel is seen, letter by letter, whatever each is written with', () => {
  const name = fc.constantFrom(
    'snap',
    'insta',
    'instagram',
    'tiktok',
    'discord',
    'messenger',
    'viber',
    'skype',
  )
  const disguised = name.chain((it) =>
    fc.tuple(
      ...Array.from(it, (letter) => fc.tuple(fc.constantFrom(...(letters[letter] ?? [letter])), noSense)),
    ),
  )
  fc.assert(
    fc.property(disguised, (written) => {
      const words = written.flat().join('')
      assert.ok(holdsContactDetails(`Je suis là : ${words} tous les soirs`), words)
    }),
    { numRuns: 500 },
  )
})

/** Signs of any kind and number, or a small word that joins, with signs about it. */
const aGap = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...' .-_/|,;\n\t·~*()'.split('')), maxLength: 12 }),
    fc.constantFrom('', '', 'x', 'et', 'puis', 'and', 'then', 'X'),
    fc.string({ unit: fc.constantFrom(...' .-_/|,;\n'.split('')), maxLength: 12 }),
  )
  .map((parts) => parts.join(''))

test('ten figures from a zero are seen, whatever stands between them and however much', () => {
  const figures = fc.array(fc.tuple(fc.nat({ max: 9 }), aGap), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(fc.constantFrom(1, 6, 7), aGap, figures, (first, gap, rest) => {
      const written = `0${first}${gap}${rest.map(([figure, after]) => `${figure}${after}`).join('')}`
      assert.ok(holdsContactDetails(`Appelle le ${written} ce soir`), written)
    }),
    { numRuns: 500 },
  )
})

// A reading that looks at each sign from each other would take longer than a test file may.
test('a text of a million signs is read to its end, whatever it repeats', () => {
  for (const piece of repeated) {
    const text = `1${piece.repeat(1_000_000 / piece.length)}b`
    assert.ok(holdsContactDetails(`${text} @lea_dev`), piece)
  }
})
