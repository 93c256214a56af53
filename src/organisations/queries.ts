import type { RawBuilder, Transaction } from 'kysely'
import { sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/database/database.ts'
import { keptBriefly } from '#platform/database/kept-briefly.ts'
import type { DB } from '#platform/database/schema.ts'
import { statement } from '#platform/database/statement.ts'
import type { Organisation, Visitor } from './organisation.ts'
import { type HeldGrant, rolesBesideGirls } from './role.ts'

/** What a request asks first: the organisation of this slug, at an instant, and who signed in. */
type Asked = { slug: string; now: Date; signedIn: SignedIn | null }
type SignedIn = { accountId: string; secondFactor: boolean }

/**
 * Opens this transaction to the organisation with that slug, at an instant (`openScope`), and says who visits: the person of
 * whoever is signed in and known here, with her grants. Undefined when there is no such organisation.
 */
export async function openOrganisation(
  database: Database,
  trx: Transaction<DB>,
  { slug, now, signedIn }: Asked,
): Promise<{ organisation: Organisation; visitor: Visitor | null } | undefined> {
  const ids = idsBySlug.get(database) ?? new Map<string, string>()
  idsBySlug.set(database, ids)
  const known = ids.get(slug)
  if (known === undefined) {
    const [[row], found] = await Promise.all([
      openedBySlug(trx, { slug, now }),
      organisationAndVisitor(trx, signedIn, now),
    ])
    if (row?.id) ids.set(slug, row.id)
    return found
  }
  const scope: Scope = { db: trx, organisationId: known, now, actor: { kind: 'visitor', id: null } }
  const [, found] = await Promise.all([
    opened(trx, { id: known, now }),
    signedIn === null ? withoutVisitor(database, scope) : organisationAndVisitor(trx, signedIn, now),
  ])
  return found
}

// An organisation keeps its slug, and its row, for ever (docs/decisions/028).
const idsBySlug = new WeakMap<Database, Map<string, string>>()

// A hundred phones at once come without an account; the name of the organisation is the same for all.
const withoutVisitor = keptBriefly(1_000, ({ db, now }) => organisationAndVisitor(db, null, now))

const openedBySlug = statement(
  (_, { slug, now }: { slug: string; now: Date }) => sql<{ id: string }>`
    select set_config('app.organisation_id', coalesce(platform.organisation_with_slug(${slug})::text, ''), true) as id,
      set_config('app.now', ${now}::timestamptz::text, true) as at`,
)

const opened = statement(
  (_, { id, now }: { id: string; now: Date }) => sql<{ id: string }>`
    select set_config('app.organisation_id', ${id}, true) as id,
      set_config('app.now', ${now}::timestamptz::text, true) as at`,
)

async function organisationAndVisitor(
  trx: Transaction<DB>,
  signedIn: SignedIn | null,
  now: Date,
): Promise<{ organisation: Organisation; visitor: Visitor | null } | undefined> {
  const [row] = await openAndVisitor(trx, { accountId: signedIn?.accountId ?? null, now })
  if (row === undefined) return undefined
  const { id, slug, name, zone } = row
  const organisation = { id, slug, name, zone, language: row.language as Organisation['language'] }
  if (signedIn === null || row.personId === null) return { organisation, visitor: null }
  const { personId, firstName, lastName, birthDate, grants } = row
  return {
    organisation,
    visitor: { ...signedIn, personId, firstName: firstName!, lastName: lastName!, birthDate, grants },
  }
}

const openAndVisitor = statement((db, { accountId, now }: { accountId: string | null; now: Date }) =>
  db
    .selectFrom('organisations as o')
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.organisationId', '=', 'o.organisationId')
        .on('p.accountId', '=', accountId)
        .on('p.erasedAt', 'is', null),
    )
    .select([
      'o.organisationId as id',
      'o.slug',
      'o.name',
      'o.language',
      'o.zone',
      'p.id as personId',
      'p.firstName',
      'p.lastName',
      'p.birthDate',
    ])
    .select(
      sql<
        HeldGrant[]
      >`coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind,
          'scopeId', g.scope_id, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'rests', ${restsOn(now)}))
        from role_grants g where g.organisation_id = o.organisation_id and g.person_id = p.id), '[]')`.as(
        'grants',
      ),
    ),
)

/** Does the role of the grant `g` rest? Asked of roles beside girls only: nobody else's page waits for the answer. */
export function restsOn(now: Date): RawBuilder<boolean> {
  return sql<boolean>`case when g.role = any(${rolesBesideGirls}::text[])
    then role_rests(g.organisation_id, g.id, g.person_id, ${now}::timestamptz) else false end`
}

/** Which day it is in the open organisation, `YYYY-MM-DD`. */
export async function organisationDay(scope: Scope): Promise<string> {
  const { zone } = await scope.db
    .selectFrom('organisations')
    .select('zone')
    .where('organisationId', '=', scope.organisationId)
    .executeTakeFirstOrThrow()
  return dayIn(zone, scope.now)
}

/** The slug of the open organisation, for links made where no request is: in jobs. */
export async function organisationSlug(scope: Scope): Promise<string> {
  const { slug } = await scope.db
    .selectFrom('organisations')
    .select('slug')
    .where('organisationId', '=', scope.organisationId)
    .executeTakeFirstOrThrow()
  return slug
}
