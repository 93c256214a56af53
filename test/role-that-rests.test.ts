import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { recipientsOf } from '#src/cohorts/recipient-queries.ts'
import { tasksWithin } from '#src/desk/queries.ts'
import { emergencyPaths } from '#src/emergency/paths.ts'
import { insertGrant, type RoleGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { expiringWithin } from '#src/safeguarding/adult-queries.ts'
import { adultPaths, adultsCohortById, recordCheck } from '#src/safeguarding/index.ts'
import { ownSafety } from '#src/safeguarding/own-queries.ts'
import { members } from '#src/team/queries.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from './promotion.ts'
import { readAndSign } from './safe-adults.ts'

// A role that puts an adult beside minors opens nothing until somebody has seen a check of hers that counts today.

const slug = 'ricochet'
let promotion: Promotion
let pages: string[]

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  const { id } = promotion.cohort
  const rollCall = `/o/${slug}/sessions/${promotion.sessions[0]!.id}/roll-call`
  pages = [`/o/${slug}/cohorts/${id}`, rollCall, emergencyPaths.ofCohort(slug, id), `/o/${slug}/absences`]
})
after(() => promotion?.database.drop())

test('a facilitator without a check is led to what is missing, and works once it was seen', async () => {
  for (const over of parts()) {
    const she = await facilitator(over)
    assert.deepEqual(await answers(she), Array(4).fill('303 /checks'), over.scopeKind)
    await seen(she, '2027-07-01')
    // Emergency sheets open by a role that names the site or the cohort; a wider one asks for the list of its adults.
    const sheets = over.scopeKind === 'cohort' || over.scopeKind === 'site' ? '200 null' : '404 null'
    assert.deepEqual(await answers(she), ['200 null', '200 null', sheets, '200 null'], over.scopeKind)
  }
})

test('her check counts on its last day; the day after, her role rests', async () => {
  const she = await facilitator(parts()[0]!)
  await seen(she, '2027-01-05')
  promotion.clock.moveTo('2027-07-05T20:00:00Z')
  assert.deepEqual(await answers(she), Array(4).fill('200 null'))
  promotion.clock.moveTo('2027-07-06T07:00:00Z')
  assert.deepEqual(await answers(she), Array(4).fill('303 /checks'))
  const refused = await promotion.visitor(she).post(pages[1]!, { revision: '0' })
  assert.deepEqual([refused.status, refused.location], [303, '/checks'])
  assert.match(decodeURIComponent(refused.headers.get('set-cookie') ?? ''), /Rien n’est enregistré/)
  // Nothing was sent: nothing is said to be lost.
  const looked = await promotion.visitor(she).ask(pages[1]!, { method: 'HEAD' })
  assert.deepEqual([looked.location, looked.headers.get('set-cookie')], ['/checks', null])
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
})

test('a document that the programme does not accept opens nothing', async () => {
  const she = await facilitator(parts()[0]!)
  await seen(she, '2027-07-01')
  await kindOf(she, 'first-aid')
  assert.deepEqual(await answers(she), Array(4).fill('303 /checks'))
})

test('a facilitator who is still a minor is asked for nothing, and emergency sheets stay shut to her', async () => {
  const she = await facilitator(parts()[0]!, { birthDate: '2010-09-01' })
  assert.deepEqual(await answers(she), ['200 null', '200 null', `303 ${pages[0]}`, '200 null'])
})

test('it rests beside a cohort that is only planned, and beside a cohort of women it does not', async () => {
  const she = await facilitator(parts()[0]!)
  await cohortIs('planned')
  assert.deepEqual(await answers(she), Array(4).fill('303 /checks'))
  await cohortIs('confirmed')
  await girlsBorn('1999-01-01')
  assert.equal((await answers(she))[0], '200 null')
  await girlsBorn('2012-03-12')
  assert.equal((await answers(she))[0], '303 /checks')
})

test('the lists of a closed cohort with minors open to a check that counts today, and nobody is reminded of it', async () => {
  const she = await facilitator(parts()[0]!)
  await cohortIs('closed')
  assert.deepEqual(await answers(she), Array(4).fill('303 /checks'))
  const lines = await promotion.deed(null, (scope) => expiringWithin(scope, everywhere))
  assert.deepEqual(lines, [])
  await seen(she, '2027-07-01')
  assert.equal((await answers(she))[0], '200 null')
  await cohortIs('confirmed')
})

