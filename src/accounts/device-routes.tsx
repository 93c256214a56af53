import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { hereOf, signedIn } from '#platform/http/guards.ts'
import { show, signedInFrame, type WaysToReport } from './entry-routes.tsx'
import { wordsIn } from './messages/words.ts'
import { DevicesPage } from './pages/devices-page.tsx'
import { signInPaths } from './paths.ts'

/** Where her account is open, and ending it there. */
export function deviceRoutes(waysToReport: WaysToReport): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

  routes.get('/my-devices', signedIn(signInPaths.signIn), async (c) => {
    const back = backOf(c.req.query('back'))
    const { signIn } = c.get('frise')
    const sessions = await signIn.sessions.list(signIn.visitOf(c))
    if (sessions.length === 0) return c.redirect(signInPaths.signIn(hereOf(c)), 303)
    const frame = await signedInFrame(c, waysToReport, hereOf(c))
    return show(c, <DevicesPage frame={frame} back={back} sessions={sessions} />)
  })

  // Pressed twice, or for a session that is not hers: the same answer, so that ids tell nothing.
  routes.post('/my-devices/ending', signedIn(signInPaths.signIn), async (c) => {
    const { session = '', back } = await postedFields(c)
    const { signIn } = c.get('frise')
    await signIn.sessions.end(signIn.visitOf(c), session)
    return redirectSaying(c, signInPaths.devices(backOf(back)), wordsIn[c.get('language')].devices.ended)
  })

  routes.post('/my-devices/others-ending', signedIn(signInPaths.signIn), async (c) => {
    const { back } = await postedFields(c)
    const { signIn } = c.get('frise')
    await signIn.sessions.endOthers(signIn.visitOf(c))
    return redirectSaying(c, signInPaths.devices(backOf(back)), wordsIn[c.get('language')].devices.ended)
  })

  return routes
}
