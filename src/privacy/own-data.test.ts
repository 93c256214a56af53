import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { record } from '#platform/audit/record.ts'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { handOutLink, insertPerson } from '#src/people/index.ts'
import { buildPlace, type Place } from '#test/access/place.ts'
import { waitsForALock } from '#test/lock.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let place: Place
let hers: string
let guardians: string
let linasLink: string

before(async () => {
  running = await runningFrise()
  place = await buildPlace(running)
  hers = `/o/${place.slug}/data/${place.tokens['applicant link holder']}`
  guardians = `/o/${place.slug}/data/${place.tokens['guardian link holder']}`
  const lina = await linaId()
  const token = await inPlace((scope) =>
    handOutLink(scope, {
      purpose: 'application',
      holderId: lina,
      aboutId: lina,
      objectId: place.things['applications/:id']!,
      expiresAt: new Date('2028-01-01T00:00:00Z'),
    }),
  )
  linasLink = `/o/${place.slug}/data/${token}`
})
after(() => running?.stop())

test('a girl takes everything with her in one gesture: a page to read and the same for a machine', async () => {
  const { files, answer } = await archive(hers)
  assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="mes-donnees\.zip"/)
  const json = JSON.parse(files['mes-donnees.json']!) as { tables: Record<string, Record<string, unknown>[]> }
  const answers = json.tables.application_answers!.map((row) => row.question_key)
  assert.ok(answers.includes('wish'))
  assert.equal(json.tables.applications![0]!.campaign, 'Essai')
  const page = files['mes-donnees.html']!
  assert.match(page, /<html lang="fr">/)
  assert.match(page, /Réponses au formulaire/)
  assert.match(page, /Comprendre comment ça marche\./)
  for (const code of ['application_answers', 'question_key', '>draft<', 'submitted']) {
    assert.ok(!page.includes(code), `${code} is no word for a reader`)
  }
})

test('that an archive held an emergency sheet stands in the line of its audit', async () => {
  const lines = () =>
    inPlace(({ db }) =>
      db.selectFrom('auditEvents').select('details').where('action', '=', 'person.archived').execute(),
    )
  const lina = await linaId()
  const before = await lines()
  assert.ok(before.every(({ details }) => !('health' in (details as object))))
  await inPlace(({ db, organisationId, now }) =>
    db
      .insertInto('emergencySheets')
      .values({
        organisationId,
        enrolmentId: place.things['enrolments/:enrolment']!,
        goesHome: 'alone',
        allergies: 'Arachides',
        channel: 'link',
        saidBy: lina,
        writtenBy: lina,
        writtenAt: now,
      })
      .execute(),
  )
  const { files } = await archive(linasLink)
  assert.match(files['mes-donnees.json']!, /Arachides/)
  const after = await lines()
  assert.equal(after.filter(({ details }) => (details as { health?: boolean }).health === true).length, 1)
  await inPlace(({ db }) => db.deleteFrom('emergencySheets').execute())
})

test('a guardian’s archive is about herself: nothing that the girl wrote', async () => {
  const { files } = await archive(guardians)
  const text = Object.values(files).join('\n')
  assert.match(text, /parent@exemple\.fr/)
  for (const word of ['Comprendre comment', 'appris à nager', 'ascenseur', 'lina@exemple.fr']) {
    assert.ok(!text.includes(word), word)
  }
})

