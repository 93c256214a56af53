import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import type { Translated } from '#platform/i18n/language.ts'

/** A girl who may not start yet: the papers that she misses, and who can bring them. */
export type HeldBack = {
  enrolmentId: string
  personId: string
  papers: { key: string; name: Translated }[]
  guardians: { name: string; phone: string | null }[]
}

/**
 * Of these enrolments, those that may not start: not started yet, and a needed paper is neither there nor waived. Whoever
 * decides on it locks the enrolments first. The rule is `holdsBack` of `paper.ts`; a test holds the two together.
 */
export async function heldBackAmong(scope: Scope, enrolmentIds: readonly string[]): Promise<HeldBack[]> {
  if (enrolmentIds.length === 0) return []
  const { db, organisationId } = scope
  return heldBack(db, { organisationId, ids: [...enrolmentIds] })
}

const heldBack = statement(
  (_, { organisationId, ids }: { organisationId: string; ids: string[] }) => sql<HeldBack>`
    select p.enrolment_id as "enrolmentId", p.person_id as "personId",
      jsonb_agg(jsonb_build_object('key', p.paper, 'name', p.name) order by p.position) as papers,
      coalesce((select jsonb_agg(jsonb_build_object('name', btrim(r.first_name || ' ' || r.last_name), 'phone', r.phone)
          order by w.starts_on, r.id)
        from guardianships w join people r on r.organisation_id = w.organisation_id and r.id = w.guardian_id
        where w.organisation_id = p.organisation_id and w.child_id = p.person_id and w.ends_on is null), '[]') as guardians
    from enrolment_papers p
    where p.organisation_id = ${organisationId} and p.enrolment_id = any(${ids}::uuid[])
      and p.enrolment_state = 'confirmed' and p.needed and p.state in ('missing', 'asked') and not p.waived
    group by p.organisation_id, p.enrolment_id, p.person_id`,
)
