import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { placeView } from '#src/applications/place-queries.ts'
import { absencesWithin } from '#src/care/queries.ts'
import { departEnrolment } from '#src/cohorts/actions/depart-enrolment.ts'
import { cohortPaths, endStay, participantsOf, sessionPaths, sheetOf } from '#src/cohorts/index.ts'
import { recipientsOf } from '#src/cohorts/recipient-queries.ts'
import { papersOfCohort } from '#src/papers/queries.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { site } from './open-campaign.ts'

// Who leaves is asked for by the same papers and pages at once: roll call, paper to sign, count of the day, emergency sheets, call list.

let promotion: Promotion
const opened: Promotion[] = []
let facilitator: TeamMember
let girls: Map<string, { enrolmentId: string; applicationId: string }>

const slug = 'ricochet'
const [monday, tuesday] = ['2027-07-05', '2027-07-06'] as const

before(async () => {
  promotion = await twoDays()
})
after(() => Promise.all(opened.map(({ database }) => database.drop())))

/** A new promotion of four girls with its facilitator. */
async function twoDays(): Promise<Promotion> {
  const promotion = await openPromotion({ girls: 4 })
  opened.push(promotion)
  const { newMember, grant, deed, cohort } = promotion
  facilitator = await newMember('Inès', 'Marchand')
  await grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: cohort.id })
  await deed(facilitator.id, readAndSign)
  const participants = await deed(null, (scope) => participantsOf(scope, cohort.id))
  girls = new Map(
    participants.map(({ firstName, enrolmentId, application }) => [
      firstName,
      { enrolmentId, applicationId: application.id },
    ]),
  )
  return promotion
}

test('a place given up before the first session of a day: nothing of that day asks for her; a last day does until its end', async () => {
  promotion.clock.moveTo('2027-07-05T06:52:00Z')
  await givesUp('Camille')
  await departs('Élise', monday)
  const there = ['Aïssatou', 'Zoé', 'Élise']
  for (const session of [0, 1]) assert.deepEqual(await asked(session), there)
  assert.deepEqual(await named(cohortPaths.signInSheet(slug, promotion.cohort.id, monday)), there)
  assert.deepEqual(await named(dayPrint(monday)), there)
  assert.deepEqual(await named(cohortPaths.emergencySheets(slug, promotion.cohort.id)), there)
  assert.equal(await expected(), 3)
  for (const session of [2, 3]) assert.deepEqual(await asked(session), ['Aïssatou', 'Zoé'])
  assert.deepEqual(await named(dayPrint(tuesday)), ['Aïssatou', 'Zoé'])
})

test('whoever is missing on her last day is on the call list with whom to call; who gave up her place is not', async () => {
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
  const marks = { Camille: 'absent', Élise: 'absent', Aïssatou: 'present', Zoé: 'present' } as const
  assert.equal(await call(0, marks), 303)
  const list = (await promotion.visitor(facilitator).get(`/o/${slug}/absences`)).text
  assert.match(list, /Élise/)
  assert.doesNotMatch(list, /Camille/)
  const [absence] = await promotion.deed(null, (scope) => absencesWithin(scope, everywhere, new Date(0)))
  assert.match(absence!.contacts[0]!.name, /^Karim/, 'whoever answers for her')
})

test('a place given up between two sessions: the one that began keeps her mark, the next does not ask for her', async () => {
  promotion.clock.moveTo('2027-07-05T10:45:00Z')
  await givesUp('Zoé')
  assert.deepEqual(await asked(0), ['Aïssatou', 'Zoé', 'Élise'])
  assert.deepEqual(await asked(1), ['Aïssatou', 'Élise'])
  const { lines } = await sheet(0)
  assert.equal(lines.find(({ firstName }) => firstName === 'Zoé')?.mark?.status, 'present')
  assert.deepEqual(await named(dayPrint(monday)), ['Aïssatou', 'Zoé', 'Élise'], 'who was there that day')
  promotion.clock.moveTo('2027-07-06T06:00:00Z')
  await staysUntilNow('Élise')
  assert.deepEqual(await named(cohortPaths.emergencySheets(slug, promotion.cohort.id)), ['Aïssatou'])
  assert.deepEqual(await named(dayPrint(tuesday)), ['Aïssatou'])
  assert.equal(await expected(), 1)
})

