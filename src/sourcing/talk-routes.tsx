import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId, newId } from '#platform/ids/ids.ts'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { answer, chromeOf, fileOf, listIn, staff, type TenantEnv, todayOf } from '#src/organisations/index.ts'
import { sourcingRoles } from './access.ts'
import { cancelTalk } from './actions/cancel-talk.ts'
import { correctTalk } from './actions/correct-talk.ts'
import { countHeads } from './actions/count-heads.ts'
import { planTalk } from './actions/plan-talk.ts'
import { reinstateTalk } from './actions/reinstate-talk.ts'
import { cancellationForm, headCountForm, talkForm } from './forms.ts'
import { sourcingWords } from './messages/words.ts'
import { NewTalkPage } from './pages/new-talk-page.tsx'
import { TalkCorrectionPage } from './pages/talk-correction-page.tsx'
import { TalkPage } from './pages/talk-page.tsx'
import { TalksPage, talkColumns } from './pages/talks-page.tsx'
import { codePaths, talkPaths } from './paths.ts'
import { structureMeant } from './structure.ts'
import { type StructureLine, structureById, structuresNamed } from './structure-queries.ts'
import { type CorrectRefusal, seenTalk } from './talk.ts'
import { talkHistory } from './talk-history-queries.ts'
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
  const key = newId(c.get('now'))
  return newTalkPage(c, { typed: { key, day: todayOf(c), ...named }, among: structure ? [structure] : [] })
})

talkRoutes.post('/talks', staff(...sourcingRoles), async (c) => {
  const { faults, newTalk } = wordsOf(c)
  const typed = await postedFields(c)
  const { structure, among, errors } = await structureNamed(c, typed)
  const form = judge(talkForm(faults), typed)
  const faulty = [...errors, ...(form.ok ? await outOfLists(c, form.value) : form.errors)]
  if (!form.ok || structure === undefined || faulty.length > 0)
    return newTalkPage(c, { typed, among, errors: faulty })
  // A form that was tampered with gets a key of its own.
  const key = isId(typed.key ?? '') ? typed.key! : newId(c.get('now'))
  const { id } = await planTalk(c.get('scope'), { structure, key, ...form.value })
  return redirectSaying(c, talkPaths.one(slugOf(c), id), newTalk.done)
})

talkRoutes.get('/talks/:talk', staff(...sourcingRoles), async (c) => {
  return answer(c, await talkPage(c, await talkOf(c)))
})

talkRoutes.get('/talks/:talk/correction', staff(...sourcingRoles), async (c) => {
  const talk = await talkOf(c)
  if (talk.state === 'cancelled') throw new NotFound()
  return correctionPage(c, talk, { typed: fieldsOf(talk), among: [] })
})

talkRoutes.post('/talks/:talk/correction', staff(...sourcingRoles), async (c) => {
  const { faults, talkCorrection: words } = wordsOf(c)
  const talk = await talkOf(c)
  const typed = await postedFields(c)
  const { structure, among, errors } = await structureNamed(c, typed)
  const form = judge(talkForm(faults), typed)
  const faulty = [...errors, ...(form.ok ? await outOfLists(c, form.value, talk) : form.errors)]
  if (!form.ok || structure === undefined || faulty.length > 0)
    return correctionPage(c, talk, { typed, among, errors: faulty })
  const refusal = await correctTalk(c.get('scope'), {
    talkId: talk.id,
    seen: typed.seen ?? '',
    talk: { structure, ...form.value },
    today: todayOf(c),
  })
  if (refusal === null) return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.done)
  const errorsOfDeed = [
    { field: refusal === 'changed' ? 'content' : refusedFields[refusal], message: faults[refusal] },
  ]
  return correctionPage(c, await talkOf(c), {
    typed,
    among,
    errors: errorsOfDeed,
    meanwhile: refusal === 'changed',
  })
})

talkRoutes.post('/talks/:talk/head-count', staff(...sourcingRoles), async (c) => {
  const { faults, talk: words } = wordsOf(c)
  const talk = await talkOf(c)
  const typed = await postedFields(c)
  const form = judge(headCountForm(faults), typed)
  if (!form.ok) return answer(c, await talkPage(c, talk, typed, form.errors), 422)
  const counting = { seen: typed.seen ?? '', today: todayOf(c) }
  const refusal = await countHeads(c.get('scope'), talk.id, form.value, counting)
  if (refusal === 'counted meanwhile') {
    // What stands now is among its facts, beside what she typed.
    const { seen: _, ...hers } = typed
    const errors = [{ field: 'head-count', message: faults[refusal] }]
    return answer(c, await talkPage(c, await talkOf(c), hers, errors), 409)
  }
  if (refusal !== null) {
    const errors = [{ field: 'content', message: faults[refusal] }]
    return answer(c, await talkPage(c, talk, typed, errors), 422)
  }
  return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.counted)
})

