import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { endGuardian } from '#src/applications/actions/end-guardian.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { applicationPaths, guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import { cohortPaths, createCohort } from '#src/cohorts/index.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { nameGuardian } from '#src/people/index.ts'
import { asking } from './asking.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// A guardian's no has ended the place that was hers, and then it is a yes: what comes back, and who is asked.

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let lina: string

const now = '2026-11-27T10:00:00Z'
const late = /1 candidate dont un parent dit oui, place perdue/

before(async () => {
  running = await runningFrise({ at: now })
})
after(() => running?.stop())
beforeEach(async () => {
  running.clock.moveTo(now)
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  lina = await withPlace('Lina')
})

test('the place is still free: a later yes offers it to her again, she is asked, and her yes brings her enrolment and her hours back', async () => {
  await inCohort(lina)
  const { hers, theirs } = await linksOf(campaign, lina)
  await campaign.guardianSays(lina, 'no', '2026-11-26T09:00:00Z')
  assert.deepEqual(await stay(lina), ['left early', false])
  assert.match(
    await visitor().get(guardianPaths.screen(slug, theirs)),
    /Si vous dites oui et qu’une place est libre, elle peut lui être proposée de nouveau/,
  )
  const before = await written()
  await campaign.guardianSays(lina, 'yes', '2026-11-26T10:00:00Z')
  await campaign.guardianSays(lina, 'yes', '2026-11-26T10:05:00Z')
  assert.equal(await campaign.stateOf(lina), 'offered')
  const told = (await written()).slice(before.length)
  assert.deepEqual(
    told,
    ['Tu as une place'],
    'one message, which asks her; nobody is told that the place is lost',
  )
  assert.match(await visitor().get(ownPaths.status(slug, hers)), /Je viens|Je prends ma place|Oui/)
  assert.equal((await visitor().post(ownPaths.acceptance(slug, hers), {})).status, 303)
  assert.equal(await campaign.stateOf(lina), 'accepted')
  assert.deepEqual(await stay(lina), ['started', false], 'she waits for a cohort')
  assert.doesNotMatch(await (await nadia()).get(deskPaths.today(slug)), late)
  running.clock.moveTo('2026-11-28T10:00:00Z')
  assert.equal((await visitor().post(ownPaths.withdrawal(slug, hers), {})).status, 303)
  const left = await visitor().get(ownPaths.status(slug, hers))
  assert.match(left, /Ta candidature est retirée/, 'this time she left herself')
  assert.doesNotMatch(left, /plus gardée/)
})

test('the place is gone: the desk says so, one button puts her before those who wait in turn, and pressed twice at once it is done once', async () => {
  const [next, last] = [await campaign.sent('Nour'), await campaign.sent('Aya')]
  await capacity(1)
  for (const id of [next, last]) await waits(id)
  await campaign.guardianSays(lina, 'no', '2026-11-26T09:00:00Z')
  assert.equal(await campaign.stateOf(next), 'offered')
  const coordinator = await nadia()
  assert.doesNotMatch(await coordinator.get(deskPaths.today(slug)), late)
  await campaign.guardianSays(lina, 'yes', '2026-11-26T10:00:00Z')
  assert.equal(await campaign.stateOf(lina), 'withdrawn', 'nobody loses her place to her')
  assert.match(await coordinator.get(deskPaths.today(slug)), late)
  const path = applicationPaths.one(slug, lina)
  assert.match(await coordinator.get(path), /Aucune place n’est libre\. Vous pouvez la mettre en tête/)
  const press = () => coordinator.post(applicationPaths.placeBack(slug, lina), {})
  assert.deepEqual(
    (await Promise.all([press(), press()])).map(({ status }) => status),
    [303, 303],
  )
  assert.equal(await campaign.stateOf(lina), 'waiting')
  assert.equal((await written()).filter((subject) => subject === 'Tu es sur la liste d’attente').length, 3)
  assert.doesNotMatch(await coordinator.get(deskPaths.today(slug)), late)
  assert.doesNotMatch(await coordinator.get(path), /mettre en tête/)
  await campaign.at('2026-11-27T11:00:00Z', (scope) => giveUpPlace(scope, next, site))
  assert.deepEqual([await campaign.stateOf(lina), await campaign.stateOf(last)], ['offered', 'waiting'])
})

test('two guardians disagree: it is still a no, by every door; once the one who said no answers for her no more, the team offers her the place', async () => {
  const coordinator = await nadia()
  const press = () => coordinator.post(applicationPaths.placeBack(slug, lina), {})
  await campaign.guardianSays(lina, 'no', '2026-11-26T09:00:00Z')
  await fatherSaysYes()
  await press()
  assert.equal(await campaign.stateOf(lina), 'withdrawn')
  assert.doesNotMatch(await coordinator.get(applicationPaths.one(slug, lina)), /Lui proposer la place/)
  assert.doesNotMatch(await coordinator.get(deskPaths.today(slug)), late)
  await campaign.at('2026-11-26T11:00:00Z', async (scope) => {
    const view = await campaign.view(scope, lina)
    await endGuardian(scope, view, { guardianId: view.guardians[0]!.id, reason: 'authority withdrawn' })
  })
  assert.equal(await campaign.stateOf(lina), 'withdrawn', 'no message leaves by itself')
  assert.match(await coordinator.get(deskPaths.today(slug)), late)
  assert.match(await coordinator.get(applicationPaths.one(slug, lina)), /Lui proposer la place/)
  await press()
  assert.equal(await campaign.stateOf(lina), 'offered')
})

