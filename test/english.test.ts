import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { frenchSentences, sentencesIn } from './every-page/words.ts'

// Who reads English reads English: no French sentence was left, or put, where an English one belongs.

const root = new URL('..', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const filesOf = (glob: string) => globSync(glob, { cwd: root })

test('no sentence is the same in both languages', async () => {
  const french = await frenchSentences()
  const english = await sentencesIn('en')
  const same = [...english].filter(([sentence]) => french.has(sentence))
  assert.deepEqual(
    same.map(([sentence, file]) => `${file}: ${sentence}`),
    [],
    'translate it; a word that is written alike goes to test/every-page/words.ts',
  )
})

test('no French word stands in an English sentence', () => {
  const files = filesOf('src/**/messages/{,*-}en.ts')
  assert.ok(files.length >= 25, `only ${files.length} files of English words were found`)
  assert.deepEqual(
    files.flatMap((file) => frenchIn(file, codeOf(read(file)))),
    [],
  )
})

test('no French word stands in what is English of a file that holds both languages', () => {
  const whole = read('src/app-words.ts')
  assert.deepEqual(frenchIn('src/app-words.ts', codeOf(whole.slice(whole.indexOf('const en:')))), [])
  const letters = filesOf('src/**/emails/!(*.test).ts').filter((file) => /^ {2}en: /m.test(read(file)))
  assert.ok(letters.length >= 15, `only ${letters.length} letters were found`)
  for (const file of letters) {
    const [english] = /^ {2}en: (.|\n(?! {2}\w|\}))*/m.exec(read(file)) ?? ['']
    assert.deepEqual(frenchIn(file, codeOf(english)), [])
  }
})

test('no French word stands in what a programme says in English', () => {
  for (const file of filesOf('programmes/*jump-in-tech*.json')) {
    const texts = [...englishOf(JSON.parse(read(file)))]
    assert.ok(texts.length > 0 || file.includes('edition'), `${file} says nothing in English`)
    assert.deepEqual(
      texts.flatMap((text) => frenchIn(file, text)),
      [],
    )
  }
})

test('the French words that it knows are found', () => {
  const french = ['Voir les candidatures', 'À relire', 'Une séance', 'Pas encore', 'Elle a 15 ans et demi']
  for (const sentence of french) assert.equal(frenchIn('here', sentence).length, 1, sentence)
  assert.deepEqual(frenchIn('here', 'On a Saturday, in Île-de-France: les-ricochets'), [])
})

/** Small words that French sentences can hardly do without and English ones do not have. */
const frenchWords =
  /(?<![\p{L}\p{N}_.-])(?:aux?|avec|ces?|cette|chez|dans|des|du|elles?|encore|est|et|être|ils|la|les?|leurs?|mais|mes|mon|nos|notre|nous|ou|pas|pour|que|qui|sans|ses|son|sont|sur|tes|ton|tu|une?|vos|votre|vous)(?![\p{L}\p{N}_:-])/iu
const frenchLetters = /[àâäçéèêëîïôœùûüÿ]/iu

/** Names that stay French in an English sentence. */
const names = [
  'Île-de-France',
  'Défenseur des droits',
  'Département de la Gironde',
  'Créteil',
  'collège',
  'lycée',
]

/** The name under which words are kept is nobody's reading. */
const keyOfLine = /^\s*[\p{L}\w]+:/u

function frenchIn(file: string, text: string): string[] {
  return text
    .split('\n')
    .map((line) => names.reduce((left, name) => left.replaceAll(name, ''), line.replace(keyOfLine, '')))
    .filter((line) => frenchWords.test(line) || frenchLetters.test(line))
    .map((line) => `${file}: ${line.trim()}`)
}

/** Without its comments. */
const codeOf = (text: string) => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

function* englishOf(words: unknown): Generator<string> {
  if (typeof words !== 'object' || words === null) return
  for (const [key, value] of Object.entries(words))
    if (key === 'en' && typeof value === 'string') yield value
    else yield* englishOf(value)
}
