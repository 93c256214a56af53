import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approveKindAnswers } from '#src/applications/index.ts'
import { personalData } from '#src/personal-data.ts'
import { archiveOf } from '#src/privacy/archive-queries.ts'
import { ownLog } from '#src/privacy/own-log-queries.ts'
import { decideFile } from '#src/selection/index.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

const sentence = 'Le lieu est complet, elle habite trop loin.'
let running: RunningFrise
let campaign: ReadCampaign
let file: string
let coordinator: string

before(async () => {
  running = await runningFrise()
  campaign = await readCampaign(running.frise.database)
  coordinator = await campaign.member('territory coordinator')
  const [reader, chief] = [await campaign.member('reader'), await campaign.member('board member')]
  file = await campaign.sent('Lina')
  await campaign.masked(file)
  await campaign.read(file, reader)
  const refusal = await campaign.as(chief, (scope) =>
    decideFile(scope, file, { outcome: 'declined', sentence, withoutReadings: 'Lieu complet.' }, site),
  )
  assert.equal(refusal, null)
})
after(() => running?.stop())

test('before its answer is sent, neither her archive nor her log says that she was refused', async () => {
  const { text, state, log } = await hers()
  assert.equal(state, 'under review')
  for (const word of ['declined', sentence, 'Une envie claire.']) assert.ok(!text.includes(word), word)
  assert.ok(!log.includes('application.decided'))
})

test('once it is sent, both say it, with the sentence and what readers noted', async () => {
  await campaign.as(coordinator, (scope) => approveKindAnswers(scope, [file], site))
  const { text, state, log } = await hers()
  assert.equal(state, 'declined')
  for (const word of [sentence, 'Une envie claire.']) assert.ok(text.includes(word), word)
  assert.ok(log.includes('application.decided'))
})

async function hers() {
  return campaign.at('2026-11-26T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, file)
    const tables = await archiveOf(scope, personalData, applicant.id)
    const { lines } = await ownLog(scope, applicant.id, { zone: 'Europe/Paris', page: 1 })
    const state = tables.find(({ name }) => name === 'applications')!.rows[0]!.state
    return { text: JSON.stringify(tables), state, log: lines.map(({ action }) => action) }
  })
}
