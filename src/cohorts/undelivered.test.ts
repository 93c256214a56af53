import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { mailingMessages } from '#src/messages/index.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { cohortPaths } from './paths.ts'

const slug = 'ricochet'
let promotion: Promotion
let mailing: string

before(async () => {
  promotion = await openPromotion({ girls: 1 })
})
after(() => promotion.database.drop())

test('a message that did not arrive says in plain words why, and leads to her page and to what was written', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const letter = { tell: 'girls', subject: 'Jeudi', words: 'Rendez-vous à 9 h.', next: 'done', key: newId() }
  mailing = (await nadia.post(cohortPaths.messages(slug, promotion.cohort.id), letter)).location!
  await refused(mailing, 'smtp EENVELOPE 552')
  const page = (await nadia.get(`/o/${slug}/undelivered`)).text
  assert.match(page, /La boîte est pleine\. Dites-le autrement/)
  assert.doesNotMatch(page, /smtp/, 'a code is for an administrator')
  assert.match(page, /Remis en main propre/)
  assert.ok(page.includes(`href="${mailing}"`), 'the mailing')
  assert.match(page, new RegExp(`<a href="/o/${slug}/applications/${await herApplication()}">Zoé Abadie</a>`))
})

test('an administrator reads the code too; a call may be told, by a number that is known here or on the emergency sheet', async () => {
  const { nadia } = promotion.team
  const page = async () => (await promotion.visitor(nadia).get(`/o/${slug}/undelivered`)).text
  const phoneIs = (phone: string | null) =>
    promotion.deed(null, ({ db }) =>
      db.updateTable('people').set({ phone }).where('firstName', '=', 'Zoé').execute(),
    )
  await phoneIs(null)
  assert.match(await page(), /Dit au téléphone/, 'somebody may have the number on paper')
  await phoneIs('+33639980123')
  const [enrolmentId] = await promotion.deed(nadia.id, async ({ db, organisationId, now }) => {
    const { id, personId } = await db.selectFrom('enrolments').selectAll().executeTakeFirstOrThrow()
    const said = { channel: 'word', saidBy: personId, writtenBy: nadia.id, writtenAt: now }
    await db
      .insertInto('emergencySheets')
      .values({ organisationId, enrolmentId: id, goesHome: 'alone', ...said })
      .execute()
    return [id]
  })
  const sheet = cohortPaths.emergencySheet(slug, promotion.cohort.id, enrolmentId)
  assert.doesNotMatch(await page(), new RegExp(sheet), 'it does not open to whoever plans everything')
  await promotion.grant(nadia, 'territory coordinator', { scopeKind: 'site', scopeId: promotion.creil.id })
  assert.match(await page(), new RegExp(`href="${sheet}"`))
  await promotion.grant(nadia, 'administrator', { scopeKind: 'organisation', scopeId: null })
  assert.match(await page(), /<p class="small">smtp EENVELOPE 552<\/p>/)
  await promotion.deed(null, ({ db }) =>
    db.deleteFrom('roleGrants').where('role', '=', 'administrator').execute(),
  )
})

test('what is to be done about a wrong address is what the pages do: call, and change the contact; where the network failed, nothing is to be changed', async () => {
  const failedWith = (failure: string) =>
    promotion.deed(null, ({ db }) =>
      db.updateTable('messages').set({ failure }).where('state', '=', 'failed').execute(),
    )
  for (const failure of ['smtp EENVELOPE 550', 'sms 422']) {
    await failedWith(failure)
    const page = (await promotion.visitor(promotion.team.nadia).get(`/o/${slug}/undelivered`)).text
    assert.match(page, /Appelez\. Un contact se change depuis la candidature\./)
    const contact = new RegExp(`/applications/${await herApplication()}/people/[^/]+/contact"`)
    assert.match(page, contact)
  }
  await failedWith('smtp ECONNECTION')
  const cut = (await promotion.visitor(promotion.team.nadia).get(`/o/${slug}/undelivered`)).text
  assert.doesNotMatch(cut, /people\/[^/]+\/contact"/)
  await failedWith('smtp EENVELOPE 552')
})

test('a message to her father leads to her page, by her name', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  await promotion.deed(null, ({ db }) =>
    db
      .updateTable('messages')
      .set((given) => ({
        aboutId: given.selectFrom('enrolments').select('personId').limit(1),
        recipientId: given.selectFrom('people').select('id').where('firstName', '=', 'Maud').limit(1),
      }))
      .where('state', '=', 'failed')
      .execute(),
  )
  const page = (await nadia.get(`/o/${slug}/undelivered`)).text
  assert.match(page, new RegExp(`/applications/${await herApplication()}">Candidature de Zoé Abadie</a>`))
})

