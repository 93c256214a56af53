import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { deskMessages } from '#src/desk/messages/words.ts'
import { taskKinds } from '#src/desk/task.ts'

// The guide of a coordinator names in bold what she presses: a label that no page says any more leaves her looking for it.

const root = fileURLToPath(new URL('../', import.meta.url))
const guides = [
  { document: 'docs/guide-de-la-coordinatrice.md', language: 'fr' },
  { document: 'docs/coordinators-guide.md', language: 'en' },
] as const
const mostWords = 14
/** The line of a safeguarding officer: on no other desk, and so in no guide of a coordinator. */
const officersOnly = 'concern unacknowledged'

for (const { document, language } of guides) {
  test(`what ${document} names in bold is said by a page`, () => {
    const said = wordsOfPages(language)
    const labels = [...inOneLine(read(document)).matchAll(/\*\*(.+?)\*\*/g)].map(([, label = '']) => label)
    assert.ok(labels.length > 50, 'labels in bold')
    assert.deepEqual(
      labels.filter((label) => !said.includes(label)),
      [],
      'labels that are in no words of the pages',
    )
  })

  test(`the sentences of ${document} are short`, () => {
    const long = sentencesOf(read(document)).filter((sentence) => wordsIn(sentence) > mostWords)
    assert.deepEqual(long, [], `sentences of more than ${mostWords} words`)
  })
}

for (const { document, language } of guides) {
  test(`${document} says each line of the desk, in the words of the desk`, () => {
    const { tasks } = deskMessages(language)
    const lines = taskKinds
      .filter((kind) => kind !== officersOnly)
      .map((kind) => tasks[kind].title(1).replace(/^1 /, ''))
    const chapter = read(document)
      .split(/^## /m)
      .find((part) => part.startsWith('17. '))
    const told = [...(chapter ?? '').matchAll(/^\| ([^|]+?) \|/gm)].map(([, line]) => line)
    assert.deepEqual(
      lines.filter((line) => !told.includes(line)),
      [],
      'lines of the desk that the chapter leaves out',
    )
  })
}

test('the guides show the same pictures in the same chapters, each told in words', () => {
  const [french, english] = guides.map(({ document }) => picturesOf(read(document)))
  assert.deepEqual(
    french!.map(({ chapter, file }) => [chapter, file]),
    english!.map(({ chapter, file }) => [chapter, file]),
  )
  for (const { file, alt } of [...french!, ...english!])
    assert.ok(alt.length > 20, `${file}: say what the picture shows`)
})

/** The text of every file of words in one language. */
function wordsOfPages(language: 'fr' | 'en'): string {
  const files = globSync(`src/**/messages/{${language},*-${language}}.ts`, { cwd: root })
  return [...files, 'src/app-words.ts'].map(read).join('\n').replaceAll('\\u00a0', ' ')
}

function sentencesOf(text: string): string[] {
  const pieces = text.replace(/!\[[^\]]*\]\([^)]*\)/g, '').split(/\n\s*\n|\n(?=- |\d+\. )|\|/)
  return pieces.flatMap((piece) => inOneLine(piece).split(/(?<=[.?!:])\s/))
}

/** A word has a letter or a figure: signs that stand alone are none. */
function wordsIn(sentence: string): number {
  return sentence.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function picturesOf(text: string): { chapter: number; file: string; alt: string }[] {
  return text.split(/^## /m).flatMap((part, chapter) =>
    [...part.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', file = '']) => ({
      chapter,
      file,
      alt,
    })),
  )
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}
