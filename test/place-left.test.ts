import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { applicationPaths, guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { cohortPaths, createCohort } from '#src/cohorts/index.ts'
import type { Role } from '#src/organisations/index.ts'
import { updatePerson } from '#src/people/index.ts'
import { personDataPaths } from '#src/privacy/index.ts'
import { linksOf } from '#test/links-of.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let campaign: ReadCampaign

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
})
after(() => running?.stop())
beforeEach(async () => {
  running.clock.moveTo('2026-11-24T10:00:00Z')
  campaign = await readCampaign(running.frise.database)
})

for (const [when, at] of [
  ['before the first day', '2026-11-26T09:00:00Z'],
  ['while her cohort runs', '2027-07-08T09:00:00Z'],
] as const) {
  test(`a girl gives up her place by her link ${when}: coordinator and guardian are told, once`, async () => {
    const id = await withPlace('Lina')
    if (at > '2027') await inRunningCohort(id)
    const { hers: token } = await linksOf(campaign, id)
    running.clock.moveTo(at)
    assert.match(await pageOf(token), /La coordinatrice le sait aussitôt, et tes parents aussi\./)
    assert.deepEqual([await leaves(token), await leaves(token)], [303, 303], 'pressed twice')
    const [told, ...none] = await written('coordinator-asked')
    assert.deepEqual(none, [])
    assert.match(told!.body, /vérifiez tout de suite où elle est/)
    assert.doesNotMatch(told!.body + told!.subject, /Lina|Fictive/, 'it names nobody')
    const guardians = await written('guardian-place-left')
    const { applicant, guardians: hers } = await viewOf(id)
    assert.deepEqual(
      guardians.map(({ recipientId, aboutId }) => [recipientId, aboutId]),
      hers.map((guardian) => [guardian.id, applicant.id]),
    )
    assert.equal(hers.length, 1)
    assert.match(
      guardians[0]!.body,
      /Lina Fictive ne participe plus à JUMP IN TECH\. Elle a laissé sa place par son lien/i,
    )
    assert.match(guardians[0]!.body, /Personne ne l’attend plus/)
  })
}

test('by text message at night, a guardian hears of it at once before a session that would come first, else in the morning', async () => {
  const leavesAt = async (at: string) => {
    const id = await withPlace('Lina')
    await inRunningCohort(id)
    const { hers: token } = await linksOf(campaign, id)
    const { guardians } = await viewOf(id)
    await campaign.at(at, (scope) =>
      updatePerson(scope, guardians[0]!.id, { email: null, phone: '+33639980188' }),
    )
    running.clock.moveTo(at)
    assert.equal(await leaves(token), 303)
    const [told, ...none] = (await written('guardian-place-left')).filter(
      ({ recipientId }) => recipientId === guardians[0]!.id,
    )
    assert.deepEqual([none, told!.channel], [[], 'sms'])
    return told!.leavesAt
  }
  // 23 h in Paris: of a Wednesday with a session on Thursday, then of a Friday.
  assert.equal(await leavesAt('2027-07-07T21:00:00Z'), null)
  running.clock.moveTo('2026-11-24T10:00:00Z')
  campaign = await readCampaign(running.frise.database)
  assert.deepEqual(await leavesAt('2027-07-09T21:00:00Z'), new Date('2027-07-10T06:00:00Z'))
})

test('her page promises no word to parents once she is of age, and they get none; her coordinator does', async () => {
  // Her guardians stay on file until the night ends them: the day of her birthday is hers already.
  const id = await withPlace('Lina', '2009-07-08')
  const { hers: token } = await linksOf(campaign, id)
  running.clock.moveTo('2027-07-08T09:00:00Z')
  const page = await pageOf(token)
  assert.match(page, /La coordinatrice le sait aussitôt\./)
  assert.doesNotMatch(page, /et tes parents aussi/)
  assert.equal(await leaves(token), 303)
  assert.equal((await written('coordinator-asked')).length, 1)
  assert.deepEqual(await written('guardian-place-left'), [])
})

