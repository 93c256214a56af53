import { type RawBuilder, sql } from 'kysely'
import type { Permission } from '#src/applications/index.ts'
import type { Reach } from '#src/organisations/index.ts'

/** The condition that an application `a` of campaign `c` lies within a reach. */
export function applicationWithinReach({ everywhere, sites, editions }: Reach): RawBuilder<boolean> {
  return sql<boolean>`(${everywhere} or coalesce(a.site_id = any(${sites}::uuid[]), false)
    or c.edition_id = any(${editions}::uuid[]))`
}

/**
 * The condition that person `personId` has to do with the applicant of `a`: she is her, her guardian, or said that she knows her,
 * under whichever row of the same human (`src/doubles`).
 */
export function knowsApplicant(personId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from one_person s
    join people r on r.organisation_id = s.organisation_id and (r.id = s.one_id or r.merged_into = s.one_id)
    where s.organisation_id = a.organisation_id and s.person_id = a.applicant_id
      and (r.id = ${personId}
        or exists (select from applications o
          join reading_conflicts k on k.organisation_id = o.organisation_id and k.application_id = o.id
          where o.organisation_id = r.organisation_id and o.applicant_id = r.id and k.reader_id = ${personId})
        or exists (select from guardianships g where g.organisation_id = r.organisation_id
          and g.child_id = r.id and g.guardian_id = ${personId})))`
}

/**
 * Where the guardian's permission for `a` of campaign `c` stands under the programme `v`: one guardian's no wins. Once she is of age only
 * what was allowed before is asked (`src/applications/permission.ts`).
 */
export const permissionOnFile: RawBuilder<Permission> = sql<Permission>`case
  when exists (select from people h join editions d on d.organisation_id = h.organisation_id and d.id = c.edition_id
    where h.organisation_id = a.organisation_id and h.id = a.applicant_id
      and d.starts_on >= platform.birthday(h.birth_date, v.permission_under_years)) then 'not needed'
  else coalesce((select case when bool_and(s.answer = 'yes') then 'yes' when ${isOfAge()} then 'not needed' else 'no' end
    from last_consents s
    where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
      and s.purpose = 'permission' and s.capacity = 'guardian' having count(*) > 0),
    case when ${isOfAge()} then 'not needed' else 'unanswered' end) end`

/** Does nobody sign any more for the applicant of `a`, by the clocks of her site? */
function isOfAge(): RawBuilder<boolean> {
  return sql<boolean>`platform.majority_begins(a.organisation_id, a.id) <= (select platform.current_instant())`
}

/**
 * The condition that nobody's permission is missing before `a` is read: most programmes ask for it before a place is taken only
 * (`permissionBefore` in the file).
 */
export const mayBeRead: RawBuilder<boolean> = sql<boolean>`(
  v.permission_before is distinct from 'reading' or ${permissionOnFile} in ('not needed', 'yes'))`

/** The condition that somebody has confirmed the masked texts of `a`. */
export const isMasked: RawBuilder<boolean> = sql<boolean>`exists (select from masked_texts m
  where m.organisation_id = a.organisation_id and m.application_id = a.id and m.confirmed_at is not null)`

/** The masked texts of `a` by question, confirmed or not. */
export const maskedBodies: RawBuilder<Record<string, string>> = sql<Record<string, string>>`coalesce((
  select jsonb_object_agg(m.question_key, m.body) from masked_texts m
  where m.organisation_id = a.organisation_id and m.application_id = a.id), '{}')`

/** How many people have read `a`. */
export const readingsOfFile: RawBuilder<number> = sql<number>`coalesce((select r.readings from application_readings r
  where r.organisation_id = a.organisation_id and r.application_id = a.id), 0)`
