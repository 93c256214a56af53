import { placeOf } from './place.ts'
import type { Faults, Project } from './project.ts'

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
