import { CompiledQuery } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { notHers, type PersonalData } from '#platform/privacy/personal-columns.ts'
import type { ArchiveTable } from './archive.ts'
import { isHers, tablesOfPeople } from './own-rows.ts'

/**
 * Everything about these people, who are one, that she may see, table by table, in one statement after one on the catalogue: rows that are hers
 * by `whose`, without keys, without what the database derives, and without ids of other people.
 */
export async function archiveOf(
  scope: Scope,
  data: PersonalData,
  personIds: readonly string[],
): Promise<ArchiveTable[]> {
  const kinds = await kindsOfColumns(scope)
  const selects = tablesOfPeople(data).flatMap((table) =>
    sourcesOf(data, table).map(({ source, where }) => {
      const derived = kinds
        .filter((it) => it.table === table && it.kind === 'derived')
        .map(({ column }) => column)
      const others = kinds
        .filter((it) => it.table === table && it.kind === 'person')
        .map(({ column }) => column)
      return `select '${table}' as name, to_jsonb(t) - '{organisation_id${derived.map((it) => `,${it}`).join('')}}'::text[]
        ${others.map((column) => `- (case when t.${column} = any($2) then '' else '${column}' end)::text`).join(' ')}
        ${namesBeside(data, kinds, table)} as row
        from app.${source} t where t.organisation_id = $1 and (${where})`
    }),
  )
  const { rows } = await scope.db.executeQuery(
    CompiledQuery.raw(selects.join('\nunion all\n'), [scope.organisationId, personIds]),
  )
  // Who she is first, then what hangs on that: the other way round than erasing goes.
  return tablesOfPeople(data)
    .toReversed()
    .flatMap((name) => {
      const hers = (rows as { name: string; row: Record<string, unknown> }[]).filter((it) => it.name === name)
      return hers.length === 0 ? [] : [{ name, rows: inOrder(hers.map(({ row }) => row)) }]
    })
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

type ColumnKind = { table: string; column: string; kind: 'derived' | 'person' | 'other' }

/** Every column of app: hashes and what the database makes go, ids of people go unless they are hers. */
async function kindsOfColumns(scope: Scope): Promise<ColumnKind[]> {
  const { rows } = await scope.db.executeQuery(
    CompiledQuery.raw(
      `select c.relname as "table", a.attname as "column",
        case when a.attgenerated <> '' or a.atttypid = 'bytea'::regtype then 'derived'
          when exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
            and k.confrelid = 'app.people'::regclass and k.conkey[cardinality(k.conkey)] = a.attnum) then 'person'
          else 'other' end as kind
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`,
      [],
    ),
  )
  return rows as ColumnKind[]
}

/** Beside an id, the name of what it stands for: `"campaign": "Été 2027"`. */
function namesBeside(data: PersonalData, kinds: readonly ColumnKind[], table: string): string {
  const known = kinds.filter((it) => it.table === table).map(({ column }) => column)
  return Object.entries(data.called)
    .filter(([column]) => known.includes(column))
    .map(
      ([column, { table: named, by }]) => `|| jsonb_build_object('${column.replace(/_id$/, '')}',
        (select n.${by} from app.${named} n where n.organisation_id = t.organisation_id and n.id = t.${column}))`,
    )
    .join(' ')
}

/** Ids are made in the order of time. */
function inOrder(rows: Record<string, unknown>[]): Record<string, unknown>[] {
  const key = (row: Record<string, unknown>) => JSON.stringify(row.id ?? row.at ?? row)
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
