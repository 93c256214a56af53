import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Mark, sessionPaths, sheetOf } from '#src/cohorts/index.ts'
import { nameGuardian } from '#src/people/index.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { recordCall } from './actions/record-call.ts'
import { absencePaths } from './paths.ts'
import { absencesWithin } from './queries.ts'

let promotion: Promotion
let facilitator: TeamMember
let stranger: TeamMember
let girls: Map<string, { enrolmentId: string; personId: string }>
let mother: string

const slug = 'ricochet'
const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
const longAgo = new Date('2027-01-01T00:00:00Z')

before(async () => {
  promotion = await openPromotion({ girls: 3 })
  const { newMember, grant, deed, cohort, sessions, clock } = promotion
  clock.moveTo('2027-07-05T07:40:00Z')
  facilitator = await newMember('Sylvie', 'Andrade')
  await grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: cohort.id })
  stranger = await newMember('Ines', 'Autre')
  await grant(stranger, 'facilitator', { scopeKind: 'cohort', scopeId: stranger.id })
  const { lines } = await deed(null, (scope) => sheetOf(scope, sessions[0]!.id))
  girls = new Map(lines.map((line) => [line.firstName, line]))
  mother = await deed(null, (scope) =>
    nameGuardian(scope, {
      childId: girls.get('Camille')!.personId,
      firstName: 'Samira',
      lastName: 'Dubois',
      contact: { email: null, phone: '+33639980131' },
      kind: 'parent',
      language: 'fr',
      zone: 'Europe/Paris',
    }),
  )
})
after(() => promotion.database.drop())

async function call(marks: Record<string, Mark['status']>, session = 0) {
  const id = promotion.sessions[session]!.id
  const { revision } = await promotion.deed(null, (scope) => sheetOf(scope, id))
  const fields = Object.entries(marks).flatMap(([name, status]) => {
    const { enrolmentId } = girls.get(name)!
    const gesture = status === 'excused' ? 'absent' : status
    return [
      [`mark-${enrolmentId}`, gesture],
      ...(status === 'excused' ? [[`excused-${enrolmentId}`, 'yes']] : []),
    ]
  })
  return promotion.visitor(facilitator).post(sessionPaths.rollCall(slug, id), {
    step: 'detail',
    revision: String(revision),
    ...Object.fromEntries(fields),
  })
}

const sheetInWords = async () =>
  (await promotion.visitor(facilitator).get(sessionPaths.rollCall(slug, promotion.sessions[0]!.id))).text
const absences = () => promotion.deed(null, (scope) => absencesWithin(scope, everywhere, longAgo))
const readings = () =>
  promotion.deed(null, async ({ db }) => {
    const rows = db.selectFrom('auditEvents').select('id').where('action', '=', 'absence.read')
    return (await rows.execute()).length
  })
const only = async () => (await absences())[0]!

test('nobody is missing: the page says so kindly', async () => {
  const page = await promotion.visitor(facilitator).get(absencePaths.list(slug))
  assert.equal(page.status, 200)
  assert.match(page.text, /Personne à appeler/)
})

test('a roll call puts the minor absent without word on the list at once, with whom to call, and nobody else', async () => {
  const saved = await call({ Zoé: 'present', Élise: 'excused', Camille: 'absent' })
  assert.equal(saved.status, 303)
  assert.equal(saved.location, absencePaths.list(slug))
  const page = await promotion.visitor(facilitator).get(absencePaths.list(slug))
  assert.match(page.text, /Une famille à appeler/)
  assert.match(page.text, /Camille Dubois/)
  assert.match(page.text, /href="tel:\+33639980131"/)
  assert.match(page.text, /Absente sans nouvelle depuis 9\sh\s30/, 'when the session began')
  assert.doesNotMatch(page.text, /Élise|Zoé/)
})

test('opening her contacts is written down about her', async () => {
  const rows = await promotion.deed(null, (scope) =>
    scope.db
      .selectFrom('auditEvents')
      .select(['subjectId', 'actorId'])
      .where('action', '=', 'absence.read')
      .execute(),
  )
  assert.deepEqual(rows, [{ subjectId: girls.get('Camille')!.personId, actorId: facilitator.id }])
})

