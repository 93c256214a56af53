import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { loadPlaces } from '#src/places/index.ts'
import { buildPlace, type Place } from '#test/access/place.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { recordConsent } from './actions/record-consent.ts'
import { readableColumns } from './archive.ts'
import { archiveWords } from './messages/words.ts'

let running: RunningFrise
let place: Place
let lina: string

before(async () => {
  running = await runningFrise()
  await loadPlaces(running.frise.database.owner, running.clock.now())
  place = await buildPlace(running)
  lina = place.things['people/:person']!
  await fillHerFile()
})
after(() => running?.stop())

const hers = () => `/o/${place.slug}/data/${place.tokens['applicant with a diploma']}`

for (const language of ['fr', 'en'] as const) {
  test(`the page of a whole file holds no key, no code, no placeholder and no machine's date (${language})`, async () => {
    const { page, tables } = await archive(hers(), { language })
    const shown = [...page.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text]) => text!)
    const words = archiveWords(language)
    const raw = Object.values(tables)
      .flat()
      .flatMap((row) => readableColumns(row).map((column) => row[column]))
      .filter((value) => typeof value === 'string' && /^[a-z]+([ .-][a-z]+)*(,[a-z-]+)*$/.test(value))
      .map(String)
    assert.ok(new Set(raw).size > 40, `only ${new Set(raw).size} codes are in her file`)
    assert.deepEqual([...new Set(raw.filter((it) => shown.includes(it) && words.codes[it] !== it))], [])
    const odd = /[{}]|\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-|:\d\d:\d\d/
    assert.deepEqual(
      shown.filter((it) => odd.test(it)),
      [],
    )
    const heads = [...page.matchAll(/<(?:dt|h2)>([^<]*)<\/(?:dt|h2)>/g)].map(([, text]) => text!)
    assert.deepEqual(
      heads.filter((it) => it.includes('_')),
      [],
    )
  })
}

test('her file says in words what she chose, where she lives, how she came, and what was written to her cohort', async () => {
  const { page } = await archive(hers())
  for (const said of [
    'Un ordinateur, ',
    'Sans viande',
    'elle rentre seule',
    'Fiche sanitaire de liaison',
    'quartier prioritaire',
    'Autorisez-vous Lina',
    'A envoyé la candidature',
    'Creil (Oise)',
    'Le réseau fictif',
    'Rendez-vous à 9 h.',
  ])
    assert.ok(page.includes(said), said)
  const english = await archive(hers(), { language: 'en' })
  assert.match(english.page, /No meat/)
  assert.doesNotMatch(english.page, /Sans viande|Fiche sanitaire/)
})

test('an answer that looks like a day or an instant is handed over as it was typed', async () => {
  const typed = async (value: string) => {
    await inPlace(({ db }) =>
      db.updateTable('applicationAnswers').set({ value }).where('questionKey', '=', 'wish').execute(),
    )
    return (await archive(hers())).page
  }
  for (const value of ['2026-13-45', '2026-11-31T25:99', '2026-02-31'])
    assert.ok((await typed(value)).includes(`<dd>${value}</dd>`), value)
  await typed('Comprendre comment ça marche.')
})

test('the links of messages, which are keys, are cut out of their words and of the file for machines', async () => {
  const token = place.tokens['guardian link holder']
  const link = `${running.url}/o/${place.slug}/guardian/${token}`
  const body = `Ouvrez ${link}/emergency-sheet. Signaler : ${running.url}/o/${place.slug}/concern`
  const html = `<p>Ouvrez <a href="${link}">votre page</a>.</p>`
  const written = await inPlace(({ db }) =>
    db
      .updateTable('messages')
      .set({ body, html })
      .where('recipientId', '=', place.things['guardians/:guardian']!)
      .returning('id')
      .execute(),
  )
  assert.ok(written.length > 0)
  const { page, json } = await archive(`/o/${place.slug}/data/${token}`)
  assert.ok(!(page + json).includes(token))
  assert.ok(page.includes(`Ouvrez [lien personnel]. Signaler : ${running.url}/o/${place.slug}/concern`))
  assert.ok(json.includes('votre page'))
})

test('what is asked of a guardian about a child whose name is not hers to take says "your child"', async () => {
  const { page } = await archive(`/o/${place.slug}/data/${place.tokens['guardian link holder']}`)
  assert.match(page, /Autorisez-vous votre enfant/)
})

