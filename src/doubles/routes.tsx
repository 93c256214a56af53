import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { applicationPaths, readerOf } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listIn,
  shows,
  showsList,
  siteAddress,
  staffEverywhere,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { doubleRoles } from './access.ts'
import { answerDouble } from './actions/answer-double.ts'
import { type DoubleAnswer, doubleAnswers, doubleList } from './double.ts'
import { doubleWords } from './messages/words.ts'
import { DoublePage } from './pages/double-page.tsx'
import { DoublesPage, doubleColumns } from './pages/doubles-page.tsx'
import { doublePaths } from './paths.ts'
import { type Double, doubleById, doublePlaces, possibleDoubles } from './queries.ts'

/** People who may be one, and what the team says of them. */
export const doubleRoutes = new Hono<TenantEnv>()

doubleRoutes.get('/doubles', staffEverywhere(...doubleRoles), async (c) => {
  const state = listIn(c, doubleList)
  const found = await possibleDoubles(c.get('scope'), readerOf(c), state.asked)
  const list = { state, ...doubleColumns(chromeOf(c)), ...found }
  const file = await fileOf(c, list, { title: wordsOf(c).title, action: 'doubles.downloaded' })
  if (file !== null) return file
  showsList(c, list, { action: 'doubles.listed' })
  return answer(c, <DoublesPage chrome={chromeOf(c)} list={list} />)
})

doubleRoutes.get('/doubles/:double', staffEverywhere(...doubleRoles), async (c) =>
  doublePage(c, await doubleOf(c)),
)

doubleRoutes.post('/doubles/:double/answer', staffEverywhere(...doubleRoles), async (c) => {
  const double = await doubleOf(c)
  const m = wordsOf(c)
  const { said = '', seen = '' } = await postedFields(c)
  if (said !== 'open' && answerIn(said) === null)
    return doublePage(c, double, { fault: m.choose, status: 422 })
  const answered = { id: double.id, answer: answerIn(said), seen: answerIn(seen) }
  const result = await answerDouble(c.get('scope'), answered, siteAddress(c))
  if ('refused' in result) {
    const fault = result.refused === 'changed' ? m.changed : m.joined
    return doublePage(c, await doubleOf(c), { fault, status: 409 })
  }
  const { slug } = c.get('organisation')
  const [without] = result.without
  if (without !== undefined)
    return redirectSaying(c, applicationPaths.guardians(slug, without.id), m.withoutContact)
  // One girl with two places: whoever says so reads at once what is left to do.
  const twoPlaces = said === 'same' && (await doublePlaces(c.get('scope'), double)).length > 0
  const next = twoPlaces ? doublePaths.one(slug, double.id) : doublePaths.list(slug)
  return redirectSaying(c, next, m.done[answerIn(said) ?? 'open'])
})

async function doublePage(
  c: Context<TenantEnv>,
  double: Double,
  again: { fault: string; status: 409 | 422 } | null = null,
) {
  const places = await doublePlaces(c.get('scope'), double)
  const page = <DoublePage chrome={chromeOf(c)} {...{ double, places, fault: again?.fault }} />
  return answer(c, page, again?.status ?? 200)
}

function answerIn(said: string): DoubleAnswer | null {
  return doubleAnswers.find((it) => it === said) ?? null
}

const wordsOf = (c: Context<TenantEnv>) => doubleWords(c.get('language'))

/** The pair of the address, whose details the page shows. */
async function doubleOf(c: Context<TenantEnv>): Promise<Double> {
  const id = c.req.param('double') ?? ''
  const double = isId(id) ? await doubleById(c.get('scope'), readerOf(c), id) : undefined
  if (double === undefined) throw new NotFound()
  const object = { kind: 'double', id }
  shows(c, ...double.sides.map((side) => ({ action: 'double.compared', subjectId: side.id, object })))
  return double
}
