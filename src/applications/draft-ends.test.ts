import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { beginApplication } from './actions/begin-application.ts'
import { ownPaths, resumePaths } from './paths.ts'
import { campaignById } from './queries.ts'

// The campaign of these tests closes on 14 March 2027; the shipped programme keeps a draft for 60 days.

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: '2026-12-01T17:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('her draft says everywhere until when it is kept and when applications close: her page, the message, with her code, before it', async () => {
  const { applicantId, token } = await draft('2026-12-01T17:00:00Z')
  const girl = asking(running, '')
  const screen = ownPaths.screen(slug, token, 'contact')
  const mark = /name="mark" value="([^"]*)"/.exec(await girl.get(screen))![1]!
  assert.equal((await girl.post(screen, { mark, contact: '06 39 98 01 45' })).status, 303)
  const { body } = await campaign.at('2026-12-01T17:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select('body')
      .where('recipientId', '=', applicantId)
      .where('template', '=', 'draft-kept')
      .executeTakeFirstOrThrow(),
  )
  assert.match(body, /gardée jusqu.au 30 janvier[^]*Fin des candidatures le 14 mars/)
  const kept = (day: string) =>
    new RegExp(`jusqu’au ${day} 2027,[^]*Les candidatures ferment le 14 mars 2027`)
  assert.match(await girl.get(ownPaths.status(slug, token)), kept('30 janvier'))
  assert.match((await girl.post(ownPaths.resumeCode(slug, token), {})).text, kept('30 janvier'))
  assert.match(
    await girl.get(resumePaths.form(slug)),
    /gardée 60 jours après ta dernière réponse\. Ensuite ton code n’ouvre plus rien\. Les candidatures ferment le 14 mars 2027/,
  )

  running.clock.moveTo('2026-12-11T17:00:00Z')
  const name = ownPaths.screen(slug, token, 'name')
  const again = /name="mark" value="([^"]*)"/.exec(await girl.get(name))![1]!
  await girl.post(name, { mark: again, 'first-name': 'Lina', 'last-name': 'Essai' })
  assert.match(await girl.get(ownPaths.status(slug, token)), kept('9 février'))

  // Written before the job of that night: the draft is gone on the morning of its last day.
  const { token: night } = await draft('2026-12-01T23:30:00Z')
  assert.match(await girl.get(ownPaths.status(slug, night)), kept('30 janvier'))
})

function draft(instant: string): Promise<{ applicantId: string; token: string }> {
  return campaign.at(instant, async (scope) => {
    const { applicationId } = await beginApplication(scope, {
      campaign: (await campaignById(scope, campaign.campaignId))!,
      language: 'fr',
      zone: 'Europe/Paris',
      answers: { gender: 'girl', 'birth-date': '2012-03-12' },
    })
    const { applicant } = await campaign.view(scope, applicationId)
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: applicationId }
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    return {
      applicantId: applicant.id,
      token: await handOutLink(scope, { purpose: 'application', ...holder, expiresAt }),
    }
  })
}
