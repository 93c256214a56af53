import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { instantAt } from '#platform/clock/clock.ts'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { answerImageRights } from '#src/applications/actions/answer-image-rights.ts'
import { correctIdentity } from '#src/applications/actions/correct-identity.ts'
import { handOutGuardianLinks } from '#src/applications/actions/hand-out-guardian-links.ts'
import { comeOfAge } from '#src/applications/index.ts'
import { imageRightOf } from '#src/applications/majority.ts'
import { guardianPaths } from '#src/applications/paths.ts'
import { imagePurpose, permissionPurpose } from '#src/applications/permission.ts'
import { recurringJobs } from '#src/jobs.ts'
import { handOutLink, markOfIdentity, openLinksOn } from '#src/people/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The edition runs from 5 to 30 July 2027 in Paris; programmes/jump-in-tech.json asks a guardian's permission under 18.

let running: RunningFrise
let campaign: OpenCampaign
before(async () => {
  running = await runningFrise()
  campaign = await openCampaign(running.frise.database)
})
after(() => running?.stop())

test('trap: she turns 18 between application and start', async () => {
  const id = await campaign.sent('Lina', '2009-03-01')
  await guardianAgrees(id)
  assert.deepEqual(await standing(id, '2027-02-28T02:10:00Z'), {
    guardians: 1,
    links: 1,
    permission: 'not needed',
    image: 'incomplete',
    told: 0,
  })
  await night('2027-02-28T02:10:00Z')
  assert.equal((await standing(id, '2027-02-28T02:10:00Z')).links, 1, 'the day before, nothing ends')
  await night('2027-03-01T02:10:00Z')
  assert.deepEqual(await standing(id, '2027-03-01T09:00:00Z'), {
    guardians: 0,
    links: 0,
    permission: 'not needed',
    image: 'suspended',
    told: 1,
  })
  await night('2027-03-02T02:10:00Z')
  assert.equal((await standing(id, '2027-03-02T09:00:00Z')).told, 1, 'she is told once')
})

test('what her guardian allowed stays as history, and her own word takes its place', async () => {
  const id = await campaign.sent('Aya', '2009-03-01')
  await guardianAgrees(id)
  await night('2027-03-01T02:10:00Z')
  await campaign.at('2027-03-03T09:00:00Z', async (scope) => {
    const view = await campaign.view(scope, id)
    await answerImageRights(scope, view, {
      by: { givenBy: view.applicant.id, capacity: 'self' },
      language: 'fr',
      answers: [{ support: 'press', words: 'La presse ?', answer: 'no' }],
    })
  })
  await campaign.at('2027-03-04T09:00:00Z', async (scope) => {
    const { consents, campaign: at } = await campaign.view(scope, id)
    const facts = { consents, ofAge: true, today: '2027-03-04' }
    assert.equal(imageRightOf(at.programme.imageRight, 'press', facts), 'no')
    const guardians = consents.filter(({ capacity }) => capacity === 'guardian')
    const answers = guardians.map(({ purpose, answer }) => ({ purpose, answer }))
    assert.deepEqual(
      answers.toSorted((a, b) => a.purpose.localeCompare(b.purpose)),
      [
        { purpose: imagePurpose('press'), answer: 'yes' },
        { purpose: permissionPurpose, answer: 'yes' },
      ],
    )
  })
})

test('born on 29 February she comes of age on 1 March of a year without that day', async () => {
  const id = await campaign.sent('Nour', '2008-02-29')
  await night('2026-02-28T02:10:00Z')
  assert.equal((await standing(id, '2026-02-28T09:00:00Z')).guardians, 1)
  await night('2026-03-01T02:10:00Z')
  assert.equal((await standing(id, '2026-03-01T09:00:00Z')).guardians, 0)
})

test('who turns 18 during the edition needs her guardian’s permission for its first days', async () => {
  const id = await campaign.sent('Inès', '2009-07-10')
  assert.equal((await standing(id, '2027-01-01T09:00:00Z')).permission, 'unanswered')
})

for (const zone of ['Europe/Paris', 'America/Martinique', 'Indian/Reunion']) {
  test(`the guardian’s link ends with the minute at which her birthday begins in ${zone}, and she is told within the hour`, async () => {
    const there = await campaignIn(zone)
    const id = await there.sent('Maëlle', '2009-03-01')
    const { path } = await guardianLink(there, id)
    const midnight = instantAt(zone, '2027-03-01T00:00').getTime()
    const minutes = (n: number) => new Date(midnight + n * 60_000).toISOString()
    assert.equal(await opens(path, minutes(-1)), true)
    assert.equal(await opens(path, minutes(0)), false)
    const file = async (instant: string) => there.at(instant, (scope) => there.view(scope, id))
    await hour(there, minutes(-55))
    assert.equal((await file(minutes(-55))).guardians.length, 1, 'it is not her birthday yet')
    await hour(there, minutes(5))
    const ofAge = await file(minutes(5))
    assert.equal(ofAge.guardians.length, 0)
    const told = await there.at(minutes(5), ({ db }) =>
      db
        .selectFrom('messages')
        .select('template')
        .where('recipientId', '=', ofAge.applicant.id)
        .where('template', '=', 'of-age')
        .execute(),
    )
    assert.equal(told.length, 1)
  })
}

