import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { ApplicationChannel } from './application-view.ts'

/**
 * Who answers for a site today: its coordinators, else programme managers, else administrators. Of each, those of the site
 * itself, else of its edition, else of the whole organisation. Empty when nobody is there.
 */
export async function coordinatorsOf(
  scope: Scope,
  of: { siteId: string | null; editionId: string; day: string },
): Promise<string[]> {
  const { rows } = await sql<{ personId: string; nearness: number }>`
    select g.person_id as "personId", min(
      case g.role when 'territory coordinator' then 0 when 'programme manager' then 3 else 6 end
      + case g.scope_kind when 'site' then 0 when 'edition' then 1 else 2 end) as nearness
    from app.role_grants g
    join app.people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
    where g.organisation_id = ${scope.organisationId} and g.role in ('territory coordinator', 'programme manager', 'administrator')
      and g.starts_on <= ${of.day} and (g.ends_on is null or g.ends_on >= ${of.day})
      and (g.scope_kind = 'organisation' or (g.scope_kind = 'site' and g.scope_id = ${of.siteId})
        or (g.scope_kind = 'edition' and g.scope_id = ${of.editionId}))
    group by g.person_id order by 1`.execute(scope.db)
  const nearest = Math.min(...rows.map(({ nearness }) => nearness))
  return rows.filter(({ nearness }) => nearness === nearest).map(({ personId }) => personId)
}

export type BesideTheFile = {
  /** When she asked that the coordinator call her, her time to answer being over; null when she did not. */
  askedForCall: Date | null
  /** The channel through which she came; null when no code said so. */
  channel: ApplicationChannel | null
}

/** What only the team's page of an application shows. */
export async function besideTheFile(scope: Scope, applicationId: string): Promise<BesideTheFile> {
  const { rows } = await sql<{ askedForCall: Date | null } & (ApplicationChannel | NoChannel)>`
    select h.channel_id as id, h.name, h.talk_id as "talkId", h.talk_day as "talkDay",
      (select min(e.at) from audit_events e where e.organisation_id = a.organisation_id
        and e.action = 'coordinator.asked' and e.object_id = a.id) as "askedForCall"
    from applications a
    left join channel_origins h on h.organisation_id = a.organisation_id and h.channel_id = a.channel_id
    where a.organisation_id = ${scope.organisationId} and a.id = ${applicationId}`.execute(scope.db)
  const { askedForCall, ...channel } = rows[0]!
  return { askedForCall, channel: channel.id === null ? null : channel }
}

type NoChannel = { [key in keyof ApplicationChannel]: null }
