import type { Scope } from '#platform/database/database.ts'
import { type Delivered, deliveryOf } from '#src/messages/index.ts'

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
