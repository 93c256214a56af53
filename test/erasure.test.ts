import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople, noteErasure } from '#src/privacy/index.ts'
import { erasureOf, isHers, tablesOfPeople } from '#src/privacy/own-rows.ts'
import { because } from '#src/privacy/queries.ts'
import { buildPlace, type Place } from './access/place.ts'
import { tables } from './catalogue/catalogue.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// What is promised to whoever asks to be forgotten, asked of the tables themselves: a column of tomorrow is judged without
// being named here.

const site = { origin: 'https://frise.example', slug: 'essai' }
let running: RunningFrise
let superuser: Client
let place: Place
let lina: string

before(async () => {
  running = await runningFrise({ at: '2027-09-15T09:00:00Z' })
  place = await buildPlace(running)
  superuser = new Client({ connectionString: running.addresses.bootstrap })
  await superuser.connect()
  lina = await idOf(`select p.id from app.people p where p.organisation_id = $1 and p.first_name = 'Lina'`)
  await herGuardianSignsAndIsHeard()
  await writeToGuardiansAndToAnotherCohort()
  // A word of hers in every column of hers that can hold one, also where no page writes it today.
  await plantWords()
})
after(async () => {
  await superuser?.end()
  await running?.stop()
})

test('after her erasure no personal column of hers holds a word, in any table', async () => {
  assert.deepEqual(await tablesHolding(planted), [
    'application_answers',
    'decisions',
    'mailings',
    'messages',
    'people',
    'signed_papers',
  ])
  assert.equal(await inPlace((scope) => erase(scope, [lina])), 1)
  for (const table of tablesOfPeople(personalData)) {
    const { deletes, blanks } = erasureOf(personalData, table)
    if (!deletes && blanks.length === 0) continue
    const { rows } = await superuser.query<Record<string, unknown>>(
      `select t.* from app.${table} t where t.organisation_id = $1 and ${isHers(personalData, table, 't')}`,
      [place.organisationId, [lina]],
    )
    if (deletes) assert.deepEqual(rows, [], `rows of ${table} that are hers`)
    for (const row of rows) {
      for (const column of blanks)
        assert.ok(isEmpty(row[column]), `${table}.${column} is ${String(row[column])}`)
    }
  }
  assert.deepEqual(await tablesHolding(planted), [], 'a word that only she had is still somewhere')
})

test('what was written to her cohort names nobody any more, and what was written to another one stays', async () => {
  assert.deepEqual(await wordsOfMailings(), [
    { cohort: 'Les Comètes', named: true },
    { cohort: 'Les Étincelles', named: false },
    { cohort: 'Les Étincelles', named: false },
  ])
})

test('what shows that her wishes were met stays, as ids and codes', async () => {
  const count = (sql: string) => idOf(`select count(*)::text as id from ${sql}`)
  assert.ok(Number(await count(`app.consents where organisation_id = $1 and about_id = '${lina}'`)) > 0)
  assert.equal(
    await idOf(`select reason as id from app.erasures where organisation_id = $1 and person_id = '${lina}'`),
    'she asked',
  )
  assert.equal(
    await count(
      `app.audit_events where organisation_id = $1 and subject_id = '${lina}' and action = 'person.erased'`,
    ),
    '1',
  )
  assert.equal(await count(`app.attendance a where organisation_id = $1`), '1')
})

test('the guardian who was here for her alone goes with her, and with a line of her own', async () => {
  const { rows } = await superuser.query<{ erased: boolean; reason: string }>(
    `select p.erased_at is not null as erased, e.reason from app.guardianships g
      join app.people p on p.organisation_id = g.organisation_id and p.id = g.guardian_id
      join app.erasures e on e.organisation_id = p.organisation_id and e.person_id = p.id
      where g.organisation_id = $1 and g.child_id = $2`,
    [place.organisationId, lina],
  )
  assert.deepEqual(rows, [{ erased: true, reason: 'her child was erased' }])
})

