import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { absencePaths } from '#src/care/paths.ts'
import { loadPlaces } from '#src/places/index.ts'
import { nameTerritory, putPlace } from '#src/territories/index.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sheetOf } from './roll-call-queries.ts'

let promotion: Promotion
let facilitator: TeamMember
let girls: Map<string, string>

before(async () => {
  promotion = await openPromotion({ girls: 3 })
  const { newMember, grant, deed, cohort, sessions, clock } = promotion
  clock.moveTo('2027-07-05T08:00:00Z')
  facilitator = await newMember('Sylvie', 'Andrade')
  await grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: cohort.id })
  const { lines } = await deed(null, (scope) => sheetOf(scope, sessions[0]!.id))
  girls = new Map(lines.map(({ firstName, enrolmentId }) => [firstName, enrolmentId]))
})
after(() => promotion.database.drop())

const slug = 'ricochet'
const call = (index = 0) => sessionPaths.rollCall(slug, promotion.sessions[index]!.id)
const marks = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, gesture]) => [`mark-${girls.get(name)}`, gesture]))

test('a sheet lacking an answer comes back with what was answered, and names her', async () => {
  const page = await promotion
    .visitor(facilitator)
    .post(call(), { step: 'call', revision: '0', ...marks({ Zoé: 'present' }) })
  assert.equal(page.status, 422)
  assert.match(page.text, /Répondez pour Camille D\./)
  assert.match(page.text, /Erreur/)
  assert.match(page.text, new RegExp(`name="mark-${girls.get('Zoé')}" value="present" checked`))
  assert.equal((await sessionState()).state, 'planned')
})

test('a roll call begun early ends once the session begins, and nothing is counted before', async () => {
  const hers = promotion.visitor(facilitator)
  const gestures = marks({ Zoé: 'present', Élise: 'late', Camille: 'absent' })
  const early = { revision: '0', ...gestures, [`came-${girls.get('Élise')}`]: '9h45' }
  promotion.clock.moveTo('2027-07-05T07:29:59Z')
  const begun = await hers.get(call())
  assert.match(begun.text, /L’appel se termine à partir de 9\sh\s30/)
  for (const step of ['call', 'detail']) {
    const refused = await hers.post(call(), { step, next: 'finish', ...early })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Notez déjà qui est là\. L’appel se termine à partir de 9\sh\s30/)
    assert.match(refused.text, new RegExp(`name="mark-${girls.get('Camille')}"\\s+value="absent"\\s+checked`))
  }
  assert.deepEqual(await sessionState(), { state: 'planned', revision: 0 })
  assert.match((await hers.get(absencePaths.list(slug))).text, /Personne à appeler/)
  promotion.clock.moveTo('2027-07-05T07:30:00Z')
  assert.doesNotMatch((await hers.get(call())).text, /se termine à partir/)
  for (const step of ['call', 'detail']) {
    const toCome = await hers.post(call(), { step, next: 'finish', ...early })
    assert.equal(toCome.status, 422)
    assert.match(toCome.text, /Écrivez une heure déjà passée\u00a0: il est 9\sh\s30/)
    assert.match(toCome.text, new RegExp(`href="#came-${girls.get('Élise')}"`))
  }
  assert.deepEqual(await sessionState(), { state: 'planned', revision: 0 })
  promotion.clock.moveTo('2027-07-05T08:00:00Z')
})

