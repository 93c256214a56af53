import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asking } from '#test/asking.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { decideApplication } from './actions/decide-application.ts'
import { campaignPaths } from './paths.ts'
import { sitesOf } from './queries.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('commission@equipe.example', 'fr')
  await campaign.member('board member', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  cookie = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

for (const outcome of ['offered', 'waiting'] as const) {
  test(`the board reads what leaves with "${outcome}" before it decides, word for word but her name and her site`, async () => {
    const id = await campaign.sent(outcome === 'offered' ? 'Awa' : 'Inès')
    const shown = flat(await page())
    const decision = { outcome, sentence: 'Une envie claire.', withoutReadings: 'Peu de candidates.' }
    const words = await campaign.at(now, async (scope) => {
      const application = await campaign.view(scope, id)
      assert.equal(await decideApplication(scope, application, decision, site), null)
      const { body } = await scope.db
        .selectFrom('messages')
        .select('body')
        .where('recipientId', '=', application.applicant.id)
        .where('template', '=', outcome === 'offered' ? 'offer-made' : 'waiting')
        .executeTakeFirstOrThrow()
      const [example] = await sitesOf(scope, application.campaign.editionId)
      return body
        .replaceAll(application.applicant.firstName, 'Prénom')
        .replaceAll(application.siteName!, example!.name)
    })
    // The link is a key, made when the message leaves; the deed of this test writes another address.
    const lines = words.split(/\s*\n+\s*/).filter((line) => line !== '' && !line.includes('://'))
    assert.ok(lines.length > 3)
    for (const line of lines) assert.ok(shown.includes(flat(line)), line)
    assert.doesNotMatch(shown, /Awa|Inès/)
    // Whoever waits may wait while places are free: nothing says that there is none.
    if (outcome === 'waiting') assert.doesNotMatch(words, /plus de place|complet/)
  })
}

test('beside what she gets when a place is offered and confirmed, the board reads what her parent gets, with days and hours', async () => {
  const shown = flat(await page())
  assert.match(shown, /(?:tu as|vous avez) une place\. Bravo\. Quand : [^.]*2027, [^.]*de \d+ h/)
  assert.match(
    shown,
    /Place confirmée, au parent.*la place de Prénom est confirmée.*Quand : [^.]*de \d+ h.*Il vous reste à remplir sa fiche d’urgence/,
  )
})

function page(): Promise<string> {
  return asking(running, cookie).get(campaignPaths.messages(slug, campaign.campaignId))
}

const flat = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
