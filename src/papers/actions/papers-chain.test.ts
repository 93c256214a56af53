import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ageOn } from '#platform/clock/age.ts'
import { guardiansOf } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { guardianAllows } from '#test/papers-in-order.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { holdsBack, type PaperFault, type PaperState } from '../paper.ts'
import { papersCohortWithin, papersOfCohort } from '../queries.ts'
import { heldBackAmong } from '../start-queries.ts'
import { movePaper } from './move-paper.ts'
import { remindPapers } from './remind-papers.ts'
import { waivePaper } from './waive-paper.ts'

const opened: Promotion[] = []
after(async () => {
  for (const promotion of opened) await promotion.database.drop()
})

async function promotionOf(options: Parameters<typeof openPromotion>[0]): Promise<Promotion> {
  const promotion = await openPromotion(options)
  opened.push(promotion)
  return promotion
}

const site = { origin: 'https://frise.example', slug: 'ricochet' }

test('what a guardian signed by link is there without a gesture, and nobody can note it by hand', async () => {
  const promotion = await promotionOf({ girls: 1, papers: 'missing' })
  assert.deepEqual(await states(promotion), {
    permission: 'missing',
    'image-right': 'missing',
    'health-sheet': 'missing',
  })
  const [girl] = await girls(promotion)
  await promotion.deed(null, (scope) => guardianAllows(scope, girl!))
  assert.deepEqual(await states(promotion), {
    permission: 'received',
    'image-right': 'missing',
    'health-sheet': 'missing',
  })
  const refusal = await move(promotion, { paper: 'permission', was: 'received', to: 'checked' })
  assert.equal(refusal?.refused, 'counts by itself')
})

test('a guardian’s no is told apart from silence, and is never waived', async () => {
  const promotion = await promotionOf({ girls: 1, papers: 'missing' })
  const [girl] = await girls(promotion)
  const guardianId = await promotion.deed(null, (scope) => guardianAllows(scope, girl!))
  promotion.clock.moveTo('2027-07-02T09:00:00Z')
  await promotion.deed(guardianId, (scope) =>
    recordConsent(scope, {
      purpose: 'permission',
      legalBasis: 'parental authority',
      words: 'Autorisez-vous sa participation ?',
      language: 'fr',
      aboutId: girl!.personId,
      contextId: girl!.applicationId,
      givenBy: guardianId,
      capacity: 'guardian',
      answer: 'no',
      channel: 'link',
    }),
  )
  const [after] = await girls(promotion)
  const permission = after!.papers.find(({ key }) => key === 'permission')!
  assert.deepEqual([permission.state, permission.refused], ['missing', true])
  assert.equal(await waive(promotion, 'permission'), 'refused by guardian')
})

test('image right counts once every support has an answer, yes or no alike', async () => {
  const promotion = await promotionOf({ girls: 1 })
  const [girl] = await girls(promotion)
  const [guardian] = await promotion.deed(null, (scope) => guardiansOf(scope, girl!.personId))
  const supports = promotion.cohort.programme.imageRight.supports
  const answer = (support: string, yes: boolean) =>
    promotion.deed(guardian!.id, (scope) =>
      recordConsent(scope, {
        purpose: `image-right.${support}`,
        legalBasis: 'consent',
        words: support,
        language: 'fr',
        aboutId: girl!.personId,
        contextId: girl!.applicationId,
        givenBy: guardian!.id,
        capacity: 'guardian',
        answer: yes ? 'yes' : 'no',
        channel: 'link',
      }),
    )
  for (const { key } of supports.slice(1)) await answer(key, false)
  assert.equal((await states(promotion))['image-right'], 'missing')
  await answer(supports[0]!.key, true)
  assert.equal((await states(promotion))['image-right'], 'received')
})

