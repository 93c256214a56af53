import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { applicationPaths, guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { cohortPaths, createCohort } from '#src/cohorts/index.ts'
import { asking } from './asking.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

const weeksBefore = '2027-06-21T09:00:00Z'

before(async () => {
  running = await runningFrise({ at: weeksBefore })
  campaign = await readCampaign(running.frise.database, { capacity: 1 })
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('the team ends a place before her first session: the departure leads there, the place moves on, the family is told without the reason; from that day on it is a departure', async () => {
  const [lina, next] = [await campaign.sent('Lina'), await campaign.sent('Nour')]
  await decided(lina, 'offered')
  assert.equal(await campaign.at('2026-11-24T11:00:00Z', (scope) => acceptOffer(scope, lina, site)), null)
  await decided(next, 'waiting')
  const { hers, theirs } = await linksOf(campaign, lina)
  const nadia = await coordinator()
  const noting = applicationPaths.placeLeft(slug, lina)

  const stay = await inCohort(lina)
  const departure = cohortPaths.departure(slug, stay.cohortId, stay.id)
  const refused = await nadia.post(departure, { reason: 'conditions not met', 'last-day': '2027-06-21' })
  assert.equal(refused.status, 422)
  assert.ok(refused.text.includes(`href="${noting}"`), 'the refusal leads to the page that does it')

  running.clock.moveTo('2027-07-05T05:00:00Z')
  assert.match(await nadia.get(noting), /Le jour de sa première séance est venu/)
  const late = await nadia.post(noting, { by: 'the team', reason: 'conditions not met' })
  assert.match(late.text, /notez son départ sur la page de sa promotion/)
  assert.equal(await campaign.stateOf(lina), 'accepted')

  running.clock.moveTo(weeksBefore)
  const faulty = await nadia.post(noting, { by: 'the team' })
  assert.match(faulty.text, /href="#reason"[^>]*>Choisissez pourquoi/)
  const end = () => nadia.post(noting, { by: 'the team', reason: 'conditions not met' })
  assert.deepEqual(
    (await Promise.all([end(), end()])).map(({ status }) => status),
    [303, 303],
  )
  assert.deepEqual([await campaign.stateOf(lina), await campaign.stateOf(next)], ['withdrawn', 'offered'])
  assert.deepEqual(await campaign.at(weeksBefore, standing(lina)), {
    state: 'excluded by decision',
    reason: 'conditions not met',
  })
  for (const template of ['place-ended', 'guardian-place-ended']) {
    const [told, ...none] = await written(template)
    assert.deepEqual(none, [], 'pressed twice at once, told once')
    assert.match(told!.body, /n’est plus gardée\. L’équipe en a décidé ainsi\.[^]*03 53 01 00 10/)
    assert.doesNotMatch(told!.body, /ondition/)
  }
  const file = await nadia.get(applicationPaths.one(slug, lina))
  assert.match(
    file,
    /L’équipe a mis fin à sa place[^]*Conditions du programme non remplies, noté par Membre F\./,
  )
  assert.doesNotMatch(file, /Un parent a dit non|Elle laisse/)
  const page = await asking(running, '').get(ownPaths.status(slug, hers))
  assert.match(page, /Ta place n’est plus gardée/)
  assert.doesNotMatch(page, /candidature est retirée|pourquoi|Un parent a dit non/)
  assert.match(
    await asking(running, '').get(guardianPaths.screen(slug, theirs)),
    /La place de Lina n’est plus gardée/,
  )

  await campaign.guardianSays(lina, 'no', '2027-06-21T10:00:00Z')
  await campaign.guardianSays(lina, 'yes', '2027-06-21T11:00:00Z')
  assert.equal(await campaign.stateOf(lina), 'withdrawn', 'no parent’s word undoes what the team decided')
})

async function decided(id: string, outcome: 'offered' | 'waiting'): Promise<void> {
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome, sentence: 'Une envie.', withoutReadings: 'Essai.' }
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
}

function inCohort(id: string): Promise<{ id: string; cohortId: string }> {
  return campaign.at('2027-06-20T09:00:00Z', async (scope) => {
    const { siteId, siteZone, campaign: of } = await campaign.view(scope, id)
    const place = { id: siteId!, zone: siteZone!, editionId: of.editionId, edition: of.edition }
    const cohort = await createCohort(scope, { site: place, name: 'Les Étincelles', room: '' })
    assert.ok('id' in cohort)
    const enrolment = await scope.db
      .updateTable('enrolments')
      .set({ cohortId: cohort.id })
      .where('applicationId', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id: enrolment.id, cohortId: cohort.id }
  })
}

/** Where her enrolment stands, and why. */
function standing(id: string): Parameters<ReadCampaign['at']>[1] {
  return ({ db }) =>
    db
      .selectFrom('enrolments as e')
      .innerJoin('enrolmentChanges as c', 'c.enrolmentId', 'e.id')
      .select(['e.state', 'c.reason'])
      .where('e.applicationId', '=', id)
      .where('c.toState', '=', 'excluded by decision')
      .executeTakeFirstOrThrow()
}

function written(template: string): Promise<{ body: string }[]> {
  return campaign.at(weeksBefore, ({ db }) =>
    db.selectFrom('messages').select('body').where('template', '=', template).execute(),
  )
}

async function coordinator() {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail('nadia.fin@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  return asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
}
