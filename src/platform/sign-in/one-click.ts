import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** A session for an account by one click, for demonstrations; callable from this process only, never over HTTP. */
export function oneClick() {
  return {
    id: 'frise-one-click',
    endpoints: {
      enterByOneClick: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ accountId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.accountId)
          if (user === null) throw new APIError('NOT_FOUND')
          const session = await internalAdapter.createSession(user.id, false, { secondFactor: true }, true)
          await setSessionCookie(ctx, { session, user })
          return { entered: true }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
