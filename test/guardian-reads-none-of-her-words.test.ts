import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { campaignById } from '#src/applications/queries.ts'
import { writeToCohort } from '#src/cohorts/actions/write-to-cohort.ts'
import { cohortPaths, cohortWithin, confirmCohort, createCohort } from '#src/cohorts/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { confirmMasking, reviewFile } from '#src/selection/index.ts'
import { addressOf, routesOf } from './access/door.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'
import { addSafeAdult } from './safe-adults.ts'

// A guardian says yes or no to what the programme is; what the girl wrote, and what is written about or to her, is not hers to read.

/** Words that stand nowhere else. */
const hers = {
  wish: 'Je veux programmer un automate zibeline.',
  perseverance: 'J’ai monté la falaise galipette.',
  accessNeeds: 'Une chaise ornithorynque.',
}
const theirs = { note: 'Lecture berlingot.', decision: 'Décision tournesol.' }
const toHer = { subject: 'Rendez-vous coquelicot', words: 'Apporte ta boussole mirabelle.' }
const words = /zibeline|galipette|ornithorynque|berlingot|tournesol|coquelicot|mirabelle/

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let applicationId: string
let coordinator: { id: string; get(path: string): Promise<string> }

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  coordinator = await signedIn()
})
after(() => running?.stop())

test('no page of a guardian’s link says what the girl wrote, what was noted about her or written to her', async () => {
  applicationId = await applies()
  await hides('before the answer', [200, 404])
  await campaign.guardianSays(applicationId, 'yes', '2026-11-24T09:30:00Z')
  await isRead()
  for (const said of [...Object.values(hers), theirs.note])
    assert.ok((await kept()).includes(said), `it is there to be hidden: ${said}`)
  await hides('while her file is read')
  await hasHerPlace()
  await hides('once she has her place')
  const { cohortId, mailing } = await isInACohort()
  assert.match(await coordinator.get(cohortPaths.mailing(slug, cohortId, mailing)), /mirabelle/)
  const pages = await hides('once her cohort is confirmed and wrote to her')
  assert.match(pages, /Lina/)
  assert.match(pages, /lundi 5 juillet/, 'the next sessions are there')
})

/** Every page of her guardian's link, in both languages, and every message to him: none of these words. Returns the pages. */
async function hides(when: string, opens = [200]): Promise<string> {
  const token = await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, applicationId)
    const of = { purpose: 'guardian', holderId: guardians[0]!.id, aboutId: applicant.id } as const
    return handOutLink(scope, { ...of, objectId: applicationId, expiresAt: new Date('2027-07-30T21:59:59Z') })
  })
  const gets = routesOf(running).filter(
    ({ method, path }) => method === 'GET' && /\/(guardian|data)\/:token/.test(path),
  )
  assert.ok(gets.length >= 7, 'his screens, image, papers, sheet, thanks, data and readings')
  const texts: string[] = []
  for (const route of gets) {
    const path = addressOf(route, (parameter) => (parameter === 'o/:slug' ? slug : token))
    for (const language of ['fr', 'en']) {
      const response = await running.app.request(path, { headers: { 'accept-language': language } })
      const text = await response.text()
      if (!opens.includes(response.status)) assert.fail(`${when}: ${response.status} at ${route.path}`)
      assert.doesNotMatch(text, words, `${when}: ${route.path}`)
      texts.push(text)
    }
  }
  const written = await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { guardians } = await campaign.view(scope, applicationId)
    const his = scope.db.selectFrom('messages').select(['subject', 'body'])
    return his.where('recipientId', '=', guardians[0]!.id).execute()
  })
  assert.doesNotMatch(JSON.stringify(written), words, `${when}: a message`)
  return texts.join('\n')
}

async function applies(): Promise<string> {
  const begun = await campaign.at('2026-11-23T09:00:00Z', async (scope) => {
    const of = (await campaignById(scope, campaign.campaignId))!
    const answers = {
      gender: 'girl',
      'birth-date': '2011-05-20',
      'first-name': 'Lina',
      'last-name': 'Fictive',
      contact: 'lina@exemple.fr',
      site: of.edition.sites[0]!.key,
      wish: hers.wish,
      perseverance: hers.perseverance,
      'guardian-contact': 'parent@exemple.fr',
      'access-needs': hers.accessNeeds,
    }
    return beginApplication(scope, { campaign: of, language: 'fr', zone: 'Europe/Paris', answers })
  })
  assert.equal(await campaign.sends(begun.applicationId, '2026-11-23T09:05:00Z'), null)
  return begun.applicationId
}

/** What is kept of her file in words: her answers and the sentences of her readers. */
async function kept(): Promise<string> {
  return campaign.at('2026-11-24T10:00:00Z', async ({ db }) => {
    const answers = await db
      .selectFrom('applicationAnswers')
      .select('value')
      .where('applicationId', '=', applicationId)
      .execute()
    const reviews = await db
      .selectFrom('reviews')
      .select('sentence')
      .where('applicationId', '=', applicationId)
      .execute()
    return [...answers.map(({ value }) => value), ...reviews.map(({ sentence }) => sentence)].join('\n')
  })
}

async function isRead(): Promise<void> {
  assert.equal(await campaign.as(coordinator.id, (scope) => confirmMasking(scope, applicationId)), null)
  const reader = await campaign.member('reader')
  const review = { marks: { wish: 2, perseverance: 2 }, sentence: theirs.note, seesTheBoard: false }
  assert.equal(await campaign.as(reader, (scope) => reviewFile(scope, applicationId, review)), null)
}

async function hasHerPlace(): Promise<void> {
  await campaign.as(coordinator.id, async (scope) => {
    const sentence = theirs.decision
    const decision = { outcome: 'offered', sentence, withoutReadings: sentence } as const
    const view = await campaign.view(scope, applicationId)
    assert.equal(await decideApplication(scope, view, decision, site), null)
    assert.equal(await acceptOffer(scope, applicationId, site), null)
  })
}

/** A fortnight before the first day: a check seen in autumn would not hold until then. */
async function isInACohort(): Promise<{ cohortId: string; mailing: string }> {
  const june = '2027-06-21T09:00:00Z'
  running.clock.moveTo(june)
  const makes = async (scope: Scope) => {
    const { editionId, edition } = (await campaignById(scope, campaign.campaignId))!
    const { siteId } = await campaign.view(scope, applicationId)
    const where = { id: siteId!, zone: 'Europe/Paris', editionId, edition }
    const created = await createCohort(scope, { site: where, name: 'Les Étincelles', room: '' })
    assert.ok('id' in created)
    await addSafeAdult(scope, created.id)
    assert.equal(await confirmCohort(scope, created.id), null)
    const cohort = (await cohortWithin(scope, everywhere, created.id))!
    const values = { ...toHer, from: 'Nadia Fictive' }
    const letter = { key: newId(), template: 'free-message', audiences: ['girls'], values } as const
    return { cohortId: created.id, mailing: (await writeToCohort(scope, cohort, letter, site))! }
  }
  return campaign.as(coordinator.id, makes, june)
}

async function signedIn(): Promise<typeof coordinator> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail('coordinatrice@accueil.example', 'fr')
  const id = await campaign.member('territory coordinator', accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  const headers = { cookie: cookies.map((it) => it.split(';')[0]).join('; '), 'accept-language': 'fr' }
  return { id, get: async (path) => (await running.app.request(path, { headers })).text() }
}
