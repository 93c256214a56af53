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

/** The components that the kit exports, and which ones each function of it draws. */
function kit(): { exported: Set<string>; drawnBy: Map<string, Set<string>> } {
  const exported = new Set<string>()
  const drawnBy = new Map<string, Set<string>>()
  const folder = new URL('.', import.meta.url)
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
