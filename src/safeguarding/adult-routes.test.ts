import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant, insertOrganisation, type RoleGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { plannedCamp } from '#test/planned-camp.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { addAdult, cohortSafety, hasSafeguardingOfficer, removeAdult, safetyOfChange } from './index.ts'
import type { Coming } from './safety-queries.ts'

// A camp of girls whose ages are unknown, on 6, 7 and 8 July 2027; today is 10 May 2027.
const sylvie = { name: 'Sylvie Andrade', id: '' }
const green = /Chaque adulte a une vérification valable/
const whole = { role: 'facilitator', from: '2027-07-06', to: '2027-07-08' }
let running: RunningFrise
let ricochet: string
let cohort: string
let maud: string
let maudsId = ''

before(async () => {
  running = await runningFrise()
  running.clock.moveTo('2027-05-10T09:00:00Z')
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(running.frise.database.web)
  ricochet = rows[0]!.id
  sylvie.id = await personNamed('Andrade')
  maudsId = await personNamed('Lefort')
  maud = await enterAs(await accountOf(maudsId))
  cohort = await deed(plannedCamp)
})
after(() => running.stop())

test('a cohort of minors without an adult is not safe', async () => {
  assert.deepEqual(await safety(), [{ refused: 'no adult', personId: null, day: '2027-07-06' }])
})

test('an adult is listed with her role and days, and the page says what is missing and from which day', async () => {
  const added = await post(`/cohorts/${cohort}/adults`, { person: sylvie.id, ...whole })
  assert.equal(added.status, 303)
  const page = await get(`/cohorts/${cohort}/adults`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Sylvie Andrade\u00a0: aucune vérification valable le 6 juillet 2027/)
  assert.match(page.text, /du 6 juillet 2027 au 8 juillet 2027/)
  assert.match(page.text, /Charte pas signée/)
  assert.match(page.text, /Page pas lue/)
  assert.deepEqual(await safety(), [{ refused: 'no check', personId: sylvie.id, day: '2027-07-06' }])
  const again = await post(`/cohorts/${cohort}/adults`, { person: sylvie.id, ...whole })
  assert.equal(again.status, 303, 'pressed again, it is done')
  const otherwise = await post(`/cohorts/${cohort}/adults`, { person: sylvie.id, ...whole, role: 'host' })
  assert.equal(otherwise.status, 422)
  assert.match(otherwise.text, /déjà inscrite ces jours-là/)
})

test('somebody new who is added by a double press is one person', async () => {
  const other = await deed(plannedCamp)
  const rose = { person: '', 'first-name': 'Rose', 'last-name': 'Nouvelle', ...whole }
  const add = async () => (await post(`/cohorts/${other}/adults`, rose)).status
  assert.deepEqual(await Promise.all([add(), add()]), [303, 303])
  assert.equal(await add(), 303)
  const { text } = await get(`/cohorts/${other}/adults`)
  assert.equal(text.match(/<th[^>]*>\s*Rose Nouvelle/g)?.length, 1)
  const withCheck = { ...rose, 'new-kind': 'honourability', 'new-checked-on': '2027-05-03' }
  assert.equal((await post(`/cohorts/${other}/adults`, withCheck)).status, 303)
  assert.equal(
    (await checksOf(await personNamed('Nouvelle'))).length,
    1,
    'the check typed the second time is kept',
  )
})

test('the settings say which checks are accepted, for how long, and where that comes from', async () => {
  const { text } = await get(`/cohorts/${cohort}/adults`)
  assert.match(text, /Attestation d’honorabilité/)
  assert.match(text, /Valable 6 mois\. Département de la Gironde/)
})

test('a check that expires during the camp is a refusal that names the day', async () => {
  const seen = await post(`/cohorts/${cohort}/checks`, check('honourability', '2027-01-06'))
  assert.equal(seen.status, 303)
  assert.deepEqual(await safety(), [{ refused: 'check expired', personId: sylvie.id, day: '2027-07-07' }])
  const page = await get(`/cohorts/${cohort}/adults`)
  assert.match(page.text, /Sylvie Andrade\u00a0: la vérification n’est plus valable le 7 juillet 2027/)
  assert.match(page.text, /vue par Maud Lefort le 10 mai 2027/)
  const list = await get('/checks')
  assert.match(list.text, /Sylvie Andrade/)
  assert.match(list.text, /6 juillet 2027/)
})

