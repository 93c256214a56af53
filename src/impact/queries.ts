import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { TerritorySet } from '#src/territories/index.ts'
import {
  type CountedTotal,
  holds,
  type Quotation,
  type QuotationWritten,
  type TotalWritten,
} from './counted-total.ts'
import {
  type ComputedFigures,
  type Counts,
  type EditionFigures,
  type FigureCode,
  type Period,
  publish,
  publishParts,
} from './figure.ts'
import { figureWords } from './messages/words.ts'

/**
 * Counts what closed cohorts and talks left in the views that other capabilities publish, in one statement, and hides what must be
 * hidden. A cohort under way counts nowhere: who came to one of its sessions could be read while it is held (decision 072).
 */
export async function computedFigures(scope: Scope): Promise<ComputedFigures> {
  const { rows } = await sql<CountedRow>`
    with
    zone as (select zone from app.organisations where organisation_id = ${scope.organisationId}),
    enrolled as (
      select e.edition_id, e.person_id, (e.started_at at time zone zone)::date as day
      from zone, app.impact_enrolments e
      join app.impact_cohorts c on c.organisation_id = e.organisation_id and c.cohort_id = e.cohort_id
      where e.organisation_id = ${scope.organisationId} and e.started_at is not null),
    closed as (
      select c.cohort_id, (c.closed_at at time zone zone)::date as day,
        t.territory as place, t.territory_set
      from zone, app.impact_cohorts c
      join app.impact_territories t on t.organisation_id = c.organisation_id and t.site_id = c.site_id
      where c.organisation_id = ${scope.organisationId}),
    held as (
      select s.edition_id, s.day, s.taught_minutes, s.learner_minutes
      from app.impact_sessions s
      join app.impact_cohorts c on c.organisation_id = s.organisation_id and c.cohort_id = s.cohort_id
      where s.organisation_id = ${scope.organisationId}),
    talked as (
      select structure_id, structure_kind, day, head_count, head_count_kind
      from app.impact_talks where organisation_id = ${scope.organisationId}),
    girls_by_edition as (select edition_id, count(distinct person_id)::int as girls from enrolled group by edition_id),
    hours_by_edition as (
      select edition_id, sum(taught_minutes)::int as taught, sum(learner_minutes)::int as learned
      from held group by edition_id)
    select
      (select jsonb_build_object('value', count(distinct person_id), 'rows', count(*), 'from', min(day), 'to', max(day))
        from enrolled) as girls,
      (select count(*)::int from app.impact_doubles where organisation_id = ${scope.organisationId}) as doubles,
      (select jsonb_build_object('value', count(*), 'rows', count(*), 'from', min(day), 'to', max(day),
          'places', count(distinct place), 'territorySet', min(territory_set),
          'placedFrom', min(day) filter (where place is not null), 'placedTo', max(day) filter (where place is not null))
        from closed) as cohorts,
      (select jsonb_build_object('value', coalesce(sum(taught_minutes), 0), 'learned', coalesce(sum(learner_minutes), 0),
          'rows', count(*), 'from', min(day), 'to', max(day)) from held) as sessions,
      (select jsonb_build_object('value', count(distinct structure_id), 'rows', count(*), 'from', min(day), 'to', max(day))
        from talked where structure_kind = 'school') as schools,
      (select jsonb_build_object('value', coalesce(sum(head_count), 0), 'rows', count(*), 'from', min(day), 'to', max(day))
        from talked where head_count_kind = 'counted') as counted,
      (select jsonb_build_object('value', coalesce(sum(head_count), 0), 'rows', count(*), 'from', min(day), 'to', max(day))
        from talked where head_count_kind = 'estimated') as estimated,
      (select coalesce(jsonb_agg(jsonb_build_object('editionId', e.edition_id, 'name', e.name,
          'girls', coalesce(g.girls, 0), 'taughtMinutes', coalesce(h.taught, 0), 'learnerMinutes', coalesce(h.learned, 0))
          order by e.starts_on desc, e.edition_id), '[]')
        from app.impact_editions e
        left join girls_by_edition g on g.edition_id = e.edition_id
        left join hours_by_edition h on h.edition_id = e.edition_id
        where e.organisation_id = ${scope.organisationId} and (g.girls > 0 or h.taught > 0)) as editions
  `.execute(scope.db)
  const { girls, doubles, cohorts, sessions, schools, counted, estimated, editions } = rows[0]!
  const counts: Counts = {
    'girls-enrolled': { ...figureFrom(girls), possibleDoubles: doubles },
    'cohorts-held': { value: cohorts.value, rows: cohorts.rows, period: periodOf(cohorts.from, cohorts.to) },
    'taught-hours': {
      value: sessions.value,
      rows: sessions.rows,
      period: periodOf(sessions.from, sessions.to),
    },
    'learner-hours': {
      value: sessions.learned,
      rows: sessions.rows,
      period: periodOf(sessions.from, sessions.to),
    },
    territories: {
      value: cohorts.places,
      // Every closed cohort was looked at; so many with a place, beside all, would say how few met online.
      rows: cohorts.places === 0 ? 0 : cohorts.rows,
      period: periodOf(cohorts.placedFrom, cohorts.placedTo),
    },
    'schools-visited': figureFrom(schools),
    'people-counted': figureFrom(counted),
    'people-estimated': figureFrom(estimated),
  }
  return {
    asOf: scope.now,
    figures: publish(counts, figureWords(cohorts.territorySet ?? 'departments'), scope.now),
    editions: publishParts(editions, girls),
  }
}

