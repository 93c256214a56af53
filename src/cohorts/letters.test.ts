import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { deliverMessage, eraseMailingWords, mailingMessages } from '#src/messages/index.ts'
import { endGuardianship, nameGuardian } from '#src/people/index.ts'
import { waitsForALock } from '#test/lock.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { writeToCohort } from './actions/write-to-cohort.ts'
import { cohortPaths } from './paths.ts'

const slug = 'ricochet'
let promotion: Promotion
let facilitator: TeamMember

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  facilitator = await promotion.newMember('Sylvie', 'Andrade')
  await promotion.grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: promotion.cohort.id })
  await promotion.deed(null, (scope) =>
    scope.db.updateTable('people').set({ email: 'zoe@exemple.fr' }).where('firstName', '=', 'Zoé').execute(),
  )
})
after(() => promotion.database.drop())

const written = { tell: 'girls', subject: 'La sortie de jeudi', words: 'Rendez-vous à 9 h.\n\nÀ jeudi.' }

test('a facilitator writes to her girls, reads it again as they will, sends it, and sees n of n', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  assert.match((await sylvie.get(cohortPaths.newMessage(slug, promotion.cohort.id))).text, /name="key"/)
  const preview = await sylvie.post(address, { ...written, next: 'preview' })
  assert.equal(preview.status, 200)
  for (const said of [
    /Bonjour Zoé,/,
    /Rendez-vous à 9 h\./,
    /Sylvie Andrade/,
    /Appelle le 119/,
    /Signaler quelque chose/,
  ])
    assert.match(preview.text, said)
  assert.equal(await mailings(), 0, 'nothing has left')
  const edited = await sylvie.post(address, { ...written, next: 'edit', key: newId() })
  assert.equal(edited.status, 200)
  assert.match(edited.text, /<textarea[^>]*>\s*Rendez-vous à 9 h/)
  const key = newId()
  const press = () => sylvie.post(address, { ...written, next: 'done', key })
  const [first, second] = await Promise.all([press(), press()])
  assert.deepEqual([first.status, second.status], [303, 303])
  assert.equal(first.location, second.location)
  assert.equal(await mailings(), 1)
  const page = await sylvie.get(first.location!)
  assert.match(page.text, /0 sur 2 dans la boîte d’envoi/)
  assert.match(page.text, /1 personne n’a rien reçu/)
  assert.match(page.text, /Rendez-vous à 9 h\./)
  assert.match((await sylvie.get(`${first.location}/slips`)).text, /Bonjour Élise,/)
})

test('words corrected after they left are never said to be sent: she sends them anew', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  const form = { ...written, next: 'done', key: newId() }
  assert.equal((await sylvie.post(address, form)).status, 303)
  const before = await mailings()
  const late = await sylvie.post(address, { ...form, words: 'Rendez-vous à 10 h.' })
  assert.equal(late.status, 409)
  assert.match(late.text, /déjà parti avec d’autres mots/)
  assert.match(late.text, /Rendez-vous à 10 h/)
  assert.equal(await mailings(), before)
  const key = /name="key" value="([^"]+)"/.exec(late.text)![1]!
  assert.notEqual(key, form.key)
  assert.equal((await sylvie.post(address, { ...form, words: 'Rendez-vous à 10 h.', key })).status, 303)
  assert.equal(await mailings(), before + 1)
})

test('a girl who was not reached is told by hand, and no longer waits', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = await send(sylvie)
  const [elise] = (await messagesOf(address)).filter(({ channel }) => channel === 'none')
  const settled = await sylvie.post(`${address}/settlements`, { message: elise!.id, how: 'by hand' })
  assert.equal(settled.status, 303)
  const page = await sylvie.get(address)
  assert.match(page.text, /Remis en main propre<\/span> par Sylvie Andrade/)
  assert.doesNotMatch(page.text, /n’a rien reçu/)
})

test('faults are said beside their fields and what was written is kept', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  const refused = await sylvie.post(address, {
    tell: '',
    subject: '',
    words: 'x'.repeat(1501),
    next: 'preview',
  })
  assert.equal(refused.status, 422)
  for (const said of [/Choisissez à qui écrire/, /Écrivez un objet/, /1500 caractères au plus/, /x{1501}/])
    assert.match(refused.text, said)
  const number = await sylvie.post(address, { ...written, words: 'Mon 06 39 98 01 23', next: 'preview' })
  assert.match(number.text, /contient un numéro, une adresse ou un lien/)
})

