import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctContact } from '#src/applications/actions/correct-contact.ts'
import { endGuardian } from '#src/applications/actions/end-guardian.ts'
import { applicationById } from '#src/applications/index.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { emergencyPaths } from '#src/emergency/paths.ts'
import { type GirlSheet, sheetsOfCohort } from '#src/emergency/queries.ts'
import { guardiansOf, handOutLink, markOfContact, readContact } from '#src/people/index.ts'
import { waitsForALock } from './lock.ts'
import { site } from './open-campaign.ts'
import { openPromotion, type Promotion, type TeamMember } from './promotion.ts'
import { readAndSign } from './safe-adults.ts'

let promotion: Promotion
let girl: GirlSheet
let facilitator: TeamMember
let coordinator: TeamMember
before(async () => {
  promotion = await openPromotion({ girls: 1 })
  const over = { scopeKind: 'cohort', scopeId: promotion.cohort.id } as const
  facilitator = await promotion.newMember('Inès', 'Marchand')
  await promotion.grant(facilitator, 'facilitator', over)
  coordinator = await promotion.newMember('Rose', 'Aubry')
  await promotion.grant(coordinator, 'territory coordinator', over)
  for (const { id } of [facilitator, coordinator]) await promotion.deed(id, readAndSign)
  girl = await her()
})
after(() => promotion?.database.drop())

const slug = 'ricochet'
const list = () => emergencyPaths.ofCohort(slug, promotion.cohort.id)
const hers = () => emergencyPaths.ofGirl(slug, promotion.cohort.id, girl.enrolmentId)
const confirmation = () => emergencyPaths.confirmation(slug, promotion.cohort.id, girl.enrolmentId)
const her = async () =>
  (await promotion.deed(null, (scope) => sheetsOfCohort(scope, promotion.cohort.id)))[0]!
const guardian = async () => (await promotion.deed(null, (scope) => guardiansOf(scope, girl.personId)))[0]!

test('filled in by a link to a contact that was wrong, a sheet is to be verified wherever it is read, until somebody has spoken with the family', async () => {
  await fillIn(await guardianPath())
  assert.deepEqual(await marked(), [false, false])
  await correctGuardian('06 39 98 00 81')
  assert.deepEqual(await marked(), [true, true])
  const calls = () =>
    promotion.deed(null, ({ db }) => db.selectFrom('emergencyCalls').select('toVerify').execute())
  assert.deepEqual(await calls(), [{ toVerify: true }], 'whoever calls for a missing girl')
  const print = emergencyPaths.ofDay(slug, promotion.cohort.id, '2027-07-05')
  assert.equal((await promotion.visitor(facilitator).get(print)).status, 200)

  const { revision } = (await her()).sheet!
  const [she, rose] = [promotion.visitor(facilitator), promotion.visitor(coordinator)]
  assert.doesNotMatch((await she.get(hers())).text, /Relue de vive voix/)
  assert.equal((await she.post(confirmation(), { revision: String(revision) })).status, 404)
  const old = await rose.post(confirmation(), { revision: String(revision - 1) })
  assert.equal(old.status, 409)
  assert.match(old.text, /Quelqu’un a changé cette fiche entre-temps/)
  assert.deepEqual(await marked(), [true, true])

  for (const press of ['once', 'twice'])
    assert.equal((await rose.post(confirmation(), { revision: String(revision) })).location, hers(), press)
  assert.deepEqual(await marked(), [false, false])
  assert.deepEqual(await calls(), [{ toVerify: false }])
  assert.match((await she.get(hers())).text, /Vérifié de vive voix par Rose Aubry, le/)
  const said = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['subjectId', 'actorId'])
      .where('action', '=', 'emergency-sheet.confirmed')
      .execute(),
  )
  assert.deepEqual(said, [{ subjectId: girl.personId, actorId: coordinator.id }])
  await correctGuardian('06 39 98 00 82')
  assert.deepEqual(await marked(), [false, false], 'what was read over with the family holds')
})

test('the right guardian is told, and what she saves is to be verified no more; what the team wrote down never is', async () => {
  const wrong = await guardianPath()
  await fillIn(wrong)
  await correctGuardian('06 39 98 00 83')
  assert.equal((await promotion.visitor(null).get(wrong)).status, 404)
  const right = await guardianPath()
  const told = /quelqu’un d’autre l’a remplie/
  assert.match((await promotion.visitor(null).get(right)).text, told)
  assert.equal((await her()).sheet!.toVerify, true)
  await fillIn(right)
  assert.equal((await her()).sheet!.toVerify, false)
  assert.doesNotMatch((await promotion.visitor(null).get(right)).text, told)

  const revision = String((await her()).sheet!.revision)
  const said = { ...filled, revision, 'said-by': (await guardian()).id }
  assert.equal((await promotion.visitor(coordinator).post(hers(), said)).location, hers())
  await correctGuardian('06 39 98 00 84')
  assert.equal((await her()).sheet!.toVerify, false)
})

