import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guardiansOf, handOutLink } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { papersPaths } from './paths.ts'
import { type GirlPapers, papersOfCohort } from './queries.ts'

let promotion: Promotion
let girl: GirlPapers
let facilitator: TeamMember
before(async () => {
  promotion = await openPromotion({ girls: 2 })
  facilitator = await promotion.newMember('Inès', 'Marchand')
  await promotion.grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: promotion.cohort.id })
  girl = (await promotion.deed(null, (scope) => papersOfCohort(scope, promotion.cohort.id)))[0]!
})
after(() => promotion.database.drop())

const slug = 'ricochet'
const paths = () => ({
  list: papersPaths.ofCohort(slug, promotion.cohort.id),
  hers: papersPaths.ofGirl(slug, promotion.cohort.id, girl.enrolmentId),
  sheet: papersPaths.one(slug, promotion.cohort.id, girl.enrolmentId, 'health-sheet'),
  waiver: papersPaths.waiver(slug, promotion.cohort.id, girl.enrolmentId, 'health-sheet'),
  reminder: papersPaths.reminder(slug, promotion.cohort.id),
})

test('every girl and every paper is said in words, and the facilitator notes one by one gesture', async () => {
  const she = promotion.visitor(facilitator)
  const { text, status } = await she.get(paths().list)
  assert.equal(status, 200)
  assert.match(text, /Toutes peuvent commencer/)
  assert.match(text, /Zoé Abadie/)
  assert.match(text, /Noter vérifié<span class="sr-only"[^>]*>[^<]*Fiche sanitaire de liaison, Zoé Abadie/)
  const done = await she.post(paths().sheet, { was: 'received', to: 'checked', from: 'list' })
  assert.equal(done.location, `${paths().list}#girl-${girl.enrolmentId}`)
  assert.match((await she.get(paths().hers)).text, /Vérifié/)
})

test('a paper that is not accepted needs a reason, and keeps what was chosen', async () => {
  const she = promotion.visitor(facilitator)
  const refused = await she.post(paths().sheet, { was: 'checked', to: 'missing' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choisissez pourquoi/)
  const done = await she.post(paths().sheet, {
    was: 'checked',
    to: 'missing',
    'fault-health-sheet': 'not signed',
  })
  assert.equal(done.location, paths().hers)
  assert.match((await she.get(paths().list)).text, /Une participante ne peut pas encore commencer/)
})

test('noted from an old page, both versions are said and nothing is written', async () => {
  const she = promotion.visitor(promotion.team.nadia)
  const readings = () =>
    promotion.deed(null, async ({ db }) => {
      const rows = db.selectFrom('auditEvents').select('id').where('action', '=', 'papers.read')
      return (await rows.where('actorId', '=', promotion.team.nadia.id).execute()).length
    })
  const before = await readings()
  const { status, text } = await she.post(paths().sheet, { was: 'received', to: 'checked' })
  assert.equal(status, 409)
  assert.equal((await she.post(paths().sheet, { was: 'checked', to: 'missing' })).status, 422)
  assert.equal(await readings(), before + 2, 'each refusal shows her papers and is logged as a reading')
  assert.match(text, /Inès Marchand a noté «\sManque\s». Vous notiez «\sVérifié\s»/)
})

test('only who plans lets her start without a paper, with a reason', async () => {
  const she = promotion.visitor(facilitator)
  assert.doesNotMatch((await she.get(paths().hers)).text, /La laisser commencer/)
  assert.equal((await she.post(paths().waiver, { 'reason-health-sheet': 'Ce soir.' })).status, 404)
  assert.equal((await she.post(paths().reminder)).status, 404)
  const nadia = promotion.visitor(promotion.team.nadia)
  assert.match((await nadia.post(paths().waiver, { 'reason-health-sheet': ' ' })).text, /Écrivez pourquoi/)
  const done = await nadia.post(paths().waiver, { 'reason-health-sheet': 'Apportée ce soir.' })
  assert.equal(done.location, paths().hers)
  assert.match((await nadia.get(paths().hers)).text, /Dispense\u00a0: Apportée ce soir\./)
  assert.match((await nadia.get(paths().list)).text, /Toutes peuvent commencer/)
})

test('a waiver that was given by mistake ends: she waits for the paper again, both stay written, and another may follow', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const ending = papersPaths.waiverEnding(slug, promotion.cohort.id, girl.enrolmentId, 'health-sheet')
  assert.ok((await nadia.get(paths().hers)).text.includes(`action="${ending}"`))
  assert.equal((await promotion.visitor(facilitator).post(ending)).status, 404)
  const presses = await Promise.all([nadia.post(ending), nadia.post(ending)])
  assert.deepEqual(
    presses.map(({ location }) => location),
    [paths().hers, paths().hers],
  )
  const hers = (await nadia.get(paths().hers)).text
  assert.match(hers, /Fin de la dispense[^]*Nadia Benali[^]*Dispense\u00a0: Apportée ce soir\./)
  assert.equal(hers.match(/Fin de la dispense/g)!.length, 1)
  assert.doesNotMatch((await nadia.get(paths().list)).text, /Toutes peuvent commencer/)
  assert.equal((await nadia.post(paths().waiver, { 'reason-health-sheet': 'Apportée demain.' })).status, 303)
  assert.match((await nadia.get(paths().list)).text, /Toutes peuvent commencer/)
})