test('a facilitator sends no contact details to girls, even past the preview; the coordination may', async () => {
  const sylvie = promotion.visitor(facilitator)
  const number = { ...written, words: 'Mon 06 39 98 01 23' }
  const before = await mailings()
  for (const [path, fields] of [
    [cohortPaths.messages(slug, promotion.cohort.id), number],
    [cohortPaths.practicalInformation(slug, promotion.cohort.id), { tell: 'girls', note: number.words }],
  ] as const)
    for (const next of ['done', 'preview']) {
      const refused = await sylvie.post(path, { ...fields, next, key: newId() })
      assert.equal(refused.status, 422, `${path} ${next}`)
      assert.match(refused.text, /Retirez-le, ou demandez à la coordination/)
      assert.match(refused.text, /Mon 06 39 98 01 23/)
    }
  assert.equal(await mailings(), before)
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  const nadia = promotion.visitor(promotion.team.nadia)
  assert.match((await nadia.post(address, { ...number, next: 'preview' })).text, /Vérifiez qu’il est bien/)
  assert.equal((await nadia.post(address, { ...number, next: 'done', key: newId() })).status, 303)
})

test('a facilitator no longer writes to a cohort that is closed', async () => {
  const setState = (state: 'closed' | 'confirmed') =>
    promotion.deed(null, ({ db }) => db.updateTable('cohorts').set({ state }).execute())
  await setState('closed')
  const sylvie = promotion.visitor(facilitator)
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  const refused = await sylvie.post(address, { ...written, next: 'done', key: newId() })
  await setState('confirmed')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Cette promotion est terminée/)
})

test('somebody of another cohort finds neither the page nor what was written; each reading leaves a trace', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = await send(sylvie)
  const stranger = await promotion.newMember('Inès', 'Autre')
  await promotion.grant(stranger, 'facilitator', { scopeKind: 'cohort', scopeId: newId() })
  for (const path of [address, `${address}/slips`, cohortPaths.messages(slug, promotion.cohort.id)])
    assert.equal((await promotion.visitor(stranger).get(path)).status, 404, path)
  const before = await readings()
  await sylvie.get(address)
  assert.equal((await readings()) - before, 1)
})

test('a deed that is cut between two rows leaves none, and no job', async () => {
  const before = await mailings()
  await assert.rejects(
    promotion.deed(promotion.team.nadia.id, async (scope) => {
      const values = { subject: 'A', words: 'B', from: 'C' }
      const letter = { key: newId(), template: 'free-message', audiences: ['girls'], values } as const
      await writeToCohort(scope, promotion.cohort, letter, { origin: 'https://frise.example', slug })
      throw new Error('cut')
    }),
  )
  assert.equal(await mailings(), before)
})

test('practical information says dates, place, meals, what to bring and whom to call', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const address = cohortPaths.practicalInformation(slug, promotion.cohort.id)
  assert.equal((await nadia.get(address)).status, 200)
  const preview = await nadia.post(address, {
    tell: 'girls,guardians',
    note: 'La porte ouvre à 9 h.',
    next: 'preview',
  })
  for (const said of [
    /Tu commences/,
    /lundi 5 juillet 2027/,
    /Salle bleue/,
    /Repas/,
    /À apporter/,
    /Appelez /,
    /La porte ouvre/,
    /Toutes les séances sont sur sa page/,
  ])
    assert.match(preview.text, said)
  await promotion.deed(null, async ({ db }) => {
    await db.updateTable('sessions').set({ state: 'cancelled' }).where('startsAt', '>', '12:00').execute()
    const mornings = db.updateTable('sessions').where('startsAt', '<', '12:00')
    await mornings.set({ startsAt: '17:15', endsAt: '18:45' }).execute()
    await db.updateTable('people').set({ phone: '+33639980141' }).where('firstName', '=', 'Élise').execute()
  })
  const note = 'La porte ouvre à 17 h.'
  const evening = (await nadia.post(address, { tell: 'girls', note, next: 'preview' })).text
  assert.match(
    evening,
    /le lundi 5 juillet 2027, de 17\sh\s15 à 18\sh\s45\. Lieu\s: [^<]*Salle bleue\. La porte ouvre à 17 h\. Une/,
  )
  assert.match(evening, /\/o\/ricochet\/application\/…/)
  assert.doesNotMatch(evening, /Repas/, 'its hours have no meal')
})

