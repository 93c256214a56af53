import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { movePaper, papersOfCohort, waivePaper } from '#src/papers/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import type { Mark } from '../attendance.ts'
import { participantsOf } from '../cohort-queries.ts'
import { sessionPaths } from '../paths.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionWithin } from '../session-queries.ts'

import { takeRollCall } from './take-roll-call.ts'

const opened: Promotion[] = []
after(async () => {
  for (const promotion of opened) await promotion.database.drop()
})

async function promotionOf(girls: number): Promise<Promotion> {
  const promotion = await openPromotion({ girls })
  opened.push(promotion)
  promotion.clock.moveTo('2027-07-05T11:00:00Z')
  return promotion
}

test('a girl who misses a paper is not started: the others are saved, and she stays without a mark', async () => {
  const promotion = await promotionOf(3)
  await losePaper(promotion, 'Élise')
  const result = await call(promotion, { Zoé: 'present', Élise: 'present', Camille: 'absent' })
  assert.equal(result.outcome, 'taken except')
  assert.ok(result.outcome === 'taken except')
  assert.deepEqual(
    result.heldBack.map(({ papers, guardians }) => [papers[0]!.name.fr, guardians[0]!.name]),
    [['Fiche sanitaire de liaison', 'Karim Barry']],
  )
  assert.deepEqual(await members(promotion), ['Camille confirmed', 'Élise confirmed', 'Zoé started'])
  assert.deepEqual(await marks(promotion), { Zoé: 'present', Élise: null, Camille: 'absent' })
})

test('the sheet that shows how to reach the guardians of a girl held back is a reading about her', async () => {
  const promotion = await promotionOf(2)
  await losePaper(promotion, 'Élise')
  const { nadia } = promotion.team
  const page = await promotion
    .visitor(nadia)
    .get(sessionPaths.rollCall('ricochet', promotion.sessions[0]!.id))
  assert.match(page.text, /Karim Barry/)
  const rows = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['actorId', 'objectId'])
      .where('action', '=', 'guardians.read')
      .execute(),
  )
  assert.deepEqual(rows, [{ actorId: nadia.id, objectId: await enrolmentOf(promotion, 'Élise') }])
})

test('pressed twice it is one roll call; once her paper is there she is added', async () => {
  const promotion = await promotionOf(2)
  await losePaper(promotion, 'Élise')
  const answers = { Zoé: 'present', Élise: 'present' } as const
  const results = await Promise.all([call(promotion, answers, 0), call(promotion, answers, 0)])
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['taken except', 'taken except'],
  )
  assert.equal((await sheet(promotion)).revision, 1)
  await bringPaper(promotion, 'Élise')
  assert.deepEqual(await call(promotion, answers), { outcome: 'taken' })
  assert.deepEqual(await members(promotion), ['Élise started', 'Zoé started'])
})

test('she may be absent without papers, and a paper lost after she started stops nobody', async () => {
  const promotion = await promotionOf(2)
  await losePaper(promotion, 'Élise')
  assert.deepEqual(await call(promotion, { Zoé: 'present', Élise: 'absent' }), { outcome: 'taken' })
  await losePaper(promotion, 'Zoé')
  assert.deepEqual(await call(promotion, { Zoé: 'present', Élise: 'excused' }), { outcome: 'taken' })
  assert.deepEqual(await members(promotion), ['Élise confirmed', 'Zoé started'])
})

test('called absent and come after all, she has no mark left that is not true', async () => {
  const promotion = await promotionOf(2)
  await losePaper(promotion, 'Élise')
  await call(promotion, { Zoé: 'present', Élise: 'absent' })
  assert.equal((await call(promotion, { Zoé: 'present', Élise: 'present' })).outcome, 'taken except')
  assert.deepEqual(await marks(promotion), { Zoé: 'present', Élise: null })
  assert.deepEqual(await members(promotion), ['Élise confirmed', 'Zoé started'])
})

test('when nobody may start, nothing is written and the session is not held', async () => {
  const promotion = await promotionOf(1)
  await losePaper(promotion, 'Zoé')
  assert.equal((await call(promotion, { Zoé: 'present' })).outcome, 'taken except')
  assert.equal((await sheet(promotion)).revision, 0)
  const session = await promotion.deed(null, (scope) =>
    sessionWithin(scope, everywhere, promotion.sessions[0]!.id),
  )
  assert.equal(session!.state, 'planned')
})

test('a coordinator’s waiver lets her start', async () => {
  const promotion = await promotionOf(1)
  await losePaper(promotion, 'Zoé')
  const { deed, team, cohort } = promotion
  const enrolmentId = await enrolmentOf(promotion, 'Zoé')
  const waiver = { cohortId: cohort.id, enrolmentId, paper: 'health-sheet', reason: 'Apportée ce soir.' }
  assert.equal(await deed(team.nadia.id, (scope) => waivePaper(scope, waiver)), null)
  assert.deepEqual(await call(promotion, { Zoé: 'present' }), { outcome: 'taken' })
})

