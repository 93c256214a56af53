import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { guardianPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let anybody: ReturnType<typeof asking>

const at = '2026-11-29T09:00:00Z'

before(async () => {
  running = await runningFrise({ at })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  anybody = asking(running, '')
})
after(() => running?.stop())

test('a guardian who left a question out reads it with her child’s name in it', async () => {
  const id = await campaign.sent('Lina')
  const refused = await answers(id, { sent: true, permission: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Répondez oui ou non\u00a0: [^<]*Lina/)
  assert.ok(!refused.text.includes('{'), /\{[^}]*\}/.exec(refused.text)?.[0])
})

/** Answers every question of every screen at once, by a new link to the first guardian. */
async function answers(
  id: string,
  { sent, permission, firstName = 'Samira' }: { sent: boolean; permission: string; firstName?: string },
) {
  const view = await campaign.at(at, (scope) => campaign.view(scope, id))
  const { screens } = view.campaign.programme.guardian
  const parts = screens.flatMap((screen) => screen.parts)
  const relation = parts.flatMap((part) => (part.kind === 'asked' && part.choices) || [])[0]!.key
  const said = Object.fromEntries(guardianQuestions(view, 'fr').map(({ field }) => [field, 'yes']))
  const who = { 'first-name': firstName, 'last-name': 'Fictive', relation }
  const link = { purpose: 'guardian', holderId: view.guardians[0]!.id, aboutId: view.applicant.id } as const
  const expiresAt = new Date('2027-07-01T09:00:00Z')
  const token = await campaign.at(at, (scope) => handOutLink(scope, { ...link, objectId: id, sent, expiresAt }))
  const fields = { ...said, ...who, permission, screen: screens.at(-1)!.key }
  return anybody.post(guardianPaths.answer(slug, token), fields)
}
