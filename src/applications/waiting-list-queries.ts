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

function waiting(scope: Scope, siteId: string) {
  return scope.db
    .selectFrom('applications as a')
    .innerJoin('decisions as d', (join) =>
      join
        .onRef('d.organisationId', '=', 'a.organisationId')
        .onRef('d.applicationId', '=', 'a.id')
        .on('d.outcome', '=', 'waiting'),
    )
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.siteId', '=', siteId)
    .where('a.state', '=', 'waiting')
}
