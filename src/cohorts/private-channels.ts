/**
 * Is a private channel named here: an application, a network, a mail service? Its letters may stand apart, be doubled, or be
 * written with figures ("s n a p", "Tele gram", "1nsta"). For words made plain (`asLatinLetters`).
 */
export function namesAPrivateChannel(words: string): boolean {
  // "$nap": a sign that stands for a letter stands beside one.
  const read = words.replace(/\$(?=\p{L})|(?<=\p{L})\$/gu, 's').replace(/(?<=\p{L})€(?=\p{L})/gu, 'e')
  return patterns.some((pattern) => pattern.test(read))
}

const unmistakable =
  'whatsapp watsapp snap snapchat insta instagram tiktok telegram discord messenger facebook viber twitch skype gmail hotmail'.split(
    ' ',
  )
// "We chat" and "I message" are words of every day: these are channels in one piece, or letter by letter.
const inOnePiece = ['wechat', 'bereal', 'facetime', 'imessage', 'threema']
// Words of every day even in one piece.
const alsoWords = ['signal', 'threads']

const sign = '[^\\p{L}\\p{N}]'
const start = '(?<!\\p{L})'
const end = '(?!\\p{L})'
// "Signal" is one only where something is said on it; a whistle is one too.
const on = `${start}(?:sur|via|on)${sign}{1,3}`
const otherSignal = `(?!${sign}+(?:sonore|lumineux|visuel|vocal|convenu|donne|du|de|des|d|from|of)(?!\\p{L}))`

const alike: Readonly<Record<string, string>> = {
  a: '[a4]',
  b: '[b8]',
  e: '[e3]',
  g: '[g9]',
  i: '[il1]',
  l: '[li1]',
  o: '[o0]',
  s: '[s5]',
  t: '[t7]',
}

const patterns = [
  oneOf(unmistakable.map((it) => `${spelt(it, '*')}s?`)),
  oneOf(inOnePiece.map((it) => spelt(it, ''))),
  oneOf([...inOnePiece, ...alsoWords].map((it) => spelt(it, '+'))),
  new RegExp(`${on}(?:${spelt('threads', '*')}|${spelt('signal', '*')}${end}${otherSignal})${end}`, 'u'),
  new RegExp(`${start}(?:sur|via)${sign}{1,3}(?:we${sign}*chat|be${sign}*real)${end}`, 'u'),
]

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`${start}(?:${names.join('|')})${end}`, 'u')
}

/** A name letter by letter: each may be doubled or look like another; how many signs stand between is said as in an expression. */
function spelt(name: string, signs: '' | '*' | '+'): string {
  const between = signs === '' ? '' : `${sign}${signs}`
  const letters = Array.from(name).filter((letter, at) => letter !== name[at - 1])
  return letters
    .map((letter) => alike[letter] ?? letter)
    .map((letter) => `${letter}(?:${between}${letter}){0,8}`)
    .join(between)
}
