import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '#src/organisations/index.ts'
import { boardPaths, maskingPaths, readingPaths } from '#src/selection/index.ts'
import { comeWith, desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { assertAccessible } from './judged.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

for (const [device, viewport] of [
  ['a phone', phone],
  ['a small laptop', desktop],
] as const) {
  test(`names are hidden, two readers rate alone, the board decides and an answer is approved, on ${device}`, async (t) => {
    const campaign = await readCampaign(running.frise.database)
    const slug = `essai-${campaign.organisationId.slice(-12)}`
    const [lina, zoe] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
    await writes(campaign, lina, 'Je suis Lina, mon oncle Farid m’a montré. 06 12 34 56 78.')
    const enter = async (role: Role) =>
      enterAs(await newVisitor(browser, { viewport, baseURL: running.url, test: t }), campaign, role)

    const coordinator = await enter('territory coordinator')
    await hideNames(coordinator, slug, lina)
    await coordinator.goto(maskingPaths.file(slug, zoe))
    await coordinator.getByRole('button', { name: 'Oui, donner à lire' }).click()
    await coordinator.getByText('Rien à relire').waitFor()
    await assertAccessible(coordinator, 'masking desk, empty')

    const reader = await enter('reader')
    await rate(reader, slug, readingOf(campaign, lina))
    await declareConflict(reader, slug, readingOf(campaign, zoe))
    const second = await enter('reader')
    await second.goto(readingPaths.file(slug, readingOf(campaign, lina)))
    assert.equal(await second.getByText('Une envie nette.').count(), 0)
    await mark(second, 0)

    const board = await enter('board member')
    await decide(board, slug, lina, zoe)

    await coordinator.goto(boardPaths.page(slug))
    await coordinator.getByRole('link', { name: 'Réponses à approuver' }).click()
    await assertAccessible(coordinator, 'answers')
    await coordinator.getByRole('button', { name: 'Approuver et envoyer', exact: true }).click()
    await coordinator.getByText('Choisissez au moins une réponse').first().waitFor()
    await assertAccessible(coordinator, 'answers, in error')
    await coordinator.getByLabel(/Zoé Fictive/).check()
    await coordinator.getByRole('button', { name: 'Approuver et envoyer', exact: true }).click()
    await coordinator.getByText('1 réponse est partie.').waitFor()
    await assertAccessible(coordinator, 'answers, empty')

    running.clock.moveTo('2027-03-20T09:00:00Z')
    const later = await enter('administrator')
    await later.goto(boardPaths.page(slug))
    await later.getByRole('button', { name: 'Clore la commission' }).click()
    await later.getByText('La commission est close.').waitFor()
    running.clock.moveTo('2026-11-23T09:00:00Z')
  })
}

test('a reader reads and rates without script', async (t) => {
  const campaign = await readCampaign(running.frise.database)
  const slug = `essai-${campaign.organisationId.slice(-12)}`
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  const visitor = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  const reader = await enterAs(visitor, campaign, 'reader')
  await reader.goto(readingPaths.queue(slug))
  await reader.getByRole('link', { name: 'Lire le prochain dossier' }).click()
  await mark(reader, 3)
})

async function hideNames(coordinator: Page, slug: string, id: string): Promise<void> {
  await coordinator.goto(maskingPaths.list(slug))
  await coordinator.getByText('2 dossiers à relire').waitFor()
  await assertAccessible(coordinator, 'masking desk')
  await coordinator.goto(maskingPaths.file(slug, id))
  await coordinator.getByText('Je suis [prénom], mon oncle Farid m’a montré. [téléphone].').waitFor()
  await assertAccessible(coordinator, 'masking, one file')
  await coordinator.getByLabel('Les mots à cacher').fill('Karim')
  await coordinator.getByRole('button', { name: 'Cacher ces mots' }).click()
  await coordinator.getByText('Corrigez ou retirez ce qui n’est dans aucun texte').first().waitFor()
  await assertAccessible(coordinator, 'masking, in error')
  await coordinator.getByLabel('Les mots à cacher').fill('farid')
  await coordinator.getByRole('button', { name: 'Cacher ces mots' }).click()
  await coordinator.getByText('Je suis [prénom], mon oncle [masqué] m’a montré. [téléphone].').waitFor()
  await coordinator.getByRole('button', { name: 'Oui, donner à lire' }).click()
  await coordinator.getByText('Le dossier est donné à lire.').waitFor()
}

async function rate(reader: Page, slug: string, id: string): Promise<void> {
  await reader.goto(readingPaths.queue(slug))
  await reader.getByText('2 dossiers vous attendent').waitFor()
  await assertAccessible(reader, 'queue')
  await reader.goto(readingPaths.file(slug, id))
  await reader.getByText('mon oncle [masqué]').waitFor()
  assert.equal(await reader.getByText('Lina').count(), 0)
  await assertAccessible(reader, 'one file to read')
  await reader.getByRole('button', { name: 'Enregistrer ma lecture' }).click()
  await reader.getByText('Écrivez une phrase').first().waitFor()
  await assertAccessible(reader, 'one file to read, in error')
  await mark(reader, 3)
  await assertAccessible(reader, 'queue, with a reading')
}

/** What readers know a file by. */
const readingOf = ({ organisationId }: ReadCampaign, id: string) =>
  running.frise.idSeal.seal(id, `reading ${organisationId}`)

async function mark(reader: Page, value: number): Promise<void> {
  for (const group of await reader.getByRole('group').all()) {
    const answer = group.getByLabel(new RegExp(`^${value}\\.`))
    if ((await answer.count()) > 0) await answer.check()
  }
  await reader.getByLabel('Ce qui vous fait choisir, en une phrase').fill('Une envie nette.')
  await reader.getByRole('button', { name: 'Enregistrer ma lecture' }).click()
  await reader.getByText('Votre lecture est enregistrée.').waitFor()
}

async function declareConflict(reader: Page, slug: string, id: string): Promise<void> {
  await reader.goto(readingPaths.file(slug, id))
  await reader.getByRole('button', { name: 'Je connais cette personne' }).click()
  await reader.getByText('Ce dossier ira à une autre lectrice').waitFor()
  await reader.getByText('Rien à lire pour l’instant').waitFor()
}

async function decide(board: Page, slug: string, lina: string, zoe: string): Promise<void> {
  await board.goto(boardPaths.page(slug))
  await board.getByRole('heading', { level: 1, name: /^2 dossiers pour/ }).waitFor()
  assert.equal(await board.getByText('Lina').count(), 0)
  await assertAccessible(board, 'board')
  await board.getByRole('link', { name: 'À discuter, 1' }).click()
  await board.goto(boardPaths.file(slug, lina))
  await board.getByText('À discuter, écart de 3').waitFor()
  await assertAccessible(board, 'one file on the board')
  await board.getByLabel('Proposer une place').check()
  await board.getByLabel('Pourquoi, en une phrase').fill('Deux lectures, une envie nette.')
  await board.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await board.getByRole('heading', { level: 1, name: 'Proposer cette place' }).waitFor()
  await assertAccessible(board, 'a place before it is offered')
  await board.getByRole('button', { name: 'Oui, proposer la place' }).click()
  await board.getByText('Lina Fictive').waitFor()
  await assertAccessible(board, 'one file, decided')
  await board.getByRole('link', { name: 'Lire le texte original' }).click()
  await board.getByText('mon oncle Farid').waitFor()
  await assertAccessible(board, 'the original text')
  await board.goto(boardPaths.file(slug, zoe))
  await board.getByLabel('Ne pas proposer de place').check()
  await board.getByLabel('Pourquoi, en une phrase').fill('Elle a trouvé un autre stage.')
  await board.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await board.getByText('Il manque des lectures').first().waitFor()
  await assertAccessible(board, 'one file, in error')
  await board.getByLabel('Pourquoi décider sans toutes les lectures').fill('Elle nous a appelées.')
  await board.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await board.getByText('La décision est enregistrée.').waitFor()
}

async function enterAs(page: Page, campaign: ReadCampaign, role: Role): Promise<Page> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(
    `${role.replaceAll(' ', '-')}-${counter++}@equipe.example`,
    'fr',
  )
  await campaign.member(role, accountId)
  await comeWith(page, (await signIn.enterDemonstration(accountId)) ?? [], running.url)
  return page
}

let counter = 0

function writes(campaign: ReadCampaign, id: string, value: string) {
  return campaign.at('2026-11-23T10:00:00Z', ({ db }) =>
    db
      .updateTable('applicationAnswers')
      .set({ value })
      .where('applicationId', '=', id)
      .where('questionKey', '=', 'wish')
      .execute(),
  )
}
