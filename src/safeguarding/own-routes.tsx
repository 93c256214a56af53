import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, member, type TenantEnv } from '#src/organisations/index.ts'
import { readSafeguardingPage } from './actions/read-safeguarding-page.ts'
import { signCharter } from './actions/sign-charter.ts'
import { charterVersion, pageVersion } from './guidance.ts'
import { adultsWords } from './messages/words.ts'
import { ownSafety } from './own-queries.ts'
import { GuidancePage } from './pages/guidance-page.tsx'
import { MyChecksPage } from './pages/my-checks-page.tsx'
import { adultPaths } from './paths.ts'

/** An adult's own way: what she has done, the page that she reads, the charter that she signs. */
export const ownRoutes = new Hono<TenantEnv>()

ownRoutes.get('/my-checks', member(), async (c) => {
  const today = dayIn(c.get('organisation').zone, c.get('now'))
  const own = await ownSafety(c.get('scope'), visitorId(c))
  return answer(c, <MyChecksPage chrome={chromeOf(c)} own={own} today={today} />)
})

ownRoutes.get('/my-checks/safeguarding', member(), (c) => textPage(c, 'page'))

ownRoutes.post('/my-checks/safeguarding', member(), async (c) => {
  const { version = '' } = await postedFields(c)
  if ((await readSafeguardingPage(c.get('scope'), version)) === 'changed') return textPage(c, 'page', true)
  return redirectSaying(
    c,
    adultPaths.mine(c.get('organisation').slug),
    adultsWords[c.get('language')].page.saved,
  )
})

ownRoutes.get('/my-checks/charter', member(), (c) => textPage(c, 'charter'))

ownRoutes.post('/my-checks/charter', member(), async (c) => {
  const { version = '' } = await postedFields(c)
  if ((await signCharter(c.get('scope'), version)) === 'changed') return textPage(c, 'charter', true)
  return redirectSaying(
    c,
    adultPaths.mine(c.get('organisation').slug),
    adultsWords[c.get('language')].charter.saved,
  )
})

function textPage(c: Context<TenantEnv>, text: 'page' | 'charter', changed = false) {
  const version = text === 'page' ? pageVersion : charterVersion
  const page = <GuidancePage chrome={chromeOf(c)} text={text} version={version} changed={changed} />
  return answer(c, page, changed ? 409 : 200)
}

/** The visitor's own person: the guard lets in nobody else. */
function visitorId(c: Context<TenantEnv>): string {
  return c.get('visitor')!.personId
}
