import { readFile } from 'node:fs/promises'

const folder = new URL('../../programmes/', import.meta.url)
const names = { programme: 'jump-in-tech.json', edition: 'jump-in-tech-2027.edition.json' } as const

/** A whole file that comes with Frise, to begin one's own from. */
export function exampleFile(of: keyof typeof names): Promise<string> {
  return readFile(new URL(names[of], folder), 'utf8')
}
