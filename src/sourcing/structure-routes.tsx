import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, staff, type TenantEnv } from '#src/organisations/index.ts'
import { longestTyped, type Place, readPlace } from '#src/places/index.ts'
import { sourcingRoles } from './access.ts'
import { addStructure } from './actions/add-structure.ts'
import { structureFilterForm, structureForm } from './forms.ts'
import { sourcingWords } from './messages/words.ts'
import { NewStructurePage } from './pages/new-structure-page.tsx'
import { StructuresPage } from './pages/structures-page.tsx'
import { structurePaths } from './paths.ts'
import { structuresNamed, structuresPerPage } from './structure-queries.ts'

/** The places that the organisation works with. */
export const structureRoutes = new Hono<TenantEnv>()

structureRoutes.get('/structures', staff(...sourcingRoles), async (c) => {
  const filter = structureFilterForm.parse(c.req.query())
  const { lines, total } = await structuresNamed(c.get('scope'), filter)
  const pages = Math.max(1, Math.ceil(total / structuresPerPage))
  return answer(
    c,
    <StructuresPage chrome={chromeOf(c)} lines={lines} total={total} pages={pages} filter={filter} />,
  )
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
