import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Place } from './access/place.ts'

/** More applications than a page shows, on two sites, made so that no order is that of another column, nor of the ids. */
export async function manyApplications(
  { db, organisationId }: Scope,
  { parts, things }: Place,
): Promise<void> {
  await sql`
    with somebody as (
      select i, gen_random_uuid() as id, '2010-01-01'::date + i * 53 % 1200 as born, i * 37 % 29 as hours,
        (array['Zoé', 'Élise', 'Maya', 'Inès', 'Œuvre', 'Ada', 'Łucja'])[1 + i * 3 % 7] as first_name,
        (array['submitted', 'under review', 'waiting', 'declined', 'expired', 'withdrawn'])[1 + i * 5 % 6] as state
      from generate_series(1, 29) i),
    named as (
      insert into people (organisation_id, id, first_name, last_name, birth_date, created_at)
      select ${organisationId}::uuid, id, first_name, 'Fictive' || chr(97 + i * 11 % 26), born, '2026-11-20'::timestamptz from somebody)
    insert into applications (organisation_id, id, campaign_id, programme_version_id, applicant_id, site_id, state, started_at, submitted_at)
    select a.organisation_id, gen_random_uuid(), a.campaign_id, a.programme_version_id, s.id,
      case when i % 3 = 0 then ${parts.otherSite}::uuid else a.site_id end, s.state, a.started_at, a.submitted_at - make_interval(hours => s.hours * 7)
    from somebody s, applications a
    where a.organisation_id = ${organisationId} and a.id = ${things['applications/:id']!}`.execute(db)
}
