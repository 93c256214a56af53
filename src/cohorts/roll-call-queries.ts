import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { doorOrder } from '#src/people/index.ts'
import type { Mark } from './attendance.ts'
import { isMinorOn, type SheetLine } from './roll-call.ts'

/** The sheet of one session as it stands, in the order of the roll call, and who wrote it last. */
export type Sheet = { revision: number; lines: SheetLine[]; recordedBy: string | null }

/**
 * The sheet of a session: whoever belongs to its cohort when it begins, and whoever is on it already. By first name, as
 * girls are called in the room.
 */
export async function sheetOf(scope: Scope, sessionId: string): Promise<Sheet> {
  const { db, organisationId } = scope
  const rows = await linesOf(db, { organisationId, sessionId })
  const lines = rows.flatMap(({ enrolmentId, personId, firstName, lastName, ...row }): SheetLine[] => {
    if (enrolmentId === null) return []
    const mark = markOf(row.status, row.atTime)
    const { isToStart, gaveUp, hasWord, familyReached } = row
    const isMinor = isMinorOn(row.day, row)
    const stands = { isMinor, isToStart, gaveUp, hasWord, familyReached }
    return [{ enrolmentId, personId, firstName, lastName, mark, ...stands }]
  })
  return { revision: rows[0]?.revision ?? 0, lines, recordedBy: rows[0]?.recordedBy || null }
}

type LineRow = {
  enrolmentId: string | null
  personId: string
  birthDate: string | null
  ofAgeFrom: number
  isToStart: boolean
  gaveUp: boolean
  hasWord: boolean
  familyReached: boolean
  day: string
  firstName: string
  lastName: string
  status: Mark['status'] | null
  atTime: string | null
  revision: number
  recordedBy: string | null
}

const linesOf = statement(
  (_, { organisationId, sessionId }: { organisationId: string; sessionId: string }) => sql<LineRow>`
    select e.id as "enrolmentId", e.person_id as "personId", e.state = 'confirmed' as "isToStart",
      e.left_time is not null as "gaveUp", b.state is not distinct from 'reached' as "familyReached",
      case when e.left_time is null then false else (select h.by_id from enrolment_changes h
        where h.organisation_id = s.organisation_id and h.enrolment_id = e.id and h.to_state = 'left early'
        order by h.at desc, h.id desc limit 1) is distinct from e.person_id end as "hasWord", p.birth_date as "birthDate", v.permission_under_years as "ofAgeFrom", s.day, p.first_name as "firstName", p.last_name as "lastName", a.status,
      to_char(a.at_time, 'HH24:MI') as "atTime", s.revision,
      concat_ws(' ', r.first_name, r.last_name) as "recordedBy"
    from sessions s
    left join enrolments e on e.organisation_id = s.organisation_id and e.id = any(array(
      select b.enrolment_id from session_members b
        where b.organisation_id = ${organisationId} and b.session_id = ${sessionId}
      union
      select w.enrolment_id from attendance w
        where w.organisation_id = ${organisationId} and w.session_id = ${sessionId}))
    left join people r on r.organisation_id = s.organisation_id and r.id = s.held_by
    left join people p on p.organisation_id = s.organisation_id and p.id = e.person_id
    left join programme_versions v on v.organisation_id = s.organisation_id and v.id = e.programme_version_id
    left join absences b on b.organisation_id = s.organisation_id and b.session_id = s.id and b.enrolment_id = e.id
    left join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.enrolment_id = e.id
    where s.organisation_id = ${organisationId} and s.id = ${sessionId}
    order by ${doorOrder('p')}, e.id`,
)

function markOf(status: Mark['status'] | null, at: string | null): Mark | null {
  if (status === null) return null
  return status === 'late' || status === 'left early' ? { status, at: at! } : { status }
}

/** Is she on a sheet of a session held after a day, or from that day on? Days are `YYYY-MM-DD`. */
export async function isOnSheetFrom(
  scope: Scope,
  enrolmentId: string,
  bound: { after: string } | { from: string },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('attendance as a')
    .innerJoin('sessions as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.sessionId'),
    )
    .select('s.id')
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.enrolmentId', '=', enrolmentId)
    .where('s.day', 'after' in bound ? '>' : '>=', 'after' in bound ? bound.after : bound.from)
    .executeTakeFirst()
  return row !== undefined
}

/** Is a session of the cohort before that day still without roll call? */
export async function isRollCallMissing(
  scope: Scope,
  cohortId: string,
  { before }: { before: string },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('sessions')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .where('state', '=', 'planned')
    .where('day', '<', before)
    .executeTakeFirst()
  return row !== undefined
}