test('what cannot be written down is refused beside its field', async () => {
  const refusals: [Record<string, string>, RegExp][] = [
    [check('honourability', '2027-05-11'), /Cette date n’est pas encore venue/],
    [check('honourability', '2026-01-01'), /Ce document n’est plus valable/],
    [check('a-friend', '2027-05-01'), /Le programme n’accepte pas ce document/],
    [{ ...check('honourability', '2027-05-01'), whom: newId() }, /Choisissez la personne/],
    [
      { ...check('honourability', '2027-05-01'), whom: await personNamed('Lefort') },
      /Quelqu’un d’autre doit voir/,
    ],
    [check('honourability', '31/12/2026'), /Écrivez une date qui existe/],
  ]
  for (const [fields, words] of refusals) {
    const refused = await post(`/cohorts/${cohort}/checks`, fields)
    assert.equal(refused.status, 422, String(words))
    assert.match(refused.text, words)
  }
  assert.equal((await checksOf(sylvie.id)).length, 1)
})

test('a check that counts on every day makes the cohort safe, and only result, dates and who saw it are kept', async () => {
  const seen = () => post(`/cohorts/${cohort}/checks`, check('honourability', '2027-05-03'))
  await Promise.all([seen(), seen()])
  assert.equal((await checksOf(sylvie.id)).length, 2, 'pressed twice, it is one more')
  assert.deepEqual(await safety(), [])
  const page = (await get(`/cohorts/${cohort}/adults`)).text
  assert.doesNotMatch(page, /Sylvie Andrade\u00a0: aucune/)
  assert.match(
    page,
    /Béatrice Colin\u00a0: aucune vérification valable/,
    'a role over everything reaches it too',
  )
  assert.doesNotMatch(page, green)
  const [, last] = await checksOf(sylvie.id)
  assert.deepEqual(
    [last!.checkedOn, last!.expiresOn, last!.kind],
    ['2027-05-03', '2027-11-03', 'honourability'],
  )
})

test('an adult of a cohort of adults is asked nothing', async () => {
  const other = await deed((scope) => plannedCamp(scope, '1990-01-01'))
  const person = sylvie.id
  await post(`/cohorts/${other}/adults`, { person, ...whole, role: 'host' })
  assert.deepEqual(await deed((scope) => cohortSafety(scope, other)), [])
})

test('nobody is added to a confirmed cohort without a check on each of her days; with it seen, she is', async () => {
  await confirm()
  const beatrice = await personNamed('Colin')
  const fields = { person: beatrice, ...whole, role: 'host' }
  const refused = await post(`/cohorts/${cohort}/adults`, fields)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Béatrice Colin\u00a0: aucune vérification valable le 6 juillet 2027/)
  const expiring = { ...fields, 'new-kind': 'criminal-record-3', 'new-checked-on': '2027-01-07' }
  const expired = await post(`/cohorts/${cohort}/adults`, expiring)
  assert.equal(expired.status, 422)
  assert.match(expired.text, /n’est plus valable le 8 juillet 2027/)
  assert.equal((await checksOf(beatrice)).length, 0, 'refused, it leaves nothing')
  const added = await post(`/cohorts/${cohort}/adults`, { ...expiring, 'new-checked-on': '2027-05-02' })
  assert.equal(added.status, 303)
  assert.deepEqual(await safety(), [])
  assert.match((await get(`/cohorts/${cohort}/adults`)).text, /Les vérifications sont valables/)
})