test('a paper taken back at the very moment of the roll call: she starts before it, or not at all', async () => {
  const promotion = await promotionOf(1)
  const [taken] = await Promise.all([call(promotion, { Zoé: 'present' }), losePaper(promotion, 'Zoé')])
  const [zoe] = await members(promotion)
  assert.equal(zoe, taken.outcome === 'taken' ? 'Zoé started' : 'Zoé confirmed')
})

const mark = fc.constantFrom('present', 'absent', 'excused', 'late')
const step = fc.oneof(
  fc.record({ kind: fc.constant('call' as const), zoe: mark, elise: mark }),
  fc.record({
    kind: fc.constantFrom('lose' as const, 'bring' as const),
    who: fc.constantFrom('Zoé', 'Élise'),
  }),
)

test('whatever happens in whatever order, no girl starts while a needed paper is missing', async () => {
  const promotion = await promotionOf(2)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const it of steps) {
        const before = await members(promotion)
        if (it.kind === 'call') await call(promotion, { Zoé: it.zoe, Élise: it.elise })
        else if (it.kind === 'lose') await losePaper(promotion, it.who)
        else await bringPaper(promotion, it.who)
        const after = await members(promotion)
        for (const name of ['Zoé', 'Élise']) {
          const began = before.includes(`${name} confirmed`) && after.includes(`${name} started`)
          if (began)
            assert.notEqual(await sheetState(promotion, name), 'missing', `${name} began without her paper`)
        }
        assert.deepEqual(await disagreeingSheets(promotion), [], 'a sheet says what its marks come to')
      }
    }),
    { numRuns: 12 },
  )
})

type Answer = 'present' | 'absent' | 'excused' | 'late'

function call(promotion: Promotion, answers: Record<string, Answer>, revision?: number) {
  const { deed, team, sessions } = promotion
  return deed(team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, sessions[0]!.id))!
    const { lines, revision: now } = await sheetOf(scope, session.id)
    const marks = new Map(
      lines.map(({ enrolmentId, firstName }) => [enrolmentId, markOf(answers[firstName]!)]),
    )
    return takeRollCall(scope, { session, marks, revision: revision ?? now })
  })
}

function markOf(answer: Answer): Mark {
  return answer === 'late' ? { status: 'late', at: '10:00' } : { status: answer }
}

function sheet({ deed, sessions }: Promotion) {
  return deed(null, (scope) => sheetOf(scope, sessions[0]!.id))
}

async function marks(promotion: Promotion): Promise<Record<string, string | null>> {
  const { lines } = await sheet(promotion)
  return Object.fromEntries(lines.map(({ firstName, mark }) => [firstName, mark?.status ?? null]))
}

async function members({ deed, cohort }: Promotion): Promise<string[]> {
  const girls = await deed(null, (scope) => participantsOf(scope, cohort.id))
  return girls.map(({ firstName, state }) => `${firstName} ${state}`)
}

async function enrolmentOf({ deed, cohort }: Promotion, name: string): Promise<string> {
  const girls = await deed(null, (scope) => participantsOf(scope, cohort.id))
  return girls.find(({ firstName }) => firstName === name)!.enrolmentId
}

async function sheetState(promotion: Promotion, name: string) {
  return (await sheetShown(promotion, name)).was
}

/** Her health sheet as the page of her papers shows it. */
async function sheetShown({ deed, cohort }: Promotion, name: string) {
  const girls = await deed(null, (scope) => papersOfCohort(scope, cohort.id))
  const { papers } = girls.find(({ firstName }) => firstName === name)!
  const { state: was, fault: had } = papers.find(({ key }) => key === 'health-sheet')!
  return { was, had }
}

async function losePaper(promotion: Promotion, name: string): Promise<void> {
  const { deed, team, cohort } = promotion
  const shown = await sheetShown(promotion, name)
  const enrolmentId = await enrolmentOf(promotion, name)
  const move = {
    cohortId: cohort.id,
    enrolmentId,
    paper: 'health-sheet',
    ...shown,
    to: 'missing',
    fault: 'incomplete',
  } as const
  assert.equal(await deed(team.maud.id, (scope) => movePaper(scope, move)), null)
}

async function bringPaper(promotion: Promotion, name: string): Promise<void> {
  const { deed, team, cohort } = promotion
  const shown = await sheetShown(promotion, name)
  if (shown.was !== 'missing') return
  const enrolmentId = await enrolmentOf(promotion, name)
  const move = { cohortId: cohort.id, enrolmentId, paper: 'health-sheet', ...shown, to: 'received' } as const
  assert.equal(await deed(team.maud.id, (scope) => movePaper(scope, move)), null)
}

/** Sessions whose minutes and heads are not those of their marks. */
async function disagreeingSheets({ deed }: Promotion): Promise<unknown[]> {
  const { rows } = await deed(null, ({ db }) =>
    sql`select s.id from sessions s
      left join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
      group by s.organisation_id, s.id
      having s.learner_minutes <> coalesce(sum(a.minutes), 0) or s.called <> count(a.status)
        or s.came <> count(*) filter (where a.status in ('present', 'late', 'left early'))`.execute(db),
  )
  return rows
}
