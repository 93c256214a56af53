import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { tasksWithin } from '#src/desk/queries.ts'
import {
  adultPaths,
  charterVersion,
  pageVersion,
  readSafeguardingPage,
  signCharter,
} from '#src/safeguarding/index.ts'
import { everywhere, openPromotion, type Promotion } from './promotion.ts'

// Camp on 5 and 6 July 2027, confirmed; today is 1 July. Sabrina, who is listed, has a check and signed on paper.

const slug = 'ricochet'
const left = /Charte ou page protection à finir/
let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
})
after(() => promotion?.database.drop())

test('whoever signed on paper has done both', async () => {
  assert.doesNotMatch(await adults(), left)
  assert.match(await cohortPage(), /Tout est prêt/)
  assert.equal(await waiting(), undefined)
})

test('listed three times at once she is one row, and is told once what is left, with the link', async () => {
  const over = { scopeKind: 'cohort', scopeId: promotion.cohort.id } as const
  await promotion.grant(promotion.team.maud, 'facilitator', over)
  const answers = await Promise.all([list(), list(), list()])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  )
  const rows = await promotion.deed(null, ({ db }) =>
    db.selectFrom('cohortAdults').selectAll().where('personId', '=', promotion.team.maud.id).execute(),
  )
  assert.equal(rows.length, 1)
  assert.equal((await list({ to: '2027-07-05' })).status, 422, 'other days are another wish')
  const messages = await told()
  assert.equal(messages.length, 1)
  assert.match(messages[0]!.body, /signez la charte/)
  assert.match(messages[0]!.body, /\/o\/ricochet\/my-checks/)
})

test('until both are done nothing is green, and the desk, the list and her first page say it', async () => {
  await saysLeft('signer la charte, lire la page protection')
  await promotion.deed(promotion.team.maud.id, (scope) => signCharter(scope, charterVersion))
  await saysLeft('lire la page protection')
  await promotion.deed(promotion.team.maud.id, (scope) => readSafeguardingPage(scope, pageVersion))
  assert.doesNotMatch(await adults(), left)
  assert.match(await adults(), /Chaque adulte a une vérification valable/)
  assert.match(await cohortPage(), /Tout est prêt/)
  assert.doesNotMatch(await herFirstPage(), /Il vous reste à lire ou à signer/)
  assert.equal(await waiting(), undefined)
})

test('listed elsewhere once both are done, she is told nothing more', async () => {
  const again = await list({ from: '2027-07-20', to: '2027-07-21' })
  assert.equal(again.status, 303)
  assert.equal((await told()).length, 1)
})

async function saysLeft(what: string): Promise<void> {
  const page = await adults()
  assert.match(page, left)
  assert.match(page, new RegExp(`Maud Lefort\u00a0: ${what}\\.`))
  assert.doesNotMatch(page, /Chaque adulte a une vérification valable/)
  assert.match(await cohortPage(), /1 adulte doit signer/)
  const task = await waiting()
  assert.deepEqual([task?.count, task?.cohort], [1, promotion.cohort.id])
  assert.match(await herFirstPage(), /Il vous reste à lire ou à signer/)
  assert.match((await nadia().get(adultPaths.expiring(slug))).text, left)
}

const nadia = () => promotion.visitor(promotion.team.nadia)

function list(days: { from?: string; to?: string } = {}) {
  const fields = {
    person: promotion.team.maud.id,
    role: 'facilitator',
    from: '2027-07-05',
    to: '2027-07-06',
    ...days,
  }
  return nadia().post(adultPaths.ofCohort(slug, promotion.cohort.id), fields)
}

function told() {
  return promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select(['body']).where('template', '=', 'adult-listed').execute(),
  )
}

async function waiting() {
  const tasks = await promotion.deed(null, (scope) => tasksWithin(promotion.database, scope, everywhere))
  return tasks.find(({ kind }) => kind === 'texts to do')
}

async function adults(): Promise<string> {
  return (await nadia().get(adultPaths.ofCohort(slug, promotion.cohort.id))).text
}

async function cohortPage(): Promise<string> {
  return (await nadia().get(cohortPaths.one(slug, promotion.cohort.id))).text
}

async function herFirstPage(): Promise<string> {
  return (await promotion.visitor(promotion.team.maud).get(cohortPaths.list(slug))).text
}