test('a sheet that is sent while the contact is corrected is written by nobody', async () => {
  const path = await guardianPath()
  const { revision } = (await her()).sheet!
  const sent = await promotion.deed(coordinator.id, async (scope) => {
    await correctNow(scope, '06 39 98 00 85')
    const late = fillIn(path)
    await waitsForALock(promotion.database.owner)
    return { late }
  })
  assert.equal((await sent.late).status, 404)
  assert.equal((await her()).sheet!.revision, revision)
})

test('it is a line of the desk at once, that leads whoever answers for it to the sheets, until it is verified', async () => {
  // Her contact was corrected as often as one day allows.
  promotion.clock.moveTo('2027-07-02T09:00:00Z')
  const line = /1 fiche d’urgence à vérifier/
  const rose = promotion.visitor(coordinator)
  const nadia = promotion.visitor(promotion.team.nadia)
  const desk = async (visitor: typeof rose) => (await visitor.get(deskPaths.today(slug))).text
  await fillIn(await guardianPath())
  for (const visitor of [rose, nadia]) assert.doesNotMatch(await desk(visitor), line)
  await correctGuardian('06 39 98 00 87', true)
  assert.doesNotMatch(await desk(rose), line, 'her own number has changed, and she says so')
  await correctGuardian('06 39 98 00 86')
  const hersToSettle = await desk(rose)
  assert.match(hersToSettle, line)
  assert.match(hersToSettle, new RegExp(`href="${list()}"[^>]*>(<[^>]*>)*Vérifier`))
  assert.match((await rose.get(list())).text, /À vérifier/)
  // A manager is told too, in case nobody answers for that place; the sheets are closed to her, the cohort is not.
  const seenFromFar = await desk(nadia)
  assert.match(seenFromFar, line)
  assert.doesNotMatch(seenFromFar, /emergency-sheets/)
  assert.match(
    seenFromFar,
    new RegExp(`href="/o/ricochet/cohorts/${promotion.cohort.id}"[^>]*>(<[^>]*>)*Vérifier`),
  )
  const elsewhere = await promotion.newMember('Gwenn', 'Le Goff')
  await promotion.grant(elsewhere, 'territory coordinator', {
    scopeKind: 'site',
    scopeId: promotion.nantes.id,
  })
  assert.doesNotMatch(await desk(promotion.visitor(elsewhere)), line)
  await rose.post(confirmation(), { revision: String((await her()).sheet!.revision) })
  for (const visitor of [rose, nadia]) assert.doesNotMatch(await desk(visitor), line)
})

test('once somebody answers for her no more, whatever stands on her sheet is to be verified, and her link opens none', async () => {
  const path = await guardianPath()
  const { id } = await guardian()
  const application = await promotion.deed(null, (scope) => applicationById(scope, girl.applicationId))
  await promotion.deed(coordinator.id, (scope) =>
    endGuardian(scope, application!, { guardianId: id, reason: 'authority withdrawn' }),
  )
  assert.equal((await her()).sheet!.toVerify, true, 'also what the team had written from a parent’s mouth')
  assert.equal((await promotion.visitor(null).get(path)).status, 404)
  const { revision } = (await her()).sheet!
  assert.equal(
    (await promotion.visitor(coordinator).post(confirmation(), { revision: String(revision) })).status,
    303,
  )
  assert.equal((await her()).sheet!.toVerify, false)
})

const filled = {
  'name-1': 'Karim Abadie',
  'relation-1': 'père',
  'phone-1': '06 39 98 01 23',
  'goes-home': 'fetched',
  diet: 'any-meal',
}

async function fillIn(path: string) {
  const revision = String((await her()).sheet?.revision ?? 0)
  return promotion.visitor(null).post(path, { ...filled, revision })
}

/** Is the sheet said to be verified, in the list and on its page? */
async function marked(): Promise<boolean[]> {
  const she = promotion.visitor(facilitator)
  const texts = [await she.get(list()), await she.get(hers())]
  return texts.map(({ text }) => /À vérifier/.test(text))
}

/** The page of the sheet by a new link to the contact on file. */
async function guardianPath(): Promise<string> {
  const { id: holderId } = await guardian()
  const token = await promotion.deed(null, (scope) =>
    handOutLink(scope, {
      purpose: 'guardian',
      holderId,
      aboutId: girl.personId,
      objectId: girl.applicationId,
      expiresAt: new Date('2027-07-30T21:59:59Z'),
    }),
  )
  return `/o/${slug}/guardian/${token}/emergency-sheet`
}

const correctGuardian = (typed: string, wasTheirs = false) =>
  promotion.deed(coordinator.id, (scope) => correctNow(scope, typed, wasTheirs))

async function correctNow(
  scope: Parameters<typeof guardiansOf>[0],
  typed: string,
  wasTheirs = false,
): Promise<void> {
  const application = (await applicationById(scope, girl.applicationId))!
  const [person] = application.guardians
  const { times } = await scope.db
    .selectFrom('contactCorrections')
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('personId', '=', person!.id)
    .executeTakeFirstOrThrow()
  const seen = markOfContact(person!, times)
  const contact = readContact(typed)!
  const replacement = { personId: person!.id, seen, contact, checked: 'in person', wasTheirs } as const
  const result = await correctContact(scope, application, replacement, site)
  assert.ok('changed' in result, JSON.stringify(result))
}
