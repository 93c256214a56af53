import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { notHers, type PersonalColumns } from '#platform/privacy/personal-columns.ts'
import { personalData } from '#src/personal-data.ts'
import { readableColumns } from '#src/privacy/archive.ts'
import { columnsOfWork, kindsOfColumns } from '#src/privacy/archive-queries.ts'
import { archiveEn } from '#src/privacy/messages/archive-en.ts'
import { archiveFr } from '#src/privacy/messages/archive-fr.ts'
import { erasureOf } from '#src/privacy/own-rows.ts'
import {
  columns,
  definerFunctions,
  foreignKeys,
  rights,
  schemas,
  type Table,
  tables,
  wordsOf,
} from './catalogue/catalogue.ts'
import { aboutNobody, tablesAboutNobody } from './catalogue/columns-about-nobody.ts'
import { type TestDatabase, testDatabase } from './database.ts'

// Section 4 of the design, asked of PostgreSQL's own catalogue: what a migration adds is judged without being named here.

let database: TestDatabase
let appTables: Table[]

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  appTables = await tables(database.owner)
})
after(() => database.drop())

test('there are these schemas and no other', async () => {
  assert.deepEqual(await schemas(database.owner), ['app', 'auth', 'jobs', 'platform', 'public', 'ref'])
})

test('every table of app is under row-level security, for its owner too', () => {
  assert.ok(appTables.length >= 30)
  assert.deepEqual(
    appTables.filter((it) => !it.protected).map(({ name }) => name),
    [],
    'call platform.protect() in the migration that creates the table',
  )
})

test('every table of app has the tenant policy, and besides it only the door of frise_owner', () => {
  const mine = '(organisation_id = ( SELECT platform.current_organisation() AS current_organisation))'
  for (const { name, policies } of appTables) {
    const doors = policies.filter((policy) => policy.name !== 'tenant' && !policy.narrows)
    const tenant = policies.find((policy) => policy.name === 'tenant')
    assert.deepEqual(
      tenant,
      { name: 'tenant', narrows: false, command: 'ALL', roles: ['public'], sees: mine, writes: mine },
      name,
    )
    for (const door of doors) {
      assert.deepEqual(
        door,
        {
          name: 'door',
          narrows: false,
          command: 'SELECT',
          roles: ['frise_owner'],
          sees: "(current_setting('app.door'::text, true) = 'open'::text)",
          writes: null,
        },
        name,
      )
    }
  }
})

test('concerns and what became of them are sealed besides', () => {
  const narrowed = appTables.filter(({ policies }) =>
    policies.some(({ narrows, command }) => narrows && command === 'SELECT'),
  )
  assert.deepEqual(
    narrowed.map(({ name }) => name),
    ['concern_changes', 'concerns'],
  )
})

test('every key of app begins with the organisation', async () => {
  for (const { name, primaryKey } of appTables) assert.equal(primaryKey[0], 'organisation_id', name)
  for (const key of await foreignKeys(database.owner)) {
    const where = `${key.table} (${key.columns.join(', ')}) -> ${key.target}`
    assert.equal(key.targetSchema, 'app', where)
    assert.equal(key.columns[0], 'organisation_id', where)
    assert.equal(key.columns.length === 1, key.target === 'organisations', where)
  }
})

test('every foreign key has an index that begins with its columns', async () => {
  const without = (await foreignKeys(database.owner)).filter((key) => !key.indexed)
  assert.deepEqual(
    without.map((key) => `${key.table} (${key.columns.join(', ')})`),
    [],
    'an index on the columns of the key, whole or "where the_last is not null"',
  )
})

test('every view of app reads with the rights of who asks', async () => {
  const others = await wordsOf(
    database.owner,
    `select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and (c.relkind = 'm'
      or c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}')`,
  )
  assert.deepEqual(
    others,
    [],
    'create view ... with (security_invoker = true); a materialised view has no policy',
  )
})

test('an id is made by the application, never by a default', async () => {
  const found = (await columns(database.owner, 'app')).filter(
    (it) => it.hasDefault && !it.generated && it.type === 'uuid',
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    [],
  )
})

