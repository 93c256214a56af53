import { placeOf } from './place.ts'
import type { Faults, Import, Project, SourceFile } from './project.ts'

/** platform <- ui <- capabilities <- app, and no source ever imports a test. */
export function againstTheDirection(project: Project): Faults {
  return everyImport(project, (file, { target }) => {
    if (target === null) return null
    if (target.startsWith('test/') || (file.place.room !== 'test' && placeOf(target).room === 'test')) {
      return file.place.room === 'test'
        ? null
        : 'a source imports no test code: move what both need into the folder that owns it.'
    }
    if (file.place.room === 'test') return null
    const to = placeOf(target).layer
    if (file.place.layer === 'platform' && to !== 'platform') {
      return 'platform/ knows technique only: pass this in as a parameter, or move it into platform/ without its domain words.'
    }
    if (file.place.layer === 'ui' && to !== 'platform' && to !== 'ui') {
      return 'ui/ draws what it is given: pass this in as a property.'
    }
    if (file.place.layer === 'capability' && to === 'app') {
      return 'a capability does not know the application around it: publish an event (src/subscriptions.ts says who acts on it), or pass this in.'
    }
    return null
  })
}

/** ui/ holds no way to a database or a server. */
export function uiThatReachesOut(project: Project): Faults {
  const banned = /^(pg|kysely|hono|zod|better-auth|graphile-worker|nodemailer|pino)$/
  return everyImport(project, (file, { specifier, target }) => {
    if (file.place.layer !== 'ui' || file.place.room === 'test') return null
    if (!banned.test(specifier) && !target?.startsWith('src/platform/database/')) return null
    return 'a component draws its properties: let the route or the query fetch, and pass the result in.'
  })
}

/** Capabilities meet at their index.ts, along the graph; a link to another one's page is only its paths.ts. */
export function acrossBorders(project: Project, graph: Graph): Faults {
  return everyImport(project, (file, { target }) => {
    const from = file.place.capability
    const to = target === null ? null : placeOf(target)
    if (from === null || target === null || to?.layer !== 'capability' || to.capability === from) return null
    const other = `src/${to.capability}`
    if (file.place.room === 'test' && target === `${other}/index.ts`) return null
    if (target === `${other}/paths.ts`) {
      if (file.place.room === 'test' || screens.has(file.place.room ?? '')) return null
      return 'only what people see links elsewhere (routes, pages, emails, pdf): let the page or the message make the link.'
    }
    if (target !== `${other}/index.ts`) {
      return `import from ${other}/index.ts: if what you need is not there, its owner exports it there, or keeps it.`
    }
    if (graph[from]?.includes(to.capability ?? '')) return null
    return `src/capabilities.ts does not let ${from} depend on ${to.capability}: publish an event, read a published view, or change the graph if it stays without a cycle.`
  })
}

/** Rooms that show something: a link is no dependency, and pages link both ways. */
const screens = new Set<string>(['routes', 'pages', 'emails', 'pdf'])

export type Graph = Readonly<Record<string, readonly string[]>>

/** Every capability has its line, every name on a line has one, and nobody depends on herself by a detour. */
export function faultsOfTheGraph(project: Project, graph: Graph): Faults {
  const folders = new Set([...project.values()].flatMap((file) => file.place.capability ?? []))
  const absent = [...folders].filter((name) => !(name in graph))
  const unknown = Object.entries(graph).flatMap(([name, uses]) =>
    uses.filter((used) => !(used in graph)).map((used) => `${name} -> ${used}`),
  )
  return [
    ...absent.map(
      (name) => `src/${name}/ has no line in src/capabilities.ts: add it, with what it may depend on.`,
    ),
    ...unknown.map(
      (edge) =>
        `src/capabilities.ts: ${edge}: there is no such capability; correct the name or add its line.`,
    ),
    ...Object.keys(graph)
      .filter((name) => reaches(graph, name, name))
      .map(
        (name) =>
          `src/capabilities.ts: ${name} depends on itself through others: one of them must publish an event instead.`,
      ),
  ]
}

function reaches(graph: Graph, from: string, goal: string, seen = new Set<string>()): boolean {
  return (graph[from] ?? []).some((next) => {
    if (next === goal) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(graph, next, goal, seen)
  })
}

/** One sentence for each import that `judge` refuses, with its place. */
export function everyImport(
  project: Project,
  judge: (file: SourceFile, it: Import) => string | null,
): Faults {
  return [...project.values()].flatMap((file) =>
    file.imports.flatMap((it) => {
      const fault = judge(file, it)
      return fault === null ? [] : [`${file.path}:${it.line} imports ${it.specifier}: ${fault}`]
    }),
  )
}
