import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { NotFound } from '#platform/http/errors.ts'
import { postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { demonstrationOnly } from '#platform/http/guards.ts'
import { isId } from '#platform/ids/ids.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { frameOf, show } from './entry-routes.tsx'
import { DemonstrationPage } from './pages/demonstration-page.tsx'
import { signInPaths } from './paths.ts'

/**
 * Signing in by one click, as anybody of the demonstration. Shut twice on a real instance: by the guard, and by the door,
 * which asks the database what it is each time.
 */
export function demonstrationRoutes(): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

  routes.get('/sign-in/demonstration/:account', demonstrationOnly(), async (c) => {
    const accountId = c.req.param('account')
    if (!isId(accountId) || !(await c.get('frise').signIn.isDemonstration())) throw new NotFound()
    const back = backOf(c.req.query('back'))
    const frame = frameOf(c, signInPaths.demonstration(accountId, back))
    return show(c, <DemonstrationPage frame={frame} back={back} accountId={accountId} />)
  })

  routes.post('/sign-in/demonstration', demonstrationOnly(), async (c) => {
    const fields = await postedFields(c)
    const cookies = await c.get('frise').signIn.enterDemonstration(fields.account ?? '')
    if (cookies === null) throw new NotFound()
    setCookies(c, cookies)
    return c.redirect(backOf(fields.back), 303)
  })

  return routes
}