test('the facilitator of another cohort finds neither the list of this one nor her', async () => {
  const { visitor } = promotion
  const { id } = await only()
  const list = await visitor(stranger).get(absencePaths.list(slug))
  assert.doesNotMatch(list.text, /Camille/)
  assert.equal((await visitor(stranger).get(absencePaths.one(slug, id))).status, 404)
  assert.equal((await visitor(stranger).post(absencePaths.calls(slug, id))).status, 404)
})

test('a call without its outcome, or of somebody who is not hers, comes back with what was typed', async () => {
  const { id } = await only()
  const hers = promotion.visitor(facilitator)
  const typed = { whom: mother, sentence: 'Elle cherche.', revision: '1' }
  const before = await readings()
  const page = await hers.post(absencePaths.calls(slug, id), typed)
  assert.equal(page.status, 422)
  assert.match(page.text, /Choisissez ce que l’appel a donné/)
  assert.match(page.text, /Elle cherche\./)
  const other = await hers.post(absencePaths.calls(slug, id), {
    ...typed,
    whom: facilitator.id,
    outcome: 'ill',
  })
  assert.equal(other.status, 422)
  assert.equal(await readings(), before + 2, 'each shows her contacts again')
  assert.equal((await only()).steps.length, 1)
})

test('nobody answers: she stays on the list, and who called whom and when is kept', async () => {
  const { id } = await only()
  promotion.clock.moveTo('2027-07-05T07:45:00Z')
  const said = { whom: mother, outcome: 'unreachable', sentence: '', revision: '1' }
  const saved = await promotion.visitor(facilitator).post(absencePaths.calls(slug, id), said)
  assert.equal(saved.status, 303)
  const again = await promotion.visitor(facilitator).post(absencePaths.calls(slug, id), said)
  assert.equal(again.status, 303, 'pressed twice')
  const absence = await only()
  assert.equal(absence.state, 'to call')
  assert.match(await sheetInWords(), /Famille à prévenir/)
  assert.equal(absence.steps.length, 2, 'written once')
  const page = await promotion.visitor(facilitator).get(absencePaths.list(slug))
  assert.match(page.text, /9\sh\s45, Sylvie Andrade a appelé Samira Dubois/)
})

test('two people call at once: the second sees the first’s call, and chooses', async () => {
  const { id } = await only()
  const { nadia } = promotion.team
  const said = { whom: mother, outcome: 'on her way', sentence: 'Le bus est en retard.', revision: '2' }
  assert.equal((await promotion.visitor(nadia).post(absencePaths.calls(slug, id), said)).status, 303)
  const mine = { ...said, outcome: 'will not come', sentence: 'Elle reste là.' }
  const before = await readings()
  const second = await promotion.visitor(facilitator).post(absencePaths.calls(slug, id), mine)
  assert.equal(second.status, 409)
  assert.match(second.text, /Nadia Benali vient de noter un appel/)
  assert.match(second.text, /Le bus est en retard\./)
  assert.match(second.text, /Elle reste là\./)
  assert.match(second.text, /name="revision" value="3"/)
  assert.equal(await readings(), before + 1)
  assert.equal((await only()).state, 'reached')
  const sheet = await sheetInWords()
  assert.match(sheet, />Famille jointe</)
  assert.equal(sheet.split('>Famille jointe<').length, 2, 'hers only')
})

test('exactly one of two calls sent in the same instant is written', async () => {
  const { id } = await only()
  const calling = (person: TeamMember) =>
    promotion.deed(person.id, (scope) =>
      recordCall(scope, {
        absenceId: id,
        revision: 3,
        contactId: null,
        outcome: 'on her way',
        sentence: person.id,
      }),
    )
  const answers = await Promise.all([calling(facilitator), calling(promotion.team.nadia)])
  assert.equal(answers.filter((refusal) => refusal === null).length, 1)
  assert.ok(answers.includes('changed meanwhile'))
})