test('no key, no hash and no id of anybody else is in an archive', async () => {
  const { files } = await archive(guardians)
  const json = files['mes-donnees.json']!
  const { personId } = JSON.parse(json) as { personId: string }
  assert.ok(!json.includes('token_hash') && !json.includes('search_name') && !json.includes('code_hash'))
  const ids = new Set(json.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
  const people = await inPlace((scope) => scope.db.selectFrom('people').select('id').execute())
  assert.deepEqual(
    people.map(({ id }) => id).filter((id) => ids.has(id)),
    [personId],
  )
})

test('who opened her file: the role and the day, never a name, never what is sealed, never herself', async () => {
  const lina = await linaId()
  const [reader] = await inPlace((scope) =>
    scope.db.selectFrom('people').select('id').where('firstName', '=', 'Coordinatrice').execute(),
  )
  await inPlace(async (scope) => {
    const asHer = { ...scope, actor: { kind: 'person', id: reader!.id } as const }
    await record(asHer, { action: 'application.read', subjectId: lina })
    await record(asHer, { action: 'application.read', subjectId: lina })
    await record(asHer, { action: 'concern.read', subjectId: lina, class: 'officer' })
    await record(
      { ...scope, actor: { kind: 'link', id: lina } },
      { action: 'application.submitted', subjectId: lina },
    )
    await record(
      { ...scope, actor: { kind: 'visitor', id: null } },
      { action: 'application.begun', subjectId: lina },
    )
  })
  const page = await text(`${linasLink}/readings`)
  assert.match(page, /a lu la candidature/)
  assert.match(page, /23 novembre 2026, \d+ fois/)
  assert.ok(!page.includes('Coordinatrice Fictive'))
  assert.ok(!/concern|signalement/i.test(main(page)))
  assert.ok(!page.includes('application.submitted'))
  // She began it herself, before she had a link.
  assert.doesNotMatch(page, /sans compte/)
})

test('whoever has two roles is named by both, and not by the one that began last', async () => {
  const lina = await linaId()
  await inPlace(async (scope) => {
    const who = await insertPerson(scope, { firstName: 'Deux', lastName: 'Rôles' })
    const over = {
      scopeKind: 'organisation',
      scopeId: null,
      endsOn: null,
      personId: who,
      grantedBy: null,
    } as const
    await insertGrant(scope, { ...over, role: 'administrator', startsOn: '2026-11-01' })
    await insertGrant(scope, { ...over, role: 'reader', startsOn: '2026-11-02' })
    const asHer = { ...scope, actor: { kind: 'person', id: who } as const }
    await record(asHer, { action: 'person.data-read', subjectId: lina })
  })
  assert.match(
    await text(`${linasLink}/readings`),
    /Une administratrice et lectrice a ouvert la page des données personnelles/,
  )
})

test('whoever has a place reads when her file ends, and so does her guardian; a draft has no such day', async () => {
  assert.match(await text(linasLink), /Ton dossier est effacé 24\u00a0mois après notre dernier échange\./)
  assert.match(await text(guardians), /Le dossier de votre enfant est effacé 24\u00a0mois après/)
  assert.doesNotMatch(await text(hers), /dernier échange/)
})

test('asking takes a tick; the desk of the administrator knows; she can take it back', async () => {
  const empty = await post(`${hers}/erasure-request`, {})
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Coche la case pour confirmer/)
  const asked = await post(`${hers}/erasure-request`, { sure: 'yes' })
  assert.equal(asked.status, 303)
  await post(`${hers}/erasure-request`, { sure: 'yes' })
  assert.match(await text(hers), /Demandé le 23 novembre 2026\. Réponse le 23 décembre 2026 au plus tard\./)
  const waiting = await inPlace((scope) => scope.db.selectFrom('deskRequests').select('objectId').execute())
  assert.equal(waiting.length, 1)
  assert.equal((await post(`${hers}/erasure-request/withdrawal`, {})).status, 303)
  assert.doesNotMatch(await text(hers), /Demandé le/)
})

test('a guardian says for whom she asks', async () => {
  const empty = await post(`${guardians}/erasure-request`, { sure: 'yes' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Choisissez pour qui/)
  await post(`${guardians}/erasure-request`, { sure: 'yes', about: 'child' })
  const [request] = await inPlace((scope) =>
    scope.db
      .selectFrom('erasureRequests')
      .select(['aboutId', 'askedBy'])
      .where('answer', 'is', null)
      .execute(),
  )
  assert.equal(request!.aboutId, await linaId())
  assert.notEqual(request!.askedBy, request!.aboutId)
  assert.match(await text(guardians), /Demandé le/)
})

test('an administrator erases only with a reason and the word typed', async () => {
  const { slug, id } = await ricochetApplicant()
  const cookie = await cookieOf(running, 'administrator')
  const path = `/o/${slug}/people/${id}`
  const page = await text(`${path}/data`, cookie)
  assert.match(page, /Ce qui serait effacé/)
  const wrong = await post(`${path}/erasure`, { reason: 'she asked', confirm: 'non' }, cookie)
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Écrivez le mot « effacer »/)
  const done = await post(`${path}/erasure`, { reason: 'she asked', confirm: ' Effacer ', rows: id }, cookie)
  assert.equal(done.status, 303)
  const gone = await running.app.request(`${running.url}${path}/data`, { headers: { cookie } })
  assert.equal(gone.status, 404)
})