test('one button reminds, and says what became of its messages', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  assert.equal((await nadia.post(paths().reminder)).location, paths().list)
  assert.match((await nadia.get(paths().list)).text, /Dernier rappel, 1er juillet 2027/)
})

test('the cohorts where a paper is missing lead to it', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const { text } = await nadia.get(papersPaths.missing(slug))
  assert.match(text, new RegExp(`href="${paths().list}"`))
  assert.equal((await promotion.visitor(facilitator).get(papersPaths.missing(slug))).status, 404)
})

test('a cohort outside her reach, another role and a wrong address are not found', async () => {
  const far = await promotion.newMember('Soizic', 'Legall')
  await promotion.grant(far, 'territory coordinator', { scopeKind: 'site', scopeId: promotion.nantes.id })
  const reader = await promotion.newMember('Paule', 'Renard')
  await promotion.grant(reader, 'reader', { scopeKind: 'organisation', scopeId: null })
  for (const visitor of [promotion.visitor(far), promotion.visitor(reader)]) {
    assert.equal((await visitor.get(paths().list)).status, 404)
    assert.equal((await visitor.get(paths().hers)).status, 404)
    assert.equal((await visitor.post(paths().sheet, { was: 'missing', to: 'received' })).status, 404)
  }
  const nadia = promotion.visitor(promotion.team.nadia)
  assert.equal((await nadia.get(papersPaths.ofCohort(slug, 'no-id'))).status, 404)
  assert.equal((await nadia.get(papersPaths.ofGirl(slug, promotion.cohort.id, 'no-id'))).status, 404)
  const unknown = papersPaths.one(slug, promotion.cohort.id, girl.enrolmentId, 'passport')
  assert.equal((await nadia.post(unknown, { was: 'missing', to: 'received' })).status, 404)
})

/** The token of a link on her file, for herself or as her guardian has one. */
const linkFor = (purpose: 'application' | 'guardian') =>
  promotion.deed(null, (scope) =>
    handOutLink(scope, {
      purpose,
      holderId: girl.personId,
      aboutId: girl.personId,
      objectId: girl.applicationId,
      expiresAt: new Date('2027-07-30T21:59:59Z'),
    }),
  )

test('she reads what is left to give in "tu", her guardian in "vous", each by an own link', async () => {
  const anybody = promotion.visitor(null)
  const hers = await anybody.get(`/o/${slug}/application/${await linkFor('application')}/papers`)
  assert.match(hers.text, /Tes papiers/)
  assert.match(hers.text, /Tu peux commencer sans/)
  const theirs = await anybody.get(`/o/${slug}/guardian/${await linkFor('guardian')}/papers`)
  assert.match(theirs.text, /Répondre maintenant/)
  assert.match(theirs.text, /cerfa 10008/, 'where the form is found')
  assert.doesNotMatch(theirs.text, /\b[Tt](u|es)\b/)
  assert.equal((await anybody.get(`/o/${slug}/application/${await linkFor('guardian')}/papers`)).status, 404)
})

