import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { absencesWithin } from '#src/care/queries.ts'
import { departEnrolment } from '#src/cohorts/actions/depart-enrolment.ts'
import { cohortPaths, participantsOf, sessionPaths, sheetOf } from '#src/cohorts/index.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { site } from './open-campaign.ts'

// Who leaves is asked for by the same papers and pages at once: roll call, paper to sign, count of the day, emergency sheets, call list.

let promotion: Promotion
let facilitator: TeamMember
let girls: Map<string, { enrolmentId: string; applicationId: string }>

const slug = 'ricochet'
const [monday, tuesday] = ['2027-07-05', '2027-07-06'] as const

before(async () => {
  promotion = await openPromotion({ girls: 4 })
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
})
after(() => promotion.database.drop())

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
  assert.deepEqual(await named(cohortPaths.emergencySheets(slug, promotion.cohort.id)), ['Aïssatou'])
  assert.deepEqual(await named(dayPrint(tuesday)), ['Aïssatou'])
  assert.equal(await expected(), 1)
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

function givesUp(name: string): Promise<void> {
  return promotion.deed(null, async (scope) => {
    const { applicationId } = girls.get(name)!
    const { applicantId } = await scope.db
      .selectFrom('applications')
      .select('applicantId')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
    const herself = { ...scope, actor: { kind: 'person', id: applicantId } } as const
    assert.equal(await giveUpPlace(herself, applicationId, site), null)
  })
}

async function departs(name: string, lastDay: string): Promise<void> {
  const { enrolmentId } = girls.get(name)!
  const departure = { enrolmentId, cohortId: promotion.cohort.id, reason: 'moved away', lastDay } as const
  assert.equal(
    await promotion.deed(promotion.team.nadia.id, (scope) => departEnrolment(scope, departure)),
    null,
  )
}

async function call(session: number, marks: Record<string, string>): Promise<number> {
  const { revision } = await sheet(session)
  const fields = Object.entries(marks).map(([name, mark]) => [`mark-${girls.get(name)!.enrolmentId}`, mark])
  const path = sessionPaths.rollCall(slug, promotion.sessions[session]!.id)
  const body = { step: 'detail', revision: String(revision), ...Object.fromEntries(fields) }
  return (await promotion.visitor(facilitator).post(path, body)).status
}