test('only these functions run with the rights of their owner, each with a fixed path and named callers', async () => {
  const found = await definerFunctions(database.owner)
  const pagesAndJobs = ['frise_web', 'frise_jobs']
  assert.deepEqual(Object.fromEntries(found.map(({ name, callers }) => [name, callers])), {
    'platform.add_job(text,jsonb,timestamp with time zone,text)': pagesAndJobs,
    'platform.all_organisations()': pagesAndJobs,
    'platform.close_account(uuid)': pagesAndJobs,
    'platform.end_concerns(timestamp with time zone,interval,interval)': ['frise_jobs'],
    'platform.memberships_of_account(uuid)': pagesAndJobs,
    'platform.organisation_signs()': pagesAndJobs,
    'platform.organisation_with_slug(text)': pagesAndJobs,
    'platform.signs_of_account(uuid,timestamp with time zone)': ['frise_web'],
  })
  for (const { name, path } of found) assert.equal(path, '""', name)
})

test('no role of the application has power over the server, and pages and jobs own nothing', async () => {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    `select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as powerful,
      exists (select from pg_auth_members m where m.member = r.oid) as member,
      exists (select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
        and d.deptype = 'o') as owns
    from pg_roles r where rolname in ('frise_owner', 'frise_web', 'frise_jobs') order by 1`,
  )
  const weak = { powerful: false, member: false }
  assert.deepEqual(rows, [
    { rolname: 'frise_jobs', ...weak, owns: false },
    { rolname: 'frise_owner', ...weak, owns: true },
    { rolname: 'frise_web', ...weak, owns: false },
  ])
})

test('pages and jobs can make nothing, and reach only the schemas that they need', async () => {
  const usable = (role: string, right: string) =>
    wordsOf(
      database.owner,
      `select n.nspname from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and has_schema_privilege($1, n.oid, $2) order by 1`,
      [role, right],
    )
  for (const role of ['frise_web', 'frise_jobs']) assert.deepEqual(await usable(role, 'create'), [], role)
  assert.deepEqual(await usable('frise_web', 'usage'), ['app', 'auth', 'platform', 'public', 'ref'])
  assert.deepEqual(await usable('frise_jobs', 'usage'), ['app', 'platform', 'public', 'ref'])
})

test('what is written once is never changed: audit, consents and every history', async () => {
  const ledgers = ['audit_events', 'consent_texts', 'consents', 'programme_versions']
  const histories = appTables.map(({ name }) => name).filter((name) => name.endsWith('_changes'))
  assert.ok(histories.length >= 4)
  for (const role of ['frise_web', 'frise_jobs']) {
    const held = await rights(database.owner, role, 'app')
    for (const table of [...ledgers, ...histories]) {
      assert.deepEqual([...held.get(table)!], ['SELECT', 'INSERT'], `${role} on ${table}`)
    }
    for (const [table, may] of held) {
      for (const right of ['TRUNCATE', 'REFERENCES', 'TRIGGER'])
        assert.ok(!may.has(right), `${role} may ${right} ${table}`)
    }
  }
})

test('jobs know no account, and pages and jobs change neither places nor what this database is', async () => {
  const { owner } = database
  // A step of the demonstration world says that it is done in the transaction that does it.
  const alsoMay: Record<string, string[]> = { 'platform.world_steps of frise_web': ['INSERT'] }
  for (const [table, may] of await rights(owner, 'frise_jobs', 'auth')) assert.equal(may.size, 0, table)
  for (const role of ['frise_web', 'frise_jobs']) {
    for (const schema of ['ref', 'platform']) {
      for (const [table, may] of await rights(owner, role, schema)) {
        const what = `${schema}.${table} of ${role}`
        assert.deepEqual(
          [...may].filter((right) => right !== 'SELECT'),
          alsoMay[what] ?? [],
          what,
        )
      }
    }
  }
})