test('her image is not said to be received while a yes is missing: both read which, and she is led to her own answer', async () => {
  const anybody = promotion.visitor(null)
  const [hers, theirs] = [
    `/o/${slug}/application/${await linkFor('application')}/papers`,
    `/o/${slug}/guardian/${await linkFor('guardian')}/papers`,
  ]
  const say = (by: 'self' | 'guardian', answer: 'yes' | 'no') =>
    promotion.deed(null, async (scope) => {
      const [guardian] = await guardiansOf(scope, girl.personId)
      for (const support of ['site', 'press', 'social-networks', 'internal', 'report'])
        await recordConsent(scope, {
          purpose: `image-right.${support}`,
          legalBasis: 'consent',
          words: 'Son image peut-elle paraître',
          language: 'fr',
          aboutId: girl.personId,
          contextId: girl.applicationId,
          givenBy: by === 'self' ? girl.personId : guardian!.id,
          capacity: by,
          answer,
          channel: 'link',
        })
    })
  await say('guardian', 'yes')
  const page = await anybody.get(hers)
  const why = /c’est non\u00a0: un parent sur deux a dit oui et tu n’as pas encore répondu/
  assert.match(page.text, why)
  assert.match(page.text, /Droit à l’image[^]*Il manque un oui[^]*\/image-rights"[^>]*>[^]*Je décide/)
  assert.match(
    (await anybody.get(theirs)).text,
    /un parent sur deux a dit oui et elle n’a pas encore répondu/,
  )
  const team = promotion.visitor(promotion.team.nadia)
  const half = /Il manque un oui[^]*un parent sur deux a dit oui et elle n’a pas encore répondu/
  for (const page of [paths().list, paths().hers]) assert.match((await team.get(page)).text, half, page)
  await say('self', 'yes')
  assert.match((await anybody.get(hers)).text, /c’est non\u00a0: un parent sur deux a dit oui\./)
  await say('self', 'no')
  assert.doesNotMatch((await team.get(paths().list)).text, /Il manque un oui/)
  assert.doesNotMatch((await anybody.get(hers)).text, /Il manque un oui|Je décide/, 'a no is whole')
})

test('the roll call says before it who may not start and whom to call', async () => {
  promotion.clock.moveTo('2027-07-05T07:10:00Z')
  const second = (await promotion.deed(null, (scope) => papersOfCohort(scope, promotion.cohort.id)))[1]!
  const lost = papersPaths.one(slug, promotion.cohort.id, second.enrolmentId, 'health-sheet')
  const she = promotion.visitor(facilitator)
  await she.post(lost, { was: 'received', to: 'missing', 'fault-health-sheet': 'incomplete' })
  const path = `/o/${slug}/sessions/${promotion.sessions[0]!.id}/roll-call`
  const { text } = await she.get(path)
  assert.match(text, /Une participante ne peut pas encore commencer/)
  assert.match(text, /Il manque\u00a0: Fiche sanitaire de liaison/)
  assert.match(text, /Karim Abadie\u00a0: aucun téléphone/)
  const fields = { step: 'call', next: 'finish', revision: '0' }
  const names = [...text.matchAll(/type="radio"[^>]*name="([^"]+)"/g)].map(([, name]) => name!)
  const called = Object.fromEntries([...new Set(names)].map((name) => [name, 'present']))
  assert.equal(Object.keys(called).length, 2)
  promotion.clock.moveTo('2027-07-05T07:30:00Z')
  const done = await she.post(path, { ...fields, ...called })
  assert.equal(done.location, path, 'back to the sheet, which names her')
  assert.match(decodeURIComponent(done.headers.get('set-cookie') ?? ''), /sauf pour une participante/)
})
