import pg from 'pg'

/** What an organisation sets up once in a while; all else grows with every girl, call, message and reading. */
const settled = [
  'organisations',
  'programmes',
  'programme_versions',
  'editions',
  'sites',
  'campaigns',
  'territories',
]

/** Rows that each growing table of the organisation gets at least. */
const rowsHere = 1_010
/** Organisations that are as full, and organisations that have only set themselves up. */
const fullOthers = 6
const settledOthers = 210

type Column = { name: string; type: string; makesUnique: boolean; uniqueEverywhere: boolean }

/**
 * Multiplies what one organisation has until each of its tables holds more than a thousand rows, beside other
 * organisations that have as many: copies under other ids, each an hour or a day older than the one before. Past the
 * deeds, and with foreign keys asleep: only numbers count. Then the tables are swept and the planner is told, as the
 * database does by itself every few minutes: plans would hang on whether it came by.
 */
export async function fillTables(bootstrap: string, organisationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: bootstrap })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set search_path = app, public`)
    await client.query(withoutChecks)
    const { rows: tables } = await client.query<{ name: string; columns: Column[] }>(tablesWithColumns)
    const kept = await idsOf(client, organisationId)
    for (const { name, columns } of tables) {
      if (!settled.includes(name)) await multiply(client, { name, columns, organisationId, kept })
      const copies = await copyToOthers(client, { name, columns, organisationId })
      if (copies === 0) await inventForOthers(client, { name, columns })
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** The ids of what is set up, which copies go on pointing to. */
async function idsOf(client: pg.Client, organisationId: string): Promise<string[]> {
  const named = settled.filter((name) => name !== 'organisations')
  const ids = named.map((name) => `select id from app.${name} where organisation_id = $1`)
  const { rows } = await client.query<{ id: string }>(ids.join(' union '), [organisationId])
  return rows.map(({ id }) => id)
}

type Copied = { name: string; columns: Column[]; organisationId: string }

async function multiply(
  client: pg.Client,
  { name, columns, organisationId, kept }: Copied & { kept: string[] },
) {
  const copied = columns.map((column) => copyHere(column))
  await client.query(
    `insert into app.${name} (${namesOf(columns)})
     select ${copied.join(', ')} from app.${name} s,
       generate_series(1, ${rowsHere} / (select greatest(count(*), 1) from app.${name} where organisation_id = $1) + 1) i
     where s.organisation_id = $1 and cardinality($2::uuid[]) > 0 on conflict do nothing`,
    [organisationId, kept],
  )
}

function copyHere({ name, type, makesUnique }: Column): string {
  const it = `s.${name}`
  if (name === 'organisation_id') return it
  if (type === 'uuid') return `case when ${it} = any($2) then ${it} else md5(${it}::text || i)::uuid end`
  if (type === 'timestamptz') return `${it} - i * interval '1 hour'`
  if (type === 'date') return `${it} - i::integer`
  return makesUnique ? otherwise(it, type, 'i') : it
}

async function copyToOthers(client: pg.Client, { name, columns, organisationId }: Copied): Promise<number> {
  const many = settled.includes(name) ? settledOthers : fullOthers
  const copied = columns.map(({ name: column, type, uniqueEverywhere }) => {
    const it = `s.${column}`
    if (column === 'organisation_id') return `md5('other' || i)::uuid`
    if (column === 'document') return `'{}'::jsonb`
    if (uniqueEverywhere && type === 'uuid') return `md5(${it}::text || i)::uuid`
    return uniqueEverywhere ? otherwise(it, type, `'-' || i`) : it
  })
  const { rowCount } = await client.query(
    `insert into app.${name} (${namesOf(columns)})
     select ${copied.join(', ')} from generate_series(1, ${many}) i, app.${name} s
     where s.organisation_id = $1 on conflict do nothing`,
    [organisationId],
  )
  return rowCount ?? 0
}

/** Rows of other organisations in a table of which this one has none: no page shows them, a scan would read them. */
async function inventForOthers(client: pg.Client, { name, columns }: Omit<Copied, 'organisationId'>) {
  const invented = columns.map(({ name: column, type }) => {
    if (column === 'organisation_id') return `md5('other' || i)::uuid`
    const value = inventions[type]
    if (value === undefined)
      throw new Error(`Say in test/growth/fill.ts what a ${type} may be: ${name}.${column}`)
    return value
  })
  await client.query(
    `insert into app.${name} (${namesOf(columns)}) select ${invented.join(', ')}
     from generate_series(1, ${fullOthers}) i, generate_series(1, ${rowsHere}) j`,
  )
}

const inventions: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'words ' || j`,
  bytea: `sha256(convert_to(i || ' ' || j, 'UTF8'))`,
  timestamptz: `now() - j * interval '1 hour'`,
  date: 'current_date - j',
  time: `time '09:00'`,
  bool: 'j % 2 = 0',
  int2: 'j',
  int4: 'j',
  int8: 'j',
  jsonb: `'{}'::jsonb`,
  _text: `array['words']`,
  _uuid: 'array[gen_random_uuid()]',
}

const namesOf = (columns: Column[]) => columns.map(({ name }) => name).join(', ')

/** Another value of the same kind, for what must be unique. */
function otherwise(it: string, type: string, suffix: string): string {
  if (type === 'text') return `${it} || ${suffix}`
  if (type === 'bytea') return `sha256(${it} || convert_to((${suffix})::text, 'UTF8'))`
  return it
}

/** A copy of a class code is no class code: what a row may say is not what is looked at here. */
const withoutChecks = `
  do $$ declare it record; begin
    for it in select conrelid::regclass as name, conname from pg_constraint
      where contype = 'c' and connamespace = 'app'::regnamespace
    loop execute format('alter table %s drop constraint %I', it.name, it.conname); end loop;
  end $$`

/** Every table of app; which columns alone, or with the organisation, make a row unique. */
const tablesWithColumns = `
  with singles as (
    select i.indrelid, k.attnum,
      not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'organisation_id'
        and a.attnum = any(i.indkey::int2[])) as everywhere
    from pg_index i, unnest(i.indkey::int2[]) k (attnum)
    where i.indisunique)
  select c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname,
      'makesUnique', exists (select from singles s where s.indrelid = c.oid and s.attnum = a.attnum)
        or exists (select from pg_index i where i.indrelid = c.oid and i.indisunique
          and pg_get_expr(i.indexprs, i.indrelid) ~ ('\\y' || a.attname || '\\y')),
      'uniqueEverywhere', exists (select from singles s where s.indrelid = c.oid and s.attnum = a.attnum
        and s.everywhere)) order by a.attnum) as columns
  from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = ''
    join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
  group by c.relname, c.oid
  having bool_or(a.attname = 'organisation_id') order by c.relname`