talkRoutes.post('/talks/:talk/cancellation', staff(...sourcingRoles), async (c) => {
  const { faults, talk: words } = wordsOf(c)
  const talk = await talkOf(c)
  const typed = await postedFields(c)
  const form = judge(cancellationForm(faults), typed)
  if (!form.ok) return answer(c, await talkPage(c, talk, typed, form.errors), 422)
  const refusal = await cancelTalk(c.get('scope'), talk.id, form.value.reason, todayOf(c))
  if (refusal !== null) {
    const errors = [{ field: 'content', message: faults[refusal] }]
    return answer(c, await talkPage(c, talk, typed, errors), 422)
  }
  return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.cancelled)
})

talkRoutes.post('/talks/:talk/reinstatement', staff(...sourcingRoles), async (c) => {
  const { faults, talk: words } = wordsOf(c)
  const talk = await talkOf(c)
  const refusal = await reinstateTalk(c.get('scope'), talk.id)
  if (refusal !== null) {
    const errors = [{ field: 'content', message: faults[refusal] }]
    return answer(c, await talkPage(c, talk, {}, errors), 422)
  }
  return redirectSaying(c, talkPaths.one(slugOf(c), talk.id), words.reinstated)
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
  const history = await talkHistory(c.get('scope'), talk)
  const shown = { talk, place: structure?.place ?? '', address, history, typed, errors }
  return <TalkPage chrome={chromeOf(c)} {...shown} />
}

type TalkShown = {
  typed: Record<string, string>
  among: readonly StructureLine[]
  errors?: FieldError[]
}

async function newTalkPage(c: Context<TenantEnv>, shown: TalkShown) {
  const page = <NewTalkPage chrome={chromeOf(c)} {...(await choicesOf(c))} {...shown} />
  return answer(c, page, shown.errors === undefined ? 200 : 422)
}

async function correctionPage(
  c: Context<TenantEnv>,
  talk: TalkLine,
  shown: TalkShown & { meanwhile?: boolean },
) {
  const page = (
    <TalkCorrectionPage chrome={chromeOf(c)} talk={talk} {...(await choicesOf(c, talk))} {...shown} />
  )
  return answer(c, page, shown.meanwhile ? 409 : shown.errors === undefined ? 200 : 422)
}

/** What the form would send if nothing were changed. */
function fieldsOf(talk: TalkLine): Record<string, string> {
  return {
    seen: seenTalk(talk),
    structure: talk.structureName,
    'structure-id': talk.structureId,
    day: talk.day,
    starts: talk.startsAt?.slice(0, 5) ?? '',
    classes: talk.classes,
    speaker: talk.speakerId ?? '',
    campaign: talk.campaignId ?? '',
  }
}

const refusedFields: Record<CorrectRefusal, string> = {
  cancelled: 'content',
  'held later': 'day',
  'applications came': 'campaign',
}

/** Whom and what a talk may name: those of today, and its own, which may be over since. */
async function choicesOf(c: Context<TenantEnv>, talk?: TalkLine) {
  const campaigns = (await unfinishedCampaigns(c.get('scope'))).map(({ id, edition: { name } }) => ({
    id,
    name,
  }))
  const people = await speakers(c.get('scope'), todayOf(c))
  const withItsOwn = <Choice extends { id: string }>(list: Choice[], own: Choice | null) =>
    own === null || list.some(({ id }) => id === own.id) ? list : [...list, own]
  const { campaignId = null, campaignName, speakerId = null, speakerName } = talk ?? {}
  return {
    campaigns: withItsOwn(
      campaigns,
      campaignId && campaignName ? { id: campaignId, name: campaignName } : null,
    ),
    speakers: withItsOwn(people, speakerId && speakerName ? { id: speakerId, name: speakerName } : null),
  }
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
  talk?: TalkLine,
): Promise<FieldError[]> {
  const { faults } = wordsOf(c)
  const { campaigns, speakers: people } = await choicesOf(c, talk)
  const isIn = (list: readonly { id: string }[], wanted: string | null) =>
    wanted === null || list.some(({ id }) => id === wanted)
  return [
    ...(isIn(people, speakerId) ? [] : [{ field: 'speaker', message: faults.speaker }]),
    ...(isIn(campaigns, campaignId) ? [] : [{ field: 'campaign', message: faults.campaign }]),
  ]
}
