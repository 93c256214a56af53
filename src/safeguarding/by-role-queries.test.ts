import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { insertGrant, type RoleGrant } from '#src/organisations/index.ts'
import { adultsCohortById, checkedAdultsBeside, recordCheck } from '#src/safeguarding/index.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { adultPaths } from './paths.ts'

// Camp on 5 and 6 July 2027, confirmed; today is 1 July. Everybody on the list has a check and signed the charter.

const slug = 'ricochet'
const green = /Chaque adulte a une vérification valable/
let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion?.database.drop())

test('while everybody is listed and checked the page says so', async () => {
  const text = await adults()
  assert.match(text, green)
  assert.doesNotMatch(text, /Là par leur rôle seulement/)
  assert.match(await cohortPage(), /Tout est prêt/)
})

test('whoever reaches the cohort by a role, over any part, is named with what is missing, and nothing is green', async () => {
  for (const over of parts()) {
    const { lastName, end } = await beside(over)
    const text = await adults()
    assert.doesNotMatch(text, green, over.scopeKind)
    assert.match(text, new RegExp(`Anne ${lastName}\u00a0: aucune vérification valable le 5 juillet 2027`))
    assert.match(text, /Là par leur rôle seulement/)
    assert.match(text, /À inscrire une fois sa vérification notée/)
    assert.match(await cohortPage(), /À compléter/)
    await end()
    assert.match(await adults(), green, over.scopeKind)
  }
})

test('a check that ends before her last day is missing from the day after', async () => {
  const { id, lastName, end } = await beside(parts()[0]!)
  await seen(id, '2027-01-05')
  assert.match(
    await adults(),
    new RegExp(`Anne ${lastName}\u00a0: la vérification n’est plus valable le 6 juillet 2027`),
  )
  await end()
})

test('who is there by a role is asked for charter and page, and her page says that no list of days has her', async () => {
  const { id, accountId, lastName, end } = await beside(parts()[3]!)
  await seen(id, '2027-06-20')
  const todo = new RegExp(`Anne ${lastName}\u00a0: signer la charte, lire la page protection`)
  const page = await adults()
  assert.match(page, todo)
  assert.doesNotMatch(page, green)
  assert.match(page, new RegExp(`aria-label="Lui rappeler, Anne ${lastName}"`))
  assert.match(await cohortPage(), /1 adulte doit signer/)
  assert.match((await nadia().get(adultPaths.expiring(slug))).text, new RegExp(`Anne ${lastName}`))
  const she = promotion.visitor({ id, accountId })
  assert.match((await she.get(cohortPaths.list(slug))).text, /Il vous reste à lire ou à signer/)
  const mine = (await she.get(adultPaths.mine(slug))).text
  assert.match(mine, /Votre rôle couvre[^]*Les Étincelles, Creil[^]*Vous n’êtes pas sur la liste des jours/)
  assert.doesNotMatch(mine, /Vous êtes attendue/)
  await promotion.deed(id, readAndSign)
  assert.match(await adults(), green)
  assert.match(await cohortPage(), /Tout est prêt/)
  assert.doesNotMatch((await she.get(cohortPaths.list(slug))).text, /Il vous reste à lire ou à signer/)
  await end()
})

test('her check once noted, one press lists her for the days of her role, and her page says that she is expected', async () => {
  const { id, accountId, lastName } = await beside(parts()[1]!)
  await seen(id, '2027-06-20')
  const page = await adults()
  const form = new RegExp(`<form[^>]*aria-label="Inscrire Anne ${lastName}".*?</form>`, 's').exec(page)![0]
  const fields = Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name!, value!]),
  )
  const expected = { person: id, role: 'facilitator', from: '2027-07-05', to: '2027-07-06' }
  assert.deepEqual(fields, expected)
  assert.equal((await nadia().post(adultPaths.ofCohort(slug, promotion.cohort.id), fields)).status, 303)
  const after = await adults()
  assert.doesNotMatch(after, /Là par leur rôle seulement/)
  assert.doesNotMatch(after, green)
  assert.match(after, new RegExp(`Anne ${lastName}\u00a0: signer la charte, lire la page protection`))
  const mine = (await promotion.visitor({ id, accountId }).get(adultPaths.mine(slug))).text
  assert.match(mine, /Vous êtes attendue[^]*Les Étincelles, Creil[^]*du 5 juillet 2027 au 6 juillet 2027/)
  assert.doesNotMatch(mine, /Votre rôle couvre/)
  await promotion.deed(id, readAndSign)
  assert.match(await adults(), green)
})

