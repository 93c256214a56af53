import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { backOf } from '#platform/http/back.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { type Frise, isSecure } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  fileOf,
  isInForce,
  listAtHand,
  reachOfVisitor,
  shows,
  showsList,
  staff,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { linkOfAddress } from '#src/people/index.ts'
import { concernRoles } from './access.ts'
import { confirmKeys } from './actions/confirm-keys.ts'
import { moveConcern } from './actions/move-concern.ts'
import { openConcern } from './actions/open-concern.ts'
import { raiseConcern } from './actions/raise-concern.ts'
import { officersToOpen, type Reader, type TeamMember } from './concern.ts'
import { type Concern, concernFor, concernsFor, wasNotCalled } from './concern-queries.ts'
import { concernForm, concernMoveForm, concernOpeningForm } from './forms.ts'
import { concernWords } from './messages/words.ts'
import { ConcernPage } from './pages/concern-page.tsx'
import { ConcernThanksPage } from './pages/concern-thanks-page.tsx'
import { ConcernsPage, concernColumns } from './pages/concerns-page.tsx'
import { RaiseConcernPage } from './pages/raise-concern-page.tsx'
import { concernPaths, pagePattern } from './paths.ts'
import { addressOfProgrammes, type TeamMemberOnFile, teamOn } from './queries.ts'

/** Raising a concern, for anybody; reading and moving one, for whoever it was routed to. */
export const concernRoutes = new Hono<TenantEnv>()

/**
 * A school is one address: whoever posts a lot from it must not close the form for the others. So beyond the first it is taken and
 * marked; a machine that writes more still is stopped.
 */
const few = limitByAddress({ most: 60, minutes: 15 })
const posts = limitByAddress({ most: 1_000, minutes: 15 })

concernRoutes.get('/concern', anyone(), (c) =>
  raisePage(c, { page: c.req.query('page') ?? '', back: c.req.header('referer') ?? '' }),
)

concernRoutes.post('/concern', anyone(), async (c) => {
  const words = concernWords[c.get('language')].faults
  const typed = await postedFields(c)
  const form = judge(concernForm(words), typed)
  if (!form.ok) return raisePage(c, typed, form.errors)
  const { frise, organisation, scope, language, now } = c.var
  const { address } = frise.signIn.visitOf(c)
  const wait = posts.count(address, now)
  if (wait !== null) return raisePage(c, typed, [{ field: 'worry', message: words.tooMany(wait) }])
  const { 'kept-from': keptFrom, ...raised } = form.value
  const taken = await raiseConcern(
    scope,
    { ...raised, keptFrom, language, isOneOfMany: few.count(address, now) !== null },
    { zone: organisation.zone, ...addressesOf(c), leavesBy: leavesBy(frise) },
  )
  if (taken === 'nobody left') return raisePage(c, typed, [{ field: 'kept-from', message: words.nobodyLeft }])
  if ('named' in taken) return raisePage(c, typed, [], taken.named)
  keepBack(c, backIn(c, typed.back))
  return c.redirect(concernPaths.thanks(organisation.slug, { ...taken, page: raised.page }), 303)
})

concernRoutes.get('/concern/thanks', anyone(), async (c) => {
  const back = backIn(c, getCookie(c, backCookie))
  const address = await addressOn(c, pagePattern(c.req.query('page') ?? back ?? ''), back)
  const isTold = c.req.query('told') !== 'nobody'
  return answer(c, <ConcernThanksPage chrome={chromeOf(c)} address={address} back={back} isTold={isTold} />)
})

