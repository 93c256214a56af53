import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import type { CohortState } from './cohort.ts'
import type { Slot } from './session.ts'

/** A session as whoever opens the door needs it: without a room of its own it is in its cohort's. */
export type HostedSession = Slot & { id: string; room: string; isCancelled: boolean }

/** An adult who is there on some days, from the first to the last of hers on which the cohort meets; with her role beside the cohort, not in the organisation. */
export type HostedAdult = {
  firstName: string
  lastName: string
  role: 'facilitator' | 'host' | 'helper' | 'guest'
  fromDay: string
  toDay: string
}

/** A cohort as its host knows it: when, where, how many and whom to call. No name of a girl, nor of a helper who is a minor. */
export type HostedCohort = {
  id: string
  name: string
  edition: Record<Language, string>
  state: CohortState
  site: string
  commune: string
  zone: string
  room: string
  participants: number
  /** Whom families call for this site, as the edition says; null for a site that its file does not name. */
  personToCall: { name: string; phone: string } | null
  /** The first and the last day on which it meets, those that are over too; null without a day. */
  firstDay: string | null
  lastDay: string | null
  /** Those that are not over. */
  sessions: HostedSession[]
  adults: HostedAdult[]
}

/** The cohorts within a host's reach that are not closed, the one that meets first before the others. */
export async function hostedCohorts(
  { db, organisationId, now }: Scope,
  reach: Reach,
): Promise<HostedCohort[]> {
  const { rows } = await sql<HostedCohort>`
    select c.id, c.name, e.name as edition, c.state, s.name as site, s.commune, s.zone, c.room,
      (select count(*)::int from enrolments m where m.organisation_id = c.organisation_id and m.cohort_id = c.id
        and m.state in ('confirmed', 'started')) as participants,
      jsonb_path_query_first(e.document, '$.sites[*] ? (@.key == $key).personToCall',
        jsonb_build_object('key', s.key)) as "personToCall", d."firstDay", d."lastDay",
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'day', n.day, 'startsAt', to_char(n.starts_at, 'HH24:MI'),
            'endsAt', to_char(n.ends_at, 'HH24:MI'), 'room', coalesce(nullif(n.room, ''), c.room),
            'isCancelled', n.state = 'cancelled') order by n.day, n.starts_at, n.id)
        from sessions n where n.organisation_id = c.organisation_id and n.cohort_id = c.id
          and n.day + n.ends_at > ${now}::timestamptz at time zone s.zone), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'role', a.role,
            'fromDay', coalesce(there.from_day, a.from_day), 'toDay', coalesce(there.to_day, a.to_day))
            order by p.last_name collate app.names, p.first_name collate app.names, a.from_day, a.id)
        from cohort_adults a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
        cross join lateral (select min(n.day) as from_day, max(n.day) as to_day from sessions n
          where n.organisation_id = a.organisation_id and n.cohort_id = a.cohort_id and n.state <> 'cancelled'
            and n.day between a.from_day and a.to_day) there
        where a.organisation_id = c.organisation_id and a.cohort_id = c.id and a.removed_at is null
          and a.to_day >= (${now}::timestamptz at time zone s.zone)::date
          and (a.role <> 'helper' or (p.birth_date is not null and coalesce(platform.birthday(p.birth_date,
            v.permission_under_years) <= (${now}::timestamptz at time zone s.zone)::date, true)))),
        '[]') as adults
    from cohorts c
    join sites s on s.organisation_id = c.organisation_id and s.id = c.site_id
    join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    join programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
    left join lateral (select min(n.day) as "firstDay", max(n.day) as "lastDay" from sessions n
      where n.organisation_id = c.organisation_id and n.cohort_id = c.id and n.state <> 'cancelled') d on true
    where c.organisation_id = ${organisationId} and c.state not in ('closed', 'given up') and ${withinReach(reach)}
    order by e.starts_on, c.name collate app.names, c.id`.execute(db)
  return rows
}
