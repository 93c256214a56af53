import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

// A document that names what is not there misleads whoever trusts it.

const root = fileURLToPath(new URL('../', import.meta.url))
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md'], { cwd: root }).sort()

test('there are documents to judge', () => {
  for (const name of ['README.md', 'CONTRIBUTING.md', 'docs/glossary.md'])
    assert.ok(documents.includes(name), name)
})

for (const document of documents) {
  test(`what ${document} points to is there`, () => {
    const text = read(document)
    assert.deepEqual(deadLinks(document, text), [], 'links whose file or heading does not exist')
    assert.deepEqual(deadPaths(document, text), [], 'paths in backticks that do not exist')
  })
}

test('the commands that the README gives exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const readme = read('README.md')
  assert.match(readme, /npm ci && npm start/)
  assert.match(readme, /npm ci && npm test/)
  const commands = documents.flatMap((document) => [...read(document).matchAll(/npm run ([a-z:-]+)/g)])
  const named = new Set(['start', 'test', ...commands.map(([, name = '']) => name)])
  assert.deepEqual(
    [...named].filter((name) => !(name in scripts)),
    [],
    'npm scripts that package.json does not have',
  )
})

test('the map of the README has every capability', () => {
  const readme = read('README.md')
  const signs = documents.filter((document) => /^src\/[^/]+\/README\.md$/.test(document))
  assert.deepEqual(
    signs.map(dirname).filter((path) => !readme.includes(`| \`${path}\` |`)),
    [],
    'add a line to the map in README.md: what is in it, in a few words',
  )
})

test('every setting is told in the README, and no other', () => {
  const setting = /\b(FRISE_[A-Z_]+|DATABASE_URL(?:_[A-Z]+)?|PORT)(?=:)/g
  const settings = new Set(
    [...read('src/platform/settings/settings.ts').matchAll(setting)].map(([name]) => name),
  )
  const rows = read('README.md')
    .split('\n')
    .filter((line) => /^\| `(FRISE_|DATABASE_URL|PORT)/.test(line))
  const told = rows.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
  )
  assert.deepEqual(told.toSorted(), [...settings].toSorted())
})

/** Relative links of one document whose file, or whose heading in a file, is not there. */
function deadLinks(document: string, text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return links.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false
    const [file = '', heading] = target.split('#')
    const path = file === '' ? document : normalize(join(dirname(document), file))
    if (!existsSync(join(root, path))) return true
    return heading !== undefined && !headingsOf(read(path)).includes(heading)
  })
}

/** Paths of this repository in backticks that are not there; one with a placeholder (NAME, …, *) names no file. */
function deadPaths(document: string, text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)
  return quoted.filter((words) => {
    if (!/^(src|docs|test|database|programmes|stories|tools)\/[\w./-]*$/.test(words)) return false
    if (/[A-Z]{4}/.test(words.replaceAll('README', ''))) return false
    // The sign of a capability speaks of its neighbours from where it stands.
    return !['', 'src', dirname(document)].some((from) => existsSync(join(root, from, words)))
  })
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
}

/** The addresses of a document's headings, as GitHub and GitLab make them. */
function headingsOf(text: string): string[] {
  const headings = withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)
  return [...headings].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
