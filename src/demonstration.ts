import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { inOrganisation } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import type { Role } from '#src/organisations/index.ts'

/** Somebody fictional whom a visitor of a demonstration may be, with one click. */
export type DemonstrationPerson = { accountId: string; name: string; role: Role; home: string }

/** The people with an account and a role in every organisation of a demonstration database, one line for each role. */
export async function demonstrationPeople(db: Kysely<DB>): Promise<DemonstrationPerson[]> {
  const { rows } = await sql<{ id: string }>`select platform.all_organisations() as id`.execute(db)
  const found: DemonstrationPerson[] = []
  for (const { id } of rows) {
    const scope = { organisationId: id, now: new Date(0), actor: { kind: 'visitor', id: null } as const }
    found.push(...(await inOrganisation(db, scope, ({ db: trx }) => peopleOf(trx))))
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
    .select(['p.accountId', 'p.firstName', 'p.lastName', 'g.role', 'o.slug'])
    .where('p.accountId', 'is not', null)
    .orderBy('g.role')
    .execute()
  return rows.map(({ accountId, firstName, lastName, role, slug }) => ({
    accountId: accountId!,
    name: `${firstName} ${lastName}`,
    role: role as Role,
    home: `/o/${slug}/applications`,
  }))
}