test('somebody new comes with her name; a minor helper is never asked for a check', async () => {
  const helper = { person: '', 'first-name': 'Inès', 'last-name': 'Morel', 'birth-date': '2010-02-01' }
  const added = await post(`/cohorts/${cohort}/adults`, { ...helper, ...whole, role: 'helper' })
  assert.equal(added.status, 303)
  assert.deepEqual(await safety(), [])
  assert.match((await get(`/cohorts/${cohort}/adults`)).text, /Mineure\u00a0: on ne demande rien/)
  const [checks, ...texts] = (await get('/checks')).text.split('Charte ou page protection à finir')
  assert.doesNotMatch(checks!, /Inès Morel/)
  assert.match(texts.join(''), /Inès Morel/, 'the charter is asked of her like of everybody')
  const nobody = await post(`/cohorts/${cohort}/adults`, { person: '', ...whole, 'first-name': 'Seule' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /écrivez le prénom et le nom/)
})

test('a girl, a day or a minor that comes to a confirmed cohort is asked of every adult', async () => {
  const change = (coming: Coming) => deed((scope) => safetyOfChange(scope, cohort, coming))
  assert.deepEqual(await change({ days: ['2027-07-07'] }), [])
  assert.deepEqual(await change({ days: ['2027-07-09'] }), [
    { refused: 'no adult', personId: null, day: '2027-07-09' },
  ])
  const women = await deed((scope) => plannedCamp(scope, '1990-01-01'))
  await post(`/cohorts/${women}/adults`, { person: await personNamed('Okafor'), ...whole })
  await confirm(women)
  const girl = await deed((scope) => insertPerson(scope, { firstName: 'Lina', birthDate: '2012-03-14' }))
  const refusals = await deed((scope) => safetyOfChange(scope, women, { participantIds: [girl] }))
  assert.deepEqual(
    refusals.map(({ refused, day }) => `${refused} ${day}`),
    ['no check 2027-07-06'],
  )
  const woman = await deed((scope) => insertPerson(scope, { firstName: 'Anne', birthDate: '1980-03-14' }))
  assert.deepEqual(await deed((scope) => safetyOfChange(scope, women, { participantIds: [woman] })), [])
})

test('confirming waits for an adult who is being added, so that neither misses the other', async () => {
  const third = await deed(plannedCamp)
  const order: string[] = []
  const adding = deed(async (scope) => {
    const added = { cohortId: third, personId: sylvie.id, role: 'guest', fromDay: '2027-07-06' } as const
    assert.equal(await addAdult(scope, { ...added, toDay: '2027-07-08' }), null)
    await new Promise((resolve) => setTimeout(resolve, 300))
    order.push('added')
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await deed(({ db }) => db.selectFrom('cohorts').select('id').where('id', '=', third).forUpdate().execute())
  order.push('locked')
  await adding
  assert.deepEqual(order, ['added', 'locked'])
})

test('whoever goes goes at once: the days gone by stay, the days to come say that nobody is left', async () => {
  const other = await deed(plannedCamp)
  const listed = { cohortId: other, personId: sylvie.id, role: 'facilitator' } as const
  const add = (fromDay: string, toDay: string) =>
    deed((scope) => addAdult(scope, { ...listed, fromDay, toDay }))
  const rows = () =>
    deed(({ db }) =>
      db
        .selectFrom('cohortAdults')
        .select(['id', 'toDay', 'removedAt'])
        .where('cohortId', '=', other)
        .execute(),
    )
  await add('2027-07-06', '2027-07-08')
  const [first] = await rows()
  const remove = (today: string) =>
    deed((scope) => removeAdult(scope, { cohortId: other, adultId: first!.id, today }))
  await remove('2027-07-08')
  assert.deepEqual(await rows(), [{ id: first!.id, toDay: '2027-07-07', removedAt: null }])
  assert.deepEqual(await safety(other), [{ refused: 'no adult', personId: null, day: '2027-07-08' }])
  const removed = await post(`/cohorts/${other}/adults/${first!.id}/removal`, {})
  assert.equal(removed.status, 303)
  assert.notEqual((await rows())[0]!.removedAt, null, 'before her first day she is taken off whole')
  assert.deepEqual(await safety(other), [{ refused: 'no adult', personId: null, day: '2027-07-06' }])
})

test('an adult sees what is missing, reads the page, signs the charter, and both are listed', async () => {
  const cookie = await enterAs(await accountOf(sylvie.id))
  const mine = await get('/my-checks', cookie)
  assert.equal(mine.status, 200)
  assert.match(mine.text, /Attestation d’honorabilité\u00a0: valable jusqu’au 3 novembre 2027/)
  assert.match(mine.text, /Lire et signer/)
  for (const [path, words] of [
    ['safeguarding', /Ne promettez jamais le secret/],
    ['charter', /Je ne reste jamais seule/],
  ] as const) {
    const text = await get(`/my-checks/${path}`, cookie)
    assert.match(text.text, words)
    const version = /name="version" value="([^"]+)"/.exec(text.text)![1]!
    const old = await post(`/my-checks/${path}`, { version: 'an older one' }, cookie)
    assert.equal(old.status, 409)
    assert.match(old.text, /Le texte vient de changer/)
    for (const time of ['once', 'twice']) {
      assert.equal((await post(`/my-checks/${path}`, { version }, cookie)).status, 303, time)
    }
  }
  const after = await get('/my-checks', cookie)
  assert.match(after.text, /Lue le 10 mai 2027/)
  assert.match(after.text, /Signée le 10 mai 2027/)
  assert.match((await get(`/cohorts/${cohort}/adults`)).text, /Charte signée/)
})

test('only those who list see the pages: other roles, another site, another organisation find nothing', async () => {
  const paths = [`/cohorts/${cohort}/adults`, '/checks']
  for (const role of ['reader', 'board member', 'facilitator', 'host', 'safeguarding officer'] as const) {
    const cookie = await cookieOf(running, role)
    for (const path of paths) assert.equal((await get(path, cookie)).status, 404, `${role} ${path}`)
    assert.equal(
      (await post(`/cohorts/${cohort}/checks`, check('honourability', '2027-05-01'), cookie)).status,
      404,
    )
  }
  for (const path of [...paths, '/my-checks']) {
    assert.match((await get(path, '')).location ?? '', /^\/sign-in/, path)
  }
  const elsewhere = { scopeKind: 'site', scopeId: newId() } as const
  await deed((scope) =>
    memberWith(scope, 'loin@ricochet.example', { role: 'territory coordinator', ...elsewhere }),
  )
  const far = await enter('loin@ricochet.example')
  assert.equal((await get(`/cohorts/${cohort}/adults`, far)).status, 404)
  assert.doesNotMatch((await get('/checks', far)).text, /Sylvie|Béatrice/)
  const autres = newId()
  await inOrganisation(running.frise.database.web, scopeOf(autres), async (scope) => {
    await insertOrganisation(scope, { slug: 'autres', name: 'Autres', language: 'fr', zone: 'Europe/Paris' })
    const everywhere = { scopeKind: 'organisation', scopeId: null } as const
    await memberWith(scope, 'chef@autres.example', { role: 'administrator', ...everywhere })
    assert.equal(await hasSafeguardingOfficer(scope, '2027-05-10'), false)
  })
  const theirs = await enter('chef@autres.example')
  assert.equal((await get(`/cohorts/${cohort}/adults`, theirs, 'autres')).status, 404)
  assert.equal((await get(`/cohorts/${cohort}/adults`, theirs)).status, 404)
  assert.equal((await get('/my-checks', theirs)).status, 404)
})

/** What confirming will do once it has asked for the safety of the cohort. */
function confirm(id = cohort) {
  return deed(async (scope) => {
    assert.deepEqual(await cohortSafety(scope, id), [])
    await scope.db.updateTable('cohorts').set({ state: 'confirmed' }).where('id', '=', id).execute()
  })
}

function safety(id = cohort) {
  return deed((scope) => cohortSafety(scope, id))
}

function check(kind: string, checkedOn: string) {
  return { whom: sylvie.id, kind, 'checked-on': checkedOn }
}

function checksOf(personId: string) {
  return deed(({ db }) =>
    db
      .selectFrom('vettingChecks')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('checkedOn')
      .execute(),
  )
}

function personNamed(lastName: string): Promise<string> {
  return deed(async ({ db }) => {
    const { id } = await db
      .selectFrom('people')
      .select('id')
      .where('lastName', '=', lastName)
      .executeTakeFirstOrThrow()
    return id
  })
}

async function memberWith(
  scope: Scope,
  email: string,
  grant: Pick<RoleGrant, 'role' | 'scopeKind' | 'scopeId'>,
): Promise<void> {
  const accountId = await running.frise.signIn.accountForEmail(email, 'fr')
  const personId = await insertPerson(scope, { firstName: 'Une', lastName: 'Autre', email, accountId })
  await insertGrant(scope, { ...grant, personId, startsOn: '2026-01-01', endsOn: null, grantedBy: null })
}

function accountOf(personId: string): Promise<string> {
  return deed(async ({ db }) => {
    const person = await db
      .selectFrom('people')
      .select('accountId')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return person.accountId!
  })
}

async function enter(email: string): Promise<string> {
  return enterAs(await running.frise.signIn.accountForEmail(email, 'fr'))
}

async function enterAs(accountId: string): Promise<string> {
  const lines = (await running.frise.signIn.enterDemonstration(accountId))!
  return lines.map((line) => line.split(';')[0]).join('; ')
}

function scopeOf(organisationId: string, actorId = ''): Omit<Scope, 'db'> {
  const actor: Actor = actorId === '' ? { kind: 'job', id: null } : { kind: 'person', id: actorId }
  return { organisationId, now: running.clock.now(), actor }
}

/** A deed of Maud's, or of nobody's while she is not known yet. */
function deed<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  return inOrganisation(running.frise.database.web, scopeOf(ricochet, maudsId), work)
}

type Answer = { status: number; location: string | null; text: string }

function get(path: string, cookie = maud, slug = 'ricochet'): Promise<Answer> {
  return ask(`/o/${slug}${path}`, { headers: { cookie, 'accept-language': 'fr' } })
}

function post(path: string, fields: Record<string, string>, cookie = maud): Promise<Answer> {
  const body = new URLSearchParams(fields)
  return ask(`/o/ricochet${path}`, { method: 'POST', body, headers: { cookie, origin: 'http://localhost' } })
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  const response = await running.app.request(path, init)
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