concernRoutes.get('/concerns', staff(...concernRoles), async (c) => {
  const reader = concernReaderOf(c)
  const scope = c.get('scope')
  const rows = await concernsFor(scope, reader)
  if (!reader.isOfficer && reader.administratorSince === null) throw new NotFound()
  const list = listAtHand(c, { ...concernColumns(chromeOf(c), c.get('now')), rows })
  if (reader.isOfficer) {
    const { title } = concernWords[c.get('language')].desk
    const file = await fileOf(c, list, { title, action: 'concerns.downloaded', class: 'officer' })
    if (file !== null) return file
  }
  showsList(c, list, { action: 'concerns.listed', class: 'officer' })
  const notCalled = await wasNotCalled(scope, { ...reader, leavesBy: leavesBy(c.get('frise')) })
  const team = await teamOn(scope, reader.today)
  const newOfficers = reader.isOfficer ? officersSince(c, reader, team) : []
  const page = { chrome: chromeOf(c), list, reader, notCalled, newOfficers, team }
  return answer(c, <ConcernsPage {...page} />)
})

concernRoutes.post('/concerns/keys/:person/confirmation', staff(...concernRoles), async (c) => {
  const { personId, today } = concernReaderOf(c)
  const holder = c.req.param('person')
  if (holder === personId || !(await confirmKeys(c.get('scope'), { personId: holder, today })))
    throw new NotFound()
  const { desk } = concernWords[c.get('language')]
  return redirectSaying(c, concernPaths.list(c.get('organisation').slug), desk.saved)
})

concernRoutes.get('/concerns/:concern', staff(...concernRoles), async (c) => {
  const concern = await concernOf(c)
  return concernPage(c, { concern })
})

concernRoutes.post('/concerns/:concern/readers', staff(...concernRoles), async (c) => {
  const concern = await concernOf(c)
  const { faults, desk } = concernWords[c.get('language')]
  const officers = officersToOpen(await teamOn(c.get('scope'), todayOf(c)), concern)
  const form = judge(
    concernOpeningForm(
      faults,
      officers.map(({ personId }) => personId),
    ),
    await postedFields(c),
  )
  if (!form.ok) return concernPage(c, { concern, errors: form.errors }, 422)
  await openConcern(c.get('scope'), { id: concern.id, officerId: form.value.officer }, addressesOf(c))
  return redirectSaying(c, concernPaths.one(c.get('organisation').slug, concern.id), desk.saved)
})

concernRoutes.post('/concerns/:concern/changes', staff(...concernRoles), async (c) => {
  const concern = await concernOf(c)
  const { faults, desk } = concernWords[c.get('language')]
  const typed = await postedFields(c)
  const form = judge(concernMoveForm(faults), typed)
  if (!form.ok) return concernPage(c, { concern, typed, errors: form.errors }, 422)
  if ((await moveConcern(c.get('scope'), concern.id, form.value)) !== null) {
    const errors = [{ field: 'to', message: faults.movedMeanwhile }]
    return concernPage(c, { concern: await concernOf(c), typed, errors }, 409)
  }
  return redirectSaying(c, concernPaths.one(c.get('organisation').slug, concern.id), desk.saved)
})

/** One concern, with the officers to whom it may be opened. */
async function concernPage(
  c: Context<TenantEnv>,
  shown: { concern: Concern; typed?: Record<string, string>; errors?: FieldError[] },
  status: 200 | 409 | 422 = 200,
) {
  const officers = officersToOpen(await teamOn(c.get('scope'), todayOf(c)), shown.concern)
  return answer(
    c,
    <ConcernPage chrome={chromeOf(c)} now={c.get('now')} {...shown} officers={officers} />,
    status,
  )
}

/** How long every officer is told of a new one, in days: whoever lets a second account of hers in is seen. */
const newFor = 30

/** The other officers who came into office these last days. */
function officersSince<Member extends TeamMemberOnFile>(
  c: Context<TenantEnv>,
  { personId }: Reader,
  team: readonly Member[],
): Member[] {
  const from = new Date(c.get('now').getTime() - newFor * 86_400_000).toISOString().slice(0, 10)
  return team.filter(
    (it) => it.role === 'safeguarding officer' && it.personId !== personId && it.since >= from,
  )
}