test('a check that is taken back counts no more at once: the list, the desk and her role say so; seen anew, it counts', async () => {
  const { id, accountId, lastName, end } = await beside(parts()[0]!)
  const listed = { person: id, role: 'facilitator', from: '2027-07-05', to: '2027-07-06' }
  const she = promotion.visitor({ id, accountId })
  const at = cohortPaths.one(slug, promotion.cohort.id)
  await seen(id, '2027-06-20')
  await seen(id, '2027-06-21')
  await promotion.deed(id, readAndSign)
  await nadia().post(adultPaths.ofCohort(slug, promotion.cohort.id), listed)
  assert.deepEqual([green.test(await adults()), (await she.get(at)).status], [true, 200])
  const missing = /adulte sans vérification/
  assert.doesNotMatch((await nadia().get(deskPaths.today(slug))).text, missing)
  const page = adultPaths.checksOf(slug, promotion.cohort.id, id)
  const checks = [...(await nadia().get(page)).text.matchAll(/name="check" value="([^"]+)"/g)].map(
    (it) => it[1]!,
  )
  assert.equal(checks.length, 2)
  const withdrawal = adultPaths.checkWithdrawal(slug, promotion.cohort.id, id)
  const takeBack = (who: ReturnType<typeof nadia>, why?: string) =>
    who.post(withdrawal, { check: checks[0]!, ...(why && { why }) })
  const without = await takeBack(nadia())
  assert.deepEqual([without.status, /Choisissez pourquoi/.test(without.text)], [422, true])
  assert.equal((await takeBack(nadia(), 'wrong date')).status, 303)
  assert.match(await adults(), green, 'the other one counts')
  // Asked anew, none of hers counts.
  checks.shift()
  assert.equal((await takeBack(nadia(), 'asked again')).status, 303)
  await promotion.deed(null, async ({ db }) => {
    const kept = await db
      .selectFrom('vettingChecks')
      .select(['takenBackBy', 'takenBackWhy'])
      .where('personId', '=', id)
      .orderBy('checkedOn', 'desc')
      .execute()
    const by = { takenBackBy: promotion.team.nadia.id }
    assert.deepEqual(kept, [
      { ...by, takenBackWhy: 'wrong date' },
      { ...by, takenBackWhy: 'asked again' },
    ])
  })
  const text = await adults()
  assert.match(text, new RegExp(`Anne ${lastName}\u00a0: aucune vérification valable le 5 juillet 2027`))
  assert.doesNotMatch(text, green)
  assert.match(await cohortPage(), /À compléter/)
  assert.match((await nadia().get(adultPaths.expiring(slug))).text, new RegExp(`Anne ${lastName}`))
  assert.match((await nadia().get(deskPaths.today(slug))).text, missing)
  assert.equal((await she.get(at)).location, '/checks', 'her role rests')
  const checked = await promotion.deed(null, (scope) =>
    checkedAdultsBeside(scope, promotion.cohort.id, '2027-07-01'),
  )
  assert.ok(!checked.includes(id), 'what is written to the team does not reach her')
  await seen(id, '2027-06-20')
  assert.match(await adults(), green)
  assert.equal((await she.get(at)).status, 200)
  await end()
})

