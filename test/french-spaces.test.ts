import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readProject } from './architecture/project.ts'
import { type SyntaxNode, syntax } from './architecture/syntax.ts'

// In French a space stands before : ; ? and ! and inside « ». A line never ends in it: it is written \u00a0.

test('no line of our French can begin with a colon, or end with an opening quote', () => {
  const faults = [...readProject().values()]
    .filter(({ path }) => isRead(path))
    .flatMap(({ path, program }) =>
      [...writtenIn(program)].filter((words) => torn.test(words)).map((words) => `${path}: ${words}`),
    )
  assert.deepEqual(faults, [], 'write \\u00a0 instead of the space')
})

test('no line of a programme’s French can begin with a colon, or end with an opening quote', () => {
  const files = globSync('programmes/*jump-in-tech*.json')
  assert.ok(files.length > 0)
  for (const file of files) {
    const texts = [...frenchOf(JSON.parse(readFileSync(file, 'utf8')))]
    assert.ok(texts.length > 0, `${file} says nothing in French`)
    assert.deepEqual(
      texts.filter((text) => torn.test(text)),
      [],
      `${file}: put a no-break space there`,
    )
  }
})

test('what it looks for is found, and nothing else', () => {
  const faults = ['Quand : lundi', 'Où veux-tu venir ?', 'Ou alors ; non', '« Oui', 'Oui »', '}\u00a0» : non']
  for (const words of faults) assert.match(words, torn)
  for (const words of ['Quand\u00a0: lundi', 'When: Monday', '«\u00a0Oui\u00a0»', 'input :focus'])
    assert.doesNotMatch(words, torn)
})

const torn = /[\p{L}\p{N}»”’)\]}.…%>] [:;?!»](?![\p{L}\p{N}])|« /u

/** What people read on a page, on paper or in a message. */
function isRead(path: string): boolean {
  return !path.includes('.test.') && !/^src\/(platform|cli)\//.test(path) && !notRead.includes(path)
}

/** A terminal breaks no lines; an alphabet and patterns are not sentences. */
const notRead = [
  'src/process-duty.ts',
  'src/public-demonstration.ts',
  'src/print-welcome.ts',
  'src/messages/sms-length.ts',
  'src/selection/shape-patterns.ts',
]

/** The words of strings, templates and pages; SQL and other tagged templates are not words. */
function* writtenIn(program: unknown): Generator<string> {
  const tagged = new Set<unknown>()
  for (const node of syntax(program)) {
    if (node.type === 'TaggedTemplateExpression')
      for (const part of (node.quasi as { quasis: SyntaxNode[] }).quasis) tagged.add(part)
    if (tagged.has(node)) continue
    if (node.type === 'Literal' && typeof node.value === 'string') yield node.value
    if (node.type === 'JSXText') yield String(node.value)
    if (node.type === 'TemplateElement') yield cooked(node)
  }
}

/** A piece of a template; what is put before and after it stands as a brace. */
function cooked(node: SyntaxNode): string {
  return `}${(node.value as { cooked: string }).cooked}`
}

function* frenchOf(words: unknown): Generator<string> {
  if (typeof words !== 'object' || words === null) return
  for (const [key, value] of Object.entries(words))
    if (key === 'fr' && typeof value === 'string') yield value
    else yield* frenchOf(value)
}