test('whoever has rated her file without its name is not led to it before the decision; every other page opens', async () => {
  const { nadia } = promotion.team
  const page = async () => (await promotion.visitor(nadia).get(`/o/${slug}/undelivered`)).text
  await promotion.grant(nadia, 'reader', { scopeKind: 'organisation', scopeId: null })
  assert.match(await page(), /Candidature de Zoé Abadie/, 'not hers to rate')
  const applicationId = await herApplication()
  await promotion.deed(nadia.id, async ({ db, organisationId, now }) => {
    const written = { marks: '{}', writtenAt: now, changedAt: now }
    await db
      .insertInto('reviews')
      .values({ organisationId, applicationId, readerId: nadia.id, ...written })
      .execute()
  })
  assert.match(await page(), /Candidature de Zoé Abadie/, 'decided')
  await promotion.deed(null, ({ db }) =>
    db.updateTable('applications').set({ state: 'under review' }).execute(),
  )
  const blind = await page()
  assert.match(blind, /La boîte est pleine/)
  assert.doesNotMatch(blind, /\/applications\/|Candidature de|Lefort|Abadie/)
  assert.match(blind, /Un dossier que vous avez lu/)
  const visitor = promotion.visitor(nadia)
  assert.doesNotMatch((await visitor.get(`/o/${slug}/undelivered?search=Lefort`)).text, /Un dossier que/)
  assert.doesNotMatch((await visitor.get(`/o/${slug}/undelivered?as=csv`)).text, /Lefort|Abadie/)
})

test('what was taken off the list says by whom and how, and names nobody whose file the reader has rated', async () => {
  const { nadia } = promotion.team
  const visitor = promotion.visitor(nadia)
  const [failed] = await promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select('id').where('state', '=', 'failed').execute(),
  )
  await visitor.post(`/o/${slug}/undelivered/settlements`, { message: failed!.id, how: 'not needed' })
  const page = async () => (await visitor.get(`/o/${slug}/undelivered`)).text
  const cleared = /Retirés de la liste[^]*Plus utile\u00a0: Nadia [^,]+, le /
  const blind = await page()
  assert.match(blind, cleared)
  assert.doesNotMatch(blind, /Lefort|Abadie/)
  await promotion.deed(null, ({ db }) => db.deleteFrom('reviews').execute())
  assert.match(await page(), /Maud Lefort\u00a0: /)
})

test('settled, a message that had failed is in the same state on every page', async () => {
  const visitor = promotion.visitor(promotion.team.nadia)
  const read = async (path: string) => (await visitor.get(path)).text
  assert.match(await read(mailing), /Plus utile<\/[^]*par Nadia/)
  assert.match(await read(`/o/${slug}/outbox`), /Jeudi[^]*Plus utile<\/[^]*par Nadia/)
  assert.match(await read(`/o/${slug}/outbox?as=csv`), /Jeudi.*Plus utile/)
  assert.match(await read(`/o/${slug}/outbox?state=settled`), /Jeudi/)
  assert.doesNotMatch(await read(`/o/${slug}/outbox?state=failed`), /Jeudi/)
})

test('that a concern did not reach its officer shows nowhere to whoever reads what did not arrive', async () => {
  const { nadia } = promotion.team
  await promotion.deed(null, ({ db, organisationId, now }) =>
    db
      .insertInto('messages')
      .values((given) => ({
        organisationId,
        id: newId(now),
        template: 'concern-received',
        channel: 'mail',
        language: 'fr',
        address: 'officer@example.org',
        subject: 'Une inquiétude',
        body: '',
        html: '',
        state: 'failed',
        failure: 'smtp EENVELOPE 550',
        createdAt: now,
        recipientId: given.selectFrom('people').select('id').where('firstName', '=', 'Maud').limit(1),
        aboutId: given.selectFrom('enrolments').select('personId').limit(1),
      }))
      .execute(),
  )
  const { id } = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('messages')
      .select('id')
      .where('template', '=', 'concern-received')
      .executeTakeFirstOrThrow(),
  )
  await promotion.grant(nadia, 'administrator', { scopeKind: 'organisation', scopeId: null })
  const visitor = promotion.visitor(nadia)
  const nothing = /inqui[ée]tude|concern-received|officer@|EENVELOPE/i
  const lists = ['', '?as=csv', '?search=Lefort'].map((asked) => `/o/${slug}/undelivered${asked}`)
  const pages = [...lists, `/o/${slug}/outbox`, `/o/${slug}/outbox?as=csv`]
  for (const path of pages) assert.doesNotMatch(main((await visitor.get(path)).text), nothing, path)
  assert.match((await visitor.get(lists[0]!)).text, /Personne à prévenir autrement/)
  assert.equal((await visitor.get(`/o/${slug}/outbox/${id}`)).status, 404)
  // Nor can it be cleared, which the list of what was cleared would show.
  await visitor.post(`/o/${slug}/undelivered/settlements`, { message: id, how: 'by hand' })
  const settled = await promotion.deed(null, ({ db }) =>
    db.selectFrom('messageSettlements').select('messageId').where('messageId', '=', id).execute(),
  )
  assert.deepEqual(settled, [])
  const desk = await promotion.deed(null, ({ db }) => db.selectFrom('deskMessages').selectAll().execute())
  assert.deepEqual(desk, [])
})

/** What a page is about, without the menu, where anybody may report a concern. */
const main = (page: string) => page.replace(/^[^]*<main/, '').replace(/<\/main>[^]*$/, '')

/** Each message of a mailing, refused with this code. */
async function refused(mailing: string, failure: string) {
  await promotion.deed(null, async (scope) => {
    const ids = (await mailingMessages(scope, mailing.split('/').at(-1)!)).map(({ id }) => id)
    await scope.db.updateTable('messages').set({ state: 'failed', failure }).where('id', 'in', ids).execute()
  })
}

async function herApplication(): Promise<string> {
  const found = await promotion.deed(null, ({ db }) =>
    db.selectFrom('applications').select('id').executeTakeFirstOrThrow(),
  )
  return found.id
}