test('a minor with a role is asked for no check, and for both texts; a role that ended reaches nobody; one that begins later does', async () => {
  const young = await beside(parts()[0]!, { birthDate: '2010-09-01' })
  assert.match(await adults(), new RegExp(`Anne ${young.lastName}\u00a0: signer la charte`))
  await promotion.deed(young.id, readAndSign)
  const text = await adults()
  assert.match(text, green)
  assert.match(text, new RegExp(`Anne ${young.lastName}.*?Mineure\u00a0: on ne demande rien`, 's'))
  await young.end()
  await beside(parts()[0]!, { endsOn: '2027-06-30' })
  assert.doesNotMatch(await adults(), /Là par leur rôle seulement/)
  const later = await beside(parts()[0]!, { startsOn: '2027-07-06' })
  const day = /aucune vérification valable le 6 juillet 2027/
  assert.match(await adults(), day)
  await later.end()
})

test('taken off the list during the camp, she is named again while her role lasts; after the closing nobody is', async () => {
  const { id, lastName, end } = await beside(parts()[2]!)
  await seen(id, '2027-06-20')
  const listed = { person: id, role: 'facilitator', from: '2027-07-05', to: '2027-07-06' }
  await nadia().post(adultPaths.ofCohort(slug, promotion.cohort.id), listed)
  promotion.clock.moveTo('2027-07-06T08:00:00Z')
  const { id: adultId } = await promotion.deed(null, ({ db }) =>
    db.selectFrom('cohortAdults').select('id').where('personId', '=', id).executeTakeFirstOrThrow(),
  )
  await nadia().post(adultPaths.removal(slug, promotion.cohort.id, adultId))
  const again = new RegExp(`aria-label="Inscrire Anne ${lastName}".*?name="from" value="2027-07-06"`, 's')
  assert.match(await adults(), again)
  await promotion.deed(null, ({ db }) => db.updateTable('cohorts').set({ state: 'closed' }).execute())
  assert.doesNotMatch(await adults(), /Là par leur rôle seulement/)
  await promotion.deed(null, ({ db }) => db.updateTable('cohorts').set({ state: 'confirmed' }).execute())
  await end()
})

type Over = Pick<RoleGrant, 'scopeKind' | 'scopeId'>

const parts = (): Over[] => [
  { scopeKind: 'cohort', scopeId: promotion.cohort.id },
  { scopeKind: 'site', scopeId: promotion.creil.id },
  { scopeKind: 'edition', scopeId: promotion.editionId },
  { scopeKind: 'organisation', scopeId: null },
]

let count = 0

/** Somebody new with a role over this part, not on the list; `end` takes the role back. */
async function beside(
  over: Over,
  given: { birthDate?: string; startsOn?: string; endsOn?: string } = {},
): Promise<{ id: string; accountId: string; lastName: string; end: () => Promise<unknown> }> {
  const lastName = `Fictive${'ABCDEFGHIJKL'[count++]}`
  const { id, accountId } = await promotion.newMember('Anne', lastName)
  const { birthDate, startsOn = '2027-01-01', endsOn = null } = given
  await promotion.deed(null, async (scope) => {
    if (birthDate) await scope.db.updateTable('people').set({ birthDate }).where('id', '=', id).execute()
    const grant = { ...over, personId: id, startsOn, endsOn, grantedBy: null }
    await insertGrant(scope, { ...grant, role: 'facilitator' })
  })
  const end = () =>
    promotion.deed(null, ({ db }) =>
      db
        .updateTable('roleGrants')
        .set({ startsOn: '2027-01-01', endsOn: '2027-01-02' })
        .where('personId', '=', id)
        .execute(),
    )
  return { id, accountId, lastName, end }
}

function seen(personId: string, checkedOn: string) {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const rules = { ...(await adultsCohortById(scope, promotion.cohort.id))!, today: '2027-07-01' }
    assert.equal(await recordCheck(scope, { personId, kind: 'honourability', checkedOn }, rules), null)
  })
}

const nadia = () => promotion.visitor(promotion.team.nadia)

async function adults(): Promise<string> {
  const { status, text } = await nadia().get(adultPaths.ofCohort(slug, promotion.cohort.id))
  assert.equal(status, 200)
  return text
}

async function cohortPage(): Promise<string> {
  return (await nadia().get(cohortPaths.one(slug, promotion.cohort.id))).text
}
