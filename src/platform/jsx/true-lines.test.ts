import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startProgram, temporaryPlace } from '#test/server-process.ts'

const place = await temporaryPlace()
after(() => place.clear())

test('what fails while Frise runs names the line as it is written, though types and JSX are gone when it runs', async () => {
  const file = join(place.folder('.'), 'fails.tsx')
  await writeFile(file, lines.join('\n'))
  const program = startProgram(file, [], {})
  await program.ended
  assert.match(program.printed(), /^Error: no such girl\n    at find \(file:\/\/\S+\/fails\.tsx:7:9\)/m)
  assert.match(program.printed(), /at file:\/\/\S+\/fails\.tsx:11:3$/m)
})

const lines = [
  'interface Girl {',
  '  id: string',
  '}',
  '',
  'function find(girl:',
  '  Girl): never {',
  "  throw new Error('no such girl')",
  '}',
  '',
  'try {',
  "  find({ id: 'one' })",
  '} catch (error) {',
  '  console.log((error as Error).stack)',
  '}',
  'export {}',
]
