import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink, markOfIdentity } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { addGuardian } from './actions/add-guardian.ts'
import { correctIdentity } from './actions/correct-identity.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'

const at = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let team: ReturnType<typeof asking>
let anybody: ReturnType<typeof asking>

before(async () => {
  running = await runningFrise({ at })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = (await running.frise.signIn.enterDemonstration(accountId)) ?? []
  team = asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
  anybody = asking(running, '')
})
after(() => running?.stop())

test('a parent who answers no more: the team reads what follows, every key of his ends, nobody is written to, his yes counts no more', async () => {
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  const { guardians } = await viewOf(id)
  const father = guardians[0]!.id
  const [his, hers] = [await linkOf(id, father, 'guardian'), await linkOf(id, null, 'application')]
  assert.match(await anybody.get(ownPaths.status(slug, hers)), /Répond pour toi/)
  const written = await messagesSince()

  const page = applicationPaths.guardianEnding(slug, id, father)
  assert.match(await team.get(page), /La permission venait de cette personne\u00a0: elle va manquer/)
  const refused = await team.post(page, {})
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choisissez pourquoi/)
  assert.equal((await team.post(page, { reason: 'danger' })).status, 303)
  assert.equal((await team.post(page, { reason: 'danger' })).status, 303, 'pressed twice')

  const after = await viewOf(id)
  assert.deepEqual([after.permission, after.guardians], ['unanswered', []])
  assert.equal(await statusOf(guardianPaths.screen(slug, his)), 404)
  const late = await linkOf(id, father, 'guardian')
  assert.equal(await statusOf(guardianPaths.screen(slug, late)), 404, 'a link made meanwhile')
  assert.equal((await messagesSince()).length, written.length)
  assert.ok(!(await messagesSince()).some((it) => it.recipientId === father && it.state === 'queued'))
  assert.doesNotMatch(await anybody.get(ownPaths.status(slug, hers)), /Répond pour toi|donné son accord/)
  assert.match(
    await team.get(applicationPaths.guardians(slug, id)),
    /Lui écrire mettrait[^<]*Depuis le 29 novembre 2026/,
  )
  const waits = await team.get(applicationPaths.list(slug, { waiting: 'guardian to find' }))
  assert.ok(waits.includes(applicationPaths.one(slug, id)), 'the desk looks for somebody who answers for her')
  const history = await campaign.at(at, ({ db }) =>
    db.selectFrom('consents').select('answer').where('givenBy', '=', father).execute(),
  )
  assert.ok(history.length > 0, 'the ledger keeps what he said')
})

test('his no blocks no more beside another’s yes, and a majority that is undone does not bring him back', async () => {
  const id = await campaign.sent('Zoé')
  await campaign.guardianSays(id, 'no')
  const father = (await viewOf(id)).guardians[0]!.id
  await campaign.at(at, async (scope) => {
    const contact = { email: 'mere@exemple.fr', phone: null }
    await addGuardian(scope, await campaign.view(scope, id), { contact, zone: 'Europe/Paris', site })
  })
  await team.post(applicationPaths.guardianEnding(slug, id, father), { reason: 'mistake' })
  const mother = (await viewOf(id)).guardians.map((it) => it.id)
  assert.equal(mother.length, 1)
  assert.equal((await viewOf(id)).permission, 'unanswered')
  await campaign.guardianSays(id, 'yes')
  assert.equal((await viewOf(id)).permission, 'yes')

  const member = await campaign.member('territory coordinator')
  const born = async (birthDate: string, seenAt: string) =>
    campaign.as(
      member,
      async (scope) => {
        const view = await campaign.view(scope, id)
        const { firstName, lastName } = view.applicant
        const identity = { firstName, lastName, birthDate }
        return correctIdentity(
          scope,
          view,
          { personId: view.applicant.id, seen: markOfIdentity(view.applicant), identity, reason: 'Vu' },
          site,
        )
      },
      seenAt,
    )
  const { birthDate } = (await viewOf(id)).applicant
  await born('2004-01-02', '2026-11-29T10:00:00Z')
  assert.deepEqual((await viewOf(id)).guardians, [])
  await born(birthDate!, '2026-11-29T11:00:00Z')
  assert.deepEqual(
    (await viewOf(id)).guardians.map((it) => it.id),
    mother,
  )
})

function viewOf(id: string) {
  return campaign.at(at, (scope) => campaign.view(scope, id))
}

/** Every message of the organisation. */
function messagesSince() {
  return campaign.at(at, ({ db }) => db.selectFrom('messages').select(['recipientId', 'state']).execute())
}

/** A link on her application, of a guardian or her own. */
function linkOf(id: string, holder: string | null, purpose: 'guardian' | 'application'): Promise<string> {
  return campaign.at(at, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const link = { aboutId: applicant.id, objectId: id, expiresAt: new Date('2027-07-30T22:00:00Z') }
    return handOutLink(scope, { ...link, purpose, holderId: holder ?? applicant.id })
  })
}

async function statusOf(path: string): Promise<number> {
  return (await running.app.request(path)).status
}
