import type pg from 'pg'

export type Table = {
  schema: string
  name: string
  /** Without generated columns: PostgreSQL computes those again. */
  columns: string[]
  /** Row-level security shows one organisation at a time, its owner included. */
  scoped: boolean
}

/** What a backup holds of the database. The queue's own tables are not among them: see `waiting-jobs.ts`. */
export const schemas = ['app', 'auth', 'platform', 'ref']

/** Every table of these schemas that the tables of the migrations do not fill. Throws where some rows could not be seen. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { hidden: boolean }>(
    `select n.nspname::text as schema, c.relname::text as name, c.relrowsecurity as scoped,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      c.relrowsecurity and (
        not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polroles = '{0}')
        or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
          and (p.polroles = '{0}' or 'frise_owner'::regrole = any(p.polroles)))) as hidden
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any($1) and (n.nspname, c.relname) <> ('platform', 'migrations')
    order by 1, 2`,
    [schemas],
  )
  const hidden = rows.filter((table) => table.hidden).map(({ schema, name }) => `${schema}.${name}`)
  if (hidden.length > 0) {
    throw new Error(`A backup would miss rows that policies hide from frise_owner: ${hidden.join(', ')}.`)
  }
  return rows.map(({ schema, name, columns, scoped }) => ({ schema, name, columns, scoped }))
}

/** `"app"."people"`, safe in a statement. */
export function quoted(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')
}

/** `"id", "name"`, safe in a statement. */
export function listed(columns: readonly string[]): string {
  return columns.map((column) => quoted(column)).join(', ')
}
