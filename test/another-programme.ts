import { createHash } from 'node:crypto'
import type { ProgrammeDocument } from '#src/programmes/index.ts'

/** Where a file names one of its own keys. */
const namesKeys: ReadonlySet<string> = new Set(['key', 'questions', 'question', 'welcomes'])
const speaks: ReadonlySet<string> = new Set(['fr', 'en', 'tu', 'vous'])

/**
 * The same rules under other names: every key that the file chose, every label and every word is another one. What the
 * schema itself names (kinds, what an answer fills) stays, and so do addresses and the placeholders in words.
 */
export function renamed(programme: ProgrammeDocument, seed: string): ProgrammeDocument {
  const rename = (value: unknown, under: string): unknown => {
    if (Array.isArray(value)) return value.map((it) => rename(it, under))
    if (typeof value === 'string') return otherWord(value, under)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, rename(it, name)]))
  }
  const otherWord = (value: string, under: string): string => {
    if (namesKeys.has(under)) return `k-${letters(seed + value)}`
    if (!speaks.has(under)) return value
    return [letters(seed + value), ...(value.match(/\{\w+\}/g) ?? [])].join(' ')
  }
  return { ...(rename(programme, '') as ProgrammeDocument), proposals: [] }
}

function letters(of: string): string {
  const digest = createHash('sha256').update(of).digest()
  return [...digest.subarray(0, 10)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')
}
