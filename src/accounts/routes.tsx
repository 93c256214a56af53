import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { signedIn } from '#platform/http/guards.ts'
import { forgetTyped } from '#platform/sign-in/typed.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { demonstrationRoutes } from './demonstration-routes.tsx'
import { deviceRoutes } from './device-routes.tsx'
import type { WaysToReport } from './entry-routes.tsx'
import { firstFactorRoutes } from './first-factor-routes.tsx'
import { wordsIn } from './messages/words.ts'
import { signInPaths } from './paths.ts'
import { secondFactorRoutes } from './second-factor-routes.tsx'

/** Signing in and out; mounted at the root. The app refuses posts from other sites before they come here. */
export function accountRoutes(waysToReport: WaysToReport): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

  routes.post('/sign-out', signedIn(signInPaths.signIn), async (c) => {
    const { signIn } = c.get('frise')
    setCookies(c, await signIn.leave(signIn.visitOf(c)))
    forgetTyped(c)
    // What a browser keeps of pages in memory, `no-store` does not forbid everywhere.
    c.header('clear-site-data', '"cache"')
    return redirectSaying(c, signInPaths.signIn(), wordsIn[c.get('language')].signIn.done)
  })

  routes.route('/', firstFactorRoutes())
  routes.route('/', secondFactorRoutes(waysToReport))
  routes.route('/', deviceRoutes(waysToReport))
  routes.route('/', demonstrationRoutes())
  return routes
}
