import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { participantsOf } from '../cohort-queries.ts'
import { cohortPaths } from '../paths.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionWithin } from '../session-queries.ts'
import { endStay } from './end-stay.ts'
import { releaseEnrolment } from './release-enrolment.ts'
import { takeRollCall } from './take-roll-call.ts'

const slug = 'ricochet'
let promotion: Promotion
before(async () => {
  promotion = await openPromotion({ girls: 4 })
})
after(() => promotion?.database.drop())

test('a departure noted ahead is taken back: she has no last day, every session asks for her, and the night changes nothing', async () => {
  await leaves('Zoé', '2027-07-05')
  assert.deepEqual(await askedFor('Zoé'), [true, true, false, false])
  const page = await pageOf('Zoé')
  assert.match(page, /Reprendre le départ/)
  assert.deepEqual(await takesBack('Zoé', '2027-07-05'), [303, 'Le départ est repris.'])
  assert.deepEqual(await askedFor('Zoé'), [true, true, true, true])
  assert.doesNotMatch(await pageOf('Zoé'), /Reprendre le départ|Son départ est noté/)
  await theNightAfter('2027-07-06T08:00:00Z', 'Zoé')
  assert.equal((await girl('Zoé')).state, 'confirmed')
  assert.deepEqual(await takesBack('Zoé', '2027-07-05'), [303, 'Le départ est repris.'], 'pressed again')
  assert.deepEqual(await history('Zoé'), ['left early: moved away', 'confirmed: stays after all'])
  assert.deepEqual(await told('Zoé'), [
    'Ton dernier jour dans le groupe',
    'Tu restes dans le groupe',
    'Zoé Abadie : son dernier jour dans le groupe',
    'Zoé Abadie reste dans le groupe',
  ])
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
})

test('whoever read another last day is told so, and takes nothing back', async () => {
  await leaves('Zoé', '2027-07-05')
  await leaves('Zoé', '2027-07-06')
  const [status, said] = await takesBack('Zoé', '2027-07-05')
  assert.deepEqual(
    [status, said],
    [409, 'Quelqu’un a noté un autre dernier jour. Regardez-le, puis recommencez.'],
  )
  assert.equal((await girl('Zoé')).leftOn, '2027-07-06')
  const at = await Promise.all([takesBack('Zoé', '2027-07-06'), takesBack('Zoé', '2027-07-06')])
  assert.deepEqual(
    at.map(([it]) => it),
    [303, 303],
    'two at once',
  )
  assert.equal((await history('Zoé')).filter((it) => it.startsWith('confirmed')).length, 2)
})

test('a minor comes back only where every adult has a check that counts', async () => {
  promotion.clock.moveTo('2027-07-05T06:00:00Z')
  await leaves('Camille', '2027-07-05', 'safety of the group')
  await othersAreBorn('1999-01-01')
  const unseen = await addAdultWithoutCheck()
  const [status, said] = await takesBack('Camille', '2027-07-05')
  assert.equal(status, 422)
  assert.match(said, /vérification|attestation/i)
  assert.equal((await girl('Camille')).leavesAs, 'excluded by decision')
  await removeAdult(unseen)
  await othersAreBorn('2012-03-12')
  assert.deepEqual(await takesBack('Camille', '2027-07-05'), [303, 'Le départ est repris.'])
})

test('a minor stays longer than was written only where every adult has a check that counts', async () => {
  await leaves('Zoé', '2027-07-05')
  const unseen = await addAdultWithoutCheck()
  const later = { reason: 'moved away', 'last-day': '2027-07-06' }
  const answer = await nadia().post(cohortPaths.departure(...(await member('Zoé'))), later)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /href="#last-day"[^>]*>[^<]*(vérification|attestation)/i)
  assert.equal((await takesBack('Zoé', '2027-07-05'))[0], 422)
  assert.equal((await girl('Zoé')).leftOn, '2027-07-05')
  await removeAdult(unseen)
  assert.deepEqual(await takesBack('Zoé', '2027-07-05'), [303, 'Le départ est repris.'])
})

test('whoever is out comes back to where she was, and her hours with her', async () => {
  promotion.clock.moveTo('2027-07-05T18:00:00Z')
  await rollCall(0)
  await leaves('Élise', '2027-07-05')
  await theNightAfter('2027-07-06T06:00:00Z', 'Élise')
  assert.equal((await girl('Élise')).state, 'left early')
  assert.match(await pageOf('Élise'), /Elle est partie le [^<]*5 juillet/)
  assert.doesNotMatch(await pageOf('Élise'), /Enregistrer le départ|Enregistrer le transfert/)
  assert.deepEqual(await takesBack('Élise', '2027-07-05'), [303, 'Le départ est repris.'])
  const { state, sessions } = await girl('Élise')
  assert.deepEqual([state, sessions[0]?.attendedMinutes], ['started', 180])
  assert.deepEqual(await askedFor('Élise'), [true, true, true, true])
})

