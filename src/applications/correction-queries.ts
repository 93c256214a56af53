import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { applicationById } from './application-queries.ts'
import type { ApplicationView } from './application-view.ts'

/** Every file of hers, as it stands. */
export async function filesOf(scope: Scope, applicantId: string): Promise<ApplicationView[]> {
  const rows = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('applicantId', '=', applicantId)
    .execute()
  const files = []
  for (const { id } of rows) files.push((await applicationById(scope, id))!)
  return files
}

/** A correction made before: what it changed, by whom, when, and why where her age is outside the rule. */
export type PastCorrection = {
  id: string
  name: boolean
  birthDate: boolean
  reason: string
  at: Date
  firstName: string
  lastName: string
}

/** The corrections of a person, the last first. What stood before stays unsaid: the page has no need of it. */
export async function correctionsOf(scope: Scope, personId: string): Promise<PastCorrection[]> {
  const { rows } = await sql<PastCorrection>`
    with states as (
      select x.id, x.first_name, x.last_name, x.birth_date, x.reason, x.corrected_at, x.corrected_by
      from person_corrections x
      where x.organisation_id = ${scope.organisationId} and x.person_id = ${personId}
      union all
      select null, p.first_name, p.last_name, p.birth_date, '', 'infinity', null
      from people p where p.organisation_id = ${scope.organisationId} and p.id = ${personId}),
    steps as (
      select s.*, (s.first_name, s.last_name) is distinct from (lead(s.first_name) over w, lead(s.last_name) over w) as name,
        s.birth_date is distinct from lead(s.birth_date) over w as "birthDate"
      from states s window w as (order by s.corrected_at, s.id))
    select s.id, s.name, s."birthDate", s.reason, s.corrected_at as at, h.first_name as "firstName", h.last_name as "lastName"
    from steps s
    join people h on h.organisation_id = ${scope.organisationId} and h.id = s.corrected_by
    order by s.corrected_at desc, s.id desc`.execute(scope.db)
  return rows
}

/** One time that her answers were corrected by the team: which, by their keys. */
export type AnswersCorrected = { at: Date; by: string; keys: string[] }

/** When the answers of an application were corrected, the last first. What stood before stays unsaid. */
export async function answersCorrected(
  scope: Scope,
  { id, applicant }: Pick<ApplicationView, 'id' | 'applicant'>,
): Promise<AnswersCorrected[]> {
  const { rows } = await sql<AnswersCorrected>`
    select e.at, btrim(concat_ws(' ', p.first_name, p.last_name)) as by,
      array(select jsonb_object_keys(e.details)) as keys
    from audit_events e
    join people p on p.organisation_id = e.organisation_id and p.id = e.actor_id
    where e.organisation_id = ${scope.organisationId} and e.subject_id = ${applicant.id} and e.object_id = ${id}
      and e.action = 'application.answers-corrected'
    order by e.at desc, e.id desc`.execute(scope.db)
  return rows
}

/**
 * Did somebody of the team end a link of her files, and has no guardian been asked since? Then whoever corrects decides on the
 * guardians' page to whom a link goes.
 */
export async function wasEndedByHand(scope: Scope, applicantId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('auditEvents')
    .select('action')
    .where('organisationId', '=', scope.organisationId)
    .where('subjectId', '=', applicantId)
    .where('action', 'in', ['link.ended', 'guardian.asked'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.action === 'link.ended'
}
