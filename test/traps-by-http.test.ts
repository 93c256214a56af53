import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { applicationPaths, campaigns, guardianPaths } from '#src/applications/index.ts'
import { applyPaths, ownPaths } from '#src/applications/paths.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import { handOutLink, nameGuardian, updatePerson } from '#src/people/index.ts'
import { decideFile } from '#src/selection/actions/decide-file.ts'
import { boardPaths, readingPaths } from '#src/selection/paths.ts'
import { fingerprints, untilJobsAreDone } from './access/rows.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The traps of applying that show at the door, each by its name. Others are in traps.test.ts, "offer accepted after its
// deadline" in src/applications/late-offer.test.ts, and "she turns 18 between application and start" in majority.test.ts.

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
  const { hers, theirs } = await linksOf(id)
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

for (const [by, contact] of [
  ['mail', { email: 'lina@exemple.fr', phone: null }],
  ['text message', { email: null, phone: '+33639980001' }],
] as const)
  test(`trap: guardian refuses after her yes: place freed, she is told kindly by ${by} with an adult's contact, the coordinator too, once, no reason asked`, async () => {
    const id = await withPlace('Lina', contact)
    const { hers } = await linksOf(id)
    await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
    await campaign.guardianSays(id, 'no', '2026-11-26T10:00:00Z')
    const [told, ...more] = await written('coordinator-asked')
    assert.deepEqual(more, [], 'once')
    assert.doesNotMatch(told!.body, /Lina|Fictive/, 'it names nobody')

    const { state } = await viewOf(id)
    assert.equal(state, 'withdrawn')
    const news = await written('guardian-answered')
    assert.equal(news.length, 2, 'her yes, and the no that was said twice')
    const [, first] = news
    assert.match(first!.body, /Nadia Benali[^]*03 53 01 00 10/, 'an adult by her name and number')
    assert.doesNotMatch(first!.body, /pourquoi|raison/)
    if (by === 'mail') {
      assert.match(first!.body, /Ta place n’est plus gardée\.\s+Ce n’est pas ta faute\./)
      assert.match(first!.body, /La porte reste ouverte/)
    }

    const page = wordsOf((await asking('')(ownPaths.status(slug, hers))).text)
    assert.match(page, /Ta place n’est plus gardée Un parent a dit non\. Ce n’est pas ta faute\./)
    assert.match(page, /Nadia Benali, de l’équipe, peut en parler avec toi\. Appelle le 03 53 01 00 10 ?\./)
    assert.match(page, /La porte reste ouverte\u00a0: tu peux candidater une prochaine fois\./)
    assert.doesNotMatch(page, /candidature est retirée|pourquoi/)
    const english = wordsOf((await asking('', 'en')(ownPaths.status(slug, hers))).text)
    assert.match(english, /Your place is no longer kept A parent said no\. It is not your fault\./)
    assert.match(english, /Nadia Benali, from the team, can talk it over with you\. Call 03 53 01 00 10/)
  })

test('a guardian’s no before an offer names the adult to talk to as well, and her application goes on', async () => {
  const id = await campaign.sent('Lina')
  const { hers } = await linksOf(id)
  await campaign.guardianSays(id, 'no')
  const [news] = await written('guardian-answered')
  assert.match(news!.body, /Nadia Benali, de l’équipe, peut en parler avec toi\. Appelle le 03 53 01 00 10\./)
  assert.doesNotMatch(news!.body, /plus gardée|prochaine fois/)
  const page = wordsOf((await asking('')(ownPaths.status(slug, hers))).text)
  assert.match(page, /Ta candidature est bien arrivée/)
  assert.match(page, /Un parent a dit non\. Ce n’est pas ta faute\. Nadia Benali, de l’équipe/)
})

