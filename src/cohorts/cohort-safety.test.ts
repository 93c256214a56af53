import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertPerson } from '#src/people/index.ts'
import {
  addAdult,
  adultPaths,
  adultsCohortById,
  cohortSafety,
  recordCheck,
  removeAdult,
} from '#src/safeguarding/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import { addSession } from './actions/add-session.ts'
import { createCohort } from './actions/create-cohort.ts'
import { gatherEnrolments } from './actions/gather-enrolments.ts'
import { confirmCohort } from './actions/move-cohort.ts'
import { transferEnrolment } from './actions/transfer-enrolment.ts'
import { cohortWithin, participantsOf } from './cohort-queries.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sessionsOf } from './session-queries.ts'

// A camp on 5 and 6 July 2027 in Nantes; today is 1 July. A check of good repute counts for six months.
const slug = 'ricochet'
const [girl, woman] = ['2012-03-12', '1990-03-12']
const camp = { fromDay: '2027-07-05', toDay: '2027-07-06' }
let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  await deed(({ db }) => db.updateTable('sites').set({ capacity: 40 }).execute())
})
after(() => promotion.database.drop())

test('a cohort of girls is not confirmed without an adult, nor beside one without a check', async () => {
  const cohort = await planned('Sans adulte', girl)
  assert.deepEqual(await confirm(cohort), notSafe('no adult', null, '2027-07-05'))
  const sylvie = await listed(cohort)
  assert.deepEqual(await confirm(cohort), notSafe('no check', sylvie, '2027-07-05'))
  assert.equal(await stateOf(cohort), 'planned')
  await checked(cohort, sylvie, '2027-06-28')
  assert.equal(await confirm(cohort), null)
  assert.equal(await stateOf(cohort), 'confirmed')
})

test('a check that expires during the camp is a refusal that names her and the day, with the way to the list', async () => {
  const cohort = await planned('Expire pendant', girl)
  await checked(cohort, await listed(cohort), '2027-01-05')
  const before = await nadia().get(cohortPaths.one(slug, cohort))
  assert.match(before.text, /Sylvie Fictive\u00a0: la vérification n’est plus valable le 6 juillet 2027/)
  assert.doesNotMatch(before.text, /Confirmer la promotion/, 'what would be refused is not offered')
  const page = await nadia().post(cohortPaths.confirmation(slug, cohort))
  assert.equal(page.status, 422)
  assert.match(page.text, /Sylvie Fictive\u00a0: la vérification n’est plus valable le 6 juillet 2027/)
  assert.match(page.text, new RegExp(`href="${adultPaths.ofCohort(slug, cohort)}"`))
  assert.match(page.text, /À compléter/)
  assert.doesNotMatch(page.text, /Tout ce qui est écrit est gardé/, 'nothing was typed')
  assert.equal(await stateOf(cohort), 'planned')
})

test('a cohort of women asks nothing; a minor helper beside girls is never asked', async () => {
  const women = await planned('Adultes', woman)
  await listed(women)
  assert.equal(await confirm(women), null)
  const girls = await planned('Avec une aide', girl)
  await deed((scope) => addSafeAdult(scope, girls))
  await listed(girls, '2010-01-01')
  assert.equal(await confirm(girls), null)
})

test('a girl of fifteen does not join a confirmed cohort of women while somebody there is unchecked', async () => {
  const women = await planned('Filles après', woman)
  const sylvie = await listed(women)
  await confirm(women)
  const { accepted, nantes } = promotion
  await accepted(nantes.id, ['Anne', 'Adulte'], woman)
  assert.deepEqual(await gather(women), { gathered: 1 })
  await accepted(nantes.id, ['Lina', 'Haddad'], girl)
  assert.deepEqual(await gather(women), notSafe('no check', sylvie, '2027-07-05'))
  const page = await nadia().post(cohortPaths.gathering(slug, women))
  assert.equal(page.status, 422)
  assert.match(page.text, /Sylvie Fictive\u00a0: aucune vérification valable le 5 juillet 2027/)
  assert.equal((await members(women)).length, 2)
  await checked(women, sylvie, '2027-06-28')
  assert.deepEqual(await gather(women), { gathered: 1 })
})

