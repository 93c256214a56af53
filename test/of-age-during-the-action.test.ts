import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { comeOfAge } from '#src/applications/actions/come-of-age.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { ownPaths } from '#src/applications/paths.ts'
import { handOutLink } from '#src/people/index.ts'
import { fileOnBoard } from '#src/selection/board-queries.ts'
import { asking } from './asking.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The edition begins on 5 July 2027: whoever is born on 15 July 2009 is 17 on its first day, and 18 before its last.

const eve = '2027-07-14T12:00:00Z'
const birthday = '2027-07-15T06:00:00Z'
let running: RunningFrise
let campaign: OpenCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: eve })
  campaign = await openCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

for (const said of ['nothing', 'no'] as const)
  test(`who turns 18 during the action takes the place offered to her, her guardian having said ${said}`, async () => {
    const id = await campaign.sent('Melek', '2009-07-15')
    const token = await campaign.at('2027-07-13T09:00:00Z', async (scope) => {
      const application = await campaign.view(scope, id)
      const decision = {
        outcome: 'offered',
        sentence: 'Une envie claire.',
        withoutReadings: 'Essai.',
      } as const
      assert.equal(await decideApplication(scope, application, decision, site), null)
      const [by, expiresAt] = [application.applicant.id, new Date('2027-08-01T00:00:00Z')]
      return handOutLink(scope, {
        purpose: 'application',
        aboutId: by,
        holderId: by,
        objectId: id,
        expiresAt,
      })
    })
    if (said === 'no') await campaign.guardianSays(id, 'no', '2027-07-13T10:00:00Z')
    const her = asking(running, '')
    running.clock.moveTo(eve)
    assert.equal((await her.post(ownPaths.acceptance(slug, token), {})).status, 422)
    assert.deepEqual(
      [await waits(id, eve), await onBoard(id, eve)],
      said === 'no'
        ? [['guardian refused', 'offer expiring'], 'no']
        : [['guardian unanswered', 'offer expiring'], 'unanswered'],
    )

    running.clock.moveTo(birthday)
    await campaign.at(birthday, (scope) => comeOfAge(scope, site))
    assert.deepEqual(
      [await waits(id, birthday), await onBoard(id, birthday)],
      [['offer expiring'], 'not needed'],
    )
    assert.match(await her.get(ownPaths.status(slug, token)), /Tu es majeure\u00a0: tu décides toi-même/)
    const taken = await her.post(ownPaths.acceptance(slug, token), {})
    assert.equal(taken.status, 303, taken.text)
    const { state } = await campaign.at(birthday, (scope) => campaign.view(scope, id))
    assert.equal(state, 'accepted')
  })

/** What the desk says of her file at that instant. */
async function waits(id: string, instant: string): Promise<string[]> {
  const rows = await campaign.at(instant, async ({ db }) => [
    ...(await db.selectFrom('deskApplications').select('kind').where('objectId', '=', id).execute()),
    ...(await db.selectFrom('deskGuardianRefusals').select('kind').where('objectId', '=', id).execute()),
  ])
  return rows.map(({ kind }) => kind ?? '').toSorted()
}

/** Where her guardian's permission stands for those who decide. */
function onBoard(id: string, instant: string) {
  return campaign.at(instant, async (scope) => (await fileOnBoard(scope, id, scope.actor.id!))?.permission)
}
