import type pg from 'pg'

/** The schemas of PostgreSQL itself, which every database has. */
const own = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** What the catalogue answers, as one list of words; `sql` gives one column. */
export async function wordsOf(owner: pg.Pool, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await owner.query<unknown[]>({ text: sql, values, rowMode: 'array' })
  return rows.map(([word]) => String(word))
}

export function schemas(owner: pg.Pool): Promise<string[]> {
  return wordsOf(owner, `select n.nspname from pg_namespace n where ${own} order by 1`)
}

export type Table = {
  name: string
  protected: boolean
  primaryKey: string[]
  policies: Policy[]
}

/** `narrows`: it can only take away from what the others let through. */
export type Policy = {
  name: string
  narrows: boolean
  command: string
  roles: string[]
  sees: string | null
  writes: string | null
}

/** Every table of app. */
export async function tables(owner: pg.Pool): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as protected,
      coalesce((select array_agg(a.attname::text order by k.at) from pg_index i,
        unnest(i.indkey::int[]) with ordinality k (attnum, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '{}') as "primaryKey",
      coalesce((select jsonb_agg(jsonb_build_object('name', p.policyname,
        'narrows', p.permissive = 'RESTRICTIVE', 'command', p.cmd, 'roles', p.roles,
        'sees', p.qual, 'writes', p.with_check)) from pg_policies p
        where p.schemaname = 'app' and p.tablename = c.relname), '[]') as policies
    from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  return rows
}

/** Every foreign key of app, with its columns in order and whether an index begins with them. */
export async function foreignKeys(
  owner: pg.Pool,
): Promise<{ table: string; columns: string[]; target: string; targetSchema: string; indexed: boolean }[]> {
  const { rows } = await owner.query(`
    with keys as (
      select k.conrelid, k.confrelid, (select array_agg(a.attname::text order by u.at)
        from unnest(k.conkey) with ordinality u (attnum, at)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum) as columns
      from pg_constraint k where k.contype = 'f' and k.connamespace = 'app'::regnamespace)
    select k.conrelid::regclass::text as table, k.columns, t.relname as target,
      t.relnamespace::regnamespace::text as "targetSchema",
      exists (select from pg_index i
        cross join lateral (select array_agg(a.attname::text order by u.at) as columns
          from unnest(i.indkey::int[]) with ordinality u (attnum, at)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.attnum
          where u.at <= cardinality(k.columns)) first
        where i.indrelid = k.conrelid and first.columns @> k.columns and k.columns @> first.columns
          -- An index of the rows that have the key at all serves it as well.
          and (i.indpred is null
            or pg_get_expr(i.indpred, i.indrelid) = '(' || k.columns[cardinality(k.columns)] || ' IS NOT NULL)')
      ) as indexed
    from keys k join pg_class t on t.oid = k.confrelid order by 1, 2`)
  return rows
}

export type Column = {
  /** 'people.first_name' */
  name: string
  type: string
  /** A check lets only listed words in. */
  listed: boolean
  /** The database writes it from other columns. */
  generated: boolean
  hasDefault: boolean
}

/** Every column of the tables of a schema. */
export async function columns(owner: pg.Pool, schema: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY|= ''') as listed,
      a.attgenerated <> '' as generated, a.atthasdef as "hasDefault"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') order by 1`,
    [schema],
  )
  return rows
}

/** Functions that run with their owner's rights, with their fixed path and who may call them. */
export async function definerFunctions(
  owner: pg.Pool,
): Promise<{ name: string; path: string | null; callers: string[] }[]> {
  const { rows } = await owner.query(`
    select p.oid::regprocedure::text as name,
      (select substring(s from '^search_path=(.*)$') from unnest(p.proconfig) s where s ~ '^search_path=') as path,
      array(select r from unnest(array['public', 'frise_web', 'frise_jobs']) r
        where has_function_privilege(r, p.oid, 'execute')) as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${own} order by 1`)
  return rows
}

/** What a role may do to the tables of a schema: 'people: SELECT, INSERT'. */
export async function rights(
  owner: pg.Pool,
  role: string,
  schema: string,
): Promise<Map<string, Set<string>>> {
  const { rows } = await owner.query<{ name: string; rights: string[] }>(
    `select c.relname as name, array(select r from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE',
      'REFERENCES', 'TRIGGER']) r where has_table_privilege($1, c.oid, r)) as rights
    from pg_class c where c.relnamespace = $2::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
    [role, schema],
  )
  return new Map(rows.map(({ name, rights: held }) => [name, new Set(held)]))
}
