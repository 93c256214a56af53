import { readFileSync } from 'node:fs'
import { roles } from '#src/organisations/index.ts'
import { holders, type Relation, relations, type VisitorName } from './visitors.ts'

/**
 * What the door answers. To a GET: a page, a redirect, the way to the sign-in page, "not found", or "refused". To a POST,
 * `page` is whatever comes after the door: a page, its errors (422), somebody else's change (409), or the redirect of a deed.
 */
export const answers = ['page', 'redirect', 'sign in', 'not found', 'refused'] as const
export type Answer = (typeof answers)[number]

/** 'GET /o/:slug/applications' */
export type RouteName = string

/** The lines of `access.csv` about one route. */
export type Expected = { answerTo(visitor: VisitorName, relation: Relation): Answer | undefined }

type Line = { visitors: string[]; relations: string[]; answer: Answer }

/** Reads the hand-written table. Several visitors or relations of one line are joined by ` | `. Throws on a line that says nothing. */
export function readExpected(path: string | URL): Map<RouteName, Expected> {
  const byRoute = new Map<RouteName, Line[]>()
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  for (const [at, text] of lines.entries()) {
    const [method, route, who = '', how = '', answer, ...rest] = text.split(',')
    const line = { visitors: who.split(' | '), relations: how.split(' | '), answer: answer as Answer }
    const known =
      rest.length === 0 &&
      answers.some((it) => it === answer) &&
      line.visitors.every((it) => everyVisitorName.has(it)) &&
      line.relations.every((it) => everyRelation.has(it))
    if (!known) throw new Error(`access.csv:${at + 2} says nothing: ${text}`)
    const name = `${method} ${route}`
    byRoute.set(name, [...(byRoute.get(name) ?? []), line])
  }
  return new Map([...byRoute].map(([name, its]) => [name, expectedOf(name, its)]))
}

/**
 * The first line that does not stand where one looks for it: by address, GET before POST, then nobody, those who hold a
 * link, the roles, everybody else. Null when all do.
 */
export function firstOutOfOrder(path: string | URL): string | null {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const at = lines.findIndex((line, index) => index > 0 && placeOf(lines[index - 1]!) > placeOf(line))
  return at === -1 ? null : `${at + 2}: ${lines[at]}`
}

/** Compared as text: `!` comes before every sign of an address, a letter for each visitor. */
function placeOf(line: string): string {
  const [method, route = '', who = '', how = ''] = line.split(',')
  const letters = (names: string, known: readonly string[]) =>
    names
      .split(' | ')
      .map((name) => String.fromCharCode(97 + known.indexOf(name)))
      .join('')
  return [
    route.replaceAll('/', '!'),
    method,
    letters(who, [...everyVisitorName]),
    letters(how, [...everyRelation]),
  ].join(' ')
}

const rest = 'everybody else'
const any = 'any'
const everyVisitorName = new Set<string>(['nobody', ...holders, ...roles, rest])
const everyRelation = new Set<string>(['-', ...relations, any])

function expectedOf(name: RouteName, lines: Line[]): Expected {
  const others = lines.filter(({ visitors }) => visitors.includes(rest))
  const named = lines.filter((line) => !others.includes(line))
  if (others.length > 1) throw new Error(`access.csv says twice what ${rest} gets at ${name}`)
  return {
    answerTo: (visitor, relation) => {
      const found = named.filter(
        (line) =>
          line.visitors.includes(visitor) &&
          (line.relations.includes(relation) || line.relations.includes(any)),
      )
      if (found.length > 1)
        throw new Error(`access.csv says twice what ${visitor}, ${relation}, gets at ${name}`)
      return (found[0] ?? others[0])?.answer
    },
  }
}