test('a link that is out already follows a corrected birth date, and the team reads when it ends', async () => {
  const there = await campaignIn('America/Martinique')
  const id = await there.sent('Kelly', '2010-03-01')
  const { path, holderId } = await guardianLink(there, id)
  assert.equal(await opens(path, '2027-03-01T05:00:00Z'), true)
  await there.at('2027-02-27T09:00:00Z', async (scope) => {
    const view = await there.view(scope, id)
    const identity = { ...view.applicant, birthDate: '2009-03-01' }
    const seen = markOfIdentity(view.applicant)
    const correction = { personId: identity.id, seen, identity, reason: 'Elle redouble.' }
    await correctIdentity(scope, view, correction, site)
  })
  assert.equal(await opens(path, '2027-03-01T03:59:00Z'), true)
  assert.equal(await opens(path, '2027-03-01T04:00:00Z'), false)
  const links = await there.at('2027-02-27T10:00:00Z', (scope) => openLinksOn(scope, id))
  const hers = links.filter((link) => link.holderId === holderId)
  assert.deepEqual(
    [...new Set(hers.map(({ expiresAt }) => expiresAt.toISOString()))],
    ['2027-03-01T04:00:00.000Z'],
  )
})

/** A campaign of its own whose first site, where everybody applies, is in this zone. */
async function campaignIn(zone: string): Promise<OpenCampaign> {
  const shipped = await readFile('programmes/jump-in-tech-2027.edition.json', 'utf8')
  const { sites } = JSON.parse(shipped) as EditionDocument
  const moved = sites.map((it, index) => (index === 0 ? { ...it, timeZone: zone } : it))
  return openCampaign(running.frise.database, { edition: { sites: moved } })
}

/** A link as it was handed out before anybody thought of her birthday: until the edition is over. */
function guardianLink(there: OpenCampaign, objectId: string): Promise<{ path: string; holderId: string }> {
  return there.at('2026-12-01T09:00:00Z', async (scope) => {
    const { applicant, guardians } = await there.view(scope, objectId)
    const holderId = guardians[0]!.id
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    const of = { purpose: 'guardian', holderId, aboutId: applicant.id, objectId, expiresAt } as const
    const token = await handOutLink(scope, { ...of, sent: true })
    return { path: guardianPaths.screen(`essai-${there.organisationId.slice(-12)}`, token), holderId }
  })
}

async function opens(path: string, instant: string): Promise<boolean> {
  running.clock.moveTo(instant)
  const { status } = await running.app.request(path)
  assert.ok(status === 200 || status === 404, String(status))
  return status === 200
}

/** What runs every hour. */
async function hour(there: OpenCampaign, instant: string): Promise<void> {
  for (const job of Object.values(recurringJobs(running.frise).hourly)) {
    assert.ok(typeof job === 'function')
    await there.at(instant, (scope) => job({ ...scope, actor: { kind: 'job', id: null } }, {}))
  }
}

async function guardianAgrees(id: string): Promise<void> {
  await campaign.at('2026-12-01T09:00:00Z', async (scope) => {
    const application = await campaign.view(scope, id)
    await scope.db.deleteFrom('links').where('purpose', '=', 'guardian').execute()
    await handOutGuardianLinks(scope, application, site)
    await answerAsGuardian(
      scope,
      application,
      {
        guardianId: application.guardians[0]!.id,
        firstName: 'Samira',
        lastName: 'Fictive',
        kind: 'parent',
        language: 'fr',
        answers: [
          {
            purpose: permissionPurpose,
            legalBasis: 'parental authority',
            words: 'Autorisez-vous ?',
            answer: 'yes',
          },
          { purpose: imagePurpose('press'), legalBasis: 'consent', words: 'La presse ?', answer: 'yes' },
        ],
      },
      site,
    )
  })
}

function night(instant: string): Promise<number> {
  return campaign.at(instant, (scope) => comeOfAge({ ...scope, actor: { kind: 'job', id: null } }, site))
}

function standing(id: string, instant: string) {
  return campaign.at(instant, async (scope) => {
    const { guardians, permission, consents, applicant, campaign: at } = await campaign.view(scope, id)
    const links = await scope.db
      .selectFrom('links')
      .select('id')
      .where('aboutId', '=', applicant.id)
      .where('purpose', '=', 'guardian')
      .where('revokedAt', 'is', null)
      .execute()
    const told = await scope.db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', applicant.id)
      .where('template', '=', 'of-age')
      .execute()
    const ofAge = guardians.length === 0
    return {
      guardians: guardians.length,
      links: links.length,
      permission,
      image: imageRightOf(at.programme.imageRight, 'press', { consents, ofAge, today: instant.slice(0, 10) }),
      told: told.length,
    }
  })
}
