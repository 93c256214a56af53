import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationPaths } from '#src/applications/index.ts'
import { doublePaths } from '#src/doubles/index.ts'
import { personDataPaths } from '#src/privacy/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type ReadingTeam, readingTeam } from '#test/reading-team.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { boardPaths, readingPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let team: ReadingTeam
let slug: string

before(async () => {
  running = await runningFrise()
  campaign = await readCampaign(running.frise.database)
  team = readingTeam(running, campaign)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('before the decision the team reads her file by name without her texts, and whoever did so rates nothing', async () => {
  const id = await campaign.sent('Nour')
  await campaign.masked(id)
  const [coordinator, both] = [
    await team.visitor('territory coordinator'),
    await team.visitor('territory coordinator', 'reader'),
  ]
  const before = await coordinator.get(applicationPaths.one(slug, id))
  assert.match(before.text, /Nour/)
  assert.doesNotMatch(before.text, /appris à nager/)
  assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 200)
  await both.get(applicationPaths.one(slug, id))
  assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 404)
  assert.ok(!(await both.get(readingPaths.queue(slug))).text.includes(team.readingOf(id)))
  const chief = await team.visitor('board member')
  const decision = { outcome: 'waiting', sentence: 'Une envie nette.', withoutReadings: 'Lieu ouvert.' }
  assert.equal((await chief.post(boardPaths.decision(slug, id), decision)).status, 303)
  assert.match((await coordinator.get(applicationPaths.one(slug, id))).text, /appris à nager/)
})

test('each page of an application that bears her name ends the rating of whoever opened it', async () => {
  const id = await campaign.sent('Maïssa')
  await campaign.masked(id)
  const { applicant, guardians } = await campaign.at('2026-11-24T09:00:00Z', (scope) =>
    campaign.view(scope, id),
  )
  const pages = [
    applicationPaths.one(slug, id),
    applicationPaths.guardians(slug, id),
    applicationPaths.links(slug, id),
    applicationPaths.facts(slug, id),
    applicationPaths.identity(slug, id, applicant.id),
    applicationPaths.identity(slug, id, guardians[0]!.id),
    applicationPaths.paper(slug, id, guardians[0]!.id),
  ]
  for (const path of pages) {
    const both = await team.visitor('territory coordinator', 'reader')
    assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 200)
    assert.equal((await both.get(path)).status, 200, path)
    assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 404, path)
  }
  await campaign.withdraws(id)
})

test('so does each page of her data, and a comparison with another file like hers', async () => {
  const id = await campaign.sent('Inès')
  await campaign.sent('Inès')
  await campaign.masked(id)
  const { personId, pairId } = await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const pairs = scope.db.selectFrom('possibleDoubles').select('id')
    const pair = await pairs
      .where((it) => it.or([it('personId', '=', applicant.id), it('otherId', '=', applicant.id)]))
      .executeTakeFirstOrThrow()
    return { personId: applicant.id, pairId: pair.id }
  })
  const readings: ((it: Awaited<ReturnType<ReadingTeam['visitor']>>) => Promise<{ status: number }>)[] = [
    (it) => it.get(personDataPaths.page(slug, personId)),
    (it) => it.post(personDataPaths.archive(slug, personId), {}),
    (it) => it.get(doublePaths.one(slug, pairId)),
  ]
  for (const reading of readings) {
    const both = await team.visitor('administrator', 'reader')
    assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 200)
    assert.equal((await reading(both)).status, 200, String(reading))
    assert.equal((await both.get(readingPaths.file(slug, team.readingOf(id)))).status, 404, String(reading))
  }
})

test('whoever has rated a file is led to its name by no page before the decision; a coordinator who rates nothing is', async () => {
  const id = await campaign.sent('Yasmine')
  await campaign.masked(id)
  const both = await team.visitor('territory coordinator', 'reader')
  const coordinator = await team.visitor('territory coordinator')
  const reading = { 'mark-wish': '3', 'mark-perseverance': '2', sentence: 'Une envie nette.' }
  assert.equal((await both.post(readingPaths.review(slug, team.readingOf(id)), reading)).status, 303)
  const list = await both.get(applicationPaths.list(slug))
  assert.match(list.text, /Un dossier que vous avez lu/)
  assert.doesNotMatch(list.text, /Yasmine/)
  assert.doesNotMatch(
    (await both.get(applicationPaths.list(slug, { search: 'Yasmine' }))).text,
    new RegExp(id),
  )
  for (const path of [applicationPaths.one(slug, id), applicationPaths.guardians(slug, id)]) {
    const page = await both.get(path)
    assert.match(page.text, /Son nom s’ouvre après la décision/)
    assert.doesNotMatch(page.text, /Yasmine/)
    assert.match((await coordinator.get(path)).text, /Yasmine/)
  }
  for (const path of [applicationPaths.links(slug, id), applicationPaths.facts(slug, id)])
    assert.equal((await both.get(path)).status, 404, path)
  assert.match((await coordinator.get(applicationPaths.list(slug))).text, /Yasmine/)
  const decision = { outcome: 'waiting', sentence: 'Une envie nette.', withoutReadings: 'Lieu ouvert.' }
  assert.equal((await both.post(boardPaths.decision(slug, id), decision)).status, 303)
  assert.match((await both.get(applicationPaths.one(slug, id))).text, /Yasmine/)
  assert.match((await both.get(applicationPaths.list(slug))).text, /Yasmine/)
})
