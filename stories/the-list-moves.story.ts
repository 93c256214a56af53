import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { ownPaths } from '#src/applications/paths.ts'
import { handOutLink } from '#src/people/index.ts'
import { boardPaths } from '#src/selection/index.ts'
import { comeWith, desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { assertAccessible } from './judged.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

for (const [device, viewport] of [
  ['a phone', phone],
  ['a small laptop', desktop],
] as const) {
  test(`the board gives the only place, the girl leaves it, and the next in line has it at once, on ${device}`, async (t) => {
    const campaign = await readCampaign(running.frise.database, { capacity: 1 })
    const [lina, zoe] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
    for (const id of [lina, zoe]) await campaign.guardianSays(id, 'yes', '2026-11-24T09:30:00Z')
    const visit = (options: BrowserContextOptions) =>
      newVisitor(browser, { viewport: options, baseURL: running.url, test: t })

    const board = await visit(viewport)
    await enterBoard(board, campaign)
    await decide(board, campaign, lina, 'Proposer une place')
    await decide(board, campaign, zoe, 'Mettre en liste d’attente')
    await board.goto(boardPaths.page(slugOf(campaign)))
    await assertAccessible(board, 'board, one offered and one waiting')

    const next = await visit(viewport)
    await next.goto(await linkOf(campaign, zoe))
    await next.getByRole('heading', { level: 1, name: 'Tu es sur la liste d’attente' }).waitFor()
    await next.getByText(/Si une place se libère d’ici le .*, on t’écrit tout de suite\./).waitFor()
    await assertAccessible(next, 'status, waiting')

    const first = await visit(viewport)
    await first.goto(await linkOf(campaign, lina))
    await first.getByRole('heading', { level: 1, name: 'Tu as une place' }).waitFor()
    const leave = first.getByRole('button', { name: 'Je laisse ma place' })
    assert.equal(await leave.isVisible(), false, 'one tap gives nothing up')
    await first.locator('summary', { hasText: 'Je laisse ma place' }).click()
    await first.getByText('La place va à une autre personne, et tu ne peux plus la reprendre.').waitFor()
    await assertAccessible(first, 'status, about to leave her place')
    await leave.click()
    await first.getByRole('heading', { level: 1, name: 'Tu as laissé ta place' }).waitFor()
    await assertAccessible(first, 'status, place left')

    await next.reload()
    await next.getByRole('heading', { level: 1, name: 'Tu as une place' }).waitFor()
    await next.getByRole('button', { name: 'Je prends ma place' }).click()
    await next.getByRole('heading', { level: 1, name: 'Ta place est confirmée' }).waitFor()

    await board.goto(boardPaths.file(slugOf(campaign), zoe))
    await board.getByText('Zoé Fictive').first().waitFor()
    await assertAccessible(board, 'one file, from the waiting list to her place')
  })
}

async function decide(board: Page, campaign: ReadCampaign, id: string, outcome: string): Promise<void> {
  await board.goto(boardPaths.file(slugOf(campaign), id))
  await board.getByLabel(outcome, { exact: true }).check()
  await board.getByLabel('Pourquoi, en une phrase').fill('Une envie nette.')
  await board.getByLabel('Pourquoi décider sans toutes les lectures').fill('Deux candidates, une place.')
  await board.getByRole('button', { name: 'Enregistrer la décision' }).click()
  if (outcome === 'Proposer une place')
    await board.getByRole('button', { name: 'Oui, proposer la place' }).click()
  await board.getByText('La décision est enregistrée.').waitFor()
}

async function enterBoard(page: Page, campaign: ReadCampaign): Promise<void> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${campaign.organisationId}@equipe.example`, 'fr')
  await campaign.member('board member', accountId)
  await comeWith(page, (await signIn.enterDemonstration(accountId)) ?? [], running.url)
}

/** Her own page, as the message that brings her there links to it. */
function linkOf(campaign: ReadCampaign, applicationId: string): Promise<string> {
  return campaign.at('2026-11-24T09:45:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, applicationId)
    const token = await handOutLink(scope, {
      purpose: 'application',
      holderId: applicant.id,
      aboutId: applicant.id,
      objectId: applicationId,
      expiresAt: new Date('2027-07-30T21:59:59Z'),
    })
    return ownPaths.status(slugOf(campaign), token)
  })
}

const slugOf = ({ organisationId }: ReadCampaign) => `essai-${organisationId.slice(-12)}`
