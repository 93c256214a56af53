/** What a text may repeat to be slow to look through: each begins, or goes on with, a number or an address. */
export const repeated = [
  'a',
  '1',
  'zéro ',
  'a-',
  '1-',
  'at-',
  'point',
  '+',
  '+ ',
  '1 ',
  '0x',
  'un ',
  '. ',
  '€',
  '1 000 €, ',
]
