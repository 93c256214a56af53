import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { GuardianshipEndReason } from './guardianship.ts'
import type { Person } from './person.ts'

/** One person of the open organisation; undefined when there is none or she was erased. */
export async function personById(scope: Scope, id: string): Promise<Person | undefined> {
  const row = await scope.db
    .selectFrom('people')
    .select(['id', 'firstName', 'lastName', 'birthDate', 'email', 'phone', 'language'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language as Language }
}

/** One row of a human, as it is called. */
export type RowOfHuman = { id: string; firstName: string; lastName: string }

/**
 * One person with every row of the same human, the first there first: herself, and those that were merged with her
 * (`people.merged_into`) and not erased. Undefined when there is no such person or she was erased.
 */
export async function humanById(
  scope: Scope,
  id: string,
): Promise<(Person & { rows: RowOfHuman[] }) | undefined> {
  const { rows } = await sql<Person & { rows: RowOfHuman[] }>`
    select p.id, p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate", p.email, p.phone,
      p.language, (select jsonb_agg(jsonb_build_object('id', r.id, 'firstName', r.first_name, 'lastName', r.last_name)
          order by r.id)
        from people r where r.organisation_id = o.organisation_id
        and (r.id = o.one_id or r.merged_into = o.one_id) and r.erased_at is null) as rows
    from one_person o join people p on p.organisation_id = o.organisation_id and p.id = o.person_id
    where o.organisation_id = ${scope.organisationId} and o.person_id = ${id} and p.erased_at is null`.execute(
    scope.db,
  )
  return rows[0]
}

/** Her guardians in force on a day, oldest first. */
export async function guardiansOf(scope: Scope, childId: string): Promise<Person[]> {
  const rows = await guardiansNow(scope.db, { organisationId: scope.organisationId, childId })
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/**
 * To whom one writes about an application of hers: her guardians, and none from the minute on which nobody signs for her any more,
 * whether or not the job of that night has ended them.
 */
export async function guardiansToTell(
  scope: Scope,
  { childId, applicationId }: { childId: string; applicationId: string },
): Promise<Person[]> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ ofAge: boolean }>`
    select coalesce(platform.majority_begins(${organisationId}, ${applicationId}) <= ${now}, false) as "ofAge"`.execute(
    scope.db,
  )
  return rows[0]!.ofAge ? [] : guardiansOf(scope, childId)
}

const guardiansNow = statement(
  (db, { organisationId, childId }: { organisationId: string; childId: string }) =>
    db
      .selectFrom('guardianships as g')
      .innerJoin('people as p', (join) =>
        join.onRef('p.organisationId', '=', 'g.organisationId').onRef('p.id', '=', 'g.guardianId'),
      )
      .select(['p.id', 'p.firstName', 'p.lastName', 'p.birthDate', 'p.email', 'p.phone', 'p.language'])
      .where('g.organisationId', '=', organisationId)
      .where('g.childId', '=', childId)
      .where('g.endsOn', 'is', null)
      .orderBy('g.startsOn')
      .orderBy('p.id'),
)

/** Somebody who answers no more for a girl: since when, why, and who of the team said so. */
export type EndedGuardian = Pick<Person, 'id' | 'firstName' | 'lastName' | 'email' | 'phone'> & {
  /** Null once one of the two was erased. */
  reason: GuardianshipEndReason | null
  endedAt: Date
  byFirstName: string
  byLastName: string
}

/** Whom the team took off a girl's file, the last first. */
export async function guardiansEnded(
  { db, organisationId }: Scope,
  childId: string,
): Promise<EndedGuardian[]> {
  const { rows } = await sql<EndedGuardian>`
    select p.id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.phone, z.reason, z.ended_at as "endedAt",
      b.first_name as "byFirstName", b.last_name as "byLastName"
    from guardianship_ends z
    join people p on p.organisation_id = z.organisation_id and p.id = z.guardian_id
    join people b on b.organisation_id = z.organisation_id and b.id = z.ended_by
    where z.organisation_id = ${organisationId} and z.child_id = ${childId}
    order by z.ended_at desc, p.id`.execute(db)
  return rows
}
