import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, fileOf, listIn, staff, type TenantEnv, todayOf } from '#src/organisations/index.ts'
import { sourcingRoles } from './access.ts'
import { cancelTalk } from './actions/cancel-talk.ts'
import { countHeads } from './actions/count-heads.ts'
import { planTalk } from './actions/plan-talk.ts'
import { campaignsToPresent } from './code-queries.ts'
import { headCountForm, talkForm } from './forms.ts'
import { sourcingWords } from './messages/words.ts'
import { NewTalkPage } from './pages/new-talk-page.tsx'
import { TalkPage } from './pages/talk-page.tsx'
import { TalksPage, talkColumns } from './pages/talks-page.tsx'
import { codePaths, talkPaths } from './paths.ts'
import { structureMeant } from './structure.ts'
import { type StructureLine, structureById, structuresNamed } from './structure-queries.ts'
import { speakers, type TalkLine, talkById, talkList, talksFound } from './talk-queries.ts'

/** The talks: planned, held, counted, called off. */
export const talkRoutes = new Hono<TenantEnv>()

talkRoutes.get('/talks', staff(...sourcingRoles), async (c) => {
  const state = listIn(c, talkList)
  const found = await talksFound(c.get('scope'), state.asked, todayOf(c))
  const list = { state, ...talkColumns(chromeOf(c)), ...found }
  const file = await fileOf(c, list, { title: wordsOf(c).talks.title, action: 'talks.downloaded' })
  return file ?? answer(c, <TalksPage chrome={chromeOf(c)} list={list} />)
})

talkRoutes.get('/talks/new', staff(...sourcingRoles), async (c) => {
  const id = c.req.query('structure') ?? ''
  const structure = isId(id) ? await structureById(c.get('scope'), id) : undefined
  const named = structure && { structure: structure.name, 'structure-id': structure.id }
  return newTalkPage(c, { typed: { day: todayOf(c), ...named }, among: structure ? [structure] : [] })
})

talkRoutes.post('/talks', staff(...sourcingRoles), async (c) => {
  const { faults, newTalk } = wordsOf(c)
  const typed = await postedFields(c)
  const { structure, among, errors } = await structureNamed(c, typed)
  const form = judge(talkForm(faults), typed)
  const faulty = [...errors, ...(form.ok ? await outOfLists(c, form.value) : form.errors)]
  if (!form.ok || structure === undefined || faulty.length > 0)
    return newTalkPage(c, { typed, among, errors: faulty })
  const { id } = await planTalk(c.get('scope'), { structure, ...form.value })
  return redirectSaying(c, talkPaths.one(slugOf(c), id), newTalk.done)
})

talkRoutes.get('/talks/:talk', staff(...sourcingRoles), async (c) => {
  return answer(c, await talkPage(c, await talkOf(c)))
})

talkRoutes.post('/talks/:talk/head-count', staff(...sourcingRoles), async (c) => {
  const { faults, talk: words } = wordsOf(c)
  const talk = await talkOf(c)
  const typed = await postedFields(c)
  const form = judge(headCountForm(faults), typed)
  if (!form.ok) return answer(c, await talkPage(c, talk, typed, form.errors), 422)
  const refusal = await countHeads(c.get('scope'), talk.id, form.value, todayOf(c))
  if (refusal !== null) {
    const errors = [{ field: 'content', message: faults[refusal] }]
    return answer(c, await talkPage(c, talk, typed, errors), 422)
  }
  return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.counted)
})

talkRoutes.post('/talks/:talk/cancellation', staff(...sourcingRoles), async (c) => {
  const { faults, talk: words } = wordsOf(c)
  const talk = await talkOf(c)
  const refusal = await cancelTalk(c.get('scope'), talk.id, todayOf(c))
  if (refusal !== null) {
    const errors = [{ field: 'content', message: faults[refusal] }]
    return answer(c, await talkPage(c, talk, {}, errors), 422)
  }
  return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.cancelled)
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => sourcingWords(c.get('language'))

async function talkOf(c: Context<TenantEnv>): Promise<TalkLine> {
  const id = c.req.param('talk') ?? ''
  const talk = isId(id) ? await talkById(c.get('scope'), id, todayOf(c)) : undefined
  if (talk === undefined) throw new NotFound()
  return talk
}

async function talkPage(
  c: Context<TenantEnv>,
  talk: TalkLine,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const structure = await structureById(c.get('scope'), talk.structureId)
  const address = codePaths.printed(c.get('frise').origin, slugOf(c), talk.code)
  const shown = { talk, place: structure?.place ?? '', address, typed, errors }
  return <TalkPage chrome={chromeOf(c)} {...shown} />
}

type NewTalkShown = {
  typed: Record<string, string>
  among: readonly StructureLine[]
  errors?: FieldError[]
}

async function newTalkPage(c: Context<TenantEnv>, { typed, among, errors = [] }: NewTalkShown) {
  const page = (
    <NewTalkPage
      chrome={chromeOf(c)}
      campaigns={await campaignsToPresent(c.get('scope'))}
      speakers={await speakers(c.get('scope'), todayOf(c))}
      typed={typed}
      among={among}
      errors={errors}
    />
  )
  return answer(c, page, errors.length > 0 ? 422 : 200)
}

/** The structure that was named, or why it is not known yet and among which to choose. */
async function structureNamed(c: Context<TenantEnv>, typed: Record<string, string>) {
  const { faults } = wordsOf(c)
  const name = (typed.structure ?? '').trim()
  const nothing = { structure: undefined, among: [] as StructureLine[] }
  if (name === '') return { ...nothing, errors: [{ field: 'structure', message: faults.structure }] }
  const { rows: lines, wanted } = await structuresNamed(c.get('scope'), { search: name })
  const structure = structureMeant(wanted, typed['structure-id'], lines)
  if (structure !== undefined) return { structure, among: [structure], errors: [] }
  if (lines.length === 0) return { ...nothing, errors: [{ field: 'structure', message: faults.noStructure }] }
  return { ...nothing, among: lines, errors: [{ field: 'structure-id', message: faults.whichStructure }] }
}

/** What a form cannot say by itself: a campaign and a person that are in the lists it showed. */
async function outOfLists(
  c: Context<TenantEnv>,
  { campaignId, speakerId }: { campaignId: string | null; speakerId: string | null },
): Promise<FieldError[]> {
  const { faults } = wordsOf(c)
  const campaigns = await campaignsToPresent(c.get('scope'))
  const people = await speakers(c.get('scope'), todayOf(c))
  const isIn = (list: readonly { id: string }[], wanted: string | null) =>
    wanted === null || list.some(({ id }) => id === wanted)
  return [
    ...(isIn(people, speakerId) ? [] : [{ field: 'speaker', message: faults.speaker }]),
    ...(isIn(campaigns, campaignId) ? [] : [{ field: 'campaign', message: faults.campaign }]),
  ]
}
