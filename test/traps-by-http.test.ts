import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { applicationPaths, guardianPaths, unfinishedCampaigns } from '#src/applications/index.ts'
import { applyPaths, ownPaths } from '#src/applications/paths.ts'
import { nameGuardian, readContact } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { decideFile } from '#src/selection/actions/decide-file.ts'
import { boardPaths, readingPaths } from '#src/selection/paths.ts'
import { fingerprints, untilJobsAreDone } from './access/rows.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The traps of applying that show at the door, each by its name. Others are in traps.test.ts, "offer accepted after its
// deadline" in src/applications/late-offer.test.ts, "guardian refuses after her yes" in guardian-changes-her-answer.test.ts,
// and "she turns 18 between application and start" in majority.test.ts.

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
})
after(() => running?.stop())
beforeEach(async () => {
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})

test('trap: a mail scanner opens a link, or she opens it twice: nothing changes', async () => {
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  const { hers, theirs } = await linksOf(campaign, id)
  const anonymous = asking('')
  await untilJobsAreDone(running)
  const untouched = await fingerprints(running)
  const opened = new Set<string>()
  const scan = async (path: string): Promise<void> => {
    if (opened.has(path)) return
    opened.add(path)
    for (const method of ['GET', 'GET', 'HEAD'] as const) {
      const { status, text } = await anonymous(path, { method })
      assert.equal(status, 200, path)
      if (method === 'HEAD') continue
      for (const href of hrefsIn(text).filter((it) => it.includes(hers) || it.includes(theirs)))
        await scan(href)
    }
  }
  await scan(ownPaths.status(slug, hers))
  await scan(guardianPaths.screen(slug, theirs))
  assert.ok(opened.size >= 4, `it followed every link of the pages: ${opened.size}`)
  await untilJobsAreDone(running)
  assert.deepEqual(await fingerprints(running), untouched)
  const answer = await anonymous(ownPaths.withdrawal(slug, hers), { method: 'POST' })
  assert.equal(answer.status, 303, 'and the link still acts for her')
})

