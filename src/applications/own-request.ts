import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { type ApplicationView, applicationById } from './application-queries.ts'
import { takesApplications } from './campaign.ts'
import type { CampaignView } from './campaign-view.ts'
import { sayAbout } from './campaign-words.ts'
import { stateToldToHer } from './kind-answer.ts'
import { applicantMessages } from './messages/applicant.ts'
import { ownPageOf } from './own-page-queries.ts'
import { campaignsBriefly } from './queries.ts'

/** What the pages of an applicant read of her request. */
export type OwnContext = Context<TenantEnv>

export const slugOf = (c: OwnContext) => c.get('organisation').slug
export const tokenOf = (c: OwnContext) => c.req.param('token')!

/** The application that her link opens, where she is told that it stands. */
export async function ownApplication(c: OwnContext): Promise<ApplicationView> {
  const scope = c.get('scope')
  const read = c.req.method === 'GET' ? campaignsBriefly(c.get('frise').database, scope) : undefined
  const row = ownPageOf(scope.db)?.row
  const application = await applicationById(scope, c.get('link').objectId, { read, row })
  if (application === undefined) throw new NotFound()
  return { ...application, state: stateToldToHer(application) }
}

/** Is it a draft that cannot be sent, since its campaign takes no applications now? */
export function isTooLate(c: OwnContext, { state, campaign }: ApplicationView): boolean {
  return state === 'draft' && !takesApplications(campaign, c.get('now'))
}

/** Words in the language of the page and in the form of address of the programme. */
export function wordsFor(c: OwnContext, campaign: CampaignView) {
  const { address } = campaign.programme
  const language = c.get('language')
  return {
    ...applicantMessages(language, address),
    say: sayAbout(campaign, language),
  }
}
