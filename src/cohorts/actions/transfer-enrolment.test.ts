import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { insertPerson } from '#src/people/index.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import { participantsOf } from '../cohort-queries.ts'
import { cohortPaths } from '../paths.ts'
import { createCohort } from './create-cohort.ts'
import { confirmCohort } from './move-cohort.ts'

let promotion: Promotion
before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion?.database.drop())

test('nobody is sent to a group that has begun and is not confirmed: no adult is known to wait there', async () => {
  const { creil, cohort, team } = promotion
  const there = await deed((scope) => createCohort(scope, { site: creil, name: 'Brumes', room: '' }))
  assert.ok('id' in there)
  const [girl] = await deed((scope) => participantsOf(scope, cohort.id))
  const before = promotion.clock.now()
  promotion.clock.moveTo('2027-07-05T05:00:00Z')
  const path = cohortPaths.transfer('ricochet', cohort.id, girl!.enrolmentId)
  const sent = { to: there.id, 'transfer-reason': 'closer site', 'first-day': '2027-07-05' }
  const refused = await promotion.visitor(team.nadia).post(path, sent)
  promotion.clock.moveTo(before.toISOString())
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#to"[^>]*>Ce groupe a commencé et n’est pas confirmé/)
})

test('transferred to another site, her file and place go with her, the freed place is offered, and her family is told where', async () => {
  const { nantes, creil, cohort, accepted } = promotion
  await accepted(nantes.id, ['Lina', 'Haddad'])
  const there = await deed(async (scope) => {
    const made = await createCohort(scope, { site: nantes, name: 'Marées', room: '' })
    assert.ok('id' in made)
    await addSafeAdult(scope, made.id, { toDay: '2027-07-31' })
    assert.equal(await confirmCohort(scope, made.id), null)
    return made.id
  })
  const waiting = await waitsAt(creil.id)
  await hasPlaces(creil.id, 2)
  await hasPlaces(nantes.id, 1)
  const girls = await deed((scope) => participantsOf(scope, cohort.id))
  const zoe = girls.find(({ firstName }) => firstName === 'Zoé')!
  const transfer = (firstDay = '2027-07-05') =>
    promotion
      .visitor(promotion.team.nadia)
      .post(cohortPaths.transfer('ricochet', cohort.id, zoe.enrolmentId), {
        to: there,
        'transfer-reason': 'closer site',
        'first-day': firstDay,
      })
  const form = await promotion
    .visitor(promotion.team.nadia)
    .get(cohortPaths.member('ricochet', cohort.id, zoe.enrolmentId))
  assert.match(form.text, /name="first-day"[^>]*value="2027-07-05"/, 'its first session, not today')
  const early = await transfer('2027-07-01')
  assert.equal(early.status, 422)
  assert.match(early.text, /href="#first-day"[^>]*>Ce groupe commence le lundi 5 juillet 2027/)

  promotion.clock.moveTo('2027-07-05T22:30:00Z')
  const over = await transfer('2027-07-05')
  assert.equal(over.status, 422)
  assert.match(
    over.text,
    /href="#first-day"[^>]*>Le lundi 5 juillet 2027 est passé\s:[^<]* Choisissez le mardi 6 juillet 2027/,
    'where it is midnight already',
  )
  promotion.clock.moveTo('2027-07-01T09:00:00Z')

  const full = await transfer()
  assert.equal(full.status, 422)
  assert.match(full.text, /href="#to"[^>]*>[^<]*plus de place libre/)
  assert.deepEqual(await placeOf(zoe.application.id), { siteId: creil.id, state: 'accepted' })

  await hasPlaces(nantes.id, 2)
  assert.equal((await transfer()).status, 303)
  assert.deepEqual(await placeOf(zoe.application.id), { siteId: nantes.id, state: 'accepted' })
  assert.equal((await placeOf(waiting)).state, 'offered')
  const told = await deed(({ db }) =>
    db
      .selectFrom('messages')
      .select(['template', 'body'])
      .where('aboutId', '=', zoe.personId)
      .orderBy('template')
      .execute(),
  )
  assert.deepEqual(
    told.map(({ template }) => template),
    ['guardian-cohort-changed'],
  )
  const [hers] = await deed(({ db }) =>
    db.selectFrom('messages').select('body').where('recipientId', '=', zoe.personId).execute(),
  )
  for (const { body } of [told[0]!, hers!]) {
    assert.match(body, /Nantes/)
    assert.match(
      body,
      /première séance\u00a0: lundi 5 juillet 2027, de 9\sh\s30 à 12\sh\s30 et de 13\sh\s30 à 16\sh/,
    )
    assert.match(body, /ancien groupe ne (t’|l’)attend plus/)
  }
})

function deed<T>(work: Parameters<typeof promotion.deed<T>>[1]): Promise<T> {
  return promotion.deed(promotion.team.nadia.id, work)
}

function hasPlaces(siteId: string, capacity: number) {
  return deed(({ db }) => db.updateTable('sites').set({ capacity }).where('id', '=', siteId).execute())
}

function placeOf(applicationId: string) {
  return deed(({ db }) =>
    db
      .selectFrom('applications')
      .select(['siteId', 'state'])
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow(),
  )
}

/** Somebody who waits for a place of a site. Returns her application. */
function waitsAt(siteId: string): Promise<string> {
  const { campaignId, programmeVersionId, team } = promotion
  return deed(async (scope) => {
    const { organisationId, now, db } = scope
    const given = { firstName: 'Nour', lastName: 'Attend', birthDate: '2012-03-12', language: 'fr' } as const
    const applicantId = await insertPerson(scope, given)
    const id = newId()
    await db
      .insertInto('applications')
      .values({
        organisationId,
        id,
        campaignId,
        programmeVersionId,
        applicantId,
        siteId,
        state: 'waiting',
        startedAt: now,
      })
      .execute()
    await db
      .insertInto('decisions')
      .values({
        organisationId,
        id: newId(),
        applicationId: id,
        outcome: 'waiting',
        sentence: 'Plus de place pour l’instant.',
        decidedBy: team.nadia.id,
        decidedAt: now,
        readings: 2,
      })
      .execute()
    return id
  })
}
