import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { type ApplicationState, canMove } from './application.ts'
import type { CampaignDates, CampaignState } from './campaign.ts'

/** Locks one application until the end of the transaction and says where it stands. */
export async function lockApplication(
  scope: Scope,
  id: string,
): Promise<{ state: ApplicationState; applicantId: string; siteId: string | null }> {
  const row = await scope.db
    .selectFrom('applications')
    .select(['state', 'applicantId', 'siteId'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, state: row.state as ApplicationState }
}

/** Moves a locked application and keeps who did it and when. Throws `Conflict` when the move is not legal any more. */
export async function moveApplication(
  scope: Scope,
  id: string,
  from: ApplicationState,
  to: ApplicationState,
  set: { submittedAt?: Date } = {},
): Promise<void> {
  if (!canMove(from, to)) throw new Conflict('application')
  const { organisationId, now, actor } = scope
  const change = { id: newId(now), applicationId: id, fromState: from, toState: to, at: now, byId: actor.id }
  await Promise.all([
    scope.db
      .updateTable('applications')
      .set({ state: to, ...set })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute(),
    scope.db
      .insertInto('applicationChanges')
      .values({ organisationId, ...change })
      .execute(),
  ])
}

/** Was she declined by an answer that nobody has approved? Asked with the application locked, as approving does. */
export async function isUntold(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('untoldRefusals')
    .select('applicationId')
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** The last decision on an application, empty when there is none. */
export async function lastDecisionOf(scope: Scope, applicationId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('decisions')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id ?? ''
}

/** How many people have read an application. */
export async function readingsOf(scope: Scope, id: string): Promise<number> {
  const row = await scope.db
    .selectFrom('applicationReadings')
    .select('readings')
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', id)
    .executeTakeFirst()
  return row?.readings ?? 0
}

/**
 * Holds a campaign where it stands until the end of the transaction, and says where: `for share` by whoever relies on it,
 * `for update` by whoever moves it.
 */
export async function holdCampaign(
  scope: Scope,
  id: string,
  strength: 'for share' | 'for update',
): Promise<CampaignState> {
  const query = scope.db
    .selectFrom('campaigns')
    .select('state')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
  const { state } = await (strength === 'for share'
    ? query.forShare()
    : query.forUpdate()
  ).executeTakeFirstOrThrow()
  return state as CampaignState
}

/** Has anybody begun an application to this campaign? */
export async function hasApplications(scope: Scope, campaignId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('campaignId', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The sent files of a campaign on which nobody has decided. */
export async function filesWithoutDecision(scope: Scope, campaignId: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('campaignId', '=', campaignId)
    .where('state', 'in', ['submitted', 'under review'])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Locks a campaign to give it other dates: where it stands, and those it has. */
export async function lockCampaignDates(
  scope: Scope,
  id: string,
): Promise<CampaignDates & { state: CampaignState }> {
  const row = await scope.db
    .selectFrom('campaigns')
    .select(['state', 'opensOn', 'closesAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, state: row.state as CampaignState }
}

/** Locks a site, so that two offers at once cannot both take its last place; returns the places left. */
export async function lockPlacesLeft(scope: Scope, siteId: string): Promise<number> {
  const { capacity, taken } = await lockPlaces(scope, siteId)
  return capacity - taken
}

/** Locks a site until the end of the transaction; returns its places and how many are offered or accepted. */
export async function lockPlaces(scope: Scope, siteId: string): Promise<{ capacity: number; taken: number }> {
  // Sent together; the count still runs after the lock, and sees what it waited for.
  const [{ capacity }, { taken }] = await Promise.all([
    scope.db
      .selectFrom('sites')
      .select('capacity')
      .where('organisationId', '=', scope.organisationId)
      .where('id', '=', siteId)
      .forUpdate()
      .executeTakeFirstOrThrow(),
    scope.db
      .selectFrom('applications')
      .select((eb) => eb.fn.countAll<number>().as('taken'))
      .where('organisationId', '=', scope.organisationId)
      .where('siteId', '=', siteId)
      .where('state', 'in', ['offered', 'accepted'])
      .executeTakeFirstOrThrow(),
  ])
  return { capacity, taken }
}

/**
 * Is the edition of this application over in the zone of its site, or the cohort in which its place was taken closed? That
 * cohort is locked, so that it does not close meanwhile.
 */
export async function placeIsOver(scope: Scope, id: string): Promise<boolean> {
  const { organisationId } = scope
  const { rows } = await sql<{ over: boolean }>`
    select platform.day_is_over(e.ends_on, coalesce(s.zone, e.document ->> 'timeZone'), ${scope.now}) as over
    from applications a
    join campaigns k on k.organisation_id = a.organisation_id and k.id = a.campaign_id
    join editions e on e.organisation_id = k.organisation_id and e.id = k.edition_id
    left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
    where a.organisation_id = ${organisationId} and a.id = ${id}`.execute(scope.db)
  if (rows[0]!.over) return true
  const closed = await sql<{ state: string }>`
    select c.state from enrolments n
    join cohorts c on c.organisation_id = n.organisation_id and c.id = n.cohort_id
    where n.organisation_id = ${organisationId} and n.application_id = ${id}
    for update of c`.execute(scope.db)
  return closed.rows[0]?.state === 'closed'
}
