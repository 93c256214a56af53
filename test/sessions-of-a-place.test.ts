import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { campaignById } from '#src/applications/queries.ts'
import { confirmCohort, createCohort } from '#src/cohorts/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'
import { addSafeAdult } from './safe-adults.ts'

// When she comes stands on her own page and on her guardian's, from the day on which she is in a cohort: planned first, then confirmed.

let running: RunningFrise
let campaign: ReadCampaign

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
  campaign = await readCampaign(running.frise.database, { capacity: 2 })
})
after(() => running?.stop())

test('she and her guardian read the next session and the others, as planned until her cohort is confirmed', async () => {
  const id = await withPlace('Lina')
  const cohortId = await cohortOfAll(id)
  const [own, guardian] = [await pageOf(id, 'application'), await pageOf(id, 'guardian')]
  for (const page of [own, guardian]) {
    assert.match(await page('2027-07-01T10:00:00Z'), /La prochaine séance[^]*Ces jours sont prévus/)
  }
  await campaign.at('2027-07-01T11:00:00Z', async (scope) => {
    await addSafeAdult(scope, cohortId)
    assert.equal(await confirmCohort(scope, cohortId), null)
  })
  for (const page of [own, guardian]) {
    const before = await page('2027-07-01T12:00:00Z')
    assert.doesNotMatch(before, /Ces jours sont prévus/)
    assert.match(
      before,
      /La prochaine séance[^]*Lundi 5 juillet[^]*9\u00a0h\u00a030 à 12\u00a0h\u00a030[^]*Salle bleue/i,
    )
    assert.match(before, /autres séances[^]*<li>lundi 5 juillet, 13\u00a0h\u00a030 à 16\u00a0h<\/li>/)
    assert.match(await page('2027-07-05T10:00:00Z'), /La séance d’aujourd’hui[^]*9\u00a0h\u00a030/)
    assert.doesNotMatch(await page('2027-08-02T10:00:00Z'), /séance d’aujourd’hui|prochaine séance/)
  }
})

test('whoever has no place in it reads nothing of it, nor does a link that was shown on her screen', async () => {
  const without = await campaign.sent('Aya')
  const hers = await pageOf(without, 'application')
  const days =
    /5–30 juillet 2027, du lundi au vendredi, de 9\u00a0h\u00a030 à 16\u00a0h\. Sauf le 14 juillet\./
  assert.match(await hers('2027-07-01T12:00:00Z'), days)
  assert.doesNotMatch(await hers('2027-07-01T12:00:00Z'), /La prochaine séance/)
  const placed = await withPlace('Inès')
  await cohortOfAll(placed, 'confirmed')
  const shown = await pageOf(placed, 'guardian', { sent: false })
  assert.doesNotMatch(await shown('2027-07-01T12:00:00Z'), /La prochaine séance/)
})

/** An application whose place was accepted. */
async function withPlace(firstName: string): Promise<string> {
  const site = { origin: running.url, slug: slug() }
  const id = await campaign.sent(firstName)
  await campaign.guardianSays(id, 'yes')
  const decision = { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
    assert.equal(await acceptOffer(scope, id, site), null)
  })
  return id
}

/** A new cohort of whoever has a place on that site and no cohort; its days are those of the edition. */
async function cohortOfAll(applicationId: string, then?: 'confirmed'): Promise<string> {
  return campaign.at('2027-06-30T10:00:00Z', async (scope) => {
    const { siteId: id } = await campaign.view(scope, applicationId)
    const { editionId, zone } = await scope.db
      .selectFrom('sites')
      .select(['editionId', 'zone'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { edition } = (await campaignById(scope, campaign.campaignId))!
    const name = `Promotion de ${applicationId.slice(-4)}`
    const made = await createCohort(scope, {
      site: { id: id!, zone, editionId, edition },
      name,
      room: 'Salle bleue',
    })
    assert.ok('id' in made)
    if (then === undefined) return made.id
    await addSafeAdult(scope, made.id)
    assert.equal(await confirmCohort(scope, made.id), null)
    return made.id
  })
}

/** What a link shows at an instant. */
async function pageOf(
  id: string,
  purpose: 'application' | 'guardian',
  { sent = true }: { sent?: boolean } = {},
): Promise<(at: string) => Promise<string>> {
  const token = await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    const holderId = purpose === 'application' ? applicant.id : guardians[0]!.id
    const expiresAt = new Date('2027-09-01T00:00:00Z')
    return handOutLink(scope, { purpose, holderId, aboutId: applicant.id, objectId: id, sent, expiresAt })
  })
  const paths = { application: ownPaths.status, guardian: guardianPaths.screen }
  return async (at) => {
    running.clock.moveTo(at)
    const answer = await running.app.request(paths[purpose](slug(), token), {
      headers: { 'accept-language': 'fr' },
    })
    assert.equal(answer.status, 200)
    return answer.text()
  }
}

const slug = () => `essai-${campaign.organisationId.slice(-12)}`
