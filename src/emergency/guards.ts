import type { Context } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { hereOf } from '#platform/http/guards.ts'
import { type CohortOfTeam, cohortOfTeam } from '#src/cohorts/index.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { adultPaths } from '#src/safeguarding/index.ts'
import { emergencyMessages } from './messages/words.ts'

/**
 * The cohort of the address, for somebody of its team who has read the safeguarding page and signed the charter in force. Of the
 * team without them: the way to the text that is missing, and back here, or to the page of a deed that has none (decision 049). For everybody else it does not exist.
 */
export async function cohortOfReader(
  c: Context<TenantEnv>,
  back = hereOf(c),
): Promise<CohortOfTeam | Response> {
  const team = await cohortOfTeam(c)
  if (team.textLeft === null) return team
  const path = adultPaths[team.textLeft](c.get('organisation').slug, back)
  if (c.req.method !== 'POST') return c.redirect(path, 303)
  return redirectSaying(c, path, emergencyMessages(c.get('language')).textsFirst)
}
