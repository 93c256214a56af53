import { placeOf } from './place.ts'
import type { Faults, Project, SourceFile } from './project.ts'
import type { SyntaxNode } from './syntax.ts'

/**
 * What an index.ts gives to others is asked for by somebody outside its capability. `others`: what stands beside src/ (stories,
 * worlds, tests), which asks as well.
 */
export function givenToNobody(project: Project, others: Project): Faults {
  const asked = new Set<string>()
  for (const { path, imports } of [...project.values(), ...others.values()])
    for (const { target, names } of imports)
      if (target !== null && placeOf(target).capability !== placeOf(path).capability)
        for (const name of names) asked.add(`${target} ${name}`)
  return [...project.values()]
    .filter(({ path, place }) => place.capability !== null && path === `src/${place.capability}/index.ts`)
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ names }) =>
        names
          .filter((name) => !asked.has(`${path} ${name}`))
          .map(
            (name) =>
              `${path} gives ${name}, which nobody outside asks for: take the line out; inside, it is imported from its own file.`,
          ),
      ),
    )
}

/** A function or a value that a file exports is imported by another: what only its own file uses is not given out. */
export function exportedForNobody(project: Project, others: Project): Faults {
  const asked = new Set<string>()
  // A module asked for as a whole, such as one that is imported late, gives whatever it has.
  for (const { imports } of [...project.values(), ...others.values()])
    for (const { target, names } of imports)
      for (const name of names.length > 0 ? names : ['*']) asked.add(`${target} ${name}`)
  return [...project.values()]
    .filter(({ path }) => !/\.test\.tsx?$/.test(path) && !asked.has(`${path} *`))
    .flatMap((file) =>
      exportedValues(file)
        .filter((name) => !asked.has(`${file.path} ${name}`))
        .map((name) => `${file.path} exports ${name}, which no other file imports: take \`export\` away.`),
    )
}

function exportedValues({ program }: SourceFile): string[] {
  const { body = [] } = (program ?? {}) as { body?: SyntaxNode[] }
  return body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return []
    const given = node.declaration as (SyntaxNode & { id?: { name: string } }) | null
    if (given?.type === 'VariableDeclaration')
      return (given.declarations as { id: { name: string } }[]).map(({ id }) => id.name)
    return given?.type === 'FunctionDeclaration' ? [given.id!.name] : []
  })
}
