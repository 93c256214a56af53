import type { Faults, Project } from './project.ts'

/** Files that import each other in a circle, types included: none can be read or moved without the others. */
export function importCycles(project: Project): Faults {
  const done = new Set<string>()
  const faults: Faults = []
  for (const path of project.keys()) visit(path, [])
  return faults

  function visit(path: string, trail: string[]): void {
    const since = trail.indexOf(path)
    if (since >= 0) {
      const circle = [...trail.slice(since), path].join(' -> ')
      faults.push(
        `${circle}: a circle. Move what both need into the noun they share, or pass it as an argument.`,
      )
      return
    }
    const file = project.get(path)
    if (!file || done.has(path)) return
    for (const { target } of file.imports)
      if (target !== null && target !== path) visit(target, [...trail, path])
    done.add(path)
  }
}