test('a place given up by her own link while a session goes on: it still asks for her and says so, and whoever misses her calls', async () => {
  promotion.clock.moveTo('2027-07-06T07:40:00Z')
  await givesUp('Aïssatou')
  const page = await promotion
    .visitor(facilitator)
    .get(sessionPaths.rollCall(slug, promotion.sessions[2]!.id))
  assert.match(page.text, /A rendu sa place/)
  assert.equal(await call(2, { Aïssatou: 'absent' }), 303)
  assert.match((await promotion.visitor(facilitator).get(`/o/${slug}/absences`)).text, /Aïssatou/)
})

test('missing since the session began: a guardian who gives up her place settles the call, her own link does not', async () => {
  promotion = await twoDays()
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
  assert.equal(
    await call(0, { Camille: 'absent', Élise: 'present', Aïssatou: 'present', Zoé: 'absent' }),
    303,
  )
  const list = async () => (await promotion.visitor(facilitator).get(`/o/${slug}/absences`)).text
  assert.match(await list(), /Deux familles à appeler|2 familles à appeler/)
  await givesUp('Zoé')
  assert.match(await list(), /Deux familles à appeler|2 familles à appeler/)
  const open = await promotion.deed(null, (scope) => absencesWithin(scope, everywhere, new Date(0)))
  const hers = open.find(({ firstName }) => firstName === 'Zoé')!
  assert.ok(hers.contacts.length > 0, 'with whom to call')
  await givesUp('Camille', 'her guardian')
  assert.match(await list(), /Une famille à appeler/)
  assert.match(await list(), /Zoé/)
  const camille = open.find(({ firstName }) => firstName === 'Camille')!
  const one = await promotion.visitor(facilitator).get(`/o/${slug}/absences/${camille.id}`)
  assert.match(one.text, /Elle a rendu sa place\s: il n’y a plus personne à appeler/)
  assert.equal(
    (await promotion.deed(null, ({ db }) => db.selectFrom('deskAbsences').select('objectId').execute()))
      .length,
    1,
  )
})

test('a last day to come: she is of the cohort in everything until its end, and in nothing after it', async () => {
  promotion = await twoDays()
  promotion.clock.moveTo('2027-07-02T08:00:00Z')
  await departs('Élise', monday)
  const { enrolmentId, applicationId } = girls.get('Élise')!
  const standing = () =>
    promotion.deed(null, async (scope) => ({
      written: names(await recipientsOf(scope, { ...promotion.cohort.site, id: promotion.cohort.id })),
      papers: names(await papersOfCohort(scope, promotion.cohort.id)),
      sessions: (await placeView(scope, applicationId)).sessions.map(({ day }) => day),
      guarded: (await scope.db.selectFrom('safeguardingCohortMembers').select('personId').execute()).length,
    }))
  const names = (rows: readonly { firstName: string }[]) =>
    rows.map(({ firstName }) => firstName).filter((name) => name === 'Élise')
  const { visitor, team } = promotion
  const cohortPage = async () =>
    (await visitor(team.nadia).get(cohortPaths.one(slug, promotion.cohort.id))).text
  assert.deepEqual(await standing(), {
    written: ['Élise'],
    papers: ['Élise'],
    sessions: [monday, monday],
    guarded: 4,
  })
  assert.match(await cohortPage(), /jusqu’au lundi 5 juillet/)
  assert.match(await cohortPage(), /Participantes<\/dt>\s*<dd[^>]*>4/)
  const moved = await visitor(team.nadia).get(cohortPaths.member(slug, promotion.cohort.id, enrolmentId))
  assert.match(moved.text, /jusqu’au soir du lundi 5 juillet/)
  promotion.clock.moveTo('2027-07-05T22:00:00Z')
  await staysUntilNow('Élise')
  assert.deepEqual(await standing(), { written: [], papers: [], sessions: [], guarded: 3 })
  assert.match(await cohortPage(), /Participantes<\/dt>\s*<dd[^>]*>3/)
})

