import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationPaths } from '#src/applications/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type ReadingTeam, readingTeam } from '#test/reading-team.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { boardPaths, maskingPaths, readingPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let team: ReadingTeam
let slug: string
let file: string

before(async () => {
  running = await runningFrise()
  campaign = await readCampaign(running.frise.database)
  team = readingTeam(running, campaign)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  file = await campaign.sent('Lina')
})
after(() => running?.stop())

test('a file is not found by readers before it is masked, and shows no name after', async () => {
  const reader = await team.visitor('reader')
  assert.equal((await reader.get(readingPaths.file(slug, team.readingOf(file)))).status, 404)
  await campaign.masked(file)
  const page = await reader.get(readingPaths.file(slug, team.readingOf(file)))
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /Lina|exemple\.fr/)
  const queue = await reader.get(readingPaths.queue(slug))
  for (const { text } of [page, queue])
    assert.ok(!text.includes(file), 'her application is not told by its address')
  assert.equal((await reader.get(readingPaths.file(slug, file))).status, 404)
  const noted = await campaign.at('2026-11-24T09:00:00Z', ({ db }) =>
    db.selectFrom('auditEvents').select('action').where('objectId', '=', file).execute(),
  )
  const actions = noted.map(({ action }) => action)
  assert.ok(actions.includes('file.texts-opened'), 'her log says that a reader saw the masked texts')
  assert.ok(!actions.includes('file.opened'), 'and not that the whole file was opened')
})

test('who masks is no reader of that file, and a reader finds no masking desk', async () => {
  const both = await team.visitor('territory coordinator', 'reader')
  assert.equal((await both.get(maskingPaths.file(slug, file))).status, 404)
  assert.match((await both.get(maskingPaths.list(slug))).text, /Rien à relire/)
  const reader = await team.visitor('reader')
  assert.equal((await reader.get(maskingPaths.list(slug))).status, 404)
})

test('words that were hidden too much are shown again until readers have the file, and her log says so', async () => {
  const desk = await team.visitor('territory coordinator')
  const other = await campaign.sent('Maya')
  const readers = async () => {
    const { text } = await desk.get(maskingPaths.file(slug, other))
    return text.slice(text.indexOf('liront'))
  }
  const words = 'marche'
  await desk.post(maskingPaths.hiddenWords(slug, other), { words })
  assert.match(await readers(), /\[masqué\]/)
  const shown = await desk.post(maskingPaths.shownWords(slug, other), { words })
  assert.equal(shown.status, 303)
  assert.doesNotMatch(await readers(), /\[masqué\]/)
  const noted = await campaign.at('2026-11-24T09:00:00Z', ({ db }) =>
    db.selectFrom('auditEvents').select('objectId').where('action', '=', 'file.words-shown').execute(),
  )
  assert.deepEqual(
    noted.map(({ objectId }) => objectId),
    [other],
  )
  await desk.post(maskingPaths.hiddenWords(slug, other), { words })
  await campaign.masked(other)
  assert.equal((await desk.post(maskingPaths.shownWords(slug, other), { words })).status, 409)
  const back = `href="${maskingPaths.file(slug, other)}"`
  const doors = [maskingPaths.list(slug, { standing: 'given' }), applicationPaths.one(slug, other)]
  for (const path of doors) assert.ok((await desk.get(path)).text.includes(back), `the way back: ${path}`)
  assert.ok(!(await desk.get(maskingPaths.list(slug))).text.includes(back))
  await campaign.withdraws(other)
})