test('trap: draft in two tabs: 409, both versions shown, she picks per answer', async () => {
  const form = await formOfRicochet()
  const visitor = asking('')
  const born = { 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': '2012' }
  const { location } = await visitor(form, { fields: { gender: 'girl', ...born } })
  const screen = location!.replace(/[^/]+$/, 'class')
  const mark = markIn((await visitor(screen)).text)
  const first = { home: 'chez ma tante', 'school-level': 'seconde', mark }
  assert.equal((await visitor(screen, { fields: first })).status, 303)
  const second = { home: 'chez ma mère', 'school-level': 'troisieme', mark }
  const both = await visitor(screen, { fields: second })
  assert.equal(both.status, 409)
  for (const words of ['chez ma tante', 'chez ma mère']) assert.ok(both.text.includes(words), words)
  const picks = { 'pick-home': 'typed', 'pick-school-level': 'kept', mark: markIn(both.text) }
  assert.equal((await visitor(screen, { fields: { ...second, ...picks } })).status, 303)
  const kept = (await visitor(screen)).text
  assert.match(kept, /value="chez ma mère"/)
  assert.match(kept, /value="seconde" checked/)
})

test('trap: last place taken twice at once: one gets it; the other is offered the first rank of the waiting list, in words', async () => {
  campaign = await readCampaign(running.frise.database, { capacity: 1 })
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const girls = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  const inTurn = await campaign.sent('Aya')
  const [one, other] = [await enters('board member'), await enters('board member')]
  const reasons = { sentence: 'Une envie nette.', withoutReadings: 'Elles ont écrit.', next: 'done' }
  const decides = (board: typeof one, id: string, fields: Record<string, string>) =>
    board(boardPaths.decision(slug, id), { fields: { ...reasons, ...fields } })
  assert.equal((await decides(one, inTurn, { outcome: 'waiting' })).status, 303)
  const early = await decides(one, girls[0]!, { outcome: 'offered', line: 'first' })
  assert.equal(early.status, 422)
  assert.match(early.text, /Une place est libre sur ce site\u00a0: proposez-la/)

  const answers = await Promise.all([
    decides(one, girls[0]!, { outcome: 'offered' }),
    decides(other, girls[1]!, { outcome: 'offered' }),
  ])
  const lost = answers.findIndex(({ status }) => status === 422)
  assert.equal(answers[1 - lost]?.status, 303)
  const [taker, loser] = [girls[1 - lost]!, girls[lost]!]
  const page = answers[lost]!.text
  assert.match(
    page,
    /Il ne reste pas de place sur ce site\. Vous pouvez la mettre en tête de la liste d’attente\./,
  )
  assert.match(page, /<button name="line" value="first"[^>]*><span>La mettre en tête de la liste d’attente</)
  assert.match(page, />Une envie nette\.</, 'what was typed is kept')
  const emptied = await decides(other, loser, { outcome: 'offered', line: 'first', sentence: '' })
  assert.match(emptied.text, /La mettre en tête de la liste d’attente/, 'a missing sentence keeps the button')
  assert.equal((await decides(other, loser, { outcome: 'offered', line: 'first' })).status, 303)
  assert.match((await other(boardPaths.file(slug, loser))).text, /Mettre en tête de la liste d’attente/)

  running.clock.moveTo('2026-11-24T10:01:00Z')
  const third = await campaign.sent('Maya')
  const next = await decides(one, third, { outcome: 'offered' })
  assert.match(next.text, /<span>La mettre au rang 2 de la liste d’attente</)
  assert.equal((await decides(one, third, { outcome: 'offered', line: 'first' })).status, 303)

  const states: string[] = []
  for (const id of [taker, loser, third]) {
    await campaign.at('2026-11-24T12:00:00Z', (scope) => giveUpPlace(scope, id, site))
    states.push(await offeredAmong([loser, third, inTurn]))
  }
  assert.deepEqual(states, [loser, third, inTurn], 'the line moves in the order that was said')
})

test('trap: refused file: absent from every reader’s queue at the next load', async () => {
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  const readers = [await enters('reader'), await enters('reader')]
  const queue = readingPaths.queue(slug)
  const readingId = running.frise.idSeal.seal(id, `reading ${campaign.organisationId}`)
  const file = readingPaths.file(slug, readingId)
  for (const reader of readers) assert.ok((await reader(queue)).text.includes(file), 'before')
  const chief = await campaign.member('board member')
  const decision = { outcome: 'declined', sentence: 'Trop loin.', withoutReadings: 'Elle a écrit.' } as const
  const refusal = await campaign.as(
    chief,
    (scope) => decideFile(scope, id, decision, site),
    '2026-11-24T11:00:00Z',
  )
  assert.equal(refusal, null)
  for (const reader of readers) {
    assert.ok(!(await reader(queue)).text.includes(file))
    const review = { 'mark-wish': '2', 'mark-perseverance': '2', sentence: 'Une envie.' }
    const late = await reader(readingPaths.review(slug, readingId), { fields: review })
    assert.ok([404, 409].includes(late.status), 'and she rates it no more')
  }
})

test('trap: another organisation’s address: not found, same body as a random id', async () => {
  const theirs = await campaign.sent('Lina')
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const coordinator = await enters('territory coordinator')
  const foreign = await coordinator(applicationPaths.one(slug, theirs))
  const random = await coordinator(applicationPaths.one(slug, newId()))
  assert.equal(foreign.status, 404)
  assert.deepEqual(foreign, random)
  assert.doesNotMatch(foreign.text, /Lina/)
})

test('trap: two guardians disagree: no wins, and the coordinator sees both side by side', async () => {
  const [together, apart] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  for (const id of [together, apart]) await campaign.guardianSays(id, 'yes')
  await fatherSays(together, 'yes')
  await fatherSays(apart, 'no')
  const coordinator = await enters('territory coordinator')
  const warning = /Deux parents ne répondent pas pareil\u00a0: un non l’emporte/
  const standing = (text: string) => /Accord d’un parent<\/dt>\s*<dd[^>]*>\s*([^<]*)/.exec(text)?.[1]?.trim()
  const [file, guardians] = [
    await coordinator(applicationPaths.one(slug, apart)),
    await coordinator(applicationPaths.guardians(slug, apart)),
  ]
  assert.match(file.text, warning)
  assert.equal(standing(file.text), 'Non')
  assert.match(guardians.text, warning)
  const shown = guardians.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(
    shown,
    /Samira Fictive .*Autorisez-vous Zoé à participer ?\? Oui\b.* Sami Fictif .*Autorisez-vous Zoé à participer ?\? Non\b/,
  )
  for (const path of [applicationPaths.one(slug, together), applicationPaths.guardians(slug, together)])
    assert.doesNotMatch((await coordinator(path)).text, warning)
  assert.equal(standing((await coordinator(applicationPaths.one(slug, together))).text), 'Oui')
})

/** Her father, who is known since today, and his answer. */
async function fatherSays(id: string, answer: 'yes' | 'no'): Promise<void> {
  await campaign.at('2026-11-25T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const father = { firstName: 'Sami', lastName: 'Fictif', kind: 'parent', language: 'fr' } as const
    const contact = readContact('sami@exemple.fr')!
    const givenBy = await nameGuardian(scope, {
      ...father,
      childId: applicant.id,
      contact,
      zone: 'Europe/Paris',
    })
    await recordConsent(scope, {
      purpose: 'permission',
      legalBasis: 'parental authority',
      words: 'Autorisez-vous ?',
      language: 'fr',
      aboutId: applicant.id,
      contextId: id,
      givenBy,
      capacity: 'guardian',
      answer,
      channel: 'link',
    })
  })
}

/** Which of these files has an offer; there is one. */
function offeredAmong(ids: string[]): Promise<string> {
  return campaign.at('2026-11-24T12:00:00Z', async ({ db }) => {
    const offered = db.selectFrom('applications').select('id').where('state', '=', 'offered')
    return (await offered.where('id', 'in', ids).executeTakeFirstOrThrow()).id
  })
}

async function formOfRicochet(): Promise<string> {
  const { web } = running.frise.database
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const scope = { organisationId: rows[0]!.id, now: new Date(), actor: { kind: 'job', id: null } as const }
  const [open] = await inOrganisation(web, scope, unfinishedCampaigns)
  return applyPaths.campaign('ricochet', open!.id)
}

/** A new member of the team who signed in. */
async function enters(role: 'board member' | 'reader' | 'territory coordinator') {
  const accountId = await running.frise.signIn.accountForEmail(`${newId()}@equipe.example`, 'fr')
  await campaign.member(role, accountId)
  const cookies = (await running.frise.signIn.enterDemonstration(accountId)) ?? []
  return asking(cookies.map((it) => it.split(';')[0]).join('; '))
}

function asking(cookie: string, language = 'fr') {
  return async (
    path: string,
    { fields, method = fields ? 'POST' : 'GET' }: { fields?: Record<string, string>; method?: string } = {},
  ) => {
    const headers = { cookie, origin: 'http://localhost', 'accept-language': language }
    const body = method === 'POST' ? new URLSearchParams(fields) : undefined
    const answer = await running.app.request(path, { method, headers, ...(body && { body }) })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }
}

function hrefsIn(text: string): string[] {
  return [...text.matchAll(/href="(\/o\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

function markIn(text: string): string {
  return /name="mark" value="(\w+)"/.exec(text)![1]!
}
