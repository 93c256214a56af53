import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { answerImageRights } from '#src/applications/actions/answer-image-rights.ts'
import { handOutGuardianLinks } from '#src/applications/actions/hand-out-guardian-links.ts'
import { comeOfAge } from '#src/applications/index.ts'
import { imageRightOf } from '#src/applications/majority.ts'
import { imagePurpose, permissionPurpose } from '#src/applications/permission.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'

// The edition runs from 5 to 30 July 2027 in Paris; programmes/jump-in-tech.json asks a guardian's permission under 18.

let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  campaign = await openCampaign(database)
})
after(() => database.drop())

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