test('each table that names somebody says whether it is for herself or because of somebody else', () => {
  const direct = Object.entries(personalData.whose)
    .filter(([, owners]) => owners.some(({ of, same }) => of === undefined && same === undefined))
    .map(([table]) => table)
  assert.deepEqual(
    direct.filter((table) => !because.has(table)).toSorted(),
    forHerself,
    'if a guardian of the table is here for her child alone, add it to `because` in src/privacy/queries.ts',
  )
})

test('a guardian who has another child here stays', async () => {
  const [one, other] = await inPlace(async (scope) => {
    const { rows } = await superuser.query<{ child: string; guardian: string }>(
      `select g.child_id as child, g.guardian_id as guardian from app.guardianships g
        join app.people c on c.organisation_id = g.organisation_id and c.id = g.child_id and c.erased_at is null
        where g.organisation_id = $1 limit 1`,
      [place.organisationId],
    )
    const sister = newId()
    await scope.db
      .insertInto('people')
      .values({ organisationId: scope.organisationId, id: sister, createdAt: scope.now, firstName: 'Sœur' })
      .execute()
    await scope.db
      .insertInto('guardianships')
      .values({
        organisationId: scope.organisationId,
        childId: sister,
        guardianId: rows[0]!.guardian,
        kind: 'parent',
        startsOn: '2026-11-23',
      })
      .execute()
    return [rows[0]!, sister]
  })
  await inPlace((scope) => erase(scope, [one.child]))
  assert.equal(await isErased(one.guardian), false)
  await inPlace((scope) => erase(scope, [other]))
  assert.equal(await isErased(one.guardian), true)
})

test('erasing again changes nothing', async () => {
  assert.equal(await inPlace((scope) => erase(scope, [lina])), 0)
})

test('the account that was hers alone goes, and one that opens another organisation stays', async () => {
  const [alone, both] = await Promise.all(
    ['seule', 'deux'].map((name) => running.frise.signIn.accountForEmail(`${name}@exemple.fr`, 'fr')),
  )
  const people = await inPlace(async (scope) => {
    const ids = [newId(), newId()]
    await scope.db
      .insertInto('people')
      .values([
        { organisationId: scope.organisationId, id: ids[0]!, createdAt: scope.now, accountId: alone! },
        { organisationId: scope.organisationId, id: ids[1]!, createdAt: scope.now, accountId: both! },
      ])
      .execute()
    return ids
  })
  await superuser.query(
    `insert into app.people (organisation_id, id, created_at, account_id)
      select organisation_id, $1, now(), $2 from app.organisations where slug = 'ricochet'`,
    [newId(), both],
  )
  await inPlace((scope) => erase(scope, people))
  const { rows } = await superuser.query<{ email: string }>(
    `select email from auth.accounts where email in ('seule@exemple.fr', 'deux@exemple.fr')`,
  )
  assert.deepEqual(rows, [{ email: 'deux@exemple.fr' }])
})

test('each erasure is written on the list beside the database, after it was committed', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'frise-erasures-'))
  const { organisationId } = place
  await noteErasure(dataFolder).steps({
    organisationId,
    ids: { personId: lina },
    lastAttempt: false,
    inScope: inPlace,
  })
  assert.equal(
    await readFile(join(dataFolder, 'erasures.csv'), 'utf8'),
    `${organisationId},${lina},2027-09-15T09:00:00.000Z\n`,
  )
  await rm(dataFolder, { recursive: true })
})

/** The tables that name only somebody who is here for herself: a girl, or a person of the team. */
const forHerself = [
  'absences',
  'applications',
  'charter_reminders',
  'charters_on_paper',
  'charters_signed',
  'cohort_adults',
  'enrolments',
  'invitations',
  'possible_doubles',
  'role_grants',
  'safeguarding_read',
  'vetting_checks',
]

const planted = 'motquellesecrit'

