import type { Faults, Project } from './project.ts'

/** Names sort as a dictionary has them, on any server: by the collation of the house, never by that of the database. */
export function namesSortedByBytes(project: Project): Faults {
  return [...project.values()]
    .filter(({ place, path }) => place.capability !== null && !path.includes('.test.'))
    .flatMap(({ path, text }) => [...built(text), ...written(text)].map((found) => ({ path, found })))
    .map(({ path, found }) => `${path}: "${found}" sorts names: add collate app.names, as the others do.`)
}

const built = (text: string) =>
  [...text.matchAll(/\.orderBy\('[\w.]*?(?:[nN]ame|commune)'/g)].map(([found]) => found)

function written(text: string): string[] {
  return [...text.matchAll(/order by ([^`()]*)/g)]
    .flatMap(([, terms = '']) => terms.split(','))
    .map((term) => term.trim())
    .filter((term) => /^[\w.]*(?:name|commune)\b(?! collate)/.test(term))
}
