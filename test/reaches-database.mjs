import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const roots = { '#platform/': 'src/platform/', '#ui/': 'src/ui/', '#src/': 'src/', '#test/': 'test/' }

/**
 * Does this test need the shared database, and no browser (pages look the same on every PostgreSQL)? Whoever imports `test/database.ts` does,
 * however many files stand between.
 */
export function needsDatabase(file) {
  const reached = reachedFrom(relative('.', resolve(file)))
  return reached.has('test/database.ts') && !reached.has('test/browser.ts')
}

/** Every file of ours that this one imports, itself or through others. */
function reachedFrom(file) {
  const reached = new Set()
  const next = [file]
  while (next.length > 0) {
    const from = next.pop()
    if (reached.has(from)) continue
    reached.add(from)
    next.push(...importsOf(from))
  }
  return reached
}

const known = new Map()

function importsOf(file) {
  if (!known.has(file)) known.set(file, read(file))
  return known.get(file)
}

function read(file) {
  const text = readFileSync(file, 'utf8')
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name)
  return named.flatMap((name) => {
    const root = Object.keys(roots).find((it) => name.startsWith(it))
    if (root === undefined && !name.startsWith('.')) return []
    const path = root === undefined ? join(dirname(file), name) : roots[root] + name.slice(root.length)
    return existsSync(path) && /\.(ts|tsx|mjs)$/.test(path) ? [path] : []
  })
}
