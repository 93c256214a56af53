import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { permissionPaper } from '#test/permission-paper.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'
import { permissionPurpose } from './permission.ts'

// Today is 29 November 2026, the edition begins on 5 July 2027: whoever is born on 20 February 2009 is 17 today, and 18 before it starts.

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail('territory-coordinator@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  cookie = (await signIn.enterDemonstration(accountId))!.map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

const signed = { 'first-name': 'Samira', 'last-name': 'Fictive', relation: 'mother' }
const image = Object.fromEntries(
  ['site', 'press', 'social-networks', 'internal', 'report'].map((key) => [`image-${key}`, 'no']),
)

test('once she will be 18 on the first day, her guardian is not asked for a permission, and a no from an old page leaves her place', async () => {
  const { id, path } = await withPlace('Lina')
  assert.match(await asGuardian().get(path), /Autorisez-vous Lina à participer/)
  await correctBirthDate(id)
  const screen = await asGuardian().get(path)
  assert.doesNotMatch(screen, /Autorisez-vous|Si vous dites non/)
  assert.match(screen, /Lina sera majeure le premier jour\u00a0: elle décide elle-même/)
  for (const old of [{ screen: 'programme' }, { screen: 'identity', ...signed }]) {
    const refused = await asGuardian().post(`${path}/answer`, { permission: 'no', ...old })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Votre accord n’est plus nécessaire[^]*rien ne change pour elle[^]*href="tel:/)
  }
  assert.deepEqual(await standing(id), { state: 'accepted', told: 0, said: [] })
})

test('what she is still asked is noted without the permission, and thanked for as what it is', async () => {
  const { id, path } = await withPlace('Maya')
  await correctBirthDate(id)
  const all = { screen: 'data', permission: 'yes', ...signed, ...image }
  const sent = await asGuardian().post(`${path}/answer`, all)
  assert.equal(sent.status, 303)
  assert.match(
    await asGuardian().get(sent.location!),
    /Merci, c’est noté[^]*Maya sera majeure le premier jour/,
  )
  const { state, said } = await standing(id)
  assert.equal(state, 'accepted')
  assert.ok(said.length === 5 && said.every((it) => it.startsWith('image-right.')), said.join())
})

test('a no that reaches the deed all the same frees no place, and she is told nothing', async () => {
  const { id } = await withPlace('Zoé')
  await correctBirthDate(id)
  await campaign.at(now, async (scope) => {
    const application = await campaign.view(scope, id)
    const who = { guardianId: application.guardians[0]!.id, firstName: 'Samira', lastName: 'Fictive' }
    const words = 'Autorisez-vous ?'
    const no = { purpose: permissionPurpose, legalBasis: 'parental authority', words, answer: 'no' } as const
    const given = { ...who, kind: 'parent', language: 'fr', answers: [no] } as const
    await answerAsGuardian(scope, application, given, { origin: 'https://frise.example', slug })
  })
  const { state, told } = await standing(id)
  assert.deepEqual({ state, told }, { state: 'accepted', told: 0 })
})

test('the team reads of a girl of 17 that she will be an adult on the first day, and of an adult that she is one', async () => {
  const shown = async (birthDate: string, language = 'fr') => {
    const id = await campaign.sent('Awa', birthDate)
    const page = await asking(running, cookie, language).get(applicationPaths.one(slug, id))
    return /(Pas nécessaire|Not needed)[^<]*/.exec(page)?.[0].replace('\u00a0', ' ')
  }
  assert.equal(await shown('2009-02-20'), 'Pas nécessaire : elle sera majeure le premier jour')
  assert.equal(await shown('2009-02-20', 'en'), 'Not needed: she will be an adult on the first day')
  assert.equal(await shown('2008-05-20'), 'Pas nécessaire : elle est majeure')
  assert.equal(await shown('2011-05-20'), undefined)
})

test('on her 18th birthday, before any job has run, no parent is asked or written to, and her page says that she decides', async () => {
  const id = await campaign.sent('Melek', '2009-07-15')
  await campaign.guardianSays(id, 'yes')
  const [eve, birthday] = ['2027-07-14T12:00:00Z', '2027-07-15T06:00:00Z']
  const [token, father] = await campaign.at(eve, async (scope) => {
    await scope.db.updateTable('applications').set({ state: 'accepted' }).where('id', '=', id).execute()
    const { applicant, guardians } = await campaign.view(scope, id)
    const [by, expiresAt] = [applicant.id, new Date('2027-08-01T00:00:00Z')]
    const link = { purpose: 'application', aboutId: by, holderId: by, objectId: id, expiresAt } as const
    return [await handOutLink(scope, link), guardians[0]!.id] as const
  })
  const page = applicationPaths.guardians(slug, id)
  const gestures = /Renvoyer le lien|Noter un accord signé|Imprimer en|Ajouter un autre parent/
  const read = async () =>
    [await team().get(page), await asGuardian().get(ownPaths.status(slug, token))] as const
  running.clock.moveTo(eve)
  const before = await read()
  assert.match(before[0], gestures)
  assert.match(before[1], /Répond pour toi\u00a0: Samira Fictive/)

  running.clock.moveTo(birthday)
  const [guardians, hers] = await read()
  assert.doesNotMatch(guardians, gestures)
  assert.doesNotMatch(guardians, /Samira|Personne ne signe|Aucun parent dans/)
  assert.match(guardians, /Elle est majeure\u00a0: elle décide elle-même/)
  assert.doesNotMatch(await team().get(applicationPaths.one(slug, id)), /Personne ne signe|Samira/)
  assert.match(hers, /Tu es majeure\u00a0: tu décides toi-même/)
  assert.doesNotMatch(hers, /Samira|Répond pour toi|Un parent a donné/)
  for (const [to, fields] of [
    [page, { contact: 'autre@exemple.fr' }],
    [applicationPaths.guardianRequest(slug, id), {}],
    [applicationPaths.paper(slug, id, father), permissionPaper],
    [applicationPaths.soleGuardian(slug, id), { answer: 'yes', source: 'Livret' }],
  ] as const) {
    const refused = await team().post(to, fields)
    assert.deepEqual([refused.status, /Elle est majeure, ou le sera/.test(refused.text)], [422, true], to)
  }
  assert.equal((await asGuardian().post(ownPaths.withdrawal(slug, token), {})).status, 303)
  const written = await campaign.at(birthday, ({ db, now }) =>
    db
      .selectFrom('messages')
      .select('template')
      .where('recipientId', '=', father)
      .where('createdAt', '>=', now)
      .execute(),
  )
  assert.deepEqual(written, [])
  running.clock.moveTo(now)
})

/** A girl of 15 with a place, and the link of her guardian. */
async function withPlace(firstName: string): Promise<{ id: string; path: string }> {
  const id = await campaign.sent(firstName)
  const token = await campaign.at(now, async (scope) => {
    await scope.db.updateTable('applications').set({ state: 'accepted' }).where('id', '=', id).execute()
    const { applicant, guardians } = await campaign.view(scope, id)
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    const of = { purpose: 'guardian', aboutId: applicant.id, objectId: id, expiresAt } as const
    return handOutLink(scope, { ...of, holderId: guardians[0]!.id, sent: true })
  })
  return { id, path: guardianPaths.screen(slug, token) }
}

/** As the coordinator does it, on the page of who she is. */
async function correctBirthDate(id: string): Promise<void> {
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  const path = applicationPaths.identity(slug, id, applicant.id)
  const seen = /name="seen" value="([^"]*)"/.exec(await asking(running, cookie).get(path))![1]!
  const born = { 'birth-date-year': '2009', 'birth-date-month': '2', 'birth-date-day': '20' }
  const name = { 'first-name': applicant.firstName, 'last-name': applicant.lastName }
  const fields = { seen, ...name, ...born, reason: 'Elle redouble.' }
  assert.equal((await asking(running, cookie).post(path, fields)).status, 303)
}

/** Where her file stands, how often she was told of an answer, and what her guardian has said. */
function standing(id: string) {
  return campaign.at(now, async (scope) => {
    const { state, applicant, consents } = await campaign.view(scope, id)
    const messages = await scope.db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', applicant.id)
      .where('template', '=', 'guardian-answered')
      .execute()
    const hers = consents.filter(({ capacity }) => capacity === 'guardian')
    return { state, told: messages.length, said: hers.map(({ purpose, answer }) => `${purpose} ${answer}`) }
  })
}

const asGuardian = () => asking(running, '')
const team = () => asking(running, cookie)
