import type { Scope } from '#platform/database/database.ts'
import { type Delivered, deliveryOf } from '#src/messages/index.ts'

/** The first day on which a session asks for each of a cohort, `YYYY-MM-DD` by application, as her own page says it. */
export async function firstDaysOf(scope: Scope, cohortId: string): Promise<Map<string, string>> {
  const rows = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('placeSessions as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'e.organisationId')
        .onRef('s.applicationId', '=', 'e.applicationId'),
    )
    .select(['e.applicationId', ({ fn }) => fn.min('s.day').as('day')])
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.cohortId', '=', cohortId)
    .where('s.state', '!=', 'cancelled')
    .groupBy('e.applicationId')
    .execute()
  return new Map(rows.flatMap(({ applicationId, day }) => (day === null ? [] : [[applicationId, day]])))
}

/** The last day on which a cohort was reminded, `YYYY-MM-DD`, and what became of its messages. */
export type LastReminder = { day: string; delivered: Delivered[] }

export async function lastReminderOf(scope: Scope, cohortId: string): Promise<LastReminder | null> {
  const rows = await scope.db
    .selectFrom('paperReminders as r')
    .select(['r.day', 'r.messageId'])
    .where('r.organisationId', '=', scope.organisationId)
    .where('r.cohortId', '=', cohortId)
    .where('r.day', '=', (eb) =>
      eb
        .selectFrom('paperReminders as l')
        .select(({ fn }) => fn.max('l.day').as('day'))
        .where('l.organisationId', '=', scope.organisationId)
        .where('l.cohortId', '=', cohortId),
    )
    .execute()
  const [first] = rows
  if (first === undefined) return null
  const ids = rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId]))
  return { day: first.day, delivered: await deliveryOf(scope, ids) }
}