test('nor is she transferred there; what was typed comes back', async () => {
  const women = await planned('Transfert', woman)
  await listed(women)
  await confirm(women)
  const { cohort } = promotion
  const [lina] = await members(cohort.id)
  const move = {
    enrolmentId: lina!.enrolmentId,
    applicationId: lina!.application.id,
    fromCohortId: cohort.id,
    to: { id: women, siteId: promotion.nantes.id, room: '' },
    reason: 'closer site',
    firstDay: '2027-07-05',
  } as const
  const refusal = await deed((scope) =>
    transferEnrolment(scope, move, { origin: 'https://frise.example', slug }),
  )
  assert.ok(refusal !== null && typeof refusal !== 'string')
  assert.equal(refusal.why[0]!.day, '2027-07-05')
  const page = await nadia().post(cohortPaths.transfer(slug, cohort.id, lina!.enrolmentId), {
    to: women,
    'transfer-reason': 'closer site',
    'first-day': '2027-07-05',
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /Sylvie Fictive\u00a0: aucune vérification valable le 5 juillet 2027/)
  assert.match(page.text, new RegExp(`value="${women}" selected`))
  assert.equal((await members(women)).length, 1)
})

test('a session is not added on a day on which a check has expired', async () => {
  const cohort = await planned('Une séance de plus', girl)
  const sylvie = await listed(cohort, undefined, { ...camp, toDay: '2027-07-31' })
  await checked(cohort, sylvie, '2027-01-10')
  assert.equal(await confirm(cohort), null)
  const add = (id: string, day: string) =>
    deed(async (scope) => {
      const added = { day, startsAt: '10:00', endsAt: '11:00', room: '', title: '' }
      const telling = { key: newId(), audiences: [], site: { origin: 'https://frise.example', slug } }
      return addSession(
        scope,
        { cohort: (await cohortWithin(scope, everywhere, id))!, added },
        { ...telling, isAsked: true },
      )
    })
  const added = { outcome: 'added', mailingId: null }
  assert.deepEqual(await add(cohort, '2027-07-10'), added, 'the last day of the check')
  const { why } = notSafe('check expired', sylvie, '2027-07-11')
  assert.deepEqual(await add(cohort, '2027-07-11'), { outcome: 'not safe', why })
  const typed = { date: '2027-07-11', starts: '10:00', ends: '11:00', title: 'Visite' }
  const page = await nadia().post(cohortPaths.sessions(slug, cohort), typed)
  assert.equal(page.status, 422)
  assert.match(page.text, /Sylvie Fictive\u00a0: la vérification n’est plus valable le 11 juillet 2027/)
  assert.match(page.text, /value="Visite"/)
  const plannedOnly = await planned('Seulement prévue', girl)
  assert.deepEqual(await add(plannedOnly, '2027-07-11'), added)
})

test('confirming and adding an unchecked adult at once: one of them is refused', async () => {
  for (const turn of [1, 2, 3]) {
    const cohort = await planned(`Ensemble ${turn}`, girl)
    await deed((scope) => addSafeAdult(scope, cohort))
    const personId = await newAdult()
    const add = () => deed((scope) => addAdult(scope, { cohortId: cohort, personId, role: 'guest', ...camp }))
    const results = await Promise.all(turn === 1 ? [confirm(cohort), add()] : [add(), confirm(cohort)])
    assert.equal(results.filter((it) => it === null).length, 1)
    const safety = await deed((scope) => cohortSafety(scope, cohort))
    assert.equal(await stateOf(cohort), safety.length === 0 ? 'confirmed' : 'planned')
  }
})

test('confirming and adding a girl at once beside an unchecked adult: one of them is refused', async () => {
  const cohort = await planned('Ensemble, une fille', woman)
  await listed(cohort)
  await promotion.accepted(promotion.nantes.id, ['Nour', 'Fontaine'], girl)
  const results = await Promise.all([confirm(cohort), gather(cohort)])
  const refused = results.filter((it) => it !== null && typeof it === 'object' && 'refused' in it)
  assert.equal(refused.length, 1)
})

test('whoever is taken off while the cohort is being confirmed is not counted among its adults', async () => {
  const cohort = await planned('Retirée', girl)
  await deed((scope) => addSafeAdult(scope, cohort))
  const { id: adultId } = await deed(({ db }) =>
    db.selectFrom('cohortAdults').select('id').where('cohortId', '=', cohort).executeTakeFirstOrThrow(),
  )
  let confirming: Promise<unknown> = Promise.resolve()
  await deed(async (scope) => {
    await removeAdult(scope, { cohortId: cohort, adultId, today: '2027-07-01' })
    confirming = confirm(cohort)
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  assert.deepEqual(await confirming, notSafe('no adult', null, '2027-07-05'))
})

test('once its adult is taken off, no other girl comes and no session, on any day without one; what mends or ends is open', async () => {
  const cohort = await planned('Sans personne', girl)
  await deed((scope) => addSafeAdult(scope, cohort))
  assert.equal(await confirm(cohort), null)
  const { id: adultId } = await deed((scope) =>
    scope.db.selectFrom('cohortAdults').select('id').where('cohortId', '=', cohort).executeTakeFirstOrThrow(),
  )
  await deed((scope) => removeAdult(scope, { cohortId: cohort, adultId, today: '2027-07-01' }))
  const refused = (page: { status: number; text: string }, day: string) => {
    assert.equal(page.status, 422)
    assert.match(page.text, new RegExp(`Aucun adulte le ${day} juillet 2027`))
    assert.match(
      page.text,
      new RegExp(`href="${adultPaths.ofCohort(slug, cohort)}"`),
      'the page that mends it',
    )
  }
  const [lina] = await members(promotion.cohort.id)
  const transfer = () =>
    nadia().post(cohortPaths.transfer(slug, promotion.cohort.id, lina!.enrolmentId), {
      to: cohort,
      'transfer-reason': 'closer site',
      'first-day': '2027-07-05',
    })
  refused(await transfer(), '5')
  await promotion.accepted(promotion.nantes.id, ['Nour', 'Attend'], girl)
  refused(await nadia().post(cohortPaths.gathering(slug, cohort)), '5')
  const add = (date: string) =>
    nadia().post(cohortPaths.sessions(slug, cohort), {
      date,
      starts: '18:00',
      ends: '19:00',
      key: newId(),
      next: 'done',
    })
  refused(await add('2027-07-06'), '6')
  refused(await add('2027-07-07'), '7')
  const sessions = await deed((scope) => sessionsOf(scope, cohort))
  const move = (date: string, changes = 0) =>
    nadia().post(sessionPaths.move(slug, sessions[0]!.id), {
      date,
      starts: '18:00',
      ends: '19:00',
      reason: 'place',
      key: newId(),
      changes: `${changes}`,
    })
  refused(await move('2027-07-07'), '7')
  assert.equal((await move(sessions[0]!.day)).status, 303, 'later on the same day')
  const [zelie] = await members(cohort)
  const departure = { reason: 'moved away', 'last-day': '2027-07-05' }
  const left = await nadia().post(cohortPaths.departure(slug, cohort, zelie!.enrolmentId), departure)
  assert.equal(left.status, 303)
  await deed((scope) => addSafeAdult(scope, cohort))
  for (const mended of [
    await transfer(),
    await nadia().post(cohortPaths.gathering(slug, cohort)),
    await add('2027-07-06'),
  ])
    assert.equal(mended.status, 303)
})

test('a birth date frees a helper only: a minor is nothing else, in a planned cohort as in a confirmed one', async () => {
  const cohort = await planned('Date tapée', girl)
  const minor = { person: '', 'first-name': 'Typée', 'last-name': 'Fictive', 'birth-date': '2010-01-01' }
  const add = (typed: Record<string, string>) =>
    nadia().post(adultPaths.ofCohort(slug, cohort), { ...typed, from: camp.fromDay, to: camp.toDay })
  const refused = async () => {
    for (const role of ['facilitator', 'host', 'guest']) {
      const page = await add({ ...minor, role })
      assert.equal(page.status, 422, role)
      assert.match(page.text, /href="#role">Une mineure n’est inscrite que comme aide/)
    }
  }
  await refused()
  await deed((scope) => addSafeAdult(scope, cohort))
  assert.equal((await add({ ...minor, role: 'helper' })).status, 303)
  assert.equal(await confirm(cohort), null)
  await refused()
})

test('whoever is listed as an adult is asked like one, also when her birth date is corrected to a minor’s', async () => {
  const cohort = await planned('Date corrigée', girl)
  const personId = await newAdult()
  const listing = { cohortId: cohort, personId, role: 'facilitator', ...camp } as const
  assert.equal(await deed((scope) => addAdult(scope, listing)), null)
  await deed(({ db }) =>
    db.updateTable('people').set({ birthDate: '2010-01-01' }).where('id', '=', personId).execute(),
  )
  assert.deepEqual(await confirm(cohort), notSafe('no check', personId, '2027-07-05'))
})

test('a check is noted of who is beside that cohort, while it is not closed; another cohort opens no way to it', async () => {
  const [hers, other] = [await planned('La sienne', girl), await planned('Une autre', girl)]
  const sylvie = await listed(hers)
  const note = (cohort: string) => {
    const seen = { whom: sylvie, kind: 'honourability', 'checked-on': '2027-06-28' }
    return nadia().post(adultPaths.checks(slug, cohort), seen)
  }
  const checks = () =>
    deed(({ db }) => db.selectFrom('vettingChecks').select('id').where('personId', '=', sylvie).execute())
  const elsewhere = await note(other)
  assert.equal(elsewhere.status, 422)
  assert.match(elsewhere.text, /Choisissez la personne/)
  const setState = (state: string) =>
    deed(({ db }) => db.updateTable('cohorts').set({ state }).where('id', '=', hers).execute())
  await setState('closed')
  assert.equal((await note(hers)).status, 422)
  const page = await nadia().get(adultPaths.ofCohort(slug, hers))
  assert.doesNotMatch(page.text, /Noter une vérification/)
  assert.equal((await checks()).length, 0)
  await setState('planned')
  assert.equal((await note(hers)).status, 303)
  assert.equal((await checks()).length, 1)
})

const nadia = () => promotion.visitor(promotion.team.nadia)
const deed = <T>(work: (scope: Scope) => Promise<T>) => promotion.deed(promotion.team.nadia.id, work)
const confirm = (cohort: string) => deed((scope) => confirmCohort(scope, cohort))
const gather = (cohort: string) =>
  deed((scope) => gatherEnrolments(scope, { id: cohort, siteId: promotion.nantes.id }))
const members = (cohort: string) => deed((scope) => participantsOf(scope, cohort))
const stateOf = async (cohort: string) =>
  (await deed((scope) => cohortWithin(scope, everywhere, cohort)))!.state

const notSafe = (refused: string, personId: string | null, day: string) => ({
  refused: 'not safe',
  why: [{ refused, personId, day }],
})

/** A cohort in Nantes of one participant born on that day. */
async function planned(name: string, birthDate: string): Promise<string> {
  const { nantes, accepted } = promotion
  await accepted(nantes.id, ['Zélie', name], birthDate)
  const created = await deed((scope) => createCohort(scope, { site: nantes, name, room: '' }))
  assert.ok('id' in created)
  return created.id
}

function newAdult(birthDate = '1985-01-01'): Promise<string> {
  return deed((scope) => insertPerson(scope, { firstName: 'Sylvie', lastName: 'Fictive', birthDate }))
}

/** Somebody new listed beside it, without a check. */
async function listed(cohort: string, birthDate?: string, days = camp): Promise<string> {
  const personId = await newAdult(birthDate)
  const adult = { cohortId: cohort, personId, role: 'helper', ...days } as const
  assert.equal(await deed((scope) => addAdult(scope, adult)), null)
  return personId
}

async function checked(cohort: string, personId: string, checkedOn: string): Promise<void> {
  const seen = { personId, kind: 'honourability', checkedOn }
  const refusal = await deed(async (scope) =>
    recordCheck(scope, seen, { ...(await adultsCohortById(scope, cohort))!, today: '2027-07-01' }),
  )
  assert.equal(refusal, null)
}
