import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { rollCallTaken } from '../events.ts'
import { missesWord } from '../roll-call.ts'
import { sheetOf } from '../roll-call-queries.ts'

/**
 * Her birth date was written down wrong: what the sheets of today say of her is said again, since somebody calls at once
 * about a minor and not about an adult.
 */
export async function saySheetsAgain(
  scope: Scope,
  { applicantId, changed }: { applicantId: string; changed: readonly string[] },
): Promise<void> {
  if (!changed.includes('birth date')) return
  for (const sessionId of await calledToday(scope, applicantId)) {
    const { lines } = await sheetOf(scope, sessionId)
    const hers = lines.flatMap((line) => {
      const { enrolmentId, personId, mark } = line
      if (personId !== applicantId || mark === null) return []
      return [{ enrolmentId, personId, status: mark.status, missesWord: missesWord(line, mark) }]
    })
    await rollCallTaken.publish(scope, { sessionId, lines: hers })
  }
}

/** The sessions of today, in the days of their place, on whose sheet she stands. */
async function calledToday(scope: Scope, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from enrolments e
    join attendance a on a.organisation_id = e.organisation_id and a.enrolment_id = e.id
    join sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
    where e.organisation_id = ${scope.organisationId} and e.person_id = ${personId} and s.state = 'held'
      and s.day = (${scope.now}::timestamptz at time zone s.zone)::date
    order by s.starts_at`.execute(scope.db)
  return rows.map(({ id }) => id)
}
