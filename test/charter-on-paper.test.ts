import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createCohort } from '#src/cohorts/index.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { tasksWithin } from '#src/desk/queries.ts'
import { insertPerson } from '#src/people/index.ts'
import { addAdult, adultPaths, adultsCohortById, removeAdult } from '#src/safeguarding/index.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from './promotion.ts'
import { seeCheck } from './safe-adults.ts'

// Camp on 5 and 6 July 2027, confirmed; today is 1 July. Rose has a check and no account; Lou, who comes later, has both.

const slug = 'ricochet'
const left = /Charte ou page protection à finir/
let promotion: Promotion
let rose: string
let lou: TeamMember

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  rose = await promotion.deed(promotion.team.nadia.id, (scope) =>
    insertPerson(scope, { firstName: 'Rose', lastName: 'Nouvelle' }),
  )
  await beside(rose)
})
after(() => promotion?.database.drop())

test('until somebody has noted what she signed on paper nothing is green, and the desk says it', async () => {
  const page = await adults()
  assert.match(page, /Sans compte\u00a0: à faire sur papier/)
  assert.match(page, /Rose Nouvelle\u00a0: signer la charte, lire la page protection\./)
  assert.doesNotMatch(page, /aria-label="Lui rappeler, Rose Nouvelle"/)
  assert.match(page, new RegExp(`href="${paper(rose)}"`))
  assert.match(await cohortPage(), /1 adulte doit signer/)
  assert.equal(await waiting(), 1)
})

test('the texts that she signs by hand are opened to be printed, and nobody signs them by a press', async () => {
  const { text } = await nadia().get(paper(rose))
  const texts = [...text.matchAll(/href="([^"]+\?print=yes)"/g)].map(([, href]) => href!)
  assert.equal(texts.length, 2)
  for (const href of texts) {
    const page = (await nadia().get(href)).text
    assert.match(page, /Prénom, nom, date et signature/)
    assert.doesNotMatch(page, /Je signe cette charte|J’ai lu cette page/)
  }
})

test('what is missing or still to come is said beside its field, and what was typed stays', async () => {
  const empty = await nadia().post(paper(rose), {})
  assert.equal(empty.status, 422)
  const [summary] = /<section class="error-summary"[\s\S]*?<\/section>/.exec(empty.text)!
  assert.deepEqual(
    [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field),
    ['signed-on', 'held-by', 'kept-at', 'explained-on', 'explained-by'],
  )
  const late = await nadia().post(paper(rose), { ...sheet, 'signed-on': '2027-07-02' })
  assert.equal(late.status, 422)
  assert.match(late.text, /Cette date est à venir/)
  for (const typed of ['2027-07-02', 'Maud Lefort', 'Armoire du bureau', 'Inès Marchand']) {
    assert.match(late.text, new RegExp(`value="${typed}"`))
  }
  const unexplained = await nadia().post(paper(rose), { ...sheet, 'explained-on': '2027-07-02' })
  assert.equal(unexplained.status, 422)
  assert.match(unexplained.text, /Ce jour est à venir/)
  const impossible = await nadia().post(paper(rose), {
    ...sheet,
    'signed-on': '0000-01-01',
    'explained-on': '0000-01-01',
  })
  assert.equal(impossible.status, 422)
  assert.equal(impossible.text.match(/value="0000-01-01"/g)?.length, 2)
  assert.deepEqual(await noted(rose), [])
})

