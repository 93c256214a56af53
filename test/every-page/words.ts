import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Every sentence of ours in French that is no sentence of ours in English. */
export async function frenchSentences(): Promise<Set<string>> {
  const french = await sentencesOf('fr')
  const english = await sentencesOf('en')
  return new Set([...french].filter((sentence) => !english.has(sentence)))
}

async function sentencesOf(language: 'fr' | 'en'): Promise<Set<string>> {
  const found = new Set<string>()
  for (const file of globSync(`**/messages/{,*-}${language}.ts`, { cwd: source })) {
    const words: Record<string, unknown> = await import(join(source, file))
    gather(words, found)
  }
  return found
}

/** Sentences with a number or a name in them are functions: what they say is seen on the pages only. */
function gather(words: unknown, into: Set<string>): void {
  if (typeof words === 'string') into.add(words)
  else if (typeof words === 'object' && words !== null)
    for (const value of Object.values(words)) gather(value, into)
}
