import { Client } from 'pg'

/** One row of every table of app, for one organisation, so that a table of tomorrow is judged without being named here. */
export type OneOfEach = {
  /** Writes them, with all keys and checks of this throwaway database put aside. */
  insertFor(organisationId: string): Promise<void>
  /** The insert of one table and its values, to be tried by somebody else. */
  insertOf(table: string, organisationId: string): Promise<string>
  /** Every row of an organisation as one text. */
  rowsOf(organisationId: string): Promise<string>
  close(): Promise<void>
}

/** Works as the superuser of the tests, whom no policy stops: it sees what is really there. */
export async function oneOfEach(bootstrap: string): Promise<OneOfEach> {
  const superuser = new Client({ connectionString: bootstrap })
  await superuser.connect()
  await superuser.query(`set session_replication_role = replica`)
  const names = async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by 1`,
    )
    return rows.map(({ name }) => name)
  }
  for (const table of await names()) await dropChecks(superuser, table)
  const insertOf = (table: string, organisationId: string) => insertInto(superuser, table, organisationId)
  return {
    insertOf,
    insertFor: async (organisationId) => {
      for (const table of await names()) await superuser.query(await insertOf(table, organisationId))
    },
    rowsOf: async (organisationId) => {
      const texts: string[] = []
      for (const table of await names()) {
        const { rows } = await superuser.query<{ row: string }>(
          `select t::text as row from app.${table} t where organisation_id = $1 order by 1`,
          [organisationId],
        )
        texts.push(`${table}: ${rows.map(({ row }) => row).join(' ')}`)
      }
      return texts.join('\n')
    },
    close: () => superuser.end(),
  }
}

async function dropChecks(superuser: Client, table: string): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `select conname as name from pg_constraint where contype = 'c' and conrelid = ('app.' || $1)::regclass`,
    [table],
  )
  for (const { name } of rows) await superuser.query(`alter table app.${table} drop constraint "${name}"`)
}

async function insertInto(superuser: Client, table: string, organisationId: string): Promise<string> {
  const { rows } = await superuser.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = ('app.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const values = rows.map(({ name, type }) =>
    name === 'organisation_id' ? `'${organisationId}'` : valueOf(type, `${table}.${name}`, organisationId),
  )
  return `insert into app.${table} (${rows.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`
}

function valueOf(type: string, column: string, organisationId: string): string {
  // One id for everything of an organisation, so that its rows refer to one another.
  const value = type.startsWith('uuid') ? `md5('${organisationId}')::uuid` : values[type.replace(/\[\]$/, '')]
  if (value === undefined) throw new Error(`${column} is ${type}: add a value of that type to one-of-each.ts`)
  return type.endsWith('[]') ? `array[${value}]::${type}` : value
}

const values: Record<string, string> = {
  text: 'gen_random_uuid()::text',
  'character varying': `'x'`,
  integer: '1',
  bigint: '1',
  smallint: '1',
  numeric: '1',
  'double precision': '1',
  boolean: 'true',
  date: `'2026-11-23'`,
  'time without time zone': `'09:30'`,
  'timestamp with time zone': `'2026-11-23T09:30:00Z'`,
  jsonb: `'{}'`,
  bytea: `decode('00', 'hex')`,
  daterange: `'[2026-11-23,2026-11-24)'`,
  tstzrange: `'[2026-11-23,2026-11-24)'`,
}