test('noted twice it is one row, with who has seen it, and everything is green', async () => {
  const answers = await Promise.all([1, 2].map(() => nadia().post(paper(rose), sheet)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.deepEqual(await noted(rose), [
    { signedOn: '2027-06-28', explainedOn: '2027-06-29', seenBy: promotion.team.nadia.id },
  ])
  const page = await adults()
  assert.match(page, /Sur papier, vu par Nadia Benali/)
  assert.match(page, /Feuille signée le 28 juin 2027, gardée par Maud Lefort\u00a0: Armoire du bureau/)
  assert.match(page, /Page expliquée le 29 juin 2027 par Inès Marchand/)
  assert.doesNotMatch(page, left)
  assert.match(await cohortPage(), /Tout est prêt/)
  assert.equal(await waiting(), undefined)
  const english = await nadia().get(adultPaths.ofCohort(slug, promotion.cohort.id), 'en')
  assert.match(english.text, /On paper, seen by Nadia Benali/)
})

test('noted by mistake it is taken back with a reason, and she waits again; noted anew, it counts', async () => {
  const page = await nadia().get(paper(rose))
  const charter = /name="charter" value="([^"]+)"/.exec(page.text)![1]!
  const address = adultPaths.charterWithdrawal(slug, promotion.cohort.id, rose)
  const without = await nadia().post(address, { charter })
  assert.equal(without.status, 422)
  assert.match(without.text, /Choisissez pourquoi/)
  const presses = await Promise.all([1, 2].map(() => nadia().post(address, { charter, why: 'wrong person' })))
  assert.deepEqual(
    presses.map(({ status }) => status),
    [303, 303],
  )
  assert.match(await adults(), left)
  assert.match(await cohortPage(), /1 adulte doit signer/)
  assert.equal(await waiting(), 1)
  const kept = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('chartersOnPaper')
      .select(['takenBackBy', 'takenBackWhy'])
      .where('id', '=', charter)
      .execute(),
  )
  assert.deepEqual(kept, [{ takenBackBy: promotion.team.nadia.id, takenBackWhy: 'wrong person' }])
  assert.equal((await nadia().post(paper(rose), sheet)).status, 303)
  assert.equal(await waiting(), undefined)
  assert.equal((await noted(rose)).length, 2)
})

test('a sheet older than the text of the charter is refused with its day', async () => {
  const old = await nadia().post(paper(rose), { ...sheet, 'signed-on': '2026-10-31' })
  assert.equal(old.status, 422)
  assert.match(old.text, /Cette charte date du 1er novembre 2026/)
})

test('her own sheet is noted by somebody else, and she reads on her page who has seen it', async () => {
  await beside(promotion.team.nadia.id, promotion.team.maud.id)
  const page = await adults()
  assert.match(page, /Nadia Benali\u00a0: signer la charte/)
  assert.doesNotMatch(page, new RegExp(`href="${paper(promotion.team.nadia.id)}"`))
  const own = await nadia().post(paper(promotion.team.nadia.id), sheet)
  assert.equal(own.status, 422)
  assert.match(own.text, /Quelqu’un d’autre doit voir votre feuille/)
  assert.deepEqual(await noted(promotion.team.nadia.id), [])
  await promotion.grant(promotion.team.maud, 'programme manager', {
    scopeKind: 'organisation',
    scopeId: null,
  })
  const maud = promotion.visitor(promotion.team.maud)
  assert.equal((await maud.post(paper(promotion.team.nadia.id), sheet)).status, 303)
  const mine = (await nadia().get(adultPaths.mine(slug))).text
  assert.match(mine, /Signée sur papier le 28 juin 2027, vue par Maud Lefort\./)
  assert.match(mine, /Expliquée de vive voix le 29 juin 2027\./)
})

test('somebody who is not of the team has no sheet', async () => {
  const girl = await promotion.deed(null, ({ db }) =>
    db.selectFrom('enrolments').select('personId').executeTakeFirstOrThrow(),
  )
  assert.equal((await nadia().get(paper(girl.personId))).status, 404)
  assert.equal((await nadia().post(paper(girl.personId), sheet)).status, 404)
})

test('of the team, only whoever is beside this cohort has a sheet there: listed, or by her role', async () => {
  const { newMember, grant, creil } = promotion
  const everywhereHere = { scopeKind: 'organisation', scopeId: null } as const
  const board = await newMember('Solène', 'Marchetti')
  await grant(board, 'board member', everywhereHere)
  const reader = await newMember('Jeanne', 'Okafor')
  await grant(reader, 'reader', everywhereHere)
  const elsewhere = await newMember('Carole', 'Lusson')
  await beside(elsewhere.id, promotion.team.nadia.id, await otherCohort())
  const takenOff = await newMember('Estelle', 'Quemener')
  await beside(takenOff.id)
  await off(takenOff.id)
  for (const { id } of [board, reader, elsewhere, takenOff]) {
    const reminder = adultPaths.charterReminder(slug, promotion.cohort.id, id)
    const answers = [
      await nadia().get(paper(id)),
      await nadia().post(paper(id), sheet),
      await nadia().post(reminder),
    ]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404],
    )
    assert.deepEqual(await noted(id), [])
  }
  assert.deepEqual(await told(), [])
  const byRole = await newMember('Sylvie', 'Andrade')
  await grant(byRole, 'facilitator', { scopeKind: 'site', scopeId: creil.id })
  assert.match(await adults(), new RegExp(`href="${paper(byRole.id)}"`))
  assert.equal((await nadia().get(paper(byRole.id))).status, 200)
  assert.equal((await nadia().post(paper(byRole.id), sheet)).status, 303)
  assert.equal((await noted(byRole.id)).length, 1)
})