test('nothing outside app is named like something about a person', async () => {
  const known: Record<string, string> = {
    'auth.accounts.name': 'wanted by the account library; a check keeps it empty',
    'auth.accounts.username': 'a made-up word and three figures, printed for people without e-mail',
    'auth.accounts.email': 'how one signs in; not an e-mail when one has none',
    'auth.accounts.emailVerified': 'yes or no',
    'auth.sessions.ipAddress': 'wanted by the account library; a check keeps it empty',
    'auth.tries.subject': 'a hash',
    'jobs._private_job_queues.queue_name': 'the name of a queue',
    'ref.place_lists.name': 'the title of a list of places',
    'ref.places.name': 'a commune',
    'ref.places.name_search': 'a commune',
  }
  const telling = /name|birth|phone|mail|address|body|subject|message|comment/i
  const found: string[] = []
  for (const schema of ['auth', 'ref', 'jobs']) {
    for (const { name } of await columns(database.owner, schema)) {
      if (telling.test(name.split('.')[1]!)) found.push(`${schema}.${name}`)
    }
  }
  assert.deepEqual(found.toSorted(), Object.keys(known).toSorted())
})

test('every column of app that can hold words is declared in a privacy.ts, or is about nobody', async () => {
  const declared = await declaredColumns()
  const known = new Set([...declared.keys(), ...Object.keys(aboutNobody)])
  const missing = (await columns(database.owner, 'app')).filter(
    ({ name, type, listed }) => !listed && !known.has(name) && canHoldWords(name, type),
  )
  assert.deepEqual(
    missing.map(({ name, type }) => `${name} ${type}`),
    [],
    'declare it in src/<capability>/privacy.ts, or in test/catalogue/columns-about-nobody.ts with the reason',
  )
})

test('every column of app that leads to a person is declared in a privacy.ts', async () => {
  const declared = await declaredColumns()
  const leading = (await foreignKeys(database.owner))
    .filter(({ target }) => target === 'people')
    .map(({ table, columns: its }) => `${table}.${its.at(-1)}`)
  assert.ok(leading.length >= 60, `only ${leading.length} were found`)
  assert.deepEqual(
    leading.filter((name) => !declared.has(name)),
    [],
    'declare it in src/<capability>/privacy.ts: who she is to the row, how long it is kept, what erasing her does',
  )
})

test('every table of app has a class in a privacy.ts, or is about nobody', () => {
  const missing = appTables.map(({ name }) => name).filter((name) => !(name in personalData.columns))
  assert.deepEqual(
    missing.toSorted(),
    Object.keys(tablesAboutNobody).toSorted(),
    'declare its columns in src/<capability>/privacy.ts, or name it in test/catalogue/columns-about-nobody.ts with the reason',
  )
  assert.deepEqual(
    Object.keys(personalData.whose).filter((name) => !(name in personalData.columns)),
    [],
    'its rows are somebody’s: say in personalColumns of which class they are',
  )
})

test('every declared column exists, once', async () => {
  const existing = new Set((await columns(database.owner, 'app')).map(({ name }) => name))
  const declared = await declaredColumns()
  for (const [name, file] of declared) assert.ok(existing.has(name), `${file} declares ${name}`)
  for (const name of Object.keys(aboutNobody)) {
    assert.ok(existing.has(name), `columns-about-nobody.ts names ${name}`)
    assert.ok(!declared.has(name), `${name} is declared in ${declared.get(name)}, and about nobody too`)
  }
})

test('of every row that erasing somebody changes, a privacy.ts says whose it is', async () => {
  // Sealed: a concern is about whoever it says in words, and ends by its own rule.
  const ofNobody = ['concern_changes', 'concerns']
  const erased = Object.entries(personalData.columns).filter(([, its]) =>
    Object.values(its).some(({ erasure }) => erasure !== 'kept'),
  )
  assert.deepEqual(
    erased
      .map(([table]) => table)
      .filter((table) => !(table in personalData.whose) && !ofNobody.includes(table)),
    [],
    'add the table to "whose" in the privacy.ts that declares its columns',
  )
})

test('pages and jobs may do to each table what erasing somebody does to it', async () => {
  for (const role of ['frise_web', 'frise_jobs']) {
    const held = await rights(database.owner, role, 'app')
    for (const table of Object.keys(personalData.whose)) {
      const { deletes, blanks } = erasureOf(personalData, table)
      if (deletes) assert.ok(held.get(table)?.has('DELETE'), `grant delete on app.${table} to ${role}`)
      else if (blanks.length > 0)
        assert.ok(held.get(table)?.has('UPDATE'), `grant update on app.${table} to ${role}`)
    }
  }
})