test('a roll call without her, and a place that was given up, cannot be undone: the page says so before and after', async () => {
  await leaves('Camille', '2027-07-05')
  promotion.clock.moveTo('2027-07-06T18:00:00Z')
  await theNightAfter('2027-07-06T18:00:00Z', 'Camille')
  await rollCall(2)
  const said = /L’appel du [^<]*6 juillet[^<]* a été fait sans elle/
  assert.match(await pageOf('Camille'), said)
  assert.doesNotMatch(await pageOf('Camille'), /Reprendre le départ/)
  const [status, why] = await takesBack('Camille', '2027-07-05')
  assert.deepEqual([status, why], [422, 'Ce départ ne se reprend pas'])
  assert.equal((await girl('Camille')).state, 'left early')

  const { application } = await girl('Aïssatou')
  await promotion.deed(promotion.team.nadia.id, (scope) =>
    releaseEnrolment(scope, { applicationId: application.id, decided: null }),
  )
  assert.match(await pageOf('Aïssatou'), /Sa place a été rendue, par elle ou par un parent/)
})

async function girl(firstName: string) {
  const all = await promotion.deed(null, (scope) => participantsOf(scope, promotion.cohort.id))
  return all.find((it) => it.firstName === firstName)!
}

/** What she and her guardian were written about her last day. */
async function told(name: string): Promise<string[]> {
  const { personId } = await girl(name)
  const written = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('messages')
      .select('subject')
      .where('template', 'in', ['stay-ends', 'guardian-stay-ends'])
      .where((eb) => eb.or([eb('recipientId', '=', personId), eb('aboutId', '=', personId)]))
      .execute(),
  )
  return written.map(({ subject }) => subject).toSorted()
}

const member = async (name: string) => [slug, promotion.cohort.id, (await girl(name)).enrolmentId] as const
const nadia = () => promotion.visitor(promotion.team.nadia)

async function leaves(name: string, lastDay: string, reason = 'moved away'): Promise<void> {
  const path = cohortPaths.departure(...(await member(name)))
  assert.equal((await nadia().post(path, { reason, 'last-day': lastDay })).status, 303)
}

/** The status of her answer, and the first sentence that it says. */
async function takesBack(name: string, lastDay: string): Promise<[number, string]> {
  const path = cohortPaths.takingBack(...(await member(name)))
  const answer = await nadia().post(path, { 'back-reason': 'stays after all', 'left-on': lastDay })
  const flash = decodeURIComponent(answer.headers.get('set-cookie') ?? '')
  const faults = [...answer.text.matchAll(/href="#content"[^>]*>([^<]*)</g)].map(([, fault]) => fault)
  return [answer.status, /Le départ est repris\./.exec(flash)?.[0] ?? faults.at(-1) ?? '']
}

async function pageOf(name: string): Promise<string> {
  return (await nadia().get(cohortPaths.member(...(await member(name))))).text
}

/** Which of the four sessions have her on their sheet. */
async function askedFor(name: string): Promise<boolean[]> {
  const sheets = promotion.sessions.map(({ id }) => promotion.deed(null, (scope) => sheetOf(scope, id)))
  return (await Promise.all(sheets)).map(({ lines }) => lines.some((it) => it.firstName === name))
}

async function theNightAfter(instant: string, name: string): Promise<void> {
  promotion.clock.moveTo(instant)
  const { enrolmentId } = await girl(name)
  await promotion.deed(null, (scope) => endStay(scope, { enrolmentId, cohortId: promotion.cohort.id }))
}

async function rollCall(index: number): Promise<void> {
  await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[index]!.id))!
    const { lines, revision } = await sheetOf(scope, session.id)
    const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'present' } as const]))
    assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
  })
}

/** A cohort of women, but for Camille. */
function othersAreBorn(birthDate: string) {
  return promotion.deed(null, ({ db }) =>
    db
      .updateTable('people')
      .set({ birthDate })
      .where('firstName', 'in', ['Zoé', 'Élise', 'Aïssatou'])
      .execute(),
  )
}

async function addAdultWithoutCheck(): Promise<string> {
  const { id: personId } = await promotion.newMember('Aide', 'Fictive')
  return promotion.deed(promotion.team.nadia.id, async ({ db, organisationId, now, actor }) => {
    const id = newId(now)
    const listed = { organisationId, id, cohortId: promotion.cohort.id, personId, role: 'helper' }
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06', addedBy: actor.id!, addedAt: now }
    await db
      .insertInto('cohortAdults')
      .values({ ...listed, ...days })
      .execute()
    return id
  })
}

function removeAdult(id: string) {
  return promotion.deed(promotion.team.nadia.id, ({ db, now, actor }) =>
    db
      .updateTable('cohortAdults')
      .set({ removedAt: now, removedBy: actor.id! })
      .where('id', '=', id)
      .execute(),
  )
}

async function history(name: string): Promise<string[]> {
  const { enrolmentId } = await girl(name)
  const rows = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('enrolmentChanges')
      .select(['toState', 'reason'])
      .where('enrolmentId', '=', enrolmentId)
      .where('reason', 'is not', null)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ toState, reason }) => `${toState}: ${reason}`)
}