test('a guardian who says yes after her no gives no place back, and nobody tells her otherwise', async () => {
  const id = await withPlace('Lina')
  const { hers, theirs } = await linksOf(id)
  const read = async (path: string) => wordsOf((await asking('')(path)).text)
  assert.match(
    await read(guardianPaths.screen(slug, theirs)),
    /Si vous dites non, sa place va tout de suite à quelqu’un d’autre\. Autorisez-vous Lina/,
  )
  await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
  const isGone =
    /La place de Lina n’est plus gardée\. Pour en parler, appelez Nadia Benali, au 03 53 01 00 10 ?\./
  const reopened = await read(guardianPaths.screen(slug, theirs))
  assert.match(reopened, isGone)
  assert.doesNotMatch(reopened, /Si vous dites non/)
  assert.match(await read(guardianPaths.thanks(slug, theirs)), isGone)
  await campaign.guardianSays(id, 'yes', '2026-11-26T10:00:00Z')
  const thanked = await read(guardianPaths.thanks(slug, theirs))
  assert.match(thanked, /Votre oui est noté\. /)
  assert.match(thanked, isGone)
  assert.doesNotMatch(thanked, /Vous autorisez/)
  const [, , news] = await written('guardian-answered')
  assert.match(news!.body, /a donné son accord[^]*Ta place n’est plus gardée\.[^]*Nadia Benali/)
  assert.doesNotMatch(news!.body, /rien à faire|pas ta faute/)
  const page = wordsOf((await asking('')(ownPaths.status(slug, hers))).text)
  assert.match(page, /Ta place n’est plus gardée Nadia Benali, de l’équipe, peut en parler avec toi/)
  assert.doesNotMatch(page, /Un parent a dit non/)
})

test('a guardian who changes her mind all day is told of five times; what ends the place is told all the same', async () => {
  const id = await campaign.sent('Lina')
  const answers = ['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes'] as const
  for (const [minute, answer] of answers.entries())
    await campaign.guardianSays(id, answer, `2026-11-24T08:0${minute}:00Z`)
  assert.equal((await written('guardian-answered')).length, 5)
  await takesPlace(id)
  await campaign.guardianSays(id, 'no', '2026-11-24T11:00:00Z')
  const told = await written('guardian-answered')
  assert.equal(told.length, 6)
  assert.match(told.at(-1)!.body, /Ta place n’est plus gardée/)
  await campaign.guardianSays(id, 'yes', '2026-11-24T11:30:00Z')
  assert.equal((await written('guardian-answered')).length, 6)
  await campaign.guardianSays(id, 'no', '2026-11-25T11:31:00Z')
  assert.equal((await written('guardian-answered')).length, 7, 'the next day she is told again')
})

test('a father’s yes after the mother’s no: she reads that the answer is no, before a place and once it is gone', async () => {
  const [lina, zoe] = [await campaign.sent('Lina'), await withPlace('Zoé')]
  for (const [id, day] of [
    [lina, '2026-11-26'],
    [zoe, '2026-11-27'],
  ] as const) {
    await campaign.guardianSays(id, 'no', `${day}T09:00:00Z`)
    await secondGuardianSays(id, 'yes', `${day}T10:00:00Z`)
    const { permission, placeRefused } = await viewOf(id)
    assert.equal(permission, 'no')
    const { body, subject } = (await written('guardian-answered')).at(-1)!
    assert.equal(subject, 'Un parent a répondu')
    assert.match(
      body,
      /Un parent est d’accord[^]*Un autre a répondu non\u00a0: pour l’instant, la réponse est non\./,
    )
    assert.match(body, /Ce n’est pas ta faute\.[^]*Nadia Benali[^]*03 53 01 00 10/)
    assert.doesNotMatch(body, /a donné son accord|rien à faire/)
    assert.equal(/Ta place n’est plus gardée/.test(body), placeRefused)
    await campaign.guardianSays(id, 'yes', `${day}T11:00:00Z`)
    const last = (await written('guardian-answered')).at(-1)!.body
    assert.match(last, /a donné son accord/)
    assert.equal(/Tu n’as rien à faire/.test(last), !placeRefused)
  }
})

test('a yes that comes once the place is gone: the coordinator is told once, and not while another guardian says no', async () => {
  const id = await withPlace('Lina')
  const told = async () => (await written('coordinator-asked')).map(({ subject }) => subject)
  const before = (await told()).length
  await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
  await secondGuardianSays(id, 'yes', '2026-11-26T10:00:00Z')
  assert.deepEqual((await told()).slice(before), ['Un parent a dit non : une place s’est libérée'])
  await campaign.guardianSays(id, 'yes', '2026-11-26T11:00:00Z')
  await campaign.guardianSays(id, 'no', '2026-11-26T12:00:00Z')
  await campaign.guardianSays(id, 'yes', '2026-11-26T13:00:00Z')
  assert.deepEqual((await told()).slice(before + 1), ['Un parent dit oui, la place n’est plus gardée'])
})

