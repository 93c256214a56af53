import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { doorOrder } from '#src/people/index.ts'
import type { EmergencySheet } from './emergency-sheet.ts'

/** A sheet with who said it, who wrote it down and when. */
export type WrittenSheet = EmergencySheet & {
  revision: number
  channel: 'link' | 'word'
  saidBy: string
  writtenBy: string
  writtenAt: Date
  /** It came by a link to a wrong contact, and nobody has spoken with the family since. */
  toVerify: boolean
  /** Who of the team has spoken with the family about it as it stands, and when. */
  confirmed: { by: string; at: Date } | null
}

/** One girl of a cohort, and her sheet when there is one. */
export type GirlSheet = {
  enrolmentId: string
  personId: string
  applicationId: string
  firstName: string
  lastName: string
  sheet: WrittenSheet | null
}

const sheetOf = sql<GirlSheet['sheet']>`case when s.enrolment_id is null then null else jsonb_build_object(
  'goesHome', s.goes_home, 'fetchedBy', s.fetched_by, 'diet', s.diet, 'allergies', s.allergies, 'treatment', s.treatment,
  'accessNeeds', s.access_needs, 'toVerify', d.doubted_at is not null and d.confirmed_at is null,
  'confirmed', case when d.confirmed_at is null then null else jsonb_build_object('at', d.confirmed_at,
    'by', btrim(concat_ws(' ', v.first_name, v.last_name))) end, 'revision', s.revision, 'channel', s.channel, 'writtenAt', s.written_at,
  'saidBy', btrim(concat_ws(' ', a.first_name, a.last_name)), 'writtenBy', btrim(concat_ws(' ', w.first_name, w.last_name)),
  'contacts', coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'relation', c.relation, 'phone', c.phone)
    order by c.position) from emergency_contacts c
    where c.organisation_id = s.organisation_id and c.enrolment_id = s.enrolment_id), '[]')) end`

/**
 * Whoever is still in a cohort with her sheet, by first name, as girls are called; one of them when `enrolmentId` says so. Who
 * leaves is still in it while a session of today or of later asks for her.
 */
export function sheetsOfCohort(scope: Scope, cohortId: string, enrolmentId?: string): Promise<GirlSheet[]> {
  return sheetsWhere(
    scope,
    sql<boolean>`e.cohort_id = ${cohortId} and (${isMember} or exists (select from session_members b
        where b.organisation_id = e.organisation_id and b.cohort_id = e.cohort_id and b.enrolment_id = e.id
          and b.state <> 'cancelled' and b.day >= (${scope.now}::timestamptz at time zone b.zone)::date))
      and (${enrolmentId ?? null}::uuid is null or e.id = ${enrolmentId ?? null}::uuid)`,
  )
}

/** Whose sheet is empty in a confirmed cohort, and the day of the next session that asks for her, `YYYY-MM-DD`. */
export type EmptySheet = { personId: string; applicationId: string; day: string }

export async function emptySheetsOf(scope: Scope, cohortId: string): Promise<EmptySheet[]> {
  const { rows } = await sql<EmptySheet>`
    select m.person_id as "personId", m.application_id as "applicationId", m.day from empty_sheets m
    where m.organisation_id = ${scope.organisationId} and m.cohort_id = ${cohortId} order by m.enrolment_id`.execute(
    scope.db,
  )
  return rows
}

/** The girl behind an application whose place is confirmed; undefined when it is not. */
export async function sheetOfApplication(
  scope: Scope,
  applicationId: string,
): Promise<GirlSheet | undefined> {
  const [girl] = await sheetsWhere(scope, sql<boolean>`e.application_id = ${applicationId} and ${isMember}`)
  return girl
}

const isMember = sql<boolean>`e.state in ('confirmed', 'started', 'completed')`

async function sheetsWhere(scope: Scope, where: ReturnType<typeof sql<boolean>>): Promise<GirlSheet[]> {
  const { rows } = await sql<GirlSheet>`
    select e.id as "enrolmentId", p.id as "personId", e.application_id as "applicationId", p.first_name as "firstName",
      p.last_name as "lastName", ${sheetOf} as sheet
    from enrolments e
    join people p on p.organisation_id = e.organisation_id and p.id = e.person_id
    left join emergency_sheets s on s.organisation_id = e.organisation_id and s.enrolment_id = e.id
    left join emergency_sheet_doubts d on d.organisation_id = s.organisation_id and d.enrolment_id = s.enrolment_id
      and d.revision = s.revision
    left join people v on v.organisation_id = d.organisation_id and v.id = d.confirmed_by
    left join people a on a.organisation_id = s.organisation_id and a.id = s.said_by
    left join people w on w.organisation_id = s.organisation_id and w.id = s.written_by
    where e.organisation_id = ${scope.organisationId} and ${where}
    order by ${doorOrder('p')}, e.id`.execute(scope.db)
  return rows.map(({ sheet, ...girl }) => ({
    ...girl,
    sheet: sheet && {
      ...sheet,
      writtenAt: new Date(sheet.writtenAt),
      confirmed: sheet.confirmed && { ...sheet.confirmed, at: new Date(sheet.confirmed.at) },
    },
  }))
}