test('whoever had left before, by herself or by a departure, is not asked again by a guardian’s no and yes; nor is anybody once the list is over', async () => {
  const [zoe, ines] = [await withPlace('Zoé'), await withPlace('Inès')]
  const { hers } = await linksOf(campaign, lina)
  assert.equal((await visitor().post(ownPaths.withdrawal(slug, hers), {})).status, 303)
  await inCohort(zoe, { leftOn: '2026-11-25' })
  for (const id of [lina, zoe]) {
    await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
    await campaign.guardianSays(id, 'yes', '2026-11-26T10:00:00Z')
  }
  await campaign.guardianSays(ines, 'no', '2027-07-08T09:00:00Z')
  await campaign.guardianSays(ines, 'yes', '2027-07-08T10:00:00Z')
  for (const id of [lina, zoe, ines]) assert.equal(await campaign.stateOf(id), 'withdrawn')
  const coordinator = await nadia()
  assert.equal((await coordinator.post(applicationPaths.placeBack(slug, zoe), {})).status, 303)
  assert.equal(await campaign.stateOf(zoe), 'withdrawn')
  running.clock.moveTo('2027-07-08T11:00:00Z')
  const later = await nadia()
  assert.match(await later.get(deskPaths.today(slug)), late, 'a place is free: somebody decides')
  assert.match(await later.get(applicationPaths.one(slug, ines)), /Lui proposer la place/)
  assert.doesNotMatch(await later.get(cohortPaths.list(slug)), /Inès/)
})

async function withPlace(firstName: string): Promise<string> {
  const id = await campaign.sent(firstName)
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome: 'offered', sentence: 'Une envie.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
    assert.equal(await acceptOffer(scope, id, site), null)
  })
  return id
}

async function waits(id: string): Promise<void> {
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome: 'waiting', sentence: 'Une envie.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
}

/** She has come to a cohort that runs, and left it on that day where one is said. */
async function inCohort(id: string, left?: { leftOn: string }): Promise<void> {
  await campaign.at('2026-11-24T11:00:00Z', async (scope) => {
    const { siteId, siteZone, campaign: of } = await campaign.view(scope, id)
    const place = { id: siteId!, zone: siteZone!, editionId: of.editionId, edition: of.edition }
    const cohort = await createCohort(scope, { site: place, name: 'Les Étincelles', room: '' })
    assert.ok('id' in cohort)
    await scope.db
      .updateTable('enrolments')
      .set({
        cohortId: cohort.id,
        state: 'started',
        startedAt: scope.now,
        ...(left && { ...left, state: 'left early' }),
      })
      .where('applicationId', '=', id)
      .execute()
  })
}

/** A father, named now, says yes. */
function fatherSaysYes(): Promise<void> {
  return campaign.at('2026-11-26T10:00:00Z', async (scope) => {
    const application = await campaign.view(scope, lina)
    const who = { firstName: 'Karim', lastName: 'Fictif', kind: 'parent', language: 'fr' } as const
    const contact = { email: 'pere@exemple.fr', phone: null }
    const child = { childId: application.applicant.id, contact, zone: 'Europe/Paris' }
    const guardianId = await nameGuardian(scope, { ...who, ...child })
    const asked = { purpose: permissionPurpose, legalBasis: 'parental authority', words: 'Oui ?' } as const
    await answerAsGuardian(
      scope,
      application,
      { ...who, guardianId, answers: [{ ...asked, answer: 'yes' }] },
      site,
    )
  })
}

function capacity(places: number): Promise<unknown> {
  return campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { siteId } = await campaign.view(scope, lina)
    return scope.db.updateTable('sites').set({ capacity: places }).where('id', '=', siteId).execute()
  })
}

/** Where her enrolment stands, and whether a cohort has her. */
function stay(id: string): Promise<[string, boolean]> {
  return campaign.at(now, async ({ db }) => {
    const { state, leftOn, cohortId } = await db
      .selectFrom('enrolments')
      .select(['state', 'leftOn', 'cohortId'])
      .where('applicationId', '=', id)
      .executeTakeFirstOrThrow()
    return [state, leftOn === null && cohortId !== null]
  })
}

/** The subjects of all that was written, the first first. */
async function written(): Promise<(string | null)[]> {
  const rows = await campaign.at(now, ({ db }) =>
    db.selectFrom('messages').select('subject').orderBy('id').execute(),
  )
  return rows.map(({ subject }) => subject)
}

let counter = 0

/** A coordinator who has just come in. */
async function nadia() {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`rendre-${counter++}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  return asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
}

const visitor = () => asking(running, '')
