import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, fileOf, listIn, staff, type TenantEnv } from '#src/organisations/index.ts'
import { longestTyped, type Place, readPlace } from '#src/places/index.ts'
import { sourcingRoles } from './access.ts'
import { addStructure } from './actions/add-structure.ts'
import { structureForm } from './forms.ts'
import { sourcingWords } from './messages/words.ts'
import { NewStructurePage } from './pages/new-structure-page.tsx'
import { StructuresPage, structureColumns } from './pages/structures-page.tsx'
import { structurePaths } from './paths.ts'
import { structureList, structuresNamed } from './structure-queries.ts'

/** The places that the organisation works with. */
export const structureRoutes = new Hono<TenantEnv>()

structureRoutes.get('/structures', staff(...sourcingRoles), async (c) => {
  const state = listIn(c, structureList)
  const found = await structuresNamed(c.get('scope'), state.asked)
  const list = { state, ...structureColumns(chromeOf(c)), ...found }
  const { title } = sourcingWords(c.get('language')).structures
  const file = await fileOf(c, list, { title, action: 'structures.downloaded' })
  return file ?? answer(c, <StructuresPage chrome={chromeOf(c)} list={list} />)
})

structureRoutes.get('/structures/new', staff(...sourcingRoles), (c) =>
  answer(c, <NewStructurePage chrome={chromeOf(c)} />),
)

structureRoutes.post('/structures', staff(...sourcingRoles), async (c) => {
  const { faults, newStructure } = sourcingWords(c.get('language'))
  const typed = await postedFields(c)
  const refuse = (errors: FieldError[], among?: readonly Place[]) =>
    answer(c, <NewStructurePage chrome={chromeOf(c)} typed={typed} errors={errors} among={among} />, 422)
  const form = judge(structureForm(faults), typed)
  const written = (typed.place ?? '').trim().slice(0, longestTyped)
  const place = await readPlace(c.get('scope').db, written, typed['place-place'])
  if (place.kind === 'choose') {
    const which = { field: 'place-place', message: faults.place }
    return refuse([...(form.ok ? [] : form.errors), which], place.among)
  }
  if (!form.ok) return refuse(form.errors)
  await addStructure(c.get('scope'), {
    kind: form.value.kind,
    name: form.value.name,
    educationPriority: form.value['education-priority'],
    placeId: place.kind === 'place' ? place.place.id : null,
    placeText: place.kind === 'free text' ? place.text : '',
  })
  const list = structurePaths.list(c.get('organisation').slug, { search: form.value.name })
  return redirectSaying(c, list, newStructure.done)
})