/** What a guardian does for her child besides answering by link: a paper, and a word on the telephone. */
async function herGuardianSignsAndIsHeard(): Promise<void> {
  await superuser.query(
    `with hers as (
      select g.organisation_id, g.child_id, g.guardian_id, a.id as application_id
      from app.guardianships g
      join app.applications a on a.organisation_id = g.organisation_id and a.applicant_id = g.child_id
      where g.organisation_id = $1 and g.child_id = $2),
    voice as (
      insert into app.voice_confirmations (organisation_id, id, application_id, guardian_id,
        confirmed_at, confirmed_by)
      select organisation_id, $3, application_id, guardian_id, now(), guardian_id from hers)
    insert into app.signed_papers (organisation_id, id, about_id, context_id, signed_by, signed_on, held_by, kept_at,
      recorded_at, recorded_by)
    select organisation_id, $3, child_id, application_id, guardian_id, '2026-11-20', 'Nadia Benali', 'Classeur bleu',
      now(), guardian_id
    from hers`,
    [place.organisationId, lina, newId()],
  )
}

/** Writes a word into each column of hers that erasing is to empty, and that takes one. */
async function plantWords(): Promise<void> {
  for (const table of tablesOfPeople(personalData)) {
    const { blanks } = erasureOf(personalData, table)
    for (const column of blanks) {
      const { rows } = await superuser.query<{ type: string }>(
        `select format_type(atttypid, null) as type from pg_attribute
          where attrelid = ('app.' || $1)::regclass and attname = $2 and attgenerated = ''`,
        [table, column],
      )
      const value = { text: `'${planted} ${column}'`, jsonb: `'{"${planted}": 1}'` }[rows[0]?.type ?? '']
      if (value === undefined) continue
      const planting = superuser.query(
        `update app.${table} t set ${column} = ${value} where t.organisation_id = $1 and ${isHers(personalData, table, 't')}`,
        [place.organisationId, [lina]],
      )
      await planting.catch(unlessRefusedByCheck)
    }
  }
}

/** A telephone number, or a column that excludes another: what is there stays. */
function unlessRefusedByCheck(error: { code?: string }): void {
  if (error.code !== '23514') throw error
}

/** Beside the message to the girls of her cohort: one to their guardians, about her, and one to a cohort without her. */
async function writeToGuardiansAndToAnotherCohort(): Promise<void> {
  await inPlace(async (scope) => {
    const sent = await scope.db.selectFrom('mailings').selectAll().executeTakeFirstOrThrow()
    for (const cohortId of [place.parts.cohort, place.parts.otherCohort]) {
      const other = {
        ...sent,
        id: newId(),
        key: newId(),
        cohortId,
        words: JSON.stringify({ words: aboutHer }),
      }
      await scope.db.insertInto('mailings').values(other).execute()
    }
  })
}

const aboutHer = 'Lina oublie sa gourde.'

async function wordsOfMailings(): Promise<{ cohort: string; named: boolean }[]> {
  const { rows } = await superuser.query<{ cohort: string; named: boolean }>(
    `select c.name as cohort, m.words <> '{}' as named from app.mailings m
      join app.cohorts c on c.organisation_id = m.organisation_id and c.id = m.cohort_id
      where m.organisation_id = $1 order by c.name`,
    [place.organisationId],
  )
  return rows
}

async function tablesHolding(word: string): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await tables(running.frise.database.owner)) {
    const { rows } = await superuser.query(
      `select from app.${name} t where t::text like '%' || $1 || '%' limit 1`,
      [word],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || JSON.stringify(value) === '{}'
}

function erase(scope: Scope, personIds: readonly string[]): Promise<number> {
  return erasePeople(scope, personalData, { personIds, reason: 'she asked', site })
}

function inPlace<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  return inOrganisation(running.frise.database.web, scopeOf(place.organisationId), work)
}

function scopeOf(organisationId: string): Omit<Scope, 'db'> {
  return { organisationId, now: new Date('2027-09-15T09:00:00Z'), actor: { kind: 'job', id: null } }
}

async function isErased(id: string): Promise<boolean> {
  return (
    (await idOf(
      `select (erased_at is not null)::text as id from app.people where organisation_id = $1 and id = '${id}'`,
    )) === 'true'
  )
}

async function idOf(sql: string): Promise<string> {
  const values = sql.includes('$1') ? [place.organisationId] : []
  const { rows } = await superuser.query<{ id: string }>(sql, values)
  return rows[0]!.id
}
