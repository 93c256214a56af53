import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { acceptOffer } from './actions/answer-offer.ts'
import { approveKindAnswers } from './actions/approve-kind-answer.ts'
import { decideApplication } from './actions/decide-application.ts'
import { ownPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
  campaign = await readCampaign(running.frise.database, {
    capacity: 2,
    programme: (file) => ({
      ...file,
      nextDoors: file.nextDoors.map((door) => ({ ...door, opensFor: [...door.opensFor, 'not-selected'] })),
    }),
  })
})
after(() => running?.stop())

test('her page says that she gets an answer, from the sending on', async () => {
  const id = await campaign.sent('Aya')
  await campaign.guardianSays(id, 'yes')
  const token = await campaign.at('2026-11-24T10:00:00Z', (scope) => linkOf(scope, id))
  const page = pageOf(token)
  assert.match(
    await page('2026-11-24T10:00:00Z'),
    /On la lit sans voir ton nom\.[^]*Tu auras une réponse d’ici le 2 avril 2027/,
  )
  await campaign.masked(id)
  assert.match(await page('2026-11-24T11:00:00Z'), /en cours de lecture[^]*Tu auras une réponse/)
})

test('her page promises no day that has passed, nor any to whoever applied late: it says whom to call', async () => {
  const id = await campaign.sent('Mina')
  await campaign.guardianSays(id, 'yes')
  const page = pageOf(await campaign.at('2026-11-24T10:00:00Z', (scope) => linkOf(scope, id)))
  const open = /On t’écrit dès que c’est décidé\. Une question\u00a0\? Appelle [^]*href="tel:/
  assert.match(await page('2027-04-02T21:59:00Z'), /Tu auras une réponse d’ici le 2 avril 2027/)
  const passed = await page('2027-04-02T22:00:00Z')
  assert.match(passed, open)
  assert.doesNotMatch(passed, /d’ici le 2 avril/)
  await campaign.at('2027-03-20T09:00:00Z', ({ db, now }) =>
    db.updateTable('applications').set({ submittedAt: now }).where('id', '=', id).execute(),
  )
  const late = await page('2027-03-20T10:00:00Z')
  assert.match(late, open)
  assert.doesNotMatch(late, /d’ici le 2 avril/)
})

test('while her guardian has not answered, her page says when she was asked and where, and no whole contact', async () => {
  const id = await campaign.sent('Lou')
  const page = pageOf(await campaign.at('2026-11-24T10:00:00Z', (scope) => linkOf(scope, id)))
  const waits = await page('2026-11-24T10:00:00Z')
  assert.match(waits, /Demandé le 23 novembre\u00a0: p•••@exemple\.fr\. Pas encore de réponse\./)
  assert.doesNotMatch(waits, /parent@exemple\.fr/)
  await campaign.guardianSays(id, 'yes')
  assert.doesNotMatch(await page('2026-11-24T11:00:00Z'), /Demandé le/)
})

test('her page says what comes next before, during and after her edition, in the days of its place', async () => {
  const page = await pageWithPlace()
  const before = await page('2027-07-04T21:59:00Z')
  assert.match(before, /On t’écrit avant le premier jour/)
  assert.match(before, /Je vois ce qu’il me reste à donner/)
  assert.match(before, /lire pourquoi on a décidé ainsi/)
  assert.match(before, /Laisser ma place[^]*Ta place va à une autre personne/)
  const during = await page('2027-07-04T22:00:00Z')
  assert.match(during, /<h1[^>]*>C’est en cours[^]*Si tu ne peux pas venir un jour, préviens .+ au/)
  assert.match(during, /Je ne viens plus[^]*aux séances qui restent/)
  assert.match(await page('2027-07-30T21:59:00Z'), /C’est en cours/)
  const over = await page('2027-07-30T22:00:00Z')
  assert.match(over, /<h1[^>]*>C’est fini[^]*Ce que tu y as fait reste à toi/)
  assert.doesNotMatch(over, /Je ne viens plus|Laisser ma place|Retirer ma candidature/)
})

test('who will be too old is promised no next time: not in her answer, not after a parent’s no, not on her page', async () => {
  const promised = /prochaine fois|L’an prochain|prochaine édition/
  const at = '2026-11-24T10:00:00Z'
  for (const [name, birthDate, isPromised] of [
    ['Salma', '2011-05-20', true],
    ['Agathe', '2009-09-01', false],
  ] as const) {
    const declined = await campaign.sent(name, birthDate)
    const refused = await campaign.sent(`${name} Deux`, birthDate)
    await campaign.guardianSays(refused, 'yes')
    const tokens = await campaign.at(at, async (scope) => {
      const site = { origin: running.url, slug: slug() }
      const given = { sentence: 'Moins de places que de dossiers.', withoutReadings: 'Essai.' }
      await decideApplication(
        scope,
        await campaign.view(scope, declined),
        { outcome: 'declined', ...given },
        site,
      )
      assert.equal(await approveKindAnswers(scope, [declined], site), 1)
      await decideApplication(
        scope,
        await campaign.view(scope, refused),
        { outcome: 'offered', ...given },
        site,
      )
      assert.equal(await acceptOffer(scope, refused, site), null)
      return [await linkOf(scope, declined), await linkOf(scope, refused)]
    })
    await campaign.guardianSays(refused, 'no', '2026-11-24T11:00:00Z')
    const answers = [
      await lastWritten(declined, 'kind-answer'),
      await lastWritten(refused, 'guardian-answered'),
    ]
    const pages = await Promise.all(tokens.map((token) => pageOf(token)('2026-11-24T12:00:00Z')))
    for (const read of [...answers, ...pages]) assert.equal(promised.test(read), isPromised, read)
    assert.match(answers[0]!, /Il y a une porte ouverte pour toi\.[^]*Une initiation avec une ambassadrice/)
  }
})

async function lastWritten(applicationId: string, template: string): Promise<string> {
  return campaign.at('2026-11-24T12:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, applicationId)
    const { body } = await scope.db
      .selectFrom('messages')
      .select('body')
      .where('recipientId', '=', applicant.id)
      .where('template', '=', template)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    return body
  })
}

/** Her page at an instant, once she has a place. */
async function pageWithPlace(): Promise<(at: string) => Promise<string>> {
  const site = { origin: running.url, slug: slug() }
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  const decision = { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
  const token = await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const view = await campaign.view(scope, id)
    assert.equal(await decideApplication(scope, view, decision, site), null)
    assert.equal(await acceptOffer(scope, id, site), null)
    return linkOf(scope, id)
  })
  return pageOf(token)
}

async function linkOf(scope: Scope, id: string): Promise<string> {
  const { applicant } = await campaign.view(scope, id)
  const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
  return handOutLink(scope, {
    purpose: 'application',
    ...holder,
    expiresAt: new Date('2027-09-01T00:00:00Z'),
  })
}

function pageOf(token: string): (at: string) => Promise<string> {
  return async (at) => {
    running.clock.moveTo(at)
    const headers = { 'accept-language': 'fr' }
    return (await running.app.request(ownPaths.status(slug(), token), { headers })).text()
  }
}

const slug = () => `essai-${campaign.organisationId.slice(-12)}`
