import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { NotFound } from '#platform/http/errors.ts'
import { applicationPaths } from '#src/applications/paths.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import { recordCheck } from '#src/safeguarding/actions/record-check.ts'
import { giveRole } from '#src/team/actions/give-role.ts'
import { asking } from './asking.ts'
import { waitsForALock } from './lock.ts'
import { site } from './open-campaign.ts'
import { permissionPaper } from './permission-paper.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The team writes about somebody at the instant at which an administrator erases her.

const now = '2026-11-24T10:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let team: ReturnType<typeof asking>

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = await campaign.at(now, organisationSlug)
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  team = asking(running, (cookies ?? []).map((it) => it.split(';')[0]).join('; '))
})
after(() => running?.stop())

test('a role given to a person while she is erased finds nobody, and her tombstone holds none', async () => {
  const member = await someone()
  const given = { personId: member, role: 'facilitator', over: 'organisation', today: '2026-11-24' } as const
  const deed = () => campaign.at(now, (scope) => giveRole(scope, given))
  assert.ok((await whileErased([member], deed)) instanceof NotFound)
  assert.equal(await countOf('role_grants', 'person_id', member), 0)
})

test('a check seen of a person while she is erased is of nobody, and nothing is kept of it', async () => {
  const member = await someone()
  const seen = { personId: member, kind: 'honourability', checkedOn: '2026-11-20' }
  const rules = await campaign.at(now, async ({ db }) => {
    const version = await db.selectFrom('programmeVersions').select('id').executeTakeFirstOrThrow()
    const words = { fr: 'Essai', en: 'Test' }
    const kind = { key: 'honourability', name: words, words, validFor: { months: 36 }, source: { words } }
    const accepted = [kind]
    return { accepted, programmeVersionId: version.id, ofAgeFrom: 18, today: '2026-11-24' }
  })
  const deed = () => campaign.at(now, (scope) => recordCheck(scope, seen, rules))
  assert.ok((await whileErased([member], deed)) instanceof NotFound)
  assert.equal(await countOf('vetting_checks', 'person_id', member), 0)
})

test('links renewed and a paper recorded while the girl is erased find nobody, and nothing is written', async () => {
  for (const deed of ['renewal', 'paper'] as const) {
    const { id, girl, guardian } = await file()
    const newest = await newestLink(id, guardian)
    const post = () =>
      deed === 'renewal'
        ? team.post(applicationPaths.linkRenewal(slug, id), { holder: guardian, newest })
        : team.post(applicationPaths.paper(slug, id, guardian), permissionPaper)
    const answer = await whileErased([girl], post)
    assert.equal((answer as { status: number }).status, 404, deed)
    assert.equal(await countOf('links', 'about_id', girl), 0, deed)
    assert.equal(await countOf('signed_papers', 'about_id', girl), 0, deed)
  }
})

test('links renewed and a paper recorded while the guardian alone is erased find nobody, and nothing is hers', async () => {
  for (const deed of ['renewal', 'paper', 'voice'] as const) {
    const { id, guardian } = await file()
    const newest = await newestLink(id, guardian)
    const paths = {
      renewal: applicationPaths.linkRenewal(slug, id),
      paper: applicationPaths.paper(slug, id, guardian),
    }
    const post = () =>
      deed === 'voice'
        ? team.post(applicationPaths.voice(slug, id, guardian), {})
        : team.post(paths[deed], deed === 'renewal' ? { holder: guardian, newest } : permissionPaper)
    const answer = await whileErased([guardian], post)
    assert.equal((answer as { status: number }).status, 404, deed)
    assert.equal(await countOf('links', 'holder_id', guardian), 0, deed)
    assert.equal(await countOf('consents', 'given_by', guardian), 0, deed)
  }
})

/** Acts once the erasure has begun; the erasure ends when the deed waits for it. Returns the answer, or why it failed. */
async function whileErased(personIds: readonly string[], act: () => Promise<unknown>): Promise<unknown> {
  const acting = await campaign.at(now, async (scope) => {
    await erasePeople(scope, personalData, { personIds, reason: 'she asked', site })
    const answer = act().catch((error: unknown) => error)
    await waitsForALock(running.frise.database.owner)
    return { answer }
  })
  return acting.answer
}

function someone(): Promise<string> {
  const born = { firstName: 'Inès', lastName: 'Fictive', birthDate: '1990-03-12' }
  return campaign.at(now, (scope) => insertPerson(scope, born))
}

async function file(): Promise<{ id: string; girl: string; guardian: string }> {
  const id = await campaign.sent('Lina')
  const { applicant, guardians } = await campaign.at(now, (scope) => campaign.view(scope, id))
  return { id, girl: applicant.id, guardian: guardians[0]!.id }
}

function newestLink(objectId: string, holderId: string): Promise<string> {
  return campaign.at(now, async ({ db }) => {
    const links = db.selectFrom('links').select('id').where('objectId', '=', objectId)
    const hers = links.where('holderId', '=', holderId).orderBy('createdAt', 'desc').orderBy('id', 'desc')
    return (await hers.executeTakeFirst())?.id ?? ''
  })
}

function countOf(table: string, column: string, id: string): Promise<number> {
  return campaign.at(now, async ({ db }) => {
    const { rows } = await sql`select from ${sql.table(table)} t where ${sql.ref(column)} = ${id}`.execute(db)
    return rows.length
  })
}