test('somebody of the team takes her account, her sessions, her talks, and a count of what she did for others', async () => {
  const accountId = await running.frise.signIn.accountForEmail('sabrina@equipe.example', 'fr')
  const coordinator = await inPlace(async (scope) => {
    const { id } = await scope.db
      .updateTable('people')
      .set({ accountId })
      .where('firstName', '=', 'Coordinatrice')
      .returning('id')
      .executeTakeFirstOrThrow()
    const over = {
      scopeKind: 'site',
      scopeId: place.parts.site,
      startsOn: '2026-11-01',
      endsOn: null,
    } as const
    await insertGrant(scope, { role: 'territory coordinator', personId: id, ...over, grantedBy: null })
    await scope.db.updateTable('talks').set({ speakerId: id }).execute()
    return id
  })
  const cookies = (await running.frise.signIn.enterDemonstration(accountId))!
  const cookie = cookies.map((it) => it.split(';')[0]).join('; ')
  const { page, tables, json } = await archive(`/o/${place.slug}/my-data`, { cookie })
  assert.deepEqual(
    tables.account!.map(({ email, language }) => [email, language]),
    [['sabrina@equipe.example', 'fr']],
  )
  assert.equal(tables.account_sessions!.length, 1)
  assert.doesNotMatch(json, /token|hash|password/)
  assert.equal(tables.sessions![0]!.cohort, 'Les Étincelles')
  assert.equal(tables.talks![0]!.structure, 'Lycée fictif')
  const work = Object.fromEntries(tables.work!.map(({ did, times }) => [did, times]))
  assert.equal(work['decisions.decided_by'], 1)
  assert.match(page, /Décisions sur des candidatures/)
  const site = await inPlace(({ db }) =>
    db.selectFrom('sites').select('name').where('id', '=', place.parts.site).executeTakeFirstOrThrow(),
  )
  assert.ok(page.includes(`<dt>où</dt><dd>${site.name}</dd>`))
  assert.doesNotMatch(json + page, /Lina/, 'nobody else is in it')

  const admin = await running.frise.signIn.accountForEmail('ornella@equipe.example', 'fr')
  await inPlace(async (scope) => {
    const personId = newId()
    const { organisationId, now } = scope
    const person = { organisationId, id: personId, firstName: 'Ornella', accountId: admin, createdAt: now }
    await scope.db.insertInto('people').values(person).execute()
    const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const
    await insertGrant(scope, { role: 'administrator', personId, ...over, grantedBy: null })
  })
  const theirs = (await running.frise.signIn.enterDemonstration(admin))!
  const handed = await archive(`/o/${place.slug}/people/${coordinator}`, {
    cookie: theirs.map((it) => it.split(';')[0]).join('; '),
  })
  assert.equal(handed.tables.account!.length, 1)
  assert.equal(handed.tables.account_sessions, undefined, 'where she is signed in is hers to read')
})

/** What Lina's place has not: choices, a town, a channel, a sheet, a fact, what her guardian was asked; and a server that keeps no words of what left. */
function fillHerFile(): Promise<void> {
  return inPlace(async (scope) => {
    const { db, organisationId, now } = scope
    const at = { organisationId, applicationId: place.things['applications/:id']! }
    const answers = {
      'practical-needs': 'computer,meals',
      availability: 'every-day',
      'source-channel': 'relay',
    }
    for (const [questionKey, value] of Object.entries(answers))
      await db
        .insertInto('applicationAnswers')
        .values({ ...at, questionKey, value, savedAt: now })
        .onConflict((it) => it.doNothing())
        .execute()
    await db.updateTable('people').set({ placeId: 'FR:cog-commune:60175' }).where('id', '=', lina).execute()
    const channelId = place.things['channels/:channel']!
    await db.updateTable('channels').set({ name: 'Le réseau fictif' }).where('id', '=', channelId).execute()
    await db.updateTable('applications').set({ channelId }).where('id', '=', at.applicationId).execute()
    await db
      .insertInto('emergencySheets')
      .values({
        organisationId,
        enrolmentId: place.things['enrolments/:enrolment']!,
        goesHome: 'alone',
        diet: 'no-meat',
        channel: 'word',
        saidBy: lina,
        writtenBy: lina,
        writtenAt: now,
      })
      .execute()
    const fact = { id: newId(), fact: 'priority district', answer: 'yes', source: 'Adresse vue' }
    await db
      .insertInto('applicationFacts')
      .values({ ...at, ...fact, statedAt: now, statedBy: lina })
      .execute()
    await recordConsent(scope, {
      purpose: 'permission',
      legalBasis: 'parental authority',
      words: 'Autorisez-vous {firstName} à participer\u00a0?',
      language: 'fr',
      aboutId: lina,
      contextId: at.applicationId,
      givenBy: place.things['guardians/:guardian']!,
      capacity: 'guardian',
      answer: 'yes',
      channel: 'link',
    })
    await db.updateTable('messages').set({ body: '', html: '' }).execute()
  })
}

function inPlace<T>(work: Parameters<typeof inOrganisation<T>>[2]): Promise<T> {
  const { organisationId } = place
  const scope = { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, work)
}

type Archive = { page: string; json: string; tables: Record<string, Record<string, unknown>[]> }

async function archive(path: string, { cookie = '', language = 'fr' } = {}): Promise<Archive> {
  const answer = await running.app.request(`${running.url}${path}/archive`, {
    method: 'POST',
    headers: { origin: running.url, cookie, 'accept-language': language },
    body: new URLSearchParams(),
  })
  assert.equal(answer.status, 200, path)
  const files = Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map((it) =>
    strFromU8(it),
  )
  const [page = '', json = ''] = files
  const { tables } = JSON.parse(json) as { tables: Archive['tables'] }
  return { page, json, tables }
}
