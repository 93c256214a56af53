import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type CohortView, type Participant, participantsOf } from '#src/cohorts/index.ts'
import { completion } from '#src/programmes/index.ts'
import { type Completion, completes, type Override, type Printed, type Signature } from './certificate.ts'

export type Certificate = Printed & {
  id: string
  number: string
  issuedAt: Date
  /** The name on it: hers on the day it was given, or made again. Null while that is her name still. */
  printedName: { firstName: string; lastName: string } | null
}

/** One girl of a cohort, as her diploma sees her. */
export type Recipient = Pick<Participant, 'enrolmentId' | 'personId' | 'firstName' | 'lastName' | 'state'> & {
  completion: Completion
  override: Override | null
  completes: boolean
  certificate: Certificate | null
}

/** Everybody of a cohort in calling order (last name, then first name), with what decides of her diploma. */
export async function recipientsOf(
  scope: Scope,
  cohort: Pick<CohortView, 'id' | 'programme'>,
): Promise<Recipient[]> {
  const participants = (await participantsOf(scope, cohort.id)).toSorted(
    (a, b) => order.compare(a.lastName, b.lastName) || order.compare(a.firstName, b.firstName),
  )
  const decisions = await decisionsOf(
    scope,
    participants.map(({ enrolmentId }) => enrolmentId),
  )
  return participants.map(({ enrolmentId, personId, firstName, lastName, state, sessions }) => {
    const { override = null, certificate = null } = decisions.get(enrolmentId) ?? {}
    const sums = completion(cohort.programme.completion, sessions)
    const decided = { state, completion: sums, override }
    return {
      enrolmentId,
      personId,
      firstName,
      lastName,
      ...decided,
      completes: completes(decided),
      certificate,
    }
  })
}

/** Names follow each other in French, as `app.names` has them in the database. */
const order = new Intl.Collator('fr')

type Decisions = { override: Override | null; certificate: Certificate | null }

async function decisionsOf(scope: Scope, enrolmentIds: readonly string[]): Promise<Map<string, Decisions>> {
  const { rows } = await sql<{
    enrolmentId: string
    completed: boolean | null
    reason: string
    by: string
    at: Date
    certificateId: string | null
    number: string
    issuedAt: Date
    attendedMinutes: number
    taughtMinutes: number
    signatures: Certificate['signatures']
    printedName: Certificate['printedName']
  }>`
    select e.id as "enrolmentId", o.completed, o.reason, o.decided_at as at,
      concat_ws(' ', p.first_name, p.last_name) as by,
      t.id as "certificateId", t.number, t.issued_at as "issuedAt",
      t.attended_minutes as "attendedMinutes", t.taught_minutes as "taughtMinutes", t.signatures,
      case when x.first_name is not null and (x.first_name, x.last_name) is distinct from (h.first_name, h.last_name)
        then jsonb_build_object('firstName', x.first_name, 'lastName', x.last_name) end as "printedName"
    from enrolments e
    join people h on h.organisation_id = e.organisation_id and h.id = e.person_id
    left join lateral (
      select w.completed, w.reason, w.decided_by, w.decided_at from completion_overrides w
      where w.organisation_id = e.organisation_id and w.enrolment_id = e.id
      order by w.decided_at desc, w.id desc limit 1
    ) o on true
    left join people p on p.organisation_id = e.organisation_id and p.id = o.decided_by
    left join certificates t on t.organisation_id = e.organisation_id and t.enrolment_id = e.id
    left join lateral (
      select k.first_name, k.last_name from person_corrections k
      where k.organisation_id = e.organisation_id and k.person_id = e.person_id
        and k.corrected_at > coalesce(t.reissued_at, t.issued_at)
      order by k.corrected_at, k.id limit 1
    ) x on true
    where e.organisation_id = ${scope.organisationId} and e.id = any(${enrolmentIds}::uuid[])`.execute(
    scope.db,
  )
  return new Map(
    rows.map(({ enrolmentId, completed, reason, by, at, certificateId, ...certificate }) => [
      enrolmentId,
      {
        override: completed === null ? null : { completed, reason, by, at },
        certificate: certificateId === null ? null : { id: certificateId, ...certificate },
      },
    ]),
  )
}

/** Who signed last in a cohort: whoever signs next is often the same. Nobody before its first diploma. */
export function lastSignatures(recipients: readonly Recipient[]): readonly Signature[] {
  const given = recipients.flatMap(({ certificate }) => certificate ?? [])
  return given.toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime())[0]?.signatures ?? []
}

/** The certificate of an application's place, with her cohort; undefined when she has none. */
export async function certificateBehind(
  scope: Scope,
  applicationId: string,
): Promise<{ id: string; number: string; cohortId: string } | undefined> {
  const { rows } = await sql<{ id: string; number: string; cohortId: string }>`
    select t.id, t.number, e.cohort_id as "cohortId" from enrolments e
    join certificates t on t.organisation_id = e.organisation_id and t.enrolment_id = e.id
    where e.organisation_id = ${scope.organisationId} and e.application_id = ${applicationId}
      and e.cohort_id is not null`.execute(scope.db)
  return rows[0]
}
