import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, fileOf, listIn, staff, type TenantEnv } from '#src/organisations/index.ts'
import { longestTyped, type Place, readPlace } from '#src/places/index.ts'
import { sourcingRoles } from './access.ts'
import { addStructure } from './actions/add-structure.ts'
import { correctStructure } from './actions/correct-structure.ts'
import { structureForm } from './forms.ts'
import { sourcingWords } from './messages/words.ts'
import { NewStructurePage } from './pages/new-structure-page.tsx'
import { StructureCorrectionPage } from './pages/structure-correction-page.tsx'
import type { StructureFieldsProps } from './pages/structure-fields.tsx'
import { StructuresPage, structureColumns } from './pages/structures-page.tsx'
import { structurePaths } from './paths.ts'
import { type StructureDetails, seenStructure, whatDiffersIn } from './structure.ts'
import {
  correctionsOfStructure,
  hasNamesake,
  type StructureLine,
  structureById,
  structureList,
  structuresNamed,
} from './structure-queries.ts'

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
  const typed = await postedFields(c)
  const read = await structureTyped(c, typed)
  if ('errors' in read)
    return answer(c, <NewStructurePage chrome={chromeOf(c)} typed={typed} {...read} />, 422)
  await addStructure(c.get('scope'), read.structure)
  return saved(c, read.structure, wordsOf(c).newStructure.done)
})

structureRoutes.get('/structures/:structure/correction', staff(...sourcingRoles), async (c) => {
  const structure = await structureOf(c)
  const { kind, name, place, placeId, educationPriority } = structure
  const typed = { kind, name, place, 'education-priority': educationPriority, seen: seenStructure(structure) }
  return correctionPage(c, structure, {
    typed: placeId === null ? typed : { ...typed, 'place-place': placeId },
  })
})

structureRoutes.post('/structures/:structure/correction', staff(...sourcingRoles), async (c) => {
  const { faults, structureCorrection } = wordsOf(c)
  const standing = await structureOf(c)
  const typed = await postedFields(c)
  const read = await structureTyped(c, typed, standing)
  if ('errors' in read) return correctionPage(c, standing, { typed, ...read })
  const { structure } = read
  const refusal = await correctStructure(c.get('scope'), {
    structureId: standing.id,
    seen: typed.seen ?? '',
    structure,
  })
  if (refusal === null) return saved(c, structure, structureCorrection.done)
  const errors = [{ field: 'content', message: faults.structureChanged }]
  return correctionPage(c, await structureOf(c), { typed, errors, meanwhile: true })
})

const wordsOf = (c: Context<TenantEnv>) => sourcingWords(c.get('language'))

function saved(c: Context<TenantEnv>, { name }: StructureDetails, done: string) {
  return redirectSaying(c, structurePaths.list(c.get('organisation').slug, { search: name }), done)
}

/** The structure of the address, or not found. */
async function structureOf(c: Context<TenantEnv>): Promise<StructureLine> {
  const id = c.req.param('structure') ?? ''
  const structure = isId(id) ? await structureById(c.get('scope'), id) : undefined
  if (structure === undefined) throw new NotFound()
  return structure
}

type Again = Pick<StructureFieldsProps, 'errors' | 'among' | 'namesake'> & {
  typed: Record<string, string>
  meanwhile?: boolean
}

async function correctionPage(c: Context<TenantEnv>, structure: StructureLine, again: Again) {
  const corrections = await correctionsOfStructure(c.get('scope'), structure)
  const page = (
    <StructureCorrectionPage
      chrome={chromeOf(c)}
      structure={structure}
      corrections={corrections}
      {...again}
    />
  )
  return answer(c, page, again.meanwhile ? 409 : again.errors === undefined ? 200 : 422)
}

/** What was typed of a structure, or what is wrong with it. `standing`: the one that is corrected. */
async function structureTyped(
  c: Context<TenantEnv>,
  typed: Record<string, string>,
  standing?: StructureLine,
): Promise<
  { structure: StructureDetails } | { errors: FieldError[]; among?: readonly Place[]; namesake?: boolean }
> {
  const { faults } = wordsOf(c)
  const form = judge(structureForm(faults), typed)
  const place = await placeTyped(c, typed, standing)
  if ('among' in place) {
    const which = { field: 'place-place', message: faults.place }
    return { errors: [...(form.ok ? [] : form.errors), which], among: place.among }
  }
  if (!form.ok) return { errors: form.errors }
  const { kind, name } = form.value
  const structure = { kind, name, ...place, educationPriority: form.value['education-priority'] }
  const renamed =
    standing === undefined || whatDiffersIn(standing, structure).some((it) => it === 'name' || it === 'place')
  if (
    renamed &&
    typed.another !== 'yes' &&
    (await hasNamesake(c.get('scope'), structure, standing?.id ?? null))
  )
    return { errors: [{ field: 'another', message: faults.namesake }], namesake: true }
  return { structure }
}

/** Where it lies, as typed; what stands already is not asked again. */
async function placeTyped(
  c: Context<TenantEnv>,
  typed: Record<string, string>,
  standing?: StructureLine,
): Promise<Pick<StructureDetails, 'placeId' | 'placeText'> | { among: readonly Place[] }> {
  const written = (typed.place ?? '').trim().slice(0, longestTyped)
  const chosen = typed['place-place']
  if (
    standing !== undefined &&
    written === standing.place &&
    (chosen ?? standing.placeId) === standing.placeId
  )
    return { placeId: standing.placeId, placeText: standing.placeText }
  const place = await readPlace(c.get('scope').db, written, chosen)
  if (place.kind === 'choose') return { among: place.among }
  return {
    placeId: place.kind === 'place' ? place.place.id : null,
    placeText: place.kind === 'free text' ? place.text : '',
  }
}