test('with an account she is reminded by one press, once a day, and the page says when', async () => {
  lou = await promotion.newMember('Lou', 'Garnier')
  await beside(lou.id)
  assert.match(await adults(), /aria-label="Lui rappeler, Lou Garnier"/)
  const reminder = adultPaths.charterReminder(slug, promotion.cohort.id, lou.id)
  const answers = await Promise.all([1, 2, 3].map(() => nadia().post(reminder)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  )
  assert.equal((await told()).length, 1)
  assert.match((await told())[0]!.body, /\/o\/ricochet\/my-checks/)
  const page = await adults()
  assert.match(page, /Dernier rappel, 1er? juillet 2027/)
  assert.doesNotMatch(page, /aria-label="Lui rappeler, Lou Garnier"/)
  promotion.clock.moveTo('2027-07-02T09:00:00Z')
  assert.match(await adults(), /aria-label="Lui rappeler, Lou Garnier"/)
  assert.match(said(await nadia().post(reminder)), /Un message est écrit/)
  assert.match(said(await nadia().post(reminder)), /déjà eu un rappel aujourd’hui/)
  assert.equal((await told()).length, 2)
})

test('whoever has nothing left, or no account, is not written to', async () => {
  for (const personId of [rose, promotion.team.nadia.id]) {
    const answer = await nadia().post(adultPaths.charterReminder(slug, promotion.cohort.id, personId))
    assert.match(said(answer), /Il ne lui reste rien à faire depuis son compte/)
  }
  assert.equal((await told()).length, 2)
})

const sheet = {
  'signed-on': '2027-06-28',
  'held-by': 'Maud Lefort',
  'kept-at': 'Armoire du bureau',
  'explained-on': '2027-06-29',
  'explained-by': 'Inès Marchand',
}

const nadia = () => promotion.visitor(promotion.team.nadia)
const paper = (personId: string) => adultPaths.paperCharter(slug, promotion.cohort.id, personId)

/** Listed for both days, with a check; the charter is still to be signed. */
function beside(
  personId: string,
  by = promotion.team.nadia.id,
  cohortId = promotion.cohort.id,
): Promise<void> {
  return promotion.deed(by, async (scope) => {
    const cohort = (await adultsCohortById(scope, cohortId))!
    await seeCheck(scope, cohort, { personId })
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06' }
    assert.equal(await addAdult(scope, { cohortId: cohort.id, personId, role: 'helper', ...days }), null)
  })
}

async function otherCohort(): Promise<string> {
  const created = await promotion.deed(promotion.team.nadia.id, (scope) =>
    createCohort(scope, { site: promotion.creil, name: 'Les Comètes', room: '' }),
  )
  assert.ok('id' in created)
  return created.id
}

/** Taken off the list before she began. */
function off(personId: string): Promise<void> {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const listed = scope.db.selectFrom('cohortAdults').select('id').where('personId', '=', personId)
    const { id: adultId } = await listed.executeTakeFirstOrThrow()
    await removeAdult(scope, { cohortId: promotion.cohort.id, adultId, today: '2027-07-01' })
  })
}

function noted(personId: string) {
  return promotion.deed(null, ({ db }) =>
    db
      .selectFrom('chartersOnPaper')
      .select(['signedOn', 'explainedOn', 'seenBy'])
      .where('personId', '=', personId)
      .execute(),
  )
}

function told() {
  return promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select('body').where('template', '=', 'charter-reminder').execute(),
  )
}

function said({ headers }: { headers: Headers }): string {
  return decodeURIComponent(headers.get('set-cookie') ?? '')
}

async function waiting(): Promise<number | undefined> {
  const tasks = await promotion.deed(null, (scope) => tasksWithin(promotion.database, scope, everywhere))
  return tasks.find(({ kind }) => kind === 'texts to do')?.count
}

async function adults(): Promise<string> {
  return (await nadia().get(adultPaths.ofCohort(slug, promotion.cohort.id))).text
}

async function cohortPage(): Promise<string> {
  return (await nadia().get(cohortPaths.one(slug, promotion.cohort.id))).text
}
