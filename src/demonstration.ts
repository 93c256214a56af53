import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { inOrganisation } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import type { Role } from '#src/organisations/index.ts'
import { type DemonstrationFamily, familiesOf } from './demonstration-families.ts'
import { firstPageOf } from './navigation.ts'

/** Somebody fictional whom a visitor of a demonstration may be, with one click. */
type DemonstrationPerson = {
  accountId: string
  name: string
  role: Role
  /** The only place that she looks after; null when her role reaches further. */
  place: string | null
  home: string
}

export type Demonstration = { people: DemonstrationPerson[]; families: DemonstrationFamily[] }

/**
 * As whom a visitor enters every organisation of a demonstration database: one person for each role over the whole of it,
 * the one who holds it longest, and one coordinator of a single place; and the families whose pages may be opened.
 */
export async function demonstrationOf(db: Kysely<DB>, now: Date): Promise<Demonstration> {
  const { rows } = await sql<{ id: string }>`select platform.all_organisations() as id`.execute(db)
  const found: Demonstration = { people: [], families: [] }
  for (const { id } of rows) {
    const scope = { organisationId: id, now, actor: { kind: 'visitor', id: null } as const }
    const [people, families] = await inOrganisation(db, scope, ({ db: trx }) =>
      Promise.all([peopleOf(trx), familiesOf(trx, id, now)]),
    )
    found.people.push(...people)
    found.families.push(...families)
  }
  return found
}

async function peopleOf(trx: Kysely<DB>): Promise<DemonstrationPerson[]> {
  const rows = await trx
    .selectFrom('roleGrants as g')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'g.organisationId').onRef('p.id', '=', 'g.personId'),
    )
    .innerJoin('organisations as o', 'o.organisationId', 'g.organisationId')
    .leftJoin('sites as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'g.organisationId')
        .onRef('s.id', '=', 'g.scopeId')
        .on('g.scopeKind', '=', 'site'),
    )
    .distinctOn(['g.role', 'g.scopeKind'])
    .select(['p.accountId', 'p.firstName', 'p.lastName', 'g.role', 'o.slug', 's.name as place'])
    .where('p.accountId', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('g.scopeKind', '=', 'organisation'),
        eb.and([eb('g.scopeKind', '=', 'site'), eb('g.role', '=', 'territory coordinator')]),
      ]),
    )
    .orderBy('g.role')
    .orderBy('g.scopeKind')
    .orderBy('g.startsOn')
    .orderBy('p.id')
    .execute()
  return rows.map(({ accountId, firstName, lastName, role, place, slug }) => ({
    accountId: accountId!,
    name: `${firstName} ${lastName}`,
    role: role as Role,
    place,
    home: firstPageOf(slug, [role as Role]),
  }))
}