/** What the message to whoever reads a concern leads to. */
function addressesOf(c: Context<TenantEnv>): { link: string; reportLink: string } {
  const { origin } = c.get('frise')
  const { slug } = c.get('organisation')
  return { link: origin + concernPaths.list(slug), reportLink: origin + concernPaths.raise(slug) }
}

/** By which ways a message leaves. A demonstration keeps them all, and shows them in its outbox as if they had left. */
function leavesBy({ instance, waysOut }: Frise): ('mail' | 'sms')[] {
  return (['mail', 'sms'] as const).filter(
    (way) => instance.kind === 'demonstration' || waysOut[way] !== null,
  )
}

/** `named`: about whom she is asked before it is sent. Sent again, it goes as it is. */
async function raisePage(
  c: Context<TenantEnv>,
  typed: Record<string, string>,
  errors: FieldError[] = [],
  named: readonly TeamMember[] = [],
) {
  const page = pagePattern(typed.page ?? '')
  const back = backIn(c, typed.back)
  const [team, address] = await Promise.all([teamOn(c.get('scope'), todayOf(c)), addressOn(c, page, back)])
  return answer(
    c,
    <RaiseConcernPage
      chrome={chromeOf(c)}
      team={team}
      typed={{ ...typed, page }}
      formKey={typed.key ?? randomUUID()}
      back={back ?? ''}
      address={address}
      errors={errors}
      named={named}
    />,
    errors.length + named.length > 0 ? 422 : 200,
  )
}

/** Her page, whose address may be her key, waits on her own device and for this one answer: nothing of it is kept with the concern. */
const backCookie = 'frise_back'

function keepBack(c: Context<TenantEnv>, back: string | null): void {
  if (back === null) return
  const path = concernPaths.raise(c.get('organisation').slug)
  setCookie(c, backCookie, back, {
    path,
    httpOnly: true,
    secure: isSecure(c.get('frise')),
    sameSite: 'Lax',
    maxAge: 600,
  })
}

/** The page of this organisation that an address leads to; null for another one's, and for the form itself. */
function backIn(c: Context<TenantEnv>, address: string | undefined): string | null {
  const { slug } = c.get('organisation')
  const path = backOf(URL.canParse(address ?? '') ? new URL(address!).pathname : address)
  return path.startsWith(`/o/${slug}/`) && !path.startsWith(concernPaths.raise(slug)) ? path : null
}

/**
 * A girl who comes from a page of her own is spoken to as her programmes do; whoever else comes is told *vous*. Where a page is
 * hers or a guardian's (`/data`), the link in its address says whose.
 */
async function addressOn(c: Context<TenantEnv>, page: string, back: string | null): Promise<'tu' | 'vous'> {
  const scope = c.get('scope')
  const isHers =
    /^\/(apply|application|resume)(\/|$)/.test(page) ||
    (back !== null &&
      (await linkOfAddress(scope.db, { path: back, now: scope.now }))?.purpose === 'application')
  return isHers ? addressOfProgrammes(scope) : 'vous'
}

/** As whom the visitor reads concerns today. */
export function concernReaderOf(c: Context<TenantEnv>): Reader {
  const { personId, grants } = c.get('visitor')!
  const today = todayOf(c)
  const since = grants
    .filter((it) => it.role === 'administrator' && it.scopeKind === 'organisation' && isInForce(it, today))
    .map(({ startsOn }) => startsOn)
    .toSorted()
  return {
    personId,
    today,
    isOfficer: reachOfVisitor(c, ['safeguarding officer']).everywhere,
    administratorSince: since[0] ?? null,
  }
}

/** The concern of the address: whatever page draws it is a reading. */
async function concernOf(c: Context<TenantEnv>): Promise<Concern> {
  const id = c.req.param('concern') ?? ''
  const concern = isId(id) ? await concernFor(c.get('scope'), concernReaderOf(c), id) : undefined
  if (concern === undefined) throw new NotFound()
  shows(c, { action: 'concern.read', object: { kind: 'concern', id }, class: 'officer' })
  return concern
}
