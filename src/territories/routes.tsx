import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listAtHand,
  staffEverywhere,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { longestTyped, readPlace } from '#src/places/index.ts'
import { territoryRoles } from './access.ts'
import { endTerritory } from './actions/end-territory.ts'
import { nameTerritory } from './actions/name-territory.ts'
import { putPlace } from './actions/put-place.ts'
import { renameTerritory } from './actions/rename-territory.ts'
import { takePlaceOut } from './actions/take-place-out.ts'
import { nameForm } from './forms.ts'
import { territoryWords } from './messages/words.ts'
import { NewTerritoryPage } from './pages/new-territory-page.tsx'
import { TerritoriesPage, territoryColumns } from './pages/territories-page.tsx'
import { TerritoryPage, type TerritoryPageState } from './pages/territory-page.tsx'
import { territoryPaths } from './paths.ts'
import { territoriesInUse } from './queries.ts'
import type { TerritoryLine } from './territory.ts'

/** The organisation's own named sets of places. */
export const territoryRoutes = new Hono<TenantEnv>()

territoryRoutes.get('/territories', staffEverywhere(...territoryRoles), async (c) => {
  const rows = await territoriesInUse(c.get('scope'))
  const list = listAtHand(c, { columns: territoryColumns(chromeOf(c)), rows })
  const file = await fileOf(c, list, { title: wordsOf(c).title, action: 'territories.downloaded' })
  return file ?? answer(c, <TerritoriesPage chrome={chromeOf(c)} list={list} />)
})

territoryRoutes.get('/territories/new', staffEverywhere(...territoryRoles), (c) => {
  return answer(c, <NewTerritoryPage chrome={chromeOf(c)} />)
})

territoryRoutes.post('/territories', staffEverywhere(...territoryRoles), async (c) => {
  const { faults, created } = wordsOf(c)
  const typed = await postedFields(c)
  const refuse = (errors: FieldError[]) =>
    answer(c, <NewTerritoryPage chrome={chromeOf(c)} typed={typed} errors={errors} />, 422)
  const form = judge(nameForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const named = await nameTerritory(c.get('scope'), form.value.name)
  if ('refused' in named) return refuse([{ field: 'name', message: faults.nameTaken }])
  return redirectSaying(c, territoryPaths.one(slugOf(c), named.id), created)
})

territoryRoutes.get('/territories/:territory', staffEverywhere(...territoryRoles), async (c) =>
  answer(c, <TerritoryPage chrome={chromeOf(c)} territory={await territoryOf(c)} />),
)

territoryRoutes.post('/territories/:territory/name', staffEverywhere(...territoryRoles), async (c) => {
  const territory = await territoryOf(c)
  const { faults, renamed } = wordsOf(c)
  const typed = await postedFields(c)
  const refuse = (message: string, status: 409 | 422 = 422) =>
    pageAgain(c, territory, { typed, errors: [{ field: 'name', message }] }, status)
  const form = judge(nameForm(faults), typed)
  if (!form.ok) return pageAgain(c, territory, { typed, errors: form.errors })
  const { name } = form.value
  const refusal = await renameTerritory(c.get('scope'), {
    territoryId: territory.id,
    seen: typed.seen ?? '',
    name,
  })
  if (refusal?.refused === 'ended') throw new NotFound()
  if (refusal?.refused === 'changed') return refuse(faults.changed(refusal.name, name), 409)
  if (refusal !== null) return refuse(faults.nameTaken)
  return redirectSaying(c, territoryPaths.one(slugOf(c), territory.id), renamed)
})

territoryRoutes.post('/territories/:territory/places', staffEverywhere(...territoryRoles), async (c) => {
  const territory = await territoryOf(c)
  const { faults, placePut } = wordsOf(c)
  const typed = await postedFields(c)
  const refuse = (message: string, more: TerritoryPageState = {}) =>
    pageAgain(c, territory, { typed, errors: [{ field: 'place', message }], ...more })
  const written = (typed.place ?? '').trim().slice(0, longestTyped)
  const read = await readPlace(c.get('scope').db, written, typed['place-place'], { departments: true })
  if (read.kind === 'choose') {
    const errors = [{ field: 'place-place', message: faults.place }]
    return refuse(faults.place, { errors, among: read.among })
  }
  if (read.kind !== 'place') return refuse(read.kind === 'not said' ? faults.place : faults.unknownPlace)
  const refusal = await putPlace(c.get('scope'), { territoryId: territory.id, placeId: read.place.id })
  if (refusal?.refused === 'ended') throw new NotFound()
  if (refusal !== null) return refuse(faults.inAnother(refusal.territory))
  return redirectSaying(c, territoryPaths.one(slugOf(c), territory.id), placePut)
})

territoryRoutes.post(
  '/territories/:territory/removed-places',
  staffEverywhere(...territoryRoles),
  async (c) => {
    const { id } = await territoryOf(c)
    const { place = '' } = await postedFields(c)
    await takePlaceOut(c.get('scope'), { territoryId: id, placeId: place })
    return redirectSaying(c, territoryPaths.one(slugOf(c), id), wordsOf(c).takenOut)
  },
)

territoryRoutes.post('/territories/:territory/end', staffEverywhere(...territoryRoles), async (c) => {
  const id = c.req.param('territory')
  if (!isId(id) || (await endTerritory(c.get('scope'), id)) === 'unknown') throw new NotFound()
  return redirectSaying(c, territoryPaths.list(slugOf(c)), wordsOf(c).ended)
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => territoryWords(c.get('language'))

function pageAgain(
  c: Context<TenantEnv>,
  territory: TerritoryLine,
  state: TerritoryPageState,
  status: 409 | 422 = 422,
) {
  return answer(c, <TerritoryPage chrome={chromeOf(c)} territory={territory} {...state} />, status)
}

/** The territory of the address, in use, for whoever may draw them; else not found. */
async function territoryOf(c: Context<TenantEnv>): Promise<TerritoryLine> {
  const id = c.req.param('territory')
  const territory = (await territoriesInUse(c.get('scope'))).find((it) => it.id === id)
  if (territory === undefined) throw new NotFound()
  return territory
}
