import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * Who waits for a site, the next in line first; locked, so that two freed places go to two girls. Those whom the board put
 * first go before the others, and each group by the time that they have waited.
 */
export function lockWaitingList(scope: Scope, siteId: string): Promise<{ id: string; decidedBy: string }[]> {
  return waiting(scope, siteId)
    .select(['a.id', 'd.decidedBy'])
    .orderBy('d.firstInLineSince', (order) => order.asc().nullsLast())
    .orderBy('d.decidedAt')
    .orderBy('a.id')
    .forUpdate('a')
    .execute()
}

/** How many wait for a site whom the board put first: the last of them has this rank. */
export async function firstInLine(scope: Scope, siteId: string): Promise<number> {
  const { count } = await waiting(scope, siteId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('d.firstInLineSince', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Who waits though her list is over where she would come, or her campaign finished; locked. */
export async function lockWaitingInVain(scope: Scope): Promise<{ id: string; applicantId: string }[]> {
  const { rows } = await sql<{ id: string; applicantId: string }>`
    select a.id, a.applicant_id as "applicantId" from applications a
    join waiting_lists w on w.organisation_id = a.organisation_id and w.campaign_id = a.campaign_id
    join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
    join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
    where a.organisation_id = ${scope.organisationId} and a.state = 'waiting'
      and (w.finished
        or platform.day_is_over(w.until, coalesce(s.zone, e.document ->> 'timeZone'), ${scope.now}))
    order by a.id for update of a`.execute(scope.db)
  return rows
}

/** Whoever is on the list again after a decision that she was never told of keeps the turn that she had. */
function waiting(scope: Scope, siteId: string) {
  return scope.db
    .selectFrom('applications as a')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('decisions as w')
          .select(['w.decidedAt', 'w.decidedBy'])
          .select(sql<Date | null>`min(w.first_in_line_since) over ()`.as('firstInLineSince'))
          .whereRef('w.organisationId', '=', 'a.organisationId')
          .whereRef('w.applicationId', '=', 'a.id')
          .where('w.outcome', '=', 'waiting')
          .orderBy('w.decidedAt')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.siteId', '=', siteId)
    .where('a.state', '=', 'waiting')
}