test('on her way and not there when the minutes are over again: she is back on the list with her contacts', async () => {
  const hers = promotion.visitor(facilitator)
  promotion.clock.moveTo('2027-07-05T08:14:59Z')
  const before = await hers.get(absencePaths.list(slug))
  assert.match(before.text, /Personne à appeler/)
  assert.doesNotMatch(before.text, /\+33639980131/)
  promotion.clock.moveTo('2027-07-05T08:15:00Z')
  const { text } = await hers.get(absencePaths.list(slug))
  assert.match(text, /Une famille à appeler/)
  assert.match(text, /Annoncée en chemin à 9\sh\s45, pas encore arrivée/)
  assert.match(text, /href="tel:\+33639980131"/)
  const { id, revision } = await only()
  const said = { whom: mother, outcome: 'on her way', sentence: 'Deuxième bus.', revision: String(revision) }
  assert.equal((await hers.post(absencePaths.calls(slug, id), said)).status, 303)
  assert.equal((await only()).state, 'reached', 'the minutes begin again')
  promotion.clock.moveTo('2027-07-05T07:45:00Z')
})

test('she came after all: the corrected roll call settles it, the reason stays, and no call is asked any more', async () => {
  await call({ Zoé: 'present', Élise: 'excused', Camille: 'present' })
  const absence = await only()
  assert.equal(absence.state, 'settled')
  assert.equal(absence.steps.at(-1)!.kind, 'came')
  const before = await readings()
  const page = await promotion.visitor(facilitator).get(absencePaths.list(slug))
  assert.match(page.text, /Personne à appeler/)
  assert.match(page.text, /Elle est venue\u00a0: feuille corrigée/)
  assert.equal(await readings(), before + 1, 'what was said on the telephone is hers too')
  const late = { whom: mother, outcome: 'ill', revision: String(absence.revision) }
  const refused = await promotion.visitor(facilitator).post(absencePaths.calls(slug, absence.id), late)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /il n’y a plus rien à demander/)
})

test('a day after, her contacts are closed; whoever left the cohort has none either', async () => {
  const { id } = await only()
  const hers = promotion.visitor(facilitator)
  const soon = await hers.get(absencePaths.one(slug, id))
  assert.match(soon.text, /\+33639980131/)
  await setState('left early')
  assert.doesNotMatch((await hers.get(absencePaths.one(slug, id))).text, /\+33639980131/)
  await setState('started')
  promotion.clock.moveTo('2027-07-06T07:41:00Z')
  const later = await hers.get(absencePaths.one(slug, id))
  promotion.clock.moveTo('2027-07-05T07:45:00Z')
  assert.equal(later.status, 200)
  assert.doesNotMatch(later.text, /\+33639980131/)
  assert.match(later.text, /Les contacts ne se lisent plus ici/)
})

test('her emergency sheet ranks whom to call, a call names whom of it was reached, and outlives the sheet', async () => {
  const { enrolmentId, personId } = girls.get('Camille')!
  const hers = promotion.visitor(facilitator)
  await writesSheet(['Awa Dubois', 'Samira Dubois'])
  await call({ Zoé: 'present', Élise: 'excused', Camille: 'absent' })
  const page = (await hers.get(absencePaths.list(slug))).text
  const [aunt, mum] = [page.indexOf('tel:+33639980140'), page.indexOf('tel:+33639980141')]
  assert.ok(aunt > 0 && aunt < mum, 'the order of the family')
  assert.match(page, /tante, fiche d’urgence/)
  assert.match(page, /href="tel:\+33639980131"/, 'the number that only her file knows')
  assert.equal(page.match(/class="line-title">Samira Dubois/g)?.length, 1, 'one line')
  const absence = await only()
  const said = { whom: absence.contacts[0]!.id, outcome: 'unreachable', revision: String(absence.revision) }
  assert.equal((await hers.post(absencePaths.calls(slug, absence.id), said)).status, 303)
  assert.match((await hers.get(absencePaths.list(slug))).text, /Sylvie Andrade a appelé Awa Dubois/)
  await writesSheet(['Samira Dubois', 'Awa Dubois'])
  assert.match((await hers.get(absencePaths.list(slug))).text, /Sylvie Andrade a appelé Awa Dubois/)
  const read = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select('details')
      .where('action', '=', 'absence.read')
      .where('subjectId', '=', personId)
      .execute(),
  )
  const fromSheet = read.filter(({ details }) => Object.hasOwn(details as object, 'emergencyContacts'))
  assert.equal(fromSheet.length, 3, 'each reading says so')
  await promotion.deed(null, ({ db }) =>
    db.deleteFrom('emergencySheets').where('enrolmentId', '=', enrolmentId).execute(),
  )
  const later = (await hers.get(absencePaths.one(slug, absence.id))).text
  assert.match(later, /Sylvie Andrade a appelé un contact de sa fiche d’urgence, effacée depuis/)
  assert.doesNotMatch(later, /Awa/)
})