test('several names or phrases are hidden at once, one a line; one that is nowhere is named, and none is hidden', async () => {
  const desk = await team.visitor('territory coordinator')
  const other = await campaign.sent('Nora')
  await campaign.at('2026-11-23T10:00:00Z', ({ db }) =>
    db
      .updateTable('applicationAnswers')
      .set({ value: 'Mon oncle Farid Benali et le club des Dauphins.' })
      .where('applicationId', '=', other)
      .where('questionKey', '=', 'wish')
      .execute(),
  )
  const read = async () => (await desk.get(maskingPaths.file(slug, other))).text
  const hide = (words: string) => desk.post(maskingPaths.hiddenWords(slug, other), { words })
  const wrong = await hide('Farid\npissine')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /aucun texte\u00a0: «\u00a0pissine\u00a0»/)
  assert.match(wrong.text, /<textarea[^>]*>Farid\npissine</)
  assert.doesNotMatch(await read(), /\[masqué\]/)
  assert.equal((await hide('farid\r\n\r\n Farid Benali \r\nclub des dauphins')).status, 303)
  assert.match(await read(), /Mon oncle \[masqué\] et le \[masqué\]\./)
  assert.match((await hide(`a\n${'b'.repeat(101)}`)).text, /href="#words"/)
  assert.equal((await hide(Array.from({ length: 21 }, (_, nth) => `mot ${nth}`).join('\n'))).status, 422)
  assert.equal((await hide(' \n ')).status, 422)
  await campaign.withdraws(other)
})

test('words that were typed and not hidden stop the file from going to readers, and stay in their field', async () => {
  const desk = await team.visitor('territory coordinator')
  const reader = await team.visitor('reader')
  const other = await campaign.sent('Salma')
  const page = (await desk.get(maskingPaths.file(slug, other))).text
  const form = /<form id="([^"]+)"[^>]*hidden-words/.exec(page)![1]!
  assert.match(
    page,
    new RegExp(
      `<button form="${form}"[^>]*formaction="[^"]*/confirmation"|formaction="[^"]*/confirmation"[^>]*form="${form}"`,
    ),
  )
  const stopped = await desk.post(maskingPaths.confirmation(slug, other), { words: 'Madame Diallo' })
  assert.equal(stopped.status, 422)
  assert.match(stopped.text, /href="#words"[^>]*>Cachez d’abord ces mots[^]*<textarea[^>]*>Madame Diallo</)
  assert.equal((await reader.get(readingPaths.file(slug, team.readingOf(other)))).status, 404)
  assert.equal((await desk.post(maskingPaths.confirmation(slug, other), { words: ' ' })).status, 303)
  assert.equal((await reader.get(readingPaths.file(slug, team.readingOf(other)))).status, 200)
  await campaign.withdraws(other)
})

