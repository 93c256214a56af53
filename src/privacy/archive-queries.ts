import { CompiledQuery, type Kysely } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { notHers, type PersonalData } from '#platform/privacy/personal-columns.ts'
import type { ArchiveTable, ColumnTime } from './archive.ts'
import { isHers, tablesOfPeople } from './own-rows.ts'

/**
 * Everything about these people, who are one, that she may see, table by table, in one statement after one on the catalogue: rows that are hers
 * by `whose`, what she did for others as `work` shows it or as a count, without keys, without what the database derives, and without ids
 * of other people.
 */
export async function archiveOf(
  scope: Scope,
  data: PersonalData,
  personIds: readonly string[],
): Promise<ArchiveTable[]> {
  const kinds = await kindsOfColumns(scope.db)
  const selects = [
    ...tablesOfPeople(data).flatMap((table) => rowsOf(data, kinds, table)),
    ...Object.keys(data.work).map((table) => workIn(data, kinds, table)),
    ...countedWork(data, kinds),
  ]
  const { rows } = await scope.db.executeQuery(
    CompiledQuery.raw(selects.join('\nunion all\n'), [scope.organisationId, personIds]),
  )
  // Who she is first, then what hangs on that: the other way round than erasing goes. What she did for others comes last.
  return [...tablesOfPeople(data).toReversed(), ...Object.keys(data.work), counted].flatMap((name) => {
    const hers = (rows as { name: string; row: Record<string, unknown> }[]).filter((it) => it.name === name)
    return hers.length === 0
      ? []
      : [{ name, rows: inOrder(hers.map(({ row }) => row)), times: timesOf(data, kinds, name) }]
  })
}

/** The rows of one table that are hers. */
function rowsOf(data: PersonalData, kinds: readonly ColumnKind[], table: string): string[] {
  const of = (kind: ColumnKind['kind']) =>
    kinds.filter((it) => it.table === table && it.kind === kind).map(({ column }) => column)
  const derived = of('derived').map((it) => `,${it}`)
  const others = of('person')
  return sourcesOf(data, table).map(
    ({
      source,
      where,
    }) => `select '${table}' as name, to_jsonb(t) - '{organisation_id${derived.join('')}}'::text[]
      ${others.map((column) => `- (case when t.${column} = any($2) then '' else '${column}' end)::text`).join(' ')}
      ${namesBeside(data, kinds, table)} as row
      from app.${source} t where t.organisation_id = $1 and (${where})`,
  )
}

/** What she did herself, by the columns that say nothing of others. */
function workIn(data: PersonalData, kinds: readonly ColumnKind[], table: string): string {
  const { by, shows } = data.work[table]!
  return `select '${table}' as name, jsonb_build_object(${shows.map((column) => `'${column}', t.${column}`).join(', ')})
    ${namesBeside(data, kinds, table, shows)} as row
    from app.${table} t where t.organisation_id = $1 and t.${by} = any($2)`
}

/** The table of an archive that counts how often she is named in the rows of others. */
const counted = 'work'

/** How often each other column names her: the rows are about others, or about nobody. */
function countedWork(data: PersonalData, kinds: readonly ColumnKind[]): string[] {
  return columnsOfWork(data, kinds).map(
    ({ table, column }) => `select '${counted}' as name,
      jsonb_build_object('did', '${table}.${column}', 'times', count(*)) as row
      from app.${table} t where t.organisation_id = $1 and t.${column} = any($2) having count(*) > 0`,
  )
}

/** Every column that names a person whose row it is not. `concern_changes` is sealed: that somebody had to do with one says too much. */
export function columnsOfWork(data: PersonalData, kinds: readonly ColumnKind[]): ColumnKind[] {
  return kinds.filter(
    ({ table, column, kind }) =>
      kind === 'person' &&
      table !== 'concern_changes' &&
      column !== 'merged_into' &&
      data.work[table]?.by !== column &&
      !(data.whose[table] ?? []).some(({ by, of }) => by === column && of === undefined),
  )
}

/** Where a table's rows are read: from the table, or from the view that a declaration names. */
function sourcesOf(data: PersonalData, table: string): { source: string; where: string }[] {
  const owners = (data.whose[table] ?? []).filter(({ archive }) => archive !== notHers)
  const sources = [...new Set(owners.map(({ archive }) => archive ?? table))]
  return sources.map((source) => ({
    source,
    where: isHers(
      data,
      table,
      't',
      (owner) => owner.archive !== notHers && (owner.archive ?? table) === source,
    ),
  }))
}

/** A column of app, and what it holds. */
export type ColumnKind = {
  table: string
  column: string
  kind: 'derived' | 'person' | 'other'
  time: ColumnTime | null
}

/** Every column of app: hashes and what the database makes go, ids of people go unless they are hers. */
export async function kindsOfColumns(db: Kysely<DB>): Promise<ColumnKind[]> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(
      `select c.relname as "table", a.attname as "column",
        case when a.attgenerated <> '' or a.atttypid = 'bytea'::regtype then 'derived'
          when exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
            and k.confrelid = 'app.people'::regclass and k.conkey[cardinality(k.conkey)] = a.attnum) then 'person'
          else 'other' end as kind,
        case a.atttypid when 'date'::regtype then 'day' when 'timestamptz'::regtype then 'instant'
          when 'time'::regtype then 'hour' end as time
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`,
      [],
    ),
  )
  return rows as ColumnKind[]
}

/** Beside an id, the name of what it stands for: `"campaign": "Été 2027"`. `among`: these columns only. */
function namesBeside(
  data: PersonalData,
  kinds: readonly ColumnKind[],
  table: string,
  among?: readonly string[],
): string {
  const known = among ?? kinds.filter((it) => it.table === table).map(({ column }) => column)
  return Object.entries(data.called)
    .filter(([column]) => known.includes(column))
    .map(([column, words]) => {
      const named = words.map(
        ({ table: where, by, shared }) => `(select to_jsonb(${by}) from ${shared ? 'ref' : 'app'}.${where} n
          where ${shared ? '' : 'n.organisation_id = t.organisation_id and'} n.id = t.${column})`,
      )
      const as = words[0]?.as ?? column.replace(/_id$/, '')
      return `|| jsonb_build_object('${as}', coalesce(${named.join(', ')}))`
    })
    .join(' ')
}

/** What holds a day, an instant or an hour in a table, the names beside its ids included. */
function timesOf(data: PersonalData, kinds: readonly ColumnKind[], table: string): ArchiveTable['times'] {
  const timeIn = (where: string, column: string) =>
    kinds.find((it) => it.table === where && it.column === column)?.time ?? null
  const own = kinds.filter((it) => it.table === table).map(({ column, time }) => [column, time] as const)
  const beside = Object.entries(data.called).flatMap(([column, words]) =>
    words.map((it) => [it.as ?? column.replace(/_id$/, ''), timeIn(it.table, it.by)] as const),
  )
  return Object.fromEntries(
    [...beside, ...own].flatMap(([column, time]) => (time === null ? [] : [[column, time]])),
  )
}

/** Ids are made in the order of time. */
function inOrder(rows: Record<string, unknown>[]): Record<string, unknown>[] {
  const key = (row: Record<string, unknown>) => JSON.stringify(row.id ?? row.at ?? row.day ?? row)
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
