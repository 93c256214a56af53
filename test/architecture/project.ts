import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { type Place, placeOf } from './place.ts'

/** The sources as the checks see them: path from the root -> file. Made from text, so that a bad example is one object. */
export type Project = ReadonlyMap<string, SourceFile>

export type SourceFile = {
  path: string
  text: string
  place: Place
  imports: Import[]
  /** ESTree, empty for what is not code. */
  program: unknown
}

export type Import = {
  /** As written: '#ui/button.tsx', 'zod'. */
  specifier: string
  /** The file it means, from the root; null for a package or a part of Node. */
  target: string | null
  typeOnly: boolean
  /** The exported names asked for; empty for `*` and for a dynamic import. */
  names: string[]
  line: number
}

/** What a check answers: one sentence per fault, which says where it is and what to do instead. */
export type Faults = string[]

/** Reads `src/` of this repository, without the generated description of the database. */
export function readProject(): Project {
  const paths = globSync('src/**/*.{ts,tsx,mjs,md}').filter((path) => path !== generated)
  return projectOf(Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')])))
}

/** What stands beside `src/` and asks for what is in it. */
export function readOthers(): Project {
  const paths = globSync('{test,stories,database,bench,tools}/**/*.{ts,tsx}')
  return projectOf(Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')])))
}

const generated = 'src/platform/database/schema.ts'

/** A project from texts by path. Throws SyntaxError on a file that does not parse. */
export function projectOf(sources: Record<string, string>): Project {
  return new Map(Object.entries(sources).map(([path, text]) => [path, parsed(path, text)]))
}

function parsed(path: string, text: string): SourceFile {
  const place = placeOf(path)
  if (path.endsWith('.md')) return { path, text, place, imports: [], program: null }
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((error) => error.message).join('; ')}`)
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      at: moduleRequest.start,
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
      names: entries.flatMap((entry) => entry.importName.name ?? []),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType, importName }) =>
        moduleRequest
          ? [
              {
                at: moduleRequest.start,
                specifier: moduleRequest.value,
                typeOnly: isType,
                names: importName.name ? [importName.name] : [],
              },
            ]
          : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      at: start,
      specifier: text.slice(start, end).replaceAll(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
      names: [],
    })),
  ]
  const imports = found.map(({ at, ...rest }) => ({
    ...rest,
    target: targetOf(path, rest.specifier),
    line: lineAt(text, at),
  }))
  return { path, text, place, imports, program }
}

const aliases: [string, string][] = [
  ['#platform/', 'src/platform/'],
  ['#ui/', 'src/ui/'],
  ['#src/', 'src/'],
  ['#test/', 'test/'],
]

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier)
  const alias = aliases.find(([name]) => specifier.startsWith(name))
  return alias ? alias[1] + specifier.slice(alias[0].length) : null
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
