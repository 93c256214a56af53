import type { Kysely, RawBuilder, Transaction } from 'kysely'
import { sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { statement } from '#platform/database/statement.ts'
import type { Organisation, Visitor } from './organisation.ts'
import { type HeldGrant, type RoleGrant, rolesBesideGirls } from './role.ts'

/** Opens this transaction to the organisation with that slug; null when there is none. */
export async function openOrganisation(
  web: Kysely<DB>,
  trx: Transaction<DB>,
  slug: string,
): Promise<string | null> {
  const ids = idsBySlug.get(web) ?? new Map<string, string>()
  idsBySlug.set(web, ids)
  const known = ids.get(slug)
  const [row] = await (known === undefined ? openedBySlug(trx, { slug }) : opened(trx, { id: known }))
  if (row?.id) ids.set(slug, row.id)
  return row?.id || null
}

// An organisation keeps its slug, and its row, for ever (docs/decisions/028).
const idsBySlug = new WeakMap<Kysely<DB>, Map<string, string>>()

const openedBySlug = statement(
  (_, { slug }: { slug: string }) => sql<{ id: string }>`
    select set_config('app.organisation_id', coalesce(platform.organisation_with_slug(${slug})::text, ''), true) as id`,
)

const opened = statement(
  (_, { id }: { id: string }) => sql<{ id: string }>`
    select set_config('app.organisation_id', ${id}, true) as id`,
)

/** The open organisation (undefined while none is open) and, when an account is signed in and known here, its person with her grants. */
export async function organisationAndVisitor(
  trx: Transaction<DB>,
  signedIn: { accountId: string; secondFactor: boolean } | null,
  now: Date,
): Promise<{ organisation: Organisation; visitor: Visitor | null } | undefined> {
  const [row] = await openAndVisitor(trx, { accountId: signedIn?.accountId ?? null })
  if (row === undefined) return undefined
  const { id, slug, name, zone } = row
  const organisation = { id, slug, name, zone, language: row.language as Organisation['language'] }
  if (signedIn === null || row.personId === null) return { organisation, visitor: null }
  const { personId, firstName, lastName } = row
  const grants = await withRest(trx, row, now)
  return {
    organisation,
    visitor: { ...signedIn, personId, firstName: firstName!, lastName: lastName!, grants },
  }
}

const openAndVisitor = statement((db, { accountId }: { accountId: string | null }) =>
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
    ])
    .select(
      sql<RoleGrant[]>`coalesce((select jsonb_agg(${grantAsJson})
        from role_grants g where g.organisation_id = o.organisation_id and g.person_id = p.id), '[]')`.as(
        'grants',
      ),
    ),
)

const grantAsJson = sql`jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
  'startsOn', g.starts_on, 'endsOn', g.ends_on)`

/** Only roles beside girls can rest: nobody else's page waits for that question. */
async function withRest(
  trx: Transaction<DB>,
  { id, personId, grants }: { id: string; personId: string | null; grants: RoleGrant[] },
  now: Date,
): Promise<HeldGrant[]> {
  if (!grants.some(({ role }) => rolesBesideGirls.includes(role))) return grants
  const [row] = await grantsWithRest(trx, { id, personId, now })
  return row?.grants ?? []
}

const grantsWithRest = statement(
  (_, { id, personId, now }: { id: string; personId: string | null; now: Date }) => sql<{
    grants: HeldGrant[]
  }>`
    select jsonb_agg(${grantAsJson} || jsonb_build_object('rests', ${restsOn(now)})) as grants
    from role_grants g where g.organisation_id = ${id} and g.person_id = ${personId}`,
)

/**
 * Does the role of the grant `g` rest? It reaches a cohort with a minor, closed ones included, as an adult of whom no
 * check counts on that day. The first such cohort is enough: in the order of their index, no other is read.
 */
export function restsOn(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(g.role = any(${rolesBesideGirls}::text[]) and not ${checkedEverywhere(now)}
    and coalesce((select true from roles_beside_minors r
    cross join lateral (select (${now}::timestamptz at time zone r.zone)::date as today) t
    where r.organisation_id = g.organisation_id and r.grant_id = g.id
      and (r.ends_on is null or r.ends_on >= t.today)
      and (r.asked_from is null or r.asked_from <= t.today)
      and (r.checked_until is null or r.checked_until < t.today)
    order by r.cohort_id limit 1), false))`
}

/** Does she hold a check that every programme accepts, past today in any zone? Then no cohort has to be looked at. */
function checkedEverywhere(now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (select from vetting_checks k
    where k.organisation_id = g.organisation_id and k.person_id = g.person_id
      and k.expires_on > (${now}::timestamptz at time zone 'UTC')::date
      and not exists (select from programme_versions v where v.organisation_id = k.organisation_id
        and not v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))))`
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