test('a phone that is slow to send its answers holds nothing meanwhile', async () => {
  const [asked, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slowly = new ReadableStream<Uint8Array>(
    {
      pull: async (sending) => {
        asked.resolve()
        await sent.promise
        sending.enqueue(new TextEncoder().encode('step=call&revision=0'))
        sending.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const slow = { method: 'POST', headers, body: slowly, duplex: 'half' } as RequestInit
  const answered = promotion.visitor(facilitator).ask(call(), slow)
  await asked.promise
  try {
    const free = await promotion.deed(null, async ({ db }) => [
      ...(await db.selectFrom('cohorts').select('id').forUpdate().skipLocked().execute()),
      ...(await db
        .selectFrom('sessions')
        .select('id')
        .where('id', '=', promotion.sessions[0]!.id)
        .forUpdate()
        .skipLocked()
        .execute()),
    ])
    assert.deepEqual(
      free.map(({ id }) => id),
      [promotion.cohort.id, promotion.sessions[0]!.id],
    )
  } finally {
    sent.resolve()
  }
  assert.equal((await answered).status, 422)
})

test('a time is written on a second screen; a wrong time comes back; then the sheet is written', async () => {
  const hers = promotion.visitor(facilitator)
  const gestures = { revision: '0', ...marks({ Zoé: 'present', Élise: 'late', Camille: 'absent' }) }
  const details = await hers.post(call(), { step: 'call', next: 'detail', ...gestures })
  assert.equal(details.status, 200)
  assert.match(details.text, /Élise B\., arrivée à/)
  assert.match(details.text, /Camille D\.\u00a0: absence excusée/)
  assert.match(details.text, /Zoé A\., partie à/)
  assert.match(details.text, /value="10:00"/, 'ten o’clock in Paris: she arrives now')
  const list = await hers.post(call(), { step: 'detail', next: 'list', ...gestures })
  assert.match(list.text, new RegExp(`name="mark-${girls.get('Zoé')}"\\s+value="present"\\s+checked`))
  const came = `came-${girls.get('Élise')}`
  const said = await hers.post(call(), { step: 'detail', next: 'list', ...gestures, [came]: 'vers dix' })
  assert.match(said.text, /Arrivée à vers dix/, 'what is no hour stands as it was typed')
  const wrong = await hers.post(call(), { step: 'detail', ...gestures, [came]: '14:00' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /pendant la séance, 9\sh\s30 à 12\sh\s30/)
  const done = await hers.post(call(), {
    step: 'detail',
    ...gestures,
    [came]: '9h52',
    [`excused-${girls.get('Camille')}`]: 'yes',
  })
  assert.equal(done.status, 303)
  assert.equal((await sessionState()).revision, 1)
  const again = await hers.get(call())
  assert.match(again.text, /Arrivée à 9\sh\s52/)
  assert.match(again.text, /Excusée/)
})

test('a sheet taken from an old page answers 409 with both versions, and one of them is kept by a person', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const mine = {
    step: 'detail',
    revision: '0',
    ...marks({ Zoé: 'absent', Élise: 'present', Camille: 'present' }),
  }
  const conflict = await nadia.post(call(), mine)
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Sylvie Andrade a enregistré cet appel/)
  assert.match(conflict.text, /Arrivée à 9\sh\s52/)
  assert.match(conflict.text, /name="revision" value="1"/)
  assert.equal((await sessionState()).revision, 1)
  assert.equal((await nadia.post(call(), { ...mine, revision: '1' })).status, 303)
  assert.equal((await sessionState()).revision, 2)
})

test('a roll call of tomorrow says when it can be taken, and who is on the sheet', async () => {
  const page = await promotion.visitor(facilitator).get(call(2))
  assert.match(page.text, /L’appel ouvre le mardi 6 juillet à 9\sh/)
  assert.match(page.text, /Sur la feuille.*Zoé/s)
  assert.doesNotMatch(page.text, /Terminer l’appel/)
})

test('hours are summed by edition, by territory, by place and by cohort; the territories say which set they are', async () => {
  const { database, clock, deed, team, visitor } = promotion
  const hours = async () => {
    const page = await visitor(team.nadia).get(cohortPaths.hours(slug))
    assert.equal(page.status, 200)
    assert.match(page.text, /Creil/)
    assert.equal(
      page.text.match(/<td [^>]*>3\sh<\/td><td [^>]*>6\sh<\/td>/g)?.length,
      4,
      'the same sum four times',
    )
    return page.text.slice(page.text.indexOf('Par territoire'), page.text.indexOf('Par lieu'))
  }
  await loadPlaces(database.owner, clock.now())
  assert.match(await hours(), /les départements, tant que[^]*Territoire[^]*Heures suivies, total[^]*Oise/)
  await deed(team.nadia.id, async (scope) => {
    const territory = await nameTerritory(scope, 'Vallée de l’Oise')
    assert.ok('id' in territory)
    assert.equal(await putPlace(scope, { territoryId: territory.id, placeId: 'FR:cog-department:60' }), null)
  })
  assert.match(await hours(), /les territoires de l’association[^]*Vallée de l’Oise/)
})

test('a late girl does not hold back the call for a missing one: she arrives now, and can be corrected', async () => {
  const hers = promotion.visitor(facilitator)
  promotion.clock.moveTo('2027-07-06T12:30:00Z')
  const late = {
    step: 'call',
    next: 'finish',
    revision: '0',
    ...marks({ Zoé: 'absent', Élise: 'late', Camille: 'absent' }),
  }
  const tooLate = await hers.post(call(2), late)
  assert.equal(tooLate.status, 200, 'over since noon: nobody knows when she came')
  assert.match(tooLate.text, /La séance n’est pas en cours\u00a0: écrivez l’heure d’arrivée/)
  assert.match(tooLate.text, /Pas encore enregistré\u00a0: 2 familles à appeler/)
  const saved = await hers.post(call(3), late)
  assert.deepEqual([saved.status, saved.location], [303, absencePaths.list(slug)])
  assert.match((await hers.get(call(3))).text, /Arrivée à 14\sh/)
  assert.match(saidBy(saved), /Appelez maintenant/)
  const nobodyElse = {
    ...late,
    revision: '1',
    ...marks({ Zoé: 'absent', Élise: 'present', Camille: 'present' }),
  }
  const corrected = await hers.post(call(3), nobodyElse)
  assert.equal(corrected.location, absencePaths.list(slug))
  assert.match(saidBy(corrected), /L’appel est enregistré/)
  assert.doesNotMatch(saidBy(corrected), /Appelez maintenant/, 'whom to call still, the list says')
})

function saidBy({ headers }: { headers: Headers }): string {
  return decodeURIComponent(headers.get('set-cookie') ?? '')
}

async function sessionState() {
  return promotion.deed(null, ({ db }) =>
    db
      .selectFrom('sessions')
      .select(['state', 'revision'])
      .where('id', '=', promotion.sessions[0]!.id)
      .executeTakeFirstOrThrow(),
  )
}
