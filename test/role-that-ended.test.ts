import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { insertGrant, type RoleGrant } from '#src/organisations/index.ts'
import { settingsPaths } from '#src/organisations/settings-paths.ts'
import { readingPaths } from '#src/selection/paths.ts'
import { teamPaths } from '#src/team/paths.ts'
import { buildPlace } from './access/place.ts'
import { cookieOfNewMember } from './access/visitors.ts'
import { asking } from './asking.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// A role ends while a tab is open: its holder is told so, and nobody learns by it what lies at an address.

let running: RunningFrise
let organisationId: string
let slug: string
/** The cohort that is asked for, and another one. */
let asked: string
let other: string
before(async () => {
  running = await runningFrise()
  const place = await buildPlace(running)
  ;({ organisationId, slug } = place)
  ;({ cohort: asked, otherCohort: other } = place.parts)
})
after(() => running?.stop())

test('whoever sends a form after her role was ended is told since when, what became of it, and whom to ask', async () => {
  const page = cohortPaths.one(slug, asked)
  const her = await member({ role: 'territory coordinator' })
  assert.match(await her.get(page), /<h1/)
  await endOnTheTeamPage(her.id)

  const sent = await her.post(cohortPaths.identity(slug, asked), { name: 'Les Comètes', motto: '' })
  assert.equal(sent.status, 404)
  assert.match(sent.text, /<h1[^>]*>Cette page ne s’ouvre pas pour vous/)
  assert.match(sent.text, /terminé depuis le 23 novembre 2026\u00a0: Coordinatrice territoriale\./)
  assert.match(sent.text, /Ce que vous venez d’envoyer n’est pas enregistré\./)
  assert.match(sent.text, /Demandez à l’administratrice de Essai/)

  const looked = await her.get(page)
  assert.match(looked, /terminé depuis le 23 novembre 2026/)
  assert.doesNotMatch(looked, /Ce que vous venez d’envoyer/)
})

test('she reads the same page for what is there and for what is not', async () => {
  const her = await member({ role: 'programme manager', endsOn: '2026-11-20' })
  const there = await her.get(cohortPaths.one(slug, asked))
  assert.match(there, /terminé depuis le 21 novembre 2026/)
  assert.equal(await her.get(cohortPaths.one(slug, newId())), there)
  assert.equal(await her.get(cohortPaths.sessions(slug, 'no-cohort')), there)
})

test('whoever never had a role that opens the page reads the plain page', async () => {
  const plain = await (await member({ role: 'reader', startsOn: '2026-11-24' })).get('/o/nowhere')
  assert.match(plain, /Cette page n’existe pas/)
  const reader = await member({ role: 'reader', endsOn: '2026-11-20' })
  const ofACohort = await member({
    role: 'administrator',
    scopeKind: 'cohort',
    scopeId: asked,
    endsOn: '2026-11-20',
  })
  const later = await member({ role: 'administrator', startsOn: '2026-11-24' })
  for (const her of [reader, later]) assert.equal(await her.get(cohortPaths.one(slug, asked)), plain)
  // Settings open to a role over the whole organisation only.
  for (const her of [reader, later, ofACohort]) assert.equal(await her.get(settingsPaths.page(slug)), plain)
})

test('a facilitator of two cohorts reads it for the one that ended, and nothing of it while another role opens that one', async () => {
  const part = (scopeId: string) => ({ role: 'facilitator', scopeKind: 'cohort', scopeId }) as const
  const her = await member({ ...part(asked), endsOn: '2026-11-20' }, { ...part(other) })
  assert.doesNotMatch(await her.get(cohortPaths.one(slug, other)), /terminé depuis/)
  assert.match(
    await her.get(cohortPaths.one(slug, asked)),
    /terminé depuis le 21 novembre 2026\u00a0: Formatrice/,
  )
  const again = await member({ ...part(asked), endsOn: '2026-11-20' }, { ...part(asked) })
  assert.doesNotMatch(await again.get(cohortPaths.one(slug, newId())), /terminé depuis/)
})

test('her menu has the rooms of the roles that count today only', async () => {
  const her = await member({ role: 'administrator', endsOn: '2026-11-20' }, { role: 'reader' })
  const page = await her.get(readingPaths.queue(slug))
  assert.ok(page.includes(`href="${readingPaths.queue(slug)}"`))
  assert.doesNotMatch(page, /Administratrice/)
  for (const path of [deskPaths.today(slug), settingsPaths.page(slug), teamPaths.list(slug)])
    assert.ok(!page.includes(`href="${path}"`), path)
})

/** Somebody of the team, with these grants over the whole organisation since the first of November unless said otherwise. */
async function member(...grants: (Partial<RoleGrant> & Pick<RoleGrant, 'role'>)[]) {
  const [first, ...others] = grants.map((grant): RoleGrant => ({ ...usual, ...grant }))
  const cookie = await cookieOfNewMember(running, { organisationId }, first!)
  const session = new Request(running.url, { headers: { cookie } })
  const { accountId } = (await running.frise.signIn.whoIs(session))!
  const id = await inDatabase(async (scope) => {
    const people = scope.db.selectFrom('people').select('id').where('accountId', '=', accountId)
    const { id: personId } = await people.executeTakeFirstOrThrow()
    for (const grant of others) await insertGrant(scope, { ...grant, personId, grantedBy: null })
    return personId
  })
  return { id, ...asking(running, cookie) }
}

const usual = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const

async function endOnTheTeamPage(personId: string): Promise<void> {
  const administrator = await member({ role: 'administrator' })
  const page = await administrator.get(teamPaths.one(slug, personId))
  const [, ending] = /action="([^"]*\/ending)"/.exec(page)!
  assert.equal((await administrator.post(ending!, {})).status, 303)
}

function inDatabase<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database, clock } = running.frise
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(database.web, { organisationId, now: clock.now(), actor }, work)
}