test('a father is told of nobody for whom he answers no more when it leaves, even if that ends at that instant', async () => {
  const { nadia } = promotion.team
  const { endsFor } = await fatherOf('Zoé', 'Élise')
  const [first, second] = [await toHim(), await toHim()]
  await promotion.deed(nadia.id, endsFor('Zoé'))
  await leave(first)
  const { state, children } = await toldIn(first)
  assert.deepEqual([state, children.map((it) => it.firstName)], ['kept', ['Élise']])
  const read = (await promotion.visitor(nadia).get(`/o/${slug}/outbox/${first.id}`)).text
  assert.match(read, /Élise/)
  assert.doesNotMatch(read, /Zoé/)
  const ending = promotion.deed(nadia.id, async (scope) => {
    await endsFor('Élise')(scope)
    await waitsForALock(promotion.database.owner, { role: 'jobs' })
  })
  await Promise.all([ending, leave(second)])
  assert.equal((await toldIn(second)).state, 'withheld')
  const page = (await promotion.visitor(nadia).get(second.page)).text
  assert.match(page, /Pas envoyé<\/span> Cette personne ne répond plus pour elle/)
})

test('after its time what was written is gone, and that it was written stays', async () => {
  const sylvie = promotion.visitor(facilitator)
  const address = await send(sylvie)
  promotion.clock.moveTo('2027-11-15T09:00:00Z')
  assert.ok((await promotion.deed(null, (scope) => eraseMailingWords(scope))) > 0)
  const page = await sylvie.get(address)
  assert.match(page.text, /Ces mots ont été effacés/)
  assert.doesNotMatch(page.text, /Rendez-vous à 9 h/)
})

async function send(visitor: ReturnType<Promotion['visitor']>, letter = written): Promise<string> {
  const address = cohortPaths.messages(slug, promotion.cohort.id)
  return (await visitor.post(address, { ...letter, next: 'done', key: newId() })).location!
}

/** Karim, who answers for these two girls, and the deed that ends it for one. */
async function fatherOf(one: string, other: string) {
  const named = { firstName: 'Karim', lastName: 'Abadie', kind: 'parent', language: 'fr' } as const
  const contact = { email: 'karim@exemple.fr', phone: null }
  const girl = async ({ db }: Scope, firstName: string) =>
    (await db.selectFrom('people').select('id').where('firstName', '=', firstName).executeTakeFirstOrThrow())
      .id
  const guardianId = await promotion.deed(null, async (scope) => {
    const childId = await girl(scope, one)
    const id = await nameGuardian(scope, { ...named, contact, childId, zone: 'Europe/Paris' })
    const { organisationId } = scope
    const sister = { organisationId, guardianId: id, childId: await girl(scope, other), kind: 'parent' }
    await scope.db
      .insertInto('guardianships')
      .values({ ...sister, startsOn: '2027-01-01' })
      .execute()
    return id
  })
  const endsFor = (name: string) => async (scope: Scope) => {
    const ended = { guardianId, reason: 'danger', endsOn: '2027-07-01' } as const
    await endGuardianship(scope, { ...ended, childIds: [await girl(scope, name)] })
  }
  return { endsFor }
}

type ToHim = { id: string; page: string }

/** A message to the guardians of the cohort, which has not left: Karim's, and where the team reads what became of it. */
async function toHim(): Promise<ToHim> {
  const page = await send(promotion.visitor(facilitator), { ...written, tell: 'guardians' })
  return {
    id: (await messagesOf(page)).find((it) => it.recipientFirstName === 'Karim' && it.children.length === 2)!
      .id,
    page,
  }
}

async function toldIn({ id, page }: ToHim) {
  return (await messagesOf(page)).find((it) => it.id === id)!
}

const messagesOf = (page: string) =>
  promotion.deed(null, (scope) => mailingMessages(scope, page.split('/').at(-1)!))

/** The message leaves, as far as one leaves a demonstration. */
async function leave({ id }: ToHim): Promise<void> {
  const { clock, database } = promotion
  const organisationId = await promotion.deed(null, async (scope) => scope.organisationId)
  const by = { organisationId, now: clock.now(), actor: { kind: 'job', id: null } } as const
  await deliverMessage({ mail: null, sms: null, keepsWords: true }).steps({
    organisationId,
    ids: { messageId: id },
    lastAttempt: false,
    inScope: (work) => inOrganisation(database.jobs, by, work),
  })
}

async function mailings(): Promise<number> {
  return promotion.deed(null, async (scope) => {
    const row = scope.db.selectFrom('mailings').select(({ fn }) => fn.countAll<number>().as('count'))
    return (await row.executeTakeFirstOrThrow()).count
  })
}

async function readings(): Promise<number> {
  return promotion.deed(null, async (scope) => {
    const rows = scope.db
      .selectFrom('auditEvents')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('action', '=', 'mailing.read')
    return (await rows.executeTakeFirstOrThrow()).count
  })
}
