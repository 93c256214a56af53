import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { handOutLink, updatePerson } from '#src/people/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import { waitsForALock } from './lock.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Somebody writes by her link at the instant at which an administrator erases her.

const now = '2026-11-24T10:00:00Z'
const contact = 'lina.revient@exemple.fr'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = await campaign.at(now, organisationSlug)
})
after(() => running?.stop())

test('what a girl sends while she is erased finds nobody, writes nothing and gives her no new link', async () => {
  const { girl, links } = await draft()
  const body = await screen(links.own)
  const sent = await whileErased(girl, () => post(links.own, body))
  assert.equal(sent, 404)
  assert.deepEqual(await standing(girl), { erased: true, email: null, links: 0, messages: 0 })
})

test('what her guardian answers while the girl is erased finds nobody', async () => {
  const { girl, links } = await draft()
  const path = guardianPaths.answer(slug, links.guardian)
  assert.equal(await whileErased(girl, () => post(path, new URLSearchParams({ permission: 'yes' }))), 404)
})

test('a girl who was first is answered, and the erasure that waited for her empties what she sent', async () => {
  const { id, girl, links } = await draft()
  const body = await screen(links.own)
  const { owner } = running.frise.database
  let sent: Promise<number> | undefined
  let erased: Promise<number> | undefined
  await campaign.at(now, async ({ db }) => {
    await db.selectFrom('applications').select('id').where('id', '=', id).forUpdate().execute()
    sent = post(links.own, body)
    await waitsForALock(owner)
    erased = campaign.at(now, (scope) => erase(scope, girl))
    await waitsForALock(owner, { many: 2 })
  })
  assert.deepEqual(await Promise.all([sent, erased]), [303, 1])
  assert.deepEqual(await standing(girl), { erased: true, email: null, links: 0, messages: 0 })
})

test('nothing is written on an erased person by whoever still knows her id', async () => {
  const { girl } = await draft()
  await campaign.at(now, (scope) => erase(scope, girl))
  await campaign.at(now, (scope) => updatePerson(scope, girl, { email: contact }))
  assert.equal((await standing(girl)).email, null)
})

/** A draft whose girl has said no contact yet, with her link and her guardian's. */
async function draft() {
  const id = await campaign.sent('Lina')
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const girl = applicant.id
    const { db } = scope
    const { guardianId } = await db
      .selectFrom('guardianships')
      .select('guardianId')
      .where('childId', '=', girl)
      .executeTakeFirstOrThrow()
    await db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute()
    await db.updateTable('people').set({ email: null, phone: null }).where('id', '=', girl).execute()
    const of = { aboutId: girl, objectId: id, expiresAt: new Date('2027-08-01T00:00:00Z') }
    const own = await handOutLink(scope, { purpose: 'application', holderId: girl, ...of })
    const guardian = await handOutLink(scope, { purpose: 'guardian', holderId: guardianId, ...of })
    return { id, girl, links: { own: ownPaths.screen(slug, own, 'contact'), guardian } }
  })
}

/** The screen of her contact, filled in. */
async function screen(path: string): Promise<URLSearchParams> {
  const page = await (await running.app.request(path)).text()
  return new URLSearchParams({ mark: /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? '', contact })
}

/** Asks once the erasure has begun; the erasure ends when the request waits for it. */
async function whileErased(girl: string, asking: () => Promise<number>): Promise<number> {
  const asked = await campaign.at(now, async (scope) => {
    await erase(scope, girl)
    const answer = asking()
    await waitsForALock(running.frise.database.owner)
    return { answer }
  })
  return asked.answer
}

async function post(path: string, body: URLSearchParams): Promise<number> {
  const headers = { origin: 'http://localhost', 'accept-language': 'fr' }
  return (await running.app.request(path, { method: 'POST', body, headers })).status
}

function erase(scope: Scope, girl: string): Promise<number> {
  return erasePeople(scope, personalData, { personIds: [girl], reason: 'she asked', site })
}

function standing(girl: string) {
  return campaign.at(now, async ({ db }) => {
    const person = await db
      .selectFrom('people')
      .select(['email', 'erasedAt'])
      .where('id', '=', girl)
      .executeTakeFirstOrThrow()
    const links = await db
      .selectFrom('links')
      .select('id')
      .where('holderId', '=', girl)
      .where('revokedAt', 'is', null)
      .execute()
    const messages = await db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', girl)
      .where('body', '<>', '')
      .execute()
    const { email, erasedAt } = person
    return { erased: erasedAt !== null, email, links: links.length, messages: messages.length }
  })
}
