import type { Context } from 'hono'
import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, member, type TenantEnv, todayOf } from '#src/organisations/index.ts'
import { readSafeguardingPage } from './actions/read-safeguarding-page.ts'
import { signCharter } from './actions/sign-charter.ts'
import { charterVersion, pageVersion } from './guidance.ts'
import { adultsWords } from './messages/words.ts'
import { ownSafety } from './own-queries.ts'
import { GuidancePage } from './pages/guidance-page.tsx'
import { MyChecksPage } from './pages/my-checks-page.tsx'
import { adultPaths } from './paths.ts'
import type { TextLeft } from './text-queries.ts'

/** An adult's own way: what she has done, the page that she reads, the charter that she signs. */
export const ownRoutes = new Hono<TenantEnv>()

ownRoutes.get('/my-checks', member(), async (c) => {
  const today = todayOf(c)
  const own = await ownSafety(c.get('scope'), visitorId(c))
  return answer(c, <MyChecksPage chrome={chromeOf(c)} own={own} today={today} />)
})

ownRoutes.get('/my-checks/safeguarding', member(), (c) => textPage(c, 'page', askedIn(c)))

ownRoutes.post('/my-checks/safeguarding', member(), async (c) => {
  const { version = '', back } = await postedFields(c)
  const refusal = await readSafeguardingPage(c.get('scope'), version)
  if (refusal === 'changed') return textPage(c, 'page', { back, changed: true })
  return goOn(c, 'page', back)
})

ownRoutes.get('/my-checks/charter', member(), (c) => textPage(c, 'charter', askedIn(c)))

ownRoutes.post('/my-checks/charter', member(), async (c) => {
  const { version = '', back } = await postedFields(c)
  const refusal = await signCharter(c.get('scope'), version)
  if (refusal === 'changed') return textPage(c, 'charter', { back, changed: true })
  return goOn(c, 'charter', back)
})

type Shown = { back: string | undefined; changed?: boolean; toPrint?: boolean }

const askedIn = (c: Context<TenantEnv>): Shown => ({
  back: c.req.query('back'),
  toPrint: c.req.query('print') === 'yes',
})

function textPage(c: Context<TenantEnv>, text: TextLeft, { back, changed = false, toPrint = false }: Shown) {
  const version = text === 'page' ? pageVersion : charterVersion
  const shown = { text, version, changed, toPrint, back: wayBack(back) }
  return answer(c, <GuidancePage chrome={chromeOf(c)} {...shown} />, changed ? 409 : 200)
}

/** To where she was led from, which asks for the next text or opens; else to what she has done so far. */
function goOn(c: Context<TenantEnv>, text: TextLeft, back: string | undefined) {
  const path = wayBack(back) ?? adultPaths.mine(c.get('organisation').slug)
  return redirectSaying(c, path, adultsWords[c.get('language')][text].saved)
}

function wayBack(back: string | undefined): string | undefined {
  const path = backOf(back)
  return path === '/' ? undefined : path
}

/** The visitor's own person: the guard lets in nobody else. */
function visitorId(c: Context<TenantEnv>): string {
  return c.get('visitor')!.personId
}