test('once she has left, her page keeps neither a place nor a parent’s yes, and offers another door', async () => {
  const id = await withPlace('Lina')
  const { hers: token } = await linksOf(campaign, id)
  const before = await pageOf(token)
  for (const words of [/Médiathèque des Tilleuls/, /Un parent a donné son accord/])
    assert.match(before, words)
  assert.equal(await leaves(token), 303)
  const page = await pageOf(token)
  assert.match(page, /Ta candidature est retirée/)
  assert.doesNotMatch(page, /Médiathèque des Tilleuls|Un parent a donné son accord/)
  assert.match(page, /Une initiation avec une ambassadrice/)
})

test('who had no place yet leaves without a word to anybody', async () => {
  const id = await campaign.sent('Zoé')
  const { hers: token } = await linksOf(campaign, id)
  assert.doesNotMatch(await pageOf(token), /le sait aussitôt/)
  assert.equal(await leaves(token), 303)
  assert.deepEqual([...(await written('coordinator-asked')), ...(await written('guardian-place-left'))], [])
})

test('the team notes that she gives up her place before any cohort: who said so and how stays on her file, and her data can be erased', async () => {
  const [id, next] = [await withPlace('Lina'), await campaign.sent('Nour')]
  const { applicant, siteId } = await viewOf(id)
  await campaign.at('2026-11-24T10:00:00Z', ({ db }) =>
    db.updateTable('sites').set({ capacity: 1 }).where('id', '=', siteId).execute(),
  )
  await waits(next)
  const nadia = await staff('administrator')
  const noting = applicationPaths.placeLeft(slug(), id)
  const dataPage = personDataPaths.page(slug(), applicant.id)
  assert.match((await nadia(dataPage)).text, new RegExp(`dans aucune promotion[^<]*<a href="${noting}"`))
  assert.match((await nadia(applicationPaths.one(slug(), id))).text, new RegExp(`href="${noting}"`))
  const word = { by: 'herself', way: 'by phone', on: '2026-11-24' }
  const faulty = await nadia(noting, { ...word, by: '', on: '2026-11-25' })
  assert.equal(faulty.status, 422)
  assert.match(faulty.text, /href="#by"[^>]*>Choisissez qui.*href="#on"[^>]*>Ce jour n’est pas encore venu/s)
  assert.deepEqual([(await nadia(noting, word)).status, (await nadia(noting, word)).status], [303, 303])
  assert.equal(await campaign.stateOf(id), 'withdrawn')
  assert.equal(await campaign.stateOf(next), 'offered', 'the place moves on')
  const [told, ...others] = await written('guardian-place-left')
  assert.deepEqual([...others, ...(await written('coordinator-asked'))], [])
  assert.match(told!.body, /ne participe plus à JUMP IN TECH\. L’équipe l’a appris et l’a noté\./i)
  const file = await nadia(applicationPaths.one(slug(), id))
  assert.match(file.text, /24 novembre 2026, Elle-même, Au téléphone, noté par Membre F\./)
  const blamed = /Un parent a dit non|place n’est plus gardée/
  assert.doesNotMatch(file.text, blamed, 'she leaves by her own word')
  const refused = applicationPaths.list(slug(), { state: 'place refused' })
  assert.doesNotMatch((await nadia(refused)).text, /Lina Fictive/)
  assert.doesNotMatch(await pageOf((await linksOf(campaign, id)).hers), blamed)
  assert.match((await nadia(dataPage)).text, /Effacer pour toujours/)
})