async function writesSheet(names: readonly string[]) {
  const { enrolmentId } = girls.get('Camille')!
  const path = `/o/${slug}/cohorts/${promotion.cohort.id}/enrolments/${enrolmentId}/emergency-sheet`
  const rose = await promotion.newMember('Rose', 'Aubry')
  await promotion.grant(rose, 'territory coordinator', { scopeKind: 'cohort', scopeId: promotion.cohort.id })
  await promotion.deed(rose.id, readAndSign)
  const coordinator = promotion.visitor(rose)
  const revision = /name="revision" value="(\d+)"/.exec((await coordinator.get(path)).text)?.[1] ?? '0'
  const people = names.flatMap((name, at) => [
    [`name-${at + 1}`, name],
    [`relation-${at + 1}`, name.startsWith('Awa') ? 'tante' : 'mère'],
    [`phone-${at + 1}`, name.startsWith('Awa') ? '06 39 98 01 40' : '06 39 98 01 41'],
  ])
  const rest = { 'goes-home': 'alone', diet: 'any-meal', 'said-by': mother }
  const typed = { ...Object.fromEntries(people), revision, ...rest }
  assert.equal((await coordinator.post(path, typed)).status, 303)
}

async function setState(state: 'started' | 'left early') {
  const { enrolmentId } = girls.get('Camille')!
  await promotion.deed(null, ({ db }) =>
    db.updateTable('enrolments').set({ state }).where('id', '=', enrolmentId).execute(),
  )
}

test('an adult is never on the list', async () => {
  const { deed, creil, accepted, cohort, sessions } = promotion
  const adult = await accepted(creil.id, ['Awa', 'Majeure'], '2009-07-05')
  await deed(null, (scope) =>
    scope.db
      .updateTable('enrolments')
      .set({ cohortId: cohort.id })
      .where('organisationId', '=', scope.organisationId)
      .where('personId', '=', adult)
      .execute(),
  )
  const { lines } = await deed(null, (scope) => sheetOf(scope, sessions[1]!.id))
  girls = new Map(lines.map((line) => [line.firstName, line]))
  promotion.clock.moveTo('2027-07-05T11:40:00Z')
  const saved = await call({ Zoé: 'present', Élise: 'present', Camille: 'present', Awa: 'absent' }, 1)
  assert.equal(saved.status, 303)
  assert.doesNotMatch(saved.location ?? '', /absences/)
  assert.equal((await absences()).length, 1)
})

test('the newest day leads the list, and in a day the longest wait', async () => {
  const { clock } = promotion
  clock.moveTo('2027-07-05T12:30:00Z')
  await call({ Zoé: 'present', Élise: 'absent', Camille: 'present', Awa: 'present' }, 1)
  clock.moveTo('2027-07-06T07:40:00Z')
  await call({ Zoé: 'absent', Élise: 'present', Camille: 'absent', Awa: 'present' }, 2)
  clock.moveTo('2027-07-06T12:30:00Z')
  await call({ Zoé: 'present', Élise: 'absent', Camille: 'present', Awa: 'present' }, 3)
  const waiting = (await absences()).filter(({ state }) => state === 'to call')
  assert.deepEqual(
    waiting.map(({ firstName, session }) => `${firstName} ${session.day}`),
    ['Camille 2027-07-06', 'Zoé 2027-07-06', 'Élise 2027-07-06', 'Camille 2027-07-05', 'Élise 2027-07-05'],
  )
})
