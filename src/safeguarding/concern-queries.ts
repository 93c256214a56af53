import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type ConcernState, mayRead, type Reader, type Sealed, waitsSince } from './concern.ts'

/** One line of the officer's list. `raisedAt` is null when the concern is anonymous: only its day is known. */
export type ConcernLine = {
  id: string
  state: ConcernState
  raisedOn: string
  raisedAt: Date | null
  isOneOfMany: boolean
}

export type Concern = ConcernLine & {
  worry: string
  about: string
  /** How to reach whoever wrote; empty when she stays anonymous. */
  contact: string
  /** Pattern of the page on which "report a concern" was pressed; empty when unknown. */
  page: string
  language: Language
  /** Who of the team reads it and who must not, by their ids, and the names of the latter. */
  readers: string[]
  keptFrom: string[]
  keptFromNames: string[]
  changes: ConcernChange[]
}

type ConcernChange = { to: ConcernState; sentence: string; at: Date; by: string }

/** Opens the seal for the rest of the transaction, as this person: what is kept from her stays closed. */
async function openSealAs(scope: Scope, reader: Reader): Promise<void> {
  await sql`select set_config('app.concern_reader', ${reader.personId}, true)`.execute(scope.db)
}

/** The concerns that this person may read, open ones first, the newest first. Opens the seal. */
export async function concernsFor(scope: Scope, reader: Reader): Promise<ConcernLine[]> {
  const lines = scope.db
    .selectFrom('concerns')
    .select(['id', 'state', 'raisedOn', 'raisedAt', 'readers', 'keptFrom', 'isOneOfMany', isOrphaned(reader)])
    .where('organisationId', '=', scope.organisationId)
    .orderBy(sql`state = 'closed'`)
    .orderBy('raisedOn', 'desc')
    .orderBy('raisedAt', (it) => it.desc().nullsLast())
    .orderBy('id')
  // In this order: they travel together.
  const [, rows] = await Promise.all([openSealAs(scope, reader), lines.execute()])
  return rows
    .filter((row) => mayRead(reader, row))
    .map(({ id, state, raisedOn, raisedAt, isOneOfMany }) => ({
      id,
      state: state as ConcernState,
      raisedOn,
      raisedAt,
      isOneOfMany,
    }))
}

/** Of a row of `concerns`: is nobody to whom it went in office on the day on which this person reads? */
function isOrphaned({ today }: Reader) {
  return sql<Sealed['isOrphaned']>`not exists (select from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
    where g.organisation_id = concerns.organisation_id and g.person_id = any(concerns.readers)
      and g.role in ('safeguarding officer', 'administrator') and g.scope_kind = 'organisation'
      and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}))`.as('isOrphaned')
}

/**
 * How many concerns wait for this reader to take them up, and since when; null for whoever reads none, or when none waits.
 * Opens the seal.
 */
export async function unacknowledgedConcerns(
  scope: Scope,
  reader: Reader,
): Promise<{ count: number; oldest: Date } | null> {
  if (!reader.isOfficer && reader.administratorSince === null) return null
  const raised = (await concernsFor(scope, reader)).filter(({ state }) => state === 'raised')
  const since = raised.map(waitsSince)
  const oldest = since.toSorted((a, b) => a.getTime() - b.getTime())[0]
  return oldest === undefined ? null : { count: raised.length, oldest }
}

/** Did the newest message that was to call this person to a concern not leave? `leavesBy`: the ways by which one can. */
export async function wasNotCalled(
  { db, organisationId }: Scope,
  { personId, leavesBy }: { personId: string; leavesBy: readonly ('mail' | 'sms')[] },
): Promise<boolean> {
  const message = await db
    .selectFrom('messages')
    .select(['state', 'channel'])
    .where('organisationId', '=', organisationId)
    .where('recipientId', '=', personId)
    .where('template', '=', 'concern-received')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (message === undefined) return false
  const couldLeave = leavesBy.some((way) => way === message.channel)
  return message.state === 'failed' || (message.state === 'kept' && !couldLeave)
}

/** One concern, when this person may read it. Opens the seal. */
export async function concernFor(scope: Scope, reader: Reader, id: string): Promise<Concern | undefined> {
  await openSealAs(scope, reader)
  const row = await scope.db
    .selectFrom('concerns')
    .selectAll()
    .select(isOrphaned(reader))
    .select(
      sql<string[]>`array(select btrim(p.first_name || ' ' || p.last_name) from people p
        where p.organisation_id = concerns.organisation_id and p.id = any(concerns.kept_from) order by 1)`.as(
        'keptFromNames',
      ),
    )
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || !mayRead(reader, row)) return undefined
  return {
    ...row,
    state: row.state as ConcernState,
    language: row.language as Language,
    changes: await changesOf(scope, id),
  }
}

async function changesOf(scope: Scope, id: string): Promise<ConcernChange[]> {
  const rows = await scope.db
    .selectFrom('concernChanges as h')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'h.organisationId').onRef('p.id', '=', 'h.byId'),
    )
    .select(['h.toState', 'h.sentence', 'h.at', 'p.firstName', 'p.lastName'])
    .where('h.organisationId', '=', scope.organisationId)
    .where('h.concernId', '=', id)
    .orderBy('h.at')
    .orderBy('h.id')
    .execute()
  return rows.map(({ toState, sentence, at, firstName, lastName }) => ({
    to: toState as ConcernState,
    sentence,
    at,
    by: `${firstName} ${lastName}`,
  }))
}
