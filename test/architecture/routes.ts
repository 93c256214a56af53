import { type Faults, lineAt, type Project, type SourceFile } from './project.ts'
import { type SyntaxNode, syntax } from './syntax.ts'

/** The guards there are, and whom each lets in. A new one is added here by whoever reviews it. */
export const guards: Readonly<Record<string, string>> = {
  anyone: 'everybody; nothing about a person is shown',
  signedIn: 'an account is signed in',
  staff: 'somebody who holds one of the named roles today',
  staffEverywhere: 'the same, over the whole organisation',
  linkHolder: 'the bearer of a link of the named purpose, in force now',
  sentLinkHolder: 'the same, and the link went to its bearer’s own contact',
  member: 'somebody whom the organisation knows, signed in, with a role or without',
  machineOnly:
    'a program on this machine, or the holder of the token of the metrics; nothing about a person is shown',
  demonstrationOnly: 'anybody, and only on a demonstration',
}

/** Every route line reads `.get(address, guard(...), ...)`: who may is said before what happens. */
export function routesWithoutGuard(project: Project): Faults {
  return [...project.values()]
    .filter(({ place }) => place.room !== 'test' && place.layer !== 'platform' && place.layer !== 'ui')
    .flatMap((file) =>
      file.place.layer === 'app' || file.place.room === 'routes' ? faultsIn(file) : routesElsewhere(file),
    )
}

function faultsIn(file: SourceFile): Faults {
  return routeCalls(file).flatMap(({ node, method, args }) => {
    // `join.on('a.id', '=', 'b.id')` is no route: its second argument is words that lead nowhere.
    if (method === 'on' && args[1]?.type === 'Literal' && !isAddress(args[1])) return []
    const where = `${file.path}:${lineAt(file.text, node.start)}`
    if (method === 'on' || method === 'all')
      return [`${where} uses .${method}(): write .get() or .post(), one line per deed.`]
    if (calledName(args[1]) in guards) return []
    return [
      `${where} names no guard: its second argument is a call of one of ${Object.keys(guards).join(', ')}, as in .get(paths.home, signedIn(...), ...).`,
    ]
  })
}

/**
 * A route never writes a reading down itself: it says `shows`, and `tenant` records it, on a page with faults too. A deed
 * records in its action.
 */
export function readingsRecordedByRoutes(project: Project): Faults {
  return [...project.values()]
    .filter(({ place }) => place.room === 'routes')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => target === 'src/platform/audit/record.ts' && !typeOnly)
        .map(
          ({ line }) =>
            `${path}:${line} writes to the audit: say shows(c, ...) where the page is drawn or the person loaded, so that a refusal is a reading as well; a deed records in its action.`,
        ),
    )
}

function routesElsewhere(file: SourceFile): Faults {
  return routeCalls(file)
    .filter(({ args }) => isAddress(args[0]))
    .map(
      ({ node }) =>
        `${file.path}:${lineAt(file.text, node.start)} adds a route: routes live in routes.tsx, where each names its guard.`,
    )
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'on'])

/** `.get(a, b)` and its like. With one argument it is a Map, a header or the context. */
function routeCalls(file: SourceFile): { node: SyntaxNode; method: string; args: SyntaxNode[] }[] {
  return [...syntax(file.program)].flatMap((node) => {
    if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return []
    const [callee] = syntax(node.callee)
    const [property] = syntax(callee?.property)
    const method = String(property?.name)
    const args = node.arguments.flatMap((argument) => [...syntax(argument)].slice(0, 1))
    if (callee?.type !== 'MemberExpression' || !methods.has(method) || args.length < 2) return []
    return [{ node, method, args }]
  })
}

function calledName(node: SyntaxNode | undefined): string {
  const [callee] = syntax(node?.type === 'CallExpression' ? node.callee : null)
  return callee?.type === 'Identifier' ? String(callee.name) : ''
}

function isAddress(node: SyntaxNode | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'string' && node.value.startsWith('/')
}
