import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseSync } from 'vite'
import { type SyntaxNode, syntax } from '#test/architecture/syntax.ts'

// Whoever draws a page looks at /ui first: a component that is not shown there is drawn a second time.

/** Shown elsewhere than on /ui, each with its reason. */
const elsewhere: Record<string, string> = {
  FileDocument: 'a file that is downloaded, without our styles',
}

test('every component of the kit is shown on /ui or on one of its frames', () => {
  const { exported, drawnBy } = kit()
  assert.ok(exported.size > 50, `only ${exported.size} components were found`)
  const shown = new Set(['UiPage', 'UiFramePage'])
  for (const name of shown) for (const drawn of drawnBy.get(name) ?? []) shown.add(drawn)
  assert.deepEqual(
    [...exported].filter((name) => !shown.has(name) && !(name in elsewhere)),
    [],
    'draw it in src/ui/ui-page-*.tsx, in each of its states',
  )
})

test('every field is shown there at rest and at fault', () => {
  const states = new Map<string, Set<string>>()
  for (const { code } of filesOf('page'))
    for (const node of syntax(code)) {
      if (node.type !== 'JSXOpeningElement') continue
      const name = String((node.name as SyntaxNode).name)
      const given = (node.attributes as SyntaxNode[]).map((it) => (it.name as SyntaxNode | undefined)?.name)
      states.set(name, (states.get(name) ?? new Set()).add(given.includes('error') ? 'at fault' : 'at rest'))
    }
  const fields = [...kit().exported].filter((name) => isField.test(name))
  assert.ok(fields.length >= 11, `only ${fields.length} fields were found`)
  for (const name of fields)
    assert.deepEqual([...(states.get(name) ?? [])].toSorted(), ['at fault', 'at rest'], name)
})

test('every kind that a component may have is shown there', () => {
  const shown = new Set(filesOf('page').flatMap(({ code }) => wordsGiven(code)))
  const missing = filesOf('kit').flatMap(({ file, code }) => {
    const byDefault = new Set(defaultsIn(code))
    return kindsIn(code)
      .filter((kind) => !shown.has(kind) && !byDefault.has(kind) && !isNoKind.test(kind))
      .map((kind) => `${file}: ${kind}`)
  })
  assert.deepEqual(missing, [], 'draw it in src/ui/ui-page-states.tsx')
})

test('every state that a component takes as yes or no is shown there', () => {
  const given = new Set<unknown>()
  for (const { code } of filesOf('page'))
    for (const node of syntax(code)) {
      if (node.type === 'JSXAttribute') given.add((node.name as SyntaxNode).name)
      if (node.type === 'Property') given.add((node.key as SyntaxNode).name)
    }
  const asked = filesOf('kit').flatMap(({ file, code }) =>
    statesIn(code).map((state) => ({ state, said: `${file}: ${state}` })),
  )
  assert.ok(asked.length > 30, `only ${asked.length} states were found`)
  assert.deepEqual(
    asked.filter(({ state }) => !given.has(state) && !isSeenNowhere.test(state)).map(({ said }) => said),
    [],
    'give it to its component in src/ui/ui-page-*.tsx',
  )
})

/** Properties of the kit's components that may be true or left out. */
function statesIn(code: SyntaxNode): string[] {
  return [...syntax(code)]
    .filter(({ type, optional }) => type === 'TSPropertySignature' && optional === true)
    .filter(({ typeAnnotation }) =>
      [...syntax(typeAnnotation)].some(({ type }) => type === 'TSBooleanKeyword'),
    )
    .map(({ key }) => String((key as SyntaxNode).name))
}

/** A column that is in the file only, a link that saves, words that are read out once more, a form that sends files: they look like any other. */
const isSeenNowhere = /^(onlyInFile|download|announced|files)$/

/** Around other fields, or only worn by them. */
const isField = /^(?!Labelled|Grouped).*(Field|TextArea)$/

/** Words of our types that name a property or a part of a date, and what a component makes by itself, as a telephone field its kind. */
const isNoKind = /^(optional|hint|type|size|month|radio|checkbox|gap|unanswered|tel)$/

function filesOf(which: 'kit' | 'page'): { file: string; code: SyntaxNode }[] {
  return readdirSync(folder)
    .filter((file) => /^[a-z-]+\.tsx$/.test(file) && file.startsWith('ui-page') === (which === 'page'))
    .map((file) => {
      const { program } = parseSync(file, readFileSync(new URL(file, folder), 'utf8'))
      return { file, code: program as unknown as SyntaxNode }
    })
}

function kindsIn(code: SyntaxNode): string[] {
  return [...syntax(code)]
    .filter(({ type }) => type === 'TSLiteralType')
    .map(({ literal }) => (literal as SyntaxNode).value)
    .filter((value) => typeof value === 'string')
}

/** What a property is when nothing is given. */
function defaultsIn(code: SyntaxNode): unknown[] {
  return [...syntax(code)]
    .filter(({ type }) => type === 'AssignmentPattern')
    .map(({ right }) => (right as SyntaxNode).value)
}

/** What the pages of the kit give: as a word, or as the name of a thing. */
function wordsGiven(code: SyntaxNode): unknown[] {
  return [...syntax(code)].map((node) =>
    node.type === 'Property' ? (node.key as SyntaxNode).name : node.value,
  )
}

const folder = new URL('.', import.meta.url)

/** The components that the kit exports, and which ones each function of it draws. */
function kit(): { exported: Set<string>; drawnBy: Map<string, Set<string>> } {
  const exported = new Set<string>()
  const drawnBy = new Map<string, Set<string>>()
  for (const file of readdirSync(folder).filter((it) => /^[a-z-]+\.tsx$/.test(it))) {
    const { program } = parseSync(file, readFileSync(new URL(file, folder), 'utf8'))
    const constants = new Set<string>()
    const functions = new Map<string, SyntaxNode>()
    for (const statement of program.body as unknown as SyntaxNode[]) {
      const declared = (statement.declaration ?? statement) as SyntaxNode
      if (declared.type === 'VariableDeclaration') for (const name of drawnIn(declared)) constants.add(name)
      if (declared.type !== 'FunctionDeclaration') continue
      const { name } = declared.id as { name: string }
      functions.set(name, declared)
      if (declared !== statement && /^[A-Z]/.test(name)) exported.add(name)
    }
    // What stands in a constant of the file belongs to each of its functions.
    for (const [name, code] of functions) drawnBy.set(name, new Set([...drawnIn(code), ...constants]))
  }
  return { exported, drawnBy }
}

function* drawnIn(code: unknown): Generator<string> {
  for (const node of syntax(code))
    if (node.type === 'JSXOpeningElement') yield String((node.name as SyntaxNode).name)
}