test('her own page names the documents that wake her role, also when only a closed cohort makes it rest', async () => {
  const she = await facilitator(parts()[0]!)
  await cohortIs('closed')
  const rests = await ownPage(she)
  assert.match(rests, /Votre rôle attend votre vérification/)
  assert.match(rests, /Montrez l’un de ces documents[^]*Attestation d’honorabilité[^]*Bulletin n/)
  assert.doesNotMatch(rests, /Rien à montrer/)
  await seen(she, '2027-07-01')
  const works = await ownPage(she)
  assert.doesNotMatch(works, /Votre rôle attend|Montrez l’un de ces documents/)
  assert.match(works, /Attestation d’honorabilité\u00a0: valable jusqu’au 1er? janvier 2028/)
  await cohortIs('confirmed')
})

test('a document that counts for another programme only leaves those to show on her page', async () => {
  const she = await facilitator(parts()[0]!)
  await seen(she, '2027-07-01')
  await kindOf(she, 'first-aid')
  assert.match(await ownPage(she), /Montrez l’un de ces documents[^]*Attestation d’honorabilité/)
})

test('the day after the last session wakes nobody, nor does a session that is cancelled or a role given then', async () => {
  const she = await facilitator(parts()[0]!)
  promotion.clock.moveTo('2027-07-07T07:00:00Z')
  const late = await facilitator(parts()[1]!, { startsOn: '2027-07-07' })
  for (const it of [she, late]) assert.deepEqual(await answers(it), Array(4).fill('303 /checks'))
  await sessionsAre('cancelled')
  promotion.clock.moveTo('2028-01-07T07:00:00Z')
  for (const it of [she, late]) assert.equal((await answers(it))[0], '303 /checks')
  await sessionsAre('planned')
  const lines = await promotion.deed(null, (scope) => expiringWithin(scope, everywhere))
  for (const { id } of [she, late]) assert.ok(lines.some(({ personId }) => personId === id))
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
})

test('a helper who is a minor makes a cohort of women one with a minor, for roles as for whoever is listed', async () => {
  const she = await facilitator(parts()[0]!)
  const guest = await facilitator(parts()[0]!)
  await girlsBorn('1999-01-01')
  const helper = await beside('2012-03-12')
  await beside(null, guest.id)
  assert.equal((await answers(she))[0], '303 /checks')
  const lines = await promotion.deed(null, (scope) => expiringWithin(scope, everywhere))
  const named = lines.filter(({ expiresOn }) => expiresOn === null).map(({ personId }) => personId)
  for (const { id } of [she, guest]) assert.ok(named.includes(id))
  assert.ok(!named.includes(helper))
  await promotion.deed(null, ({ db }) =>
    db
      .updateTable('cohortAdults')
      .set({ removedAt: promotion.clock.now(), removedBy: promotion.team.nadia.id })
      .where('personId', 'in', [helper, guest.id])
      .execute(),
  )
  assert.equal((await answers(she))[0], '200 null')
  await girlsBorn('2012-03-12')
})

test('whoever is there by a role is named beside those who are listed, once, and her own page says what to show', async () => {
  const she = await facilitator({ scopeKind: 'site', scopeId: promotion.creil.id })
  const host = await facilitator(parts()[0]!, { role: 'host' })
  const found = await promotion.deed(null, async (scope) => ({
    lines: await expiringWithin(scope, everywhere),
    missing: (await tasksWithin(promotion.database, scope, everywhere)).find(
      ({ kind }) => kind === 'check missing',
    ),
    own: await ownSafety(scope, she.id),
    rests: (await members(scope))
      .filter(({ grants }) => grants.some(({ rests }) => rests))
      .map(({ id }) => id),
  }))
  const named = found.lines.filter(({ expiresOn }) => expiresOn === null).map(({ personId }) => personId)
  for (const { id } of [she, host]) {
    assert.equal(named.filter((it) => it === id).length, 1)
    assert.ok(found.rests.includes(id))
  }
  assert.equal(found.missing?.count, named.length)
  assert.deepEqual(
    found.own.cohorts.map(({ name, fromDay, toDay }) => [name, fromDay, toDay]),
    [['Les Étincelles', '2027-07-05', '2027-07-06']],
  )
})

