import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { organisationDay } from '#src/organisations/index.ts'
import { hasSafeguardingOfficer } from '#src/safeguarding/index.ts'
import { type CampaignState, canMove } from '../campaign.ts'
import { filesWithoutDecision, hasApplications, holdCampaign } from '../store.ts'
import { endWaitingLists } from './end-waiting-lists.ts'

/**
 * Moves a campaign, as its table allows. It does not open while nobody is in office as safeguarding officer: whoever
 * applies may raise a concern. It is not decided while a sent file has no decision: nobody would answer her any more.
 * It is planned again only while nobody has begun: her page would say that it opens soon. Finished, it leaves nobody waiting. Throws `Conflict` when somebody moved it meanwhile.
 */
export async function moveCampaign(
  scope: Scope,
  id: string,
  to: CampaignState,
): Promise<'no safeguarding officer' | 'files without decision' | 'has applications' | null> {
  const { organisationId, now } = scope
  const state = await holdCampaign(scope, id, 'for update')
  if (!canMove(state, to)) throw new Conflict('campaign')
  if (to === 'open' && !(await hasSafeguardingOfficer(scope, await organisationDay(scope)))) {
    return 'no safeguarding officer'
  }
  if (to === 'decided' && (await filesWithoutDecision(scope, id)).length > 0) return 'files without decision'
  if (to === 'planned' && (await hasApplications(scope, id))) return 'has applications'
  await scope.db
    .updateTable('campaigns')
    .set({ state: to })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await scope.db
    .insertInto('campaignChanges')
    .values({
      organisationId,
      id: newId(now),
      campaignId: id,
      fromState: state,
      toState: to,
      at: now,
      byId: scope.actor.id!,
    })
    .execute()
  await record(scope, { action: 'campaign.moved', object: { kind: 'campaign', id }, details: { to } })
  if (to === 'finished') await endWaitingLists(scope)
  return null
}