test('who withdrew herself reads that she did, whatever a guardian says after', async () => {
  const id = await withPlace('Lina')
  const { hers, theirs } = await linksOf(id)
  assert.equal((await asking('')(ownPaths.withdrawal(slug, hers), { method: 'POST' })).status, 303)
  await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
  const page = wordsOf((await asking('')(ownPaths.status(slug, hers))).text)
  assert.match(page, /Ta candidature est retirée/)
  assert.doesNotMatch(page, /plus gardée/)
  await campaign.guardianSays(id, 'yes', '2026-11-26T10:00:00Z')
  const thanked = wordsOf((await asking('')(guardianPaths.thanks(slug, theirs))).text)
  assert.match(
    thanked,
    /Votre oui est noté\. La candidature de Lina est retirée\. Pour en parler, appelez Nadia/,
  )
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
  const reasons = { sentence: 'Une envie nette.', withoutReadings: 'Elles ont écrit.' }
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
  const file = readingPaths.file(slug, id)
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
    const late = await reader(readingPaths.review(slug, id), { fields: review })
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

/** She was offered a place, and took it. */
async function withPlace(
  firstName: string,
  contact?: { email: string | null; phone: string | null },
): Promise<string> {
  const id = await campaign.sent(firstName)
  await campaign.guardianSays(id, 'yes')
  await takesPlace(id, contact)
  return id
}

async function takesPlace(
  id: string,
  contact: { email: string | null; phone: string | null } = { email: 'lina@exemple.fr', phone: null },
): Promise<void> {
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const application = await campaign.view(scope, id)
    await updatePerson(scope, application.applicant.id, contact)
    const decision = { outcome: 'offered', sentence: 'Une envie.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, application, decision, site), null)
    assert.equal(await acceptOffer(scope, id, site), null)
  })
}

/** A father, named now, answers to the permission. */
function secondGuardianSays(id: string, answer: 'yes' | 'no', at: string): Promise<void> {
  return campaign.at(at, async (scope) => {
    const application = await campaign.view(scope, id)
    const who = { firstName: 'Karim', lastName: 'Fictif', kind: 'parent', language: 'fr' } as const
    const contact = { email: `pere-${id.slice(-12)}@exemple.fr`, phone: null }
    const child = { childId: application.applicant.id, contact, zone: 'Europe/Paris' }
    const guardianId = await nameGuardian(scope, { ...who, ...child })
    const asked = {
      purpose: permissionPurpose,
      legalBasis: 'parental authority',
      words: 'Autorisez-vous ?',
    } as const
    await answerAsGuardian(scope, application, { ...who, guardianId, answers: [{ ...asked, answer }] }, site)
  })
}

const viewOf = (id: string) => campaign.at('2026-11-27T10:00:00Z', (scope) => campaign.view(scope, id))

/** What was written by one template, the first first. */
function written(template: string): Promise<{ subject: string; body: string }[]> {
  return campaign.at('2026-11-27T10:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select(['subject', 'body'])
      .where('template', '=', template)
      .orderBy('id')
      .execute(),
  )
}

/** Which of these files has an offer; there is one. */
function offeredAmong(ids: string[]): Promise<string> {
  return campaign.at('2026-11-24T12:00:00Z', async ({ db }) => {
    const offered = db.selectFrom('applications').select('id').where('state', '=', 'offered')
    return (await offered.where('id', 'in', ids).executeTakeFirstOrThrow()).id
  })
}

function linksOf(id: string): Promise<{ hers: string; theirs: string }> {
  return campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    const hand = (purpose: 'application' | 'guardian', holderId: string) =>
      handOutLink(scope, {
        purpose,
        holderId,
        aboutId: applicant.id,
        objectId: id,
        expiresAt: new Date('2027-08-01T00:00:00Z'),
      })
    return { hers: await hand('application', applicant.id), theirs: await hand('guardian', guardians[0]!.id) }
  })
}

async function formOfRicochet(): Promise<string> {
  const { web } = running.frise.database
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const scope = { organisationId: rows[0]!.id, now: new Date(), actor: { kind: 'job', id: null } as const }
  const [open] = await inOrganisation(web, scope, campaigns)
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

/** What a page says, without its tags. */
function wordsOf(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .replaceAll(/(?<=\d)\u00a0(?=\d)/g, ' ')
}

function markIn(text: string): string {
  return /name="mark" value="(\w+)"/.exec(text)![1]!
}