test('what is written to the team of a cohort goes to nobody whose role rests, listed or not', async () => {
  const she = await facilitator(parts()[0]!)
  const listed = await facilitator(parts()[1]!)
  await beside(null, listed.id)
  const team = async () => {
    const all = await promotion.deed(null, (scope) =>
      recipientsOf(scope, { id: promotion.cohort.id, zone: 'Europe/Paris' }),
    )
    return all.filter(({ audience }) => audience === 'team').map(({ personId }) => personId)
  }
  for (const { id } of [she, listed]) assert.ok(!(await team()).includes(id))
  for (const it of [she, listed]) await seen(it, '2027-07-01')
  for (const { id } of [she, listed]) assert.ok((await team()).includes(id))
  const helper = await beside(null)
  assert.ok(!(await team()).includes(helper), 'listed, with no role and no check')
  await seen({ ...she, id: helper }, '2027-07-01')
  assert.ok((await team()).includes(helper))
  await checkIs({ ...she, id: helper }, { checkedOn: '2026-12-01', expiresOn: '2027-06-30' })
  assert.ok(!(await team()).includes(helper), 'her check has expired')
  const page = await promotion
    .visitor(promotion.team.nadia)
    .get(cohortPaths.newMessage(slug, promotion.cohort.id))
  assert.match(page.text, /Qui attend sa vérification ne le reçoit pas\./)
})

type Over = Pick<RoleGrant, 'scopeKind' | 'scopeId'>

const parts = (): Over[] => [
  { scopeKind: 'cohort', scopeId: promotion.cohort.id },
  { scopeKind: 'site', scopeId: promotion.creil.id },
  { scopeKind: 'edition', scopeId: promotion.editionId },
  { scopeKind: 'organisation', scopeId: null },
]

type Given = { birthDate?: string | null; role?: 'facilitator' | 'host'; startsOn?: string }

/** A role given as the team gives it: nobody is asked for a check then. */
async function facilitator(
  over: Over,
  { birthDate = null, role = 'facilitator', startsOn = '2027-01-01' }: Given = {},
) {
  const she = await promotion.newMember('Sylvie', 'Andrade')
  const grant = { ...over, role, startsOn, endsOn: null, grantedBy: null }
  await promotion.deed(null, async (scope) => {
    await scope.db.updateTable('people').set({ birthDate }).where('id', '=', she.id).execute()
    await insertGrant(scope, { ...grant, personId: she.id })
  })
  await promotion.deed(she.id, readAndSign)
  return she
}

function cohortIs(state: 'planned' | 'confirmed' | 'closed') {
  return promotion.deed(null, ({ db }) => db.updateTable('cohorts').set({ state }).execute())
}

function sessionsAre(state: 'planned' | 'cancelled') {
  return promotion.deed(null, ({ db }) => db.updateTable('sessions').set({ state }).execute())
}

function girlsBorn(birthDate: string) {
  return promotion.deed(null, ({ db }) =>
    db
      .updateTable('people')
      .set({ birthDate })
      .where('id', 'in', db.selectFrom('enrolments').select('personId'))
      .execute(),
  )
}

/** Listed by a way that asked for nothing. Returns who. */
function beside(birthDate: string | null, known?: string): Promise<string> {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const personId =
      known ?? (await insertPerson(scope, { firstName: 'Aide', lastName: 'Fictive', birthDate }))
    const { organisationId, now, actor } = scope
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06', addedBy: actor.id!, addedAt: now }
    const adult = { organisationId, id: newId(now), cohortId: promotion.cohort.id, personId, ...days }
    await scope.db
      .insertInto('cohortAdults')
      .values({ ...adult, role: 'helper' })
      .execute()
    return personId
  })
}

function seen(she: TeamMember, checkedOn: string) {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const rules = { ...(await adultsCohortById(scope, promotion.cohort.id))!, today: '2027-07-01' }
    const check = { personId: she.id, kind: 'honourability', checkedOn }
    assert.equal(await recordCheck(scope, check, rules), null)
  })
}

/** Her check was of this kind instead. */
const kindOf = (she: TeamMember, kind: string) => checkIs(she, { kind })

/** Her check was another one. */
function checkIs(she: TeamMember, other: { kind?: string; checkedOn?: string; expiresOn?: string }) {
  return promotion.deed(null, async ({ db }) => {
    const hers = db.deleteFrom('vettingChecks').where('personId', '=', she.id).returningAll()
    const check = await hers.executeTakeFirstOrThrow()
    await db
      .insertInto('vettingChecks')
      .values({ ...check, ...other })
      .execute()
  })
}

async function ownPage(she: TeamMember): Promise<string> {
  return (await promotion.visitor(she).get(adultPaths.mine(slug))).text
}

async function answers(she: TeamMember): Promise<string[]> {
  const found: string[] = []
  for (const path of pages) {
    const { status, location } = await promotion.visitor(she).get(path)
    found.push(`${status} ${location}`)
  }
  return found
}