test('a paper is received, checked, then found not to be right: each with who, and once when pressed twice', async () => {
  const promotion = await promotionOf({ girls: 1, papers: 'missing' })
  const paper = 'health-sheet'
  assert.equal(await move(promotion, { paper, was: 'missing', to: 'received' }), null)
  assert.equal(await move(promotion, { paper, was: 'missing', to: 'received' }), null)
  assert.equal(await move(promotion, { paper, was: 'received', to: 'checked' }), null)
  assert.equal(await move(promotion, { paper, was: 'checked', to: 'missing', fault: 'not signed' }), null)
  const rows = await promotion.deed(null, ({ db }) =>
    db.selectFrom('paperChanges').select(['number', 'state', 'fault', 'byId']).orderBy('number').execute(),
  )
  const byId = promotion.team.nadia.id
  assert.deepEqual(rows, [
    { number: 1, state: 'received', fault: null, byId },
    { number: 2, state: 'checked', fault: null, byId },
    { number: 3, state: 'missing', fault: 'not signed', byId },
  ])
  const audit = await promotion.deed(null, ({ db }) =>
    db.selectFrom('auditEvents').select('subjectId').where('action', '=', 'paper.moved').execute(),
  )
  const [girl] = await girls(promotion)
  assert.deepEqual(
    audit,
    rows.map(() => ({ subjectId: girl!.personId })),
  )
})

test('two people who note one paper at once differently: one is written, the other is told', async () => {
  const promotion = await promotionOf({ girls: 1, papers: 'missing' })
  const results = await Promise.all([
    move(promotion, { paper: 'health-sheet', was: 'missing', to: 'received' }),
    move(promotion, { paper: 'health-sheet', was: 'missing', to: 'missing', fault: 'incomplete' }, 'maud'),
  ])
  assert.deepEqual(results.map((it) => it?.refused ?? 'written').toSorted(), ['changed meanwhile', 'written'])
})

test('an unknown paper, and a girl of another cohort, are nobody’s', async () => {
  const promotion = await promotionOf({ girls: 1 })
  const refusal = await move(promotion, { paper: 'passport', was: 'missing', to: 'received' })
  assert.equal(refusal?.refused, 'not asked of her')
  const [girl] = await girls(promotion)
  const elsewhere = await promotion.deed(promotion.team.nadia.id, (scope) =>
    movePaper(scope, {
      cohortId: promotion.creil.id,
      enrolmentId: girl!.enrolmentId,
      paper: 'health-sheet',
      was: 'received',
      to: 'checked',
    }),
  )
  assert.equal(elsewhere?.refused, 'not asked of her')
})

test('one reminder a day to one person about one girl, whoever presses and how often', async () => {
  const promotion = await promotionOf({ girls: 3, papers: 'missing' })
  const [first, second] = await girls(promotion)
  // The first has a guardian who answered: her health sheet is missing. The second has one too. The third has nobody.
  for (const girl of [first!, second!]) await promotion.deed(null, (scope) => guardianAllows(scope, girl))
  await promotion.deed(null, ({ db }) =>
    db.updateTable('sessions').set({ state: 'cancelled' }).where('day', '=', '2027-07-05').execute(),
  )
  const both = await Promise.all([remind(promotion), remind(promotion)])
  assert.deepEqual(
    both.map(({ sent }) => sent).toSorted((a, b) => a - b),
    [0, 2],
  )
  assert.deepEqual(
    both.map(({ unreachable }) => unreachable),
    [1, 1],
  )
  assert.deepEqual(await remind(promotion), { sent: 0, toldToday: 2, unreachable: 1 })
  const messages = await promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select(['template', 'body', 'aboutId']).execute(),
  )
  assert.equal(messages.length, 2)
  for (const { template, body } of messages) {
    assert.equal(template, 'guardian-papers-reminder')
    assert.match(body, /Fiche sanitaire/)
    assert.match(body, /commence le mardi 6 juillet 2027/, 'her first session, not the day of the edition')
    assert.doesNotMatch(body, /Autorisation de participer/, 'what is there is never asked for again')
    assert.match(body, /https:\/\/frise\.example\/o\/ricochet\/guardian\/[\w-]{22}\/papers/)
  }
  assert.equal((await states(promotion))['health-sheet'], 'asked')
  promotion.clock.moveTo('2027-07-02T09:00:00Z')
  assert.equal((await remind(promotion)).sent, 2)
})

test('a guardian without contact was not told: her paper is not asked for, and the page says to call', async () => {
  const promotion = await promotionOf({ girls: 1, papers: 'missing' })
  const [girl] = await girls(promotion)
  const guardianId = await promotion.deed(null, (scope) => guardianAllows(scope, girl!))
  await promotion.deed(null, ({ db }) =>
    db.updateTable('people').set({ email: null, phone: null }).where('id', '=', guardianId).execute(),
  )
  assert.deepEqual(await remind(promotion), { sent: 0, toldToday: 0, unreachable: 1 })
  assert.equal((await states(promotion))['health-sheet'], 'missing')
})

