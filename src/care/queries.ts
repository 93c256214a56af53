import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import { type AbsenceState, type CallOutcome, type StepKind, stateNow } from './absence.ts'
import { type CareContact, callingOrder } from './calling-order.ts'

/** One thing that was done about an absence. `whom` is empty when nobody was called. */
export type AbsenceStep = {
  number: number
  kind: StepKind
  outcome: CallOutcome | null
  sentence: string
  /** ISO 8601. */
  at: string
  by: string
  whom: string
  /** She stood on the emergency sheet, which is erased since: that she was called stays. */
  whomErased: boolean
}

/** A minor absent without word at one session, what was done, and whom to call in which order. */
export type AbsenceView = {
  id: string
  personId: string
  firstName: string
  lastName: string
  /** As it counts now. */
  state: AbsenceState
  since: Date
  revision: number
  session: { id: string; day: string; startsAt: string; zone: string }
  cohort: { id: string; name: string }
  steps: AbsenceStep[]
  /** Of one who was reached, the list holds none; of one who left the cohort, nothing does. */
  contacts: CareContact[]
}

/**
 * The call list within somebody's reach, whole: nobody who is to be called is cut off. First whoever nobody was reached
 * for, with her contacts: the newest day first, in a day the longest wait. Then, without contacts, what was done since an
 * instant.
 */
export async function absencesWithin(scope: Scope, reach: Reach, since: Date): Promise<AbsenceView[]> {
  const wanted = sql<boolean>`(${mayBeToCall} or a.since >= ${since}) and ${withinReach(reach)}`
  const found = await absences(scope, wanted, mayBeToCall)
  const waiting = found.filter(({ state }) => state === 'to call')
  const followed = found.filter(({ state }) => state !== 'to call')
  return [...waiting, ...followed.map((absence) => ({ ...absence, contacts: [] }))]
}

/**
 * One absence within somebody's reach; undefined when there is none. Her contacts are there while she is to be called, and
 * for a day after: not for ever, since they are those of today.
 */
export async function absenceWithin(
  scope: Scope,
  reach: Reach,
  id: string,
  since: Date,
): Promise<AbsenceView | undefined> {
  const withContacts = sql`(${mayBeToCall} or a.since >= ${since})`
  const [found] = await absences(scope, sql`a.id = ${id} and ${withinReach(reach)}`, withContacts)
  if (found === undefined || found.state === 'to call' || found.since >= since) return found
  return { ...found, contacts: [] }
}

async function absences(
  scope: Scope,
  wanted: RawBuilder<unknown>,
  withContacts: RawBuilder<unknown>,
): Promise<AbsenceView[]> {
  const { rows } = await sql<Found>`
    select a.id, a.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName", a.state, a.since,
      a.revision, jsonb_build_object('id', c.id, 'name', c.name) as cohort,
      jsonb_build_object('id', n.id, 'day', n.day, 'startsAt', to_char(n.starts_at, 'HH24:MI'), 'zone', n.zone) as session,
      coalesce(t.steps, '[]') as steps, k.called,
      case when a.state = 'reached' then (${minutesOfProgramme}) end as minutes
    from absences a
    join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
    join sessions n on n.organisation_id = a.organisation_id and n.id = a.session_id
    join cohorts c on c.organisation_id = n.organisation_id and c.id = n.cohort_id
    left join lateral (${stepsOfAbsence}) t on true
    left join lateral (${peopleToCall}) k on ${withContacts} and ${stillInCohort}
    where a.organisation_id = ${scope.organisationId} and ${wanted}
    order by ${mayBeToCall} desc, n.day desc, a.since, p.first_name collate app.names, a.id`.execute(scope.db)
  return rows.map(({ minutes, called, ...absence }) => {
    const last = absence.steps.at(-1)
    const step = last && { outcome: last.outcome, at: new Date(last.at) }
    const state = stateNow(absence.state, step, { minutes: minutes ?? 0, now: scope.now })
    const contacts = called === null ? [] : callingOrder(called.sheet, called.guardians, called.herself)
    return { ...absence, state, contacts }
  })
}

type Found = Omit<AbsenceView, 'contacts'> & {
  minutes: number | null
  called: {
    sheet: Parameters<typeof callingOrder>[0]
    guardians: Parameters<typeof callingOrder>[1]
    herself: Parameters<typeof callingOrder>[2]
  } | null
}

// Nobody was reached, or the last call said that she was on her way: `stateNow` decides by the time.
const mayBeToCall = sql<boolean>`(a.state = 'to call' or (a.state = 'reached' and exists (select from absence_steps l
  where l.organisation_id = a.organisation_id and l.absence_id = a.id and l.number = a.revision
    and l.outcome = 'on her way')))`

// As the desk counts them: `app.desk_absences`.
const minutesOfProgramme = sql`
  select coalesce((v.document #>> '{cohort,absenceCalls,deskAfterMinutes}')::integer, 30)
  from editions e
  join programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
  where e.organisation_id = c.organisation_id and e.id = c.edition_id`

// Who has left the cohort, or moved to another, is no longer called from here; who gave up her place while she was missing is,
// until somebody is reached.
const stillInCohort = sql`exists (select from enrolments e
  where e.organisation_id = a.organisation_id and e.id = a.enrolment_id and e.cohort_id = n.cohort_id
    and (e.state in ('confirmed', 'started', 'completed')
      or (e.state = 'left early' and e.left_time is not null and a.state <> 'settled')))`

const stepsOfAbsence = sql`
  select jsonb_agg(jsonb_build_object('number', s.number, 'kind', s.kind, 'outcome', s.outcome, 'sentence', s.sentence,
    'at', s.at, 'by', concat_ws(' ', b.first_name, b.last_name),
    'whom', coalesce(k.name, nullif(concat_ws(' ', w.first_name, w.last_name), ' '), ''),
    'whomErased', s.emergency_contact_id is not null and k.id is null) order by s.number) as steps
  from absence_steps s
  left join people b on b.organisation_id = s.organisation_id and b.id = s.by_id
  left join people w on w.organisation_id = s.organisation_id and w.id = s.contact_id
  left join emergency_calls k on k.organisation_id = s.organisation_id and k.id = s.emergency_contact_id
  where s.organisation_id = a.organisation_id and s.absence_id = a.id`

// Of her emergency sheet, her guardians in the order in which they were named, and she herself: `callingOrder` puts them in one.
const peopleToCall = sql`
  select jsonb_build_object(
    'sheet', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'relation', k.relation,
        'phone', k.phone, 'toVerify', k.to_verify) order by k.position)
      from emergency_calls k where k.organisation_id = a.organisation_id and k.enrolment_id = a.enrolment_id), '[]'),
    'guardians', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'relation', g.kind, 'phone', h.phone,
        'email', h.email, 'name', btrim(concat_ws(' ', h.first_name, h.last_name))) order by g.starts_on, h.id)
      from guardianships g
      join people h on h.organisation_id = g.organisation_id and h.id = g.guardian_id
      where g.organisation_id = a.organisation_id and g.child_id = a.person_id and g.ends_on is null), '[]'),
    'herself', jsonb_build_object('id', p.id, 'relation', 'herself', 'phone', p.phone, 'email', p.email,
      'name', btrim(concat_ws(' ', p.first_name, p.last_name)))) as called`

/** The last step of an absence, as it was written. */
export async function lastCallOf(scope: Scope, absenceId: string) {
  return scope.db
    .selectFrom('absenceSteps')
    .select(['number', 'byId', 'contactId', 'emergencyContactId', 'outcome', 'sentence'])
    .where('organisationId', '=', scope.organisationId)
    .where('absenceId', '=', absenceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
