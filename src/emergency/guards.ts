import type { Context } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { hereOf } from '#platform/http/guards.ts'
import { type CohortOfTeam, cohortOfTeam, cohortPaths } from '#src/cohorts/index.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { adultPaths } from '#src/safeguarding/index.ts'
import { emergencyMessages } from './messages/words.ts'

/**
 * The cohort of the address, for an adult of its team who has read the safeguarding page and signed the charter in force. Of the
 * team without them: the way to the text that is missing, and back here, or to the page of a deed that has none (decision 049). A minor of the team is led to
 * her cohort, which says whom to ask. For everybody else it does not exist.
 */
export async function cohortOfReader(
  c: Context<TenantEnv>,
  back = hereOf(c),
): Promise<CohortOfTeam | Response> {
  const team = await cohortOfTeam(c)
  const { bar, cohort } = team
  if (bar === null) return team
  const { slug } = c.get('organisation')
  if (bar === 'minor') return c.redirect(cohortPaths.one(slug, cohort.id), 303)
  const path = adultPaths[bar](slug, back)
  if (c.req.method !== 'POST') return c.redirect(path, 303)
  return redirectSaying(c, path, emergencyMessages(c.get('language')).textsFirst)
}