test('the reminder of a paper that was not accepted keeps saying why', async () => {
  const promotion = await promotionOf({ girls: 1 })
  await move(promotion, { paper: 'health-sheet', was: 'received', to: 'missing', fault: 'out of date' })
  assert.equal((await remind(promotion)).sent, 1)
  const [girl] = await girls(promotion)
  const sheet = girl!.papers.find(({ key }) => key === 'health-sheet')!
  assert.deepEqual([sheet.state, sheet.fault], ['missing', 'out of date'])
})

test('a minor on the first day is asked, also one born on 29 February, and an adult is not', async () => {
  for (const birthDate of ['2009-07-05', '2009-07-06', '2008-02-29', '2012-02-29', '2010-01-01']) {
    const promotion = await promotionOf({ girls: 1 })
    const { deed, team, creil, cohort } = promotion
    await deed(null, ({ db }) =>
      db.updateTable('people').set({ birthDate }).where('birthDate', 'is not', null).execute(),
    )
    const asked = Object.keys(await states(promotion)).length > 0
    assert.equal(asked, ageOn(birthDate, cohort.edition.firstDay) < 18, birthDate)
    assert.ok(team.nadia.id !== creil.id)
  }
})

test('who is held back is what the rule says of her papers, and the desk counts the same girls', async () => {
  const promotion = await promotionOf({ girls: 5, papers: 'missing' })
  const all = await girls(promotion)
  for (const girl of all.slice(1)) await promotion.deed(null, (scope) => guardianAllows(scope, girl))
  await move(
    promotion,
    { paper: 'health-sheet', was: 'missing', to: 'received' },
    'nadia',
    all[2]!.enrolmentId,
  )
  await waive(promotion, 'health-sheet', all[3]!.enrolmentId)
  const held = await promotion.deed(null, (scope) =>
    heldBackAmong(
      scope,
      all.map(({ enrolmentId }) => enrolmentId),
    ),
  )
  const byRule = (await girls(promotion)).filter(({ papers }) => papers.some(holdsBack))
  assert.deepEqual(
    held.map(({ enrolmentId }) => enrolmentId).toSorted(),
    byRule.map(({ enrolmentId }) => enrolmentId).toSorted(),
  )
  assert.equal(byRule.length, 3)
  const desk = await promotion.deed(null, ({ db }) =>
    db.selectFrom('deskPapers').select('objectId').distinct().execute(),
  )
  assert.equal(desk.length, 4, 'a waived paper is still missing')
})

function girls({ deed, cohort }: Promotion) {
  return deed(null, (scope) => papersOfCohort(scope, cohort.id))
}

/** The papers of the first girl, by key. */
async function states(promotion: Promotion): Promise<Record<string, PaperState>> {
  const [girl] = await girls(promotion)
  return Object.fromEntries((girl?.papers ?? []).map(({ key, state }) => [key, state]))
}

type Move = { paper: string; was: PaperState; to: PaperState; fault?: PaperFault }

async function move(promotion: Promotion, what: Move, by: 'nadia' | 'maud' = 'nadia', enrolmentId?: string) {
  const { deed, team, cohort } = promotion
  const whose = enrolmentId ?? (await girls(promotion))[0]!.enrolmentId
  const whole = { ...what, cohortId: cohort.id, enrolmentId: whose } as Parameters<typeof movePaper>[1]
  return deed(team[by].id, (scope) => movePaper(scope, whole))
}

async function waive(promotion: Promotion, paper: string, enrolmentId?: string) {
  const { deed, team, cohort } = promotion
  const whose = enrolmentId ?? (await girls(promotion))[0]!.enrolmentId
  const waiver = { cohortId: cohort.id, enrolmentId: whose, paper, reason: 'Vue au téléphone.' }
  return deed(team.nadia.id, (scope) => waivePaper(scope, waiver))
}

function remind({ deed, team, cohort }: Promotion) {
  return deed(team.nadia.id, async (scope) =>
    remindPapers(scope, (await papersCohortWithin(scope, everywhere, cohort.id))!, site),
  )
}