test('the team writes down her last day: she and her guardian are told, and once it is over no page says that the place is hers', async () => {
  const id = await withPlace('Lina')
  await inRunningCohort(id)
  const { hers, theirs } = await linksOf(campaign, id)
  const { applicant } = await viewOf(id)
  const stay = await campaign.at('2027-07-08T16:00:00Z', ({ db }) =>
    db
      .selectFrom('enrolments')
      .select(['id', 'cohortId'])
      .where('applicationId', '=', id)
      .executeTakeFirstOrThrow(),
  )
  running.clock.moveTo('2027-07-08T16:00:00Z')
  const nadia = await staff('programme manager')
  const departure = cohortPaths.departure(slug(), stay.cohortId!, stay.id)
  const left = await nadia(departure, { reason: 'safety of the group', 'last-day': '2027-07-07' })
  assert.equal(left.status, 303)
  const [toHer, ...none] = await written('stay-ends')
  const [toHerGuardian, ...nobody] = await written('guardian-stay-ends')
  assert.deepEqual([none, nobody, toHer!.recipientId], [[], [], applicant.id])
  for (const { body } of [toHer!, toHerGuardian!]) {
    assert.match(body, /dernier jour.* mercredi 7 juillet 2027/)
    assert.doesNotMatch(body, /sécurité|règles/, 'why is for somebody to say')
  }
  const page = await pageOf(hers)
  assert.match(page, /Tu n’es plus dans le groupe.*Ton dernier jour\u00a0: le 7 juillet 2027/s)
  assert.doesNotMatch(page, /Ta place est confirmée|Laisser ma place|Médiathèque des Tilleuls/)
  const answer = await running.app.request(guardianPaths.screen(slug(), theirs), {
    headers: { 'accept-language': 'fr' },
  })
  const guardianPage = await answer.text()
  assert.match(guardianPage, /Lina n’est plus dans le groupe.*Personne ne l’attend plus/s)
  assert.doesNotMatch(guardianPage, /Voici ce qu’il vous reste à faire/)
  const noting = `href="${applicationPaths.placeLeft(slug(), id)}"`
  const file = async () => (await nadia(applicationPaths.one(slug(), id))).text
  assert.ok((await file()).includes(noting))
  running.clock.moveTo('2027-08-02T09:00:00Z')
  assert.ok(!(await file()).includes(noting), 'the edition is over: it could only be refused')
})

/** The board put her on the waiting list. */
async function waits(id: string): Promise<void> {
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome: 'waiting', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
}

/** Reads a page, or posts to it, as somebody of the team. */
async function staff(role: Role) {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(
    `${role.replaceAll(' ', '.')}.${slug()}@equipe.example`,
    'fr',
  )
  await campaign.member(role, accountId)
  const cookie = ((await signIn.enterDemonstration(accountId)) ?? []).map((it) => it.split(';')[0]).join('; ')
  return async (path: string, posted?: Record<string, string>) => {
    const headers = { cookie, origin: 'http://localhost', 'accept-language': 'fr' }
    const body = posted && { method: 'POST', body: new URLSearchParams(posted) }
    const response = await running.app.request(path, { headers, ...body })
    return { status: response.status, text: await response.text() }
  }
}

async function withPlace(firstName: string, birthDate?: string): Promise<string> {
  const id = await campaign.sent(firstName, birthDate)
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
    assert.equal(await acceptOffer(scope, id, site), null)
  })
  return id
}

async function inRunningCohort(id: string): Promise<void> {
  await campaign.at('2027-06-20T09:00:00Z', async (scope) => {
    const { siteId, siteZone, campaign: of } = await campaign.view(scope, id)
    const place = { id: siteId!, zone: siteZone!, editionId: of.editionId, edition: of.edition }
    const cohort = await createCohort(scope, { site: place, name: 'Les Étincelles', room: '' })
    assert.ok('id' in cohort)
    await scope.db.updateTable('cohorts').set({ state: 'running' }).where('id', '=', cohort.id).execute()
    const moved = await scope.db
      .updateTable('enrolments')
      .set({ cohortId: cohort.id })
      .where('applicationId', '=', id)
      .executeTakeFirst()
    assert.equal(moved.numUpdatedRows, 1n)
  })
}

const viewOf = (id: string) => campaign.at('2026-11-24T10:00:00Z', (scope) => campaign.view(scope, id))

function written(template: string) {
  return campaign.at('2027-07-10T09:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select(['recipientId', 'aboutId', 'subject', 'body', 'channel', 'leavesAt'])
      .where('template', '=', template)
      .execute(),
  )
}

async function pageOf(token: string): Promise<string> {
  const headers = { 'accept-language': 'fr' }
  return (await running.app.request(ownPaths.status(slug(), token), { headers })).text()
}

async function leaves(token: string): Promise<number> {
  const headers = { origin: 'http://localhost' }
  const answer = await running.app.request(ownPaths.withdrawal(slug(), token), { method: 'POST', headers })
  return answer.status
}

const slug = () => `essai-${campaign.organisationId.slice(-12)}`