test('every table of people has a name that she reads in her archive', () => {
  for (const words of [archiveFr, archiveEn]) {
    const nameless = Object.keys(personalData.whose).filter((table) => !(table in words.tables))
    assert.deepEqual(
      nameless.filter((table) => personalData.whose[table]!.some(({ archive }) => archive !== notHers)),
      [],
      'name the table, and what its columns are called, in src/privacy/messages/archive-fr.ts and archive-en.ts',
    )
  }
})

test('every column that names a person is hers by "whose", shown as her work, or counted in her archive with words for it', async () => {
  const kinds = await kindsOfColumns(database.web)
  const counted = columnsOfWork(personalData, kinds).map(({ table, column }) => `${table}.${column}`)
  for (const words of [archiveFr, archiveEn]) {
    assert.deepEqual(
      counted.toSorted(),
      Object.keys(words.work).toSorted(),
      'say whose the row is in a privacy.ts, or what she did by it under "work" of archive-fr.ts and archive-en.ts',
    )
  }
})

test('every column and every code that a row of hers can hold has words in her archive', async () => {
  const shown = Object.entries(personalData.whose)
    .filter(([, owners]) => owners.some(({ archive }) => archive !== notHers))
    .map(([table]) => table)
  const { rows } = await database.owner.query<{ column: string; check: string | null }>(
    `select distinct a.attname as "column", pg_get_constraintdef(k.oid) as "check"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.atttypid <> 'bytea'::regtype
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relname = any($1)`,
    [shown],
  )
  const readable = rows.filter(({ column }) => readableColumns({ [column]: 'x' }).length > 0)
  const codes = readable.flatMap(({ check }) => {
    const listed = /= ANY \(ARRAY\[(.*?)\]/.exec(check ?? '')?.[1] ?? ''
    return [...listed.matchAll(/'([^']*)'::text/g)].map(([, code]) => code!)
  })
  assert.ok(codes.length > 100, `only ${codes.length} codes were found`)
  for (const words of [archiveFr, archiveEn]) {
    const without = [
      ...readable
        .map(({ column }) => column)
        .filter((it) => it !== 'organisation_id' && !(it in words.columns)),
      ...codes.filter((it) => !(it in words.codes)),
    ]
    assert.deepEqual([...new Set(without)], [], 'add them to archive-fr.ts and archive-en.ts')
  }
})

test('src/personal-data.ts has every privacy.ts, so that nothing declared is forgotten by an erasure', async () => {
  const known = [...(await declaredColumns()).keys()].toSorted()
  const joined = Object.entries(personalData.columns).flatMap(([table, its]) =>
    Object.keys(its).map((column) => `${table}.${column}`),
  )
  assert.deepEqual(joined.toSorted(), known)
  const existing = new Set((await columns(database.owner, 'app')).map(({ name }) => name))
  for (const [table, owners] of Object.entries(personalData.whose)) {
    for (const { by, of, sharing } of owners) {
      assert.ok(existing.has(`${table}.${by}`), `"whose" names ${table}.${by}, which does not exist`)
      assert.ok(
        of === undefined || of in personalData.whose,
        `"whose" of ${table} leads to ${of}, which has no line`,
      )
      if (sharing !== undefined)
        assert.ok(
          existing.has(`${of}.${sharing}`),
          `"whose" of ${table} shares ${of}.${sharing}, which is not`,
        )
    }
  }
})

/** Text in any shape, and birth dates. Ids are left out: what they lead to is declared. */
function canHoldWords(name: string, type: string): boolean {
  return /text|char|json|bytea|xml/.test(type) || name.includes('birth')
}

/** 'people.first_name' -> the file that declares it; a second declaration fails. */
async function declaredColumns(): Promise<Map<string, string>> {
  const declared = new Map<string, string>()
  for (const file of globSync('src/*/privacy.ts')) {
    const { personalColumns } = (await import(pathToFileURL(file).href)) as {
      personalColumns: PersonalColumns
    }
    for (const [table, itsColumns] of Object.entries(personalColumns)) {
      for (const column of Object.keys(itsColumns)) {
        const name = `${table}.${column}`
        assert.ok(!declared.has(name), `${name} is declared in ${file} and in ${declared.get(name)}`)
        declared.set(name, file)
      }
    }
  }
  return declared
}