test('a role given in the same instant keeps her from being erased', async () => {
  const { slug, id } = await ricochetApplicant()
  const cookie = await cookieOf(running, 'administrator')
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet')::text as id`,
  )
  const organisationId = rows[0]!.id
  const given = Promise.withResolvers<void>()
  const pressed = Promise.withResolvers<void>()
  const giving = inOrganisation(
    running.frise.database.web,
    { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } },
    async (scope) => {
      const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const
      await insertGrant(scope, { ...over, role: 'reader', personId: id, grantedBy: null })
      given.resolve()
      await pressed.promise
    },
  )
  await given.promise
  const erasing = post(
    `/o/${slug}/people/${id}/erasure`,
    { reason: 'she asked', confirm: 'effacer', rows: id },
    cookie,
  )
  await waitsForALock(running.frise.database.owner)
  pressed.resolve()
  await giving
  assert.equal((await erasing).status, 422)
})

async function ricochetApplicant(): Promise<{ slug: string; id: string }> {
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select set_config('app.organisation_id', platform.organisation_with_slug('ricochet')::text, false) as id`,
  )
  const id = newId()
  await inOrganisation(
    running.frise.database.web,
    { organisationId: rows[0]!.id, now: running.clock.now(), actor: { kind: 'job', id: null } },
    (scope) =>
      scope.db
        .insertInto('people')
        .values({ organisationId: rows[0]!.id, id, firstName: 'Inès', createdAt: scope.now })
        .execute(),
  )
  return { slug: 'ricochet', id }
}

function inPlace<T>(work: Parameters<typeof inOrganisation<T>>[2]): Promise<T> {
  const { organisationId } = place
  const scope = { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, work)
}

async function linaId(): Promise<string> {
  const row = await inPlace((scope) =>
    scope.db.selectFrom('people').select('id').where('firstName', '=', 'Lina').executeTakeFirstOrThrow(),
  )
  return row.id
}

async function archive(path: string) {
  const answer = await post(`${path}/archive`, {})
  assert.equal(answer.status, 200)
  const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const files = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]))
  return { answer, files }
}

function post(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return Promise.resolve(
    running.app.request(running.url + path, {
      method: 'POST',
      headers: { origin: running.url, cookie, 'accept-language': 'fr' },
      body: new URLSearchParams(fields),
    }),
  )
}

async function text(path: string, cookie = ''): Promise<string> {
  const answer = await running.app.request(running.url + path, {
    headers: { cookie, 'accept-language': 'fr' },
  })
  assert.equal(answer.status, 200, path)
  return answer.text()
}

function main(page: string): string {
  return /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? ''
}

test('a guardian’s link shown on the girl’s own screen answers for the guardian, and opens nothing of hers', async () => {
  const shown = await inPlace(async (scope) => {
    const [link] = await scope.db
      .selectFrom('links')
      .select(['holderId', 'aboutId', 'objectId'])
      .where('purpose', '=', 'guardian')
      .execute()
    return handOutLink(scope, {
      ...link!,
      purpose: 'guardian',
      sent: false,
      expiresAt: new Date('2028-01-01T00:00:00Z'),
    })
  })
  const at = `/o/${place.slug}`
  assert.equal((await ask(`${at}/guardian/${shown}`)).status, 200)
  for (const path of [
    `${at}/data/${shown}`,
    `${at}/data/${shown}/readings`,
    `${at}/guardian/${shown}/emergency-sheet`,
    `${at}/guardian/${shown}/papers`,
  ]) {
    assert.equal((await ask(path)).status, 404, path)
  }
  for (const path of [`${at}/data/${shown}/archive`, `${at}/data/${shown}/erasure-request`]) {
    assert.equal((await post(path, { sure: 'yes', about: 'child' })).status, 404, path)
  }
})

async function ask(path: string): Promise<Response> {
  return running.app.request(path, { headers: { host: '127.0.0.1' } })
}
