import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** What is written alike in both languages. A sentence is not, so it is no longer than a word. */
export const sameInBoth: ReadonlySet<string> = new Set(
  `Action Allergies Classes Code Commune Contact Date Dates Document E-mail Information Menu Message Messages
  Pages Places Programme Programmes Question REP REP+ Signature Site Source Structure Structures Total Transport Version
  action allergies date e-mail minutes parent possible question version`.split(/\s+/),
)

/** Every sentence of ours in French. */
export async function frenchSentences(): Promise<Set<string>> {
  const french = await sentencesIn('fr')
  return new Set(
    [...french.keys()].filter((sentence) => !sameInBoth.has(sentence) && /\p{L}{2}/u.test(sentence)),
  )
}

/** Every sentence of ours in a language, and the file that says it. */
export async function sentencesIn(language: 'fr' | 'en'): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of globSync(`**/messages/{,*-}${language}.ts`, { cwd: source })) {
    const words: Record<string, unknown> = await import(join(source, file))
    for (const sentence of sentencesOf(words)) found.set(sentence, file)
  }
  return found
}

/** Sentences with a number or a name in them are functions: what they say is seen on the pages only. */
function* sentencesOf(words: unknown): Generator<string> {
  if (typeof words === 'string') yield words
  else if (typeof words === 'object' && words !== null)
    for (const value of Object.values(words)) yield* sentencesOf(value)
}