test('whoever leaves on a later day may give up her place before it', async () => {
  promotion = await twoDays()
  promotion.clock.moveTo('2027-07-05T10:45:00Z')
  await departs('Zoé', tuesday)
  assert.deepEqual(await asked(2), ['Aïssatou', 'Camille', 'Zoé', 'Élise'])
  await givesUp('Zoé')
  for (const session of [1, 2]) assert.deepEqual(await asked(session), ['Aïssatou', 'Camille', 'Élise'])
  promotion.clock.moveTo('2027-07-06T22:00:00Z')
  await staysUntilNow('Zoé')
  const { enrolmentId } = girls.get('Zoé')!
  const kept = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('enrolments')
      .select(['leftOn', 'leavesAs', 'state'])
      .where('id', '=', enrolmentId)
      .execute(),
  )
  assert.deepEqual(kept, [{ leftOn: monday, leavesAs: null, state: 'left early' }])
})

const dayPrint = (day: string) => `${cohortPaths.emergencySheets(slug, promotion.cohort.id)}/${day}`

const sheet = (session: number) =>
  promotion.deed(null, (scope) => sheetOf(scope, promotion.sessions[session]!.id))

/** Whom a roll call asks for, as its page shows them. */
async function asked(session: number): Promise<string[]> {
  const { lines } = await sheet(session)
  return lines.map(({ firstName }) => firstName).toSorted()
}

/** The girls that a page or a print names. */
async function named(path: string): Promise<string[]> {
  const { status, text, bytes, headers } = await promotion.visitor(facilitator).get(path)
  assert.equal(status, 200, path)
  const isPdf = headers.get('content-type') === 'application/pdf'
  const words = isPdf ? readPdf(bytes).pages.join(' ') : text
  return [...girls.keys()].filter((name) => words.includes(name)).toSorted()
}

/** How many the page of the cohort expects, today or on the next day of its calendar. */
async function expected(): Promise<number> {
  const { text } = await promotion.visitor(facilitator).get(cohortPaths.one(slug, promotion.cohort.id))
  const [, count] = /Attendues<\/dt>\s*<dd[^>]*>(\d+)/.exec(text) ?? []
  return Number(count)
}

function givesUp(name: string, by: 'herself' | 'her guardian' = 'herself'): Promise<void> {
  return promotion.deed(null, async (scope) => {
    const { applicationId } = girls.get(name)!
    const { applicantId } = await scope.db
      .selectFrom('applications')
      .select('applicantId')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
    const { guardianId } = await scope.db
      .selectFrom('guardianships')
      .select('guardianId')
      .where('childId', '=', applicantId)
      .executeTakeFirstOrThrow()
    const id = by === 'herself' ? applicantId : guardianId
    assert.equal(await giveUpPlace({ ...scope, actor: { kind: 'link', id } }, applicationId, site), null)
  })
}

async function departs(name: string, lastDay: string): Promise<void> {
  const { enrolmentId } = girls.get(name)!
  const departure = { enrolmentId, cohortId: promotion.cohort.id, reason: 'moved away', lastDay } as const
  assert.equal(
    await promotion.deed(promotion.team.nadia.id, (scope) => departEnrolment(scope, departure, site)),
    null,
  )
}

/** The night after her last day: the job that was left for it. */
function staysUntilNow(name: string): Promise<void> {
  const { enrolmentId } = girls.get(name)!
  return promotion.deed(null, (scope) => endStay(scope, { enrolmentId, cohortId: promotion.cohort.id }))
}

async function call(session: number, marks: Record<string, string>): Promise<number> {
  const { revision } = await sheet(session)
  const fields = Object.entries(marks).map(([name, mark]) => [`mark-${girls.get(name)!.enrolmentId}`, mark])
  const path = sessionPaths.rollCall(slug, promotion.sessions[session]!.id)
  const body = { step: 'detail', revision: String(revision), ...Object.fromEntries(fields) }
  return (await promotion.visitor(facilitator).post(path, body)).status
}