test('a reading that lacks a mark comes back with what was typed', async () => {
  const reader = await team.visitor('reader')
  const page = await reader.post(readingPaths.review(slug, team.readingOf(file)), {
    'mark-wish': '2',
    sentence: 'Une envie.',
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /href="#mark-perseverance"/)
  assert.match(page.text, /value="2" checked/)
  assert.match(page.text, /Une envie\./)
  const beyond = { 'mark-wish': '4', 'mark-perseverance': '-1', sentence: 'Une envie.' }
  assert.equal((await reader.post(readingPaths.review(slug, team.readingOf(file)), beyond)).status, 422)
})

test('a reader who sits on the board too rates no more once the marks of the others show', async () => {
  const [one, two] = [await team.visitor('reader'), await team.visitor('reader')]
  const late = await team.visitor('reader', 'board member')
  const simple = await team.visitor('reader')
  const reading = { 'mark-wish': '3', 'mark-perseverance': '2', sentence: 'Une envie nette.' }
  for (const reader of [one, two])
    assert.equal((await reader.post(readingPaths.review(slug, team.readingOf(file)), reading)).status, 303)
  assert.equal((await late.post(readingPaths.review(slug, team.readingOf(file)), reading)).status, 409)
  assert.equal((await simple.post(readingPaths.review(slug, team.readingOf(file)), reading)).status, 303)
})

test('the board sees marks without names; the original opens after the decision only, and is noted', async () => {
  const chief = await team.visitor('board member')
  const list = await chief.get(boardPaths.page(slug, { sort: 'spread', view: 'undecided' }))
  assert.match(list.text, /3, 2/)
  assert.match(list.text, /Notes, par lectrice \(L’envie de venir · /)
  assert.doesNotMatch(list.text, /Lina/)
  assert.equal((await chief.get(boardPaths.original(slug, file))).status, 404)
  const decision = { outcome: 'declined', sentence: 'Le lieu est complet.' }
  assert.equal((await chief.post(boardPaths.decision(slug, file), decision)).status, 303)
  assert.equal((await chief.post(boardPaths.decision(slug, file), decision)).status, 409)
  const original = await chief.get(boardPaths.original(slug, file))
  assert.match(original.text, /Lina Fictive/)
  const read = await campaign.at('2026-11-24T09:00:00Z', ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select('id')
      .where('action', '=', 'application.read')
      .where('objectId', '=', file)
      .execute(),
  )
  assert.equal(read.length, 1)
})

test('after the decision the file is no longer to be read, masked or rated', async () => {
  const reader = await team.visitor('reader')
  const page = await reader.get(readingPaths.file(slug, team.readingOf(file)))
  assert.equal(page.status, 409)
  assert.match(page.text, /n’est plus à lire/)
  const coordinator = await team.visitor('territory coordinator')
  assert.equal((await coordinator.get(maskingPaths.file(slug, file))).status, 404)
})

test('what a wrong address asks of the board is ignored', async () => {
  const chief = await team.visitor('board member')
  for (const query of ['?view=nothing&sort=rank', '?campaign=x&site=y', `?site=${file}`])
    assert.equal((await chief.get(boardPaths.page(slug) + query)).status, 200, query)
})

test('a board that cannot close says how many files have no decision and leads to them', async () => {
  const waiting = await campaign.sent('Zoé')
  running.clock.moveTo('2027-03-20T09:00:00Z')
  const chief = await team.visitor('administrator')
  const page = await chief.post(boardPaths.closing(slug), { campaign: campaign.campaignId })
  running.clock.moveTo('2026-11-23T09:00:00Z')
  assert.equal(page.status, 422)
  assert.match(page.text, /1 dossier n’a pas de décision/)
  assert.ok(page.text.includes(boardPaths.file(slug, waiting)))
})

test('only a coordinator approves answers; somebody of the board finds no such page', async () => {
  const chief = await team.visitor('board member')
  assert.equal((await chief.get(boardPaths.answers(slug))).status, 404)
  assert.equal((await chief.post(boardPaths.answers(slug), { all: 'yes' })).status, 404)
  const coordinator = await team.visitor('territory coordinator')
  const page = (await coordinator.get(boardPaths.answers(slug))).text
  assert.match(page, /Lina Fictive/)
  assert.match((await chief.get(boardPaths.file(slug, file))).text, /Prête, pas encore approuvée/)
  // Declined by a slip while her page stands open: it leaves with no press on that page.
  const unseen = await campaign.sent('Meriem')
  const slip = { outcome: 'declined', sentence: 'Erreur de clic.', withoutReadings: 'Sans objet.' }
  assert.equal((await chief.post(boardPaths.decision(slug, unseen), slip)).status, 303)
  const [, all = ''] = /name="all" value="([^"]+)"/.exec(page)!
  assert.equal((await coordinator.post(boardPaths.answers(slug), { all })).status, 303)
  assert.match((await coordinator.get(boardPaths.answers(slug))).text, /Meriem/)
  assert.match((await chief.get(boardPaths.file(slug, unseen))).text, /Prête, pas encore approuvée/)
  assert.equal((await coordinator.post(boardPaths.answers(slug), { all: unseen })).status, 303)
  assert.match((await chief.get(boardPaths.file(slug, file))).text, /Approuvée le 2\d novembre 2026 par \S/)
  assert.match((await coordinator.get(boardPaths.answers(slug))).text, /Aucune réponse n’attend/)
})

test('a coordinator decides on no child of her own, and the board is the only door', async () => {
  const mother = await team.visitor('territory coordinator')
  const hers = await campaign.sent('Aya')
  const page = await mother.get(applicationPaths.one(slug, hers))
  assert.ok(page.text.includes(`href="${boardPaths.file(slug, hers)}"`))
  await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, hers)
    await scope.db
      .updateTable('guardianships')
      .set({ guardianId: mother.personId })
      .where('childId', '=', applicant.id)
      .execute()
  })
  const decision = { outcome: 'offered', sentence: 'Une envie nette.', withoutReadings: 'Lieu ouvert.' }
  const besides = await mother.post(`${applicationPaths.one(slug, hers)}/decision`, decision)
  assert.equal(besides.status, 404)
  const refused = await mother.post(boardPaths.decision(slug, hers), decision)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /les autres décident/)
})
