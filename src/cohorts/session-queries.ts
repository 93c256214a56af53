import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import type { CohortState } from './cohort.ts'
import type { SessionState, Slot } from './session.ts'

/** One session with what a page about it says of its cohort. */
export type SessionView = Slot & {
  id: string
  title: string
  /** Empty when it is that of the cohort. */
  room: string
  zone: string
  state: SessionState
  /** How often it was moved or cancelled. */
  changes: number
  cohort: { id: string; name: string; state: CohortState; place: string; room: string }
}

/** A session whose cohort lies within somebody's reach; undefined when there is none. */
export async function sessionWithin(
  scope: Scope,
  reach: Reach,
  id: string,
): Promise<SessionView | undefined> {
  const [row] = await oneSession(scope.db, { organisationId: scope.organisationId, id, ...reach })
  if (row === undefined) return undefined
  const { cohortId, name, cohortState, cohortRoom, commune, siteName, ...session } = row
  return {
    ...session,
    state: session.state as SessionState,
    cohort: {
      id: cohortId,
      name,
      state: cohortState as CohortState,
      place: commune || siteName,
      room: cohortRoom,
    },
  }
}

const oneSession = statement((db, given: Reach & { organisationId: string; id: string }) =>
  db
    .selectFrom('sessions as n')
    .innerJoin('cohorts as c', (join) =>
      join.onRef('c.organisationId', '=', 'n.organisationId').onRef('c.id', '=', 'n.cohortId'),
    )
    .innerJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'c.organisationId').onRef('s.id', '=', 'c.siteId'),
    )
    .select(['n.id', 'n.title', 'n.room', 'n.day', 'n.zone', 'n.state'])
    .select(
      sql<number>`(select count(*)::int from session_changes h
        where h.organisation_id = n.organisation_id and h.session_id = n.id)`.as('changes'),
    )
    .select([hour('n.starts_at').as('startsAt'), hour('n.ends_at').as('endsAt')])
    .select(['c.id as cohortId', 'c.name', 'c.state as cohortState', 'c.room as cohortRoom'])
    .select(['s.name as siteName', 's.commune'])
    .where('n.organisationId', '=', given.organisationId)
    .where('n.id', '=', given.id)
    .where(withinReach(given)),
)

/** One line of a cohort's calendar. Minutes are null until the session was held. */
export type SessionLine = Slot & {
  id: string
  title: string
  room: string
  state: SessionState
  taughtMinutes: number | null
  learnerMinutes: number
  /** On the sheet, and of them those who came, late or not. */
  called: number
  came: number
}

/** The calendar of a cohort, first to last. */
export async function sessionsOf(scope: Scope, cohortId: string): Promise<SessionLine[]> {
  const rows = await scope.db
    .selectFrom('sessions as n')
    .select([
      'n.id',
      'n.title',
      'n.room',
      'n.day',
      'n.state',
      'n.taughtMinutes',
      'n.learnerMinutes',
      'n.called',
      'n.came',
    ])
    .select([hour('n.starts_at').as('startsAt'), hour('n.ends_at').as('endsAt')])
    .where('n.organisationId', '=', scope.organisationId)
    .where('n.cohortId', '=', cohortId)
    .orderBy('n.day')
    .orderBy('n.startsAt')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as SessionState }))
}

/** What the form of this key has added to a cohort, as it stands now; undefined when it added nothing. */
export async function sessionOfForm(
  scope: Scope,
  cohortId: string,
  key: string,
): Promise<(Slot & { room: string; title: string; state: SessionState }) | undefined> {
  const row = await scope.db
    .selectFrom('sessions')
    .select(['title', 'room', 'day', 'state', hour('starts_at').as('startsAt'), hour('ends_at').as('endsAt')])
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .where('addedKey', '=', key)
    .executeTakeFirst()
  return row && { ...row, state: row.state as SessionState }
}

/** The first day of a cohort's calendar, cancelled sessions left out; null when there is none. */
export async function firstDayOf(scope: Scope, cohortId: string): Promise<string | null> {
  const row = await calendarOf(scope, cohortId)
    .select((eb) => eb.fn.min('day').as('firstDay'))
    .executeTakeFirst()
  return row?.firstDay ?? null
}

/** The last day of a cohort's calendar, cancelled sessions left out; null when there is none. */
export async function lastDayOf(scope: Scope, cohortId: string): Promise<string | null> {
  const row = await calendarOf(scope, cohortId)
    .select((eb) => eb.fn.max('day').as('lastDay'))
    .executeTakeFirst()
  return row?.lastDay ?? null
}

function calendarOf(scope: Scope, cohortId: string) {
  return scope.db
    .selectFrom('sessions')
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .where('state', '!=', 'cancelled')
}

/** The last time that a session was moved or cancelled; `mailingId` is null when nobody was told. */
export type SessionChange = {
  kind: 'moved' | 'cancelled'
  by: string
  at: Date
  /** The id of the form; null before forms were kept. */
  key: string | null
  mailingId: string | null
}

export async function lastChangeOf(scope: Scope, sessionId: string): Promise<SessionChange | undefined> {
  const row = await scope.db
    .selectFrom('sessionChanges as h')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'h.organisationId').onRef('p.id', '=', 'h.byId'),
    )
    .select(['h.kind', 'h.at', 'h.key', 'h.mailingId', 'p.firstName', 'p.lastName'])
    .where('h.organisationId', '=', scope.organisationId)
    .where('h.sessionId', '=', sessionId)
    .orderBy('h.at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { kind, firstName, lastName, ...change } = row
  return { ...change, kind: kind as SessionChange['kind'], by: `${firstName} ${lastName}`.trim() }
}

/** Was anybody told that a session of this cohort moves or is cancelled? */
export async function hasToldOfChange(scope: Scope, cohortId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('sessionChanges as h')
    .innerJoin('sessions as s', (join) =>
      join.onRef('s.organisationId', '=', 'h.organisationId').onRef('s.id', '=', 'h.sessionId'),
    )
    .select('h.id')
    .where('h.organisationId', '=', scope.organisationId)
    .where('s.cohortId', '=', cohortId)
    .where('h.mailingId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A time of the database as `HH:MM`. */
function hour(column: string) {
  return sql<string>`to_char(${sql.ref(column)}, 'HH24:MI')`
}
