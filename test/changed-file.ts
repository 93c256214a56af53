import assert from 'node:assert/strict'
import type { readEditionFile, readProgrammeFile } from '#src/programmes/programme-file.ts'

/** One value of a file that is changed, where its reader finds the problem, and what it says there. */
export type Change = [path: (string | number)[], value: unknown, place: string, words: RegExp]

/** The same file with one value put in place, or taken away when it is undefined. */
export function changed(text: string, path: (string | number)[], value: unknown): string {
  const document = JSON.parse(text) as Record<string | number, unknown>
  const parent = path.slice(0, -1).reduce((at, step) => at[step] as typeof document, document)
  const last = path.at(-1)!
  if (value !== undefined) parent[last] = value
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return JSON.stringify(document)
}

/** A file was refused at a place, in both languages; `words` are looked for in the English. */
export function assertRefused(
  read: ReturnType<typeof readProgrammeFile | typeof readEditionFile>,
  place: string,
  words: RegExp,
) {
  assert.ok(!read.ok)
  const problem = read.problems.find((found) => found.place === place)
  assert.ok(problem, `nothing at ${place}: ${JSON.stringify(read.problems)}`)
  assert.match(problem.message.en, words)
  assert.ok(problem.message.fr.length > 0 && problem.message.fr !== problem.message.en)
}