type Counted = { value: number; rows: number; from: string | null; to: string | null }

type CountedRow = {
  girls: Counted
  doubles: number
  cohorts: Counted & {
    places: number
    placedFrom: string | null
    placedTo: string | null
    /** Null when no cohort is closed. */
    territorySet: TerritorySet | null
  }
  sessions: Counted & { learned: number }
  schools: Counted
  counted: Counted
  estimated: Counted
  editions: EditionFigures[]
}

function figureFrom({ value, rows, from, to }: Counted): Counts[FigureCode] {
  return { value, rows, period: periodOf(from, to) }
}

function periodOf(from: string | null, to: string | null): Period {
  return from === null || to === null ? null : { from, to }
}

/** The totals counted before Frise that hold today: those that nothing replaced or withdrew, by figure, the oldest first. */
export async function countedTotals(scope: Scope): Promise<CountedTotal[]> {
  return (await totalsWritten(scope)).filter(holds)
}

/** Every total ever entered, those that were replaced or withdrawn included. */
export async function totalsWritten(scope: Scope): Promise<TotalWritten[]> {
  const rows = await scope.db
    .selectFrom('countedTotals as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 't.organisationId').onRef('p.id', '=', 't.enteredBy'),
    )
    .leftJoin('countedTotals as r', (join) =>
      join.onRef('r.organisationId', '=', 't.organisationId').onRef('r.replacesId', '=', 't.id'),
    )
    .select([
      't.id',
      't.figure',
      't.value',
      't.fromDay',
      't.toDay',
      't.document',
      't.countedBy',
      't.countedOn',
      't.withdrawn',
    ])
    .select(['t.enteredAt', 'p.firstName', 'p.lastName', 'r.id as replacedById'])
    .where('t.organisationId', '=', scope.organisationId)
    .orderBy('t.figure')
    .orderBy('t.fromDay')
    .orderBy('r.id', (order) => order.asc().nullsLast())
    .orderBy('t.id')
    .execute()
  return rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    figure: row.figure as FigureCode,
    enteredByName: `${firstName} ${lastName}`.trim(),
  }))
}

/** What the organisation published before and still quotes, the newest first. */
export async function quotations(scope: Scope): Promise<Quotation[]> {
  const written = await quotationsWritten(scope)
  return written.filter(holds)
}

/** Every quotation ever entered, those that were replaced or withdrawn included. */
export async function quotationsWritten(scope: Scope): Promise<QuotationWritten[]> {
  const rows = await scope.db
    .selectFrom('quotations as q')
    .leftJoin('quotations as r', (join) =>
      join.onRef('r.organisationId', '=', 'q.organisationId').onRef('r.replacesId', '=', 'q.id'),
    )
    .select(['q.id', 'q.words', 'q.language', 'q.source', 'q.address', 'q.onDay', 'q.dayIs', 'q.withdrawn'])
    .select('r.id as replacedById')
    .where('q.organisationId', '=', scope.organisationId)
    .orderBy('q.onDay', 'desc')
    .orderBy('q.id')
    .execute()
  return rows.map((row) => ({ ...row, dayIs: row.dayIs as Quotation['dayIs'] }))
}
