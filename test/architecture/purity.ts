import { everyImport } from './direction.ts'
import { placeOf } from './place.ts'
import { type Faults, type Import, lineAt, type Project, type SourceFile } from './project.ts'
import { syntax } from './syntax.ts'

/** Files that may import a package forbidden to their room, each with its reason. Keep it short. */
export const exceptions: { path: RegExp; may: RegExp; because: string }[] = [
  {
    path: /^src\/programmes\/(programme-file|file-problem|programme-json-schema|[a-z-]+-schema|schema\/[a-z-]+)\.ts$/,
    may: /^zod$/,
    because: 'the door of programme files, as forms.ts is the door of forms',
  },
]

/** Rules, keys and addresses decide from what they are given: no SQL, no web, no validation library, no clock. */
export function rulesThatReachOut(project: Project): Faults {
  const imports = everyImport(project, (file, it) => {
    if (!isPure(file) || isExcepted(file, it)) return null
    if (packagesThatReachOut.test(it.specifier) || partsOfNodeThatReachOut.test(it.specifier)) {
      return 'a rule decides from its arguments. SQL goes to store.ts or queries.ts, parsing to forms.ts, HTTP to routes.tsx or guards.ts, a deed to actions/.'
    }
    if (it.target?.match(platformThatReachesOut)) {
      return 'a rule does no I/O: load in an action or a query, and pass the values in.'
    }
    if (it.target?.startsWith('src/platform/clock/') && it.names.some((name) => clocks.has(name))) {
      return 'a rule has no clock: take the instant or the day as an argument.'
    }
    const room = placeOf(it.target ?? '').room
    if (placeOf(it.target ?? '').capability === file.place.capability && room && doingRooms.has(room)) {
      return `a rule does not know ${room}: turn the arrow round, ${room} asks the rule. A shared type lives with the rule.`
    }
    return null
  })
  return [...imports, ...[...project.values()].filter(isPure).flatMap(readsTheClock)]
}

function isPure({ place }: SourceFile): boolean {
  return (
    place.room === 'rules' || place.room === 'access' || place.room === 'paths' || place.room === 'privacy'
  )
}

function isExcepted(file: SourceFile, { specifier }: Import): boolean {
  return exceptions.some(({ path, may }) => path.test(file.path) && may.test(specifier))
}

const packagesThatReachOut =
  /^(kysely|pg|hono|zod|better-auth|graphile-worker|nodemailer|pino|@hono\/.*)(\/|$)/
const partsOfNodeThatReachOut =
  /^node:(fs|net|http|https|http2|dns|child_process|worker_threads|timers|os)(\/|$)/
const platformThatReachesOut =
  /^src\/platform\/(database|http|mail|sms|files|jobs|sign-in|settings|log|pdf|audit)\//
const clocks = new Set(['Clock', 'systemClock'])
const doingRooms = new Set([
  'routes',
  'web',
  'guards',
  'forms',
  'store',
  'queries',
  'actions',
  'pages',
  'emails',
  'islands',
  'pdf',
])

function readsTheClock(file: SourceFile): Faults {
  return [...syntax(file.program)]
    .filter((node) => {
      if (node.type === 'NewExpression') return nameOf(node.callee) === 'Date' && isEmpty(node.arguments)
      return node.type === 'CallExpression' && readings.has(nameOf(node.callee))
    })
    .map(
      (node) =>
        `${file.path}:${lineAt(file.text, node.start)} reads the clock: a rule takes the instant or the day as an argument.`,
    )
}

const readings = new Set(['Date.now', 'performance.now', 'Temporal.Now.instant', 'Temporal.Now.plainDateISO'])

function nameOf(callee: unknown): string {
  for (const node of syntax(callee)) {
    if (node.type === 'Identifier') return String(node.name)
    if (node.type === 'MemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`
    return ''
  }
  return ''
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}

/** Pages: properties in, HTML out. */
export function pagesThatFetch(project: Project): Faults {
  return everyImport(project, (file, { specifier, target, typeOnly }) => {
    if (file.place.room !== 'pages') return null
    if (target === null) {
      return 'a page imports only ui/, so that the JSX runtime can be changed in one place: let ui/ export a component or a type for it.'
    }
    const to = placeOf(target)
    if (to.layer === 'ui' || target.match(/^src\/platform\/(i18n|clock|jsx)\//)) return null
    if (to.layer === 'platform') {
      return typeOnly ? null : 'a page does nothing: let the route do it and pass the result in.'
    }
    // Another capability is the business of `acrossBorders`.
    if (to.capability !== file.place.capability || typeOnly || to.room === null) return null
    if (roomsOfPages.has(to.room)) return null
    return `a page only draws (${specifier} is ${to.room}): let the route ask and pass the result in; import its types with "import type".`
  })
}

/** What a page looks like is said in ui/: a page outside it gives no class. */
export function classesOutsideUi(project: Project): Faults {
  return [...project.values()]
    .filter(({ path, place }) => place.layer !== 'ui' && /(?<!\.test)\.tsx$/.test(path))
    .flatMap(({ path, text, program }) =>
      [...syntax(program)]
        .filter(
          (node) =>
            node.type === 'JSXAttribute' &&
            /^class(Name)?$/.test(String((node.name as { name?: unknown }).name)),
        )
        .map(
          ({ start }) =>
            `${path}:${lineAt(text, start)} gives a class: use a component of src/ui (/ui shows them), or add one there.`,
        ),
    )
}

const roomsOfPages = new Set(['pages', 'paths', 'messages', 'rules', 'access', 'index'])

/** The account library is named in platform/ only, so that it can be changed there. */
export function accountLibraryOutsidePlatform(project: Project): Faults {
  return [...project.values()]
    .filter(
      ({ path, place, text }) =>
        place.layer !== 'platform' && !path.endsWith('.md') && /better-?auth/i.test(text),
    )
    .map(
      ({ path }) =>
        `${path} names better-auth: use what platform/sign-in exports, or add it there under our own words.`,
    )
}
