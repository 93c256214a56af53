import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  'Le 12 juillet à 9 h 30, mon 06 39 98 01 23',
]

const harmless = [
  'Rendez-vous le 12 juillet 2027 de 9 h 30 à 16 h 30.',
  'Du 6 au 8 juillet 2027, de 9:30 à 16:30, puis le 12/07/2027.',
  'Le 12 et le 13 juillet : salle 204, 33000 Bordeaux.',
  'De 09:30-16:30, salle 12.',
  'Meet at the school, 9:30, on July 12, 2027.',
  'Du six au huit juillet deux mille vingt-sept, en salle douze ou treize.',
  'Salles vingt et un, vingt-deux et vingt-trois, de 9 h à midi trente.',
  'Apporte un carnet, et/ou un ordinateur. Bravo à toutes.',
]

test('a way to be reached outside is seen, however it is written', () => {
  for (const words of reached) assert.ok(holdsContactDetails(words), words)
})

test('days, hours and places are no way to be reached', () => {
  for (const words of harmless) assert.ok(!holdsContactDetails(words), words)
})
