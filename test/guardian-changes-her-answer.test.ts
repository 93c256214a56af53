import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { answerAsGuardian } from '#src/applications/actions/answer-as-guardian.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { guardianPaths } from '#src/applications/index.ts'
import { ownPaths } from '#src/applications/paths.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import { nameGuardian, updatePerson } from '#src/people/index.ts'
import { asking } from './asking.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// A guardian's no and yes, one after the other: what becomes of her place, and who is told what.

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

for (const [by, contact] of [
  ['mail', { email: 'lina@exemple.fr', phone: null }],
  ['text message', { email: null, phone: '+33639980001' }],
] as const)
  test(`trap: guardian refuses after her yes: place freed, she is told kindly by ${by} with an adult's contact, the coordinator too, once, no reason asked`, async () => {
    const id = await withPlace('Lina', contact)
    const { hers } = await linksOf(campaign, id)
    await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
    await campaign.guardianSays(id, 'no', '2026-11-26T10:00:00Z')
    const [told, ...more] = await written('coordinator-asked')
    assert.deepEqual(more, [], 'once')
    assert.doesNotMatch(told!.body, /Lina|Fictive/, 'it names nobody')
    assert.match(told!.body, /Signaler quelque chose\u00a0:\nhttps:\S+\/concern\n?$/)

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

    const page = wordsOf(await visitor().get(ownPaths.status(slug, hers)))
    assert.match(page, /Ta place n’est plus gardée Un parent a dit non\. Ce n’est pas ta faute\./)
    assert.match(page, /Nadia Benali, de l’équipe, peut en parler avec toi\. Appelle le 03 53 01 00 10 ?\./)
    assert.match(page, /La porte reste ouverte\u00a0: tu peux candidater une prochaine fois\./)
    assert.doesNotMatch(page, /candidature est retirée|pourquoi/)
    const english = wordsOf(await visitor('en').get(ownPaths.status(slug, hers)))
    assert.match(english, /Your place is no longer kept A parent said no\. It is not your fault\./)
    assert.match(english, /Nadia Benali, from the team, can talk it over with you\. Call 03 53 01 00 10/)
  })

test('a guardian’s no before an offer names the adult to talk to as well, and her application goes on', async () => {
  const id = await campaign.sent('Lina')
  const { hers } = await linksOf(campaign, id)
  await campaign.guardianSays(id, 'no')
  const [news] = await written('guardian-answered')
  assert.match(news!.body, /Nadia Benali, de l’équipe, peut en parler avec toi\. Appelle le 03 53 01 00 10\./)
  assert.doesNotMatch(news!.body, /plus gardée|prochaine fois/)
  const page = wordsOf(await visitor().get(ownPaths.status(slug, hers)))
  assert.match(page, /Un parent a dit non Ce n’est pas ta faute\. Ta candidature reste en cours\./)
  assert.match(page, /Sans son accord, on ne peut pas te donner de place\. Nadia Benali, de l’équipe/)
  assert.match(page, /D’autres portes/)
  assert.doesNotMatch(page, /Ta candidature est bien arrivée|Tu as une réponse/)
})

test('a guardian who says yes after her no, the place being somebody else’s, gives none back, and nobody tells her otherwise', async () => {
  const id = await withPlace('Lina')
  await anotherWaits(id)
  const { hers, theirs } = await linksOf(campaign, id)
  const read = async (path: string) => wordsOf(await visitor().get(path))
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
  const page = wordsOf(await visitor().get(ownPaths.status(slug, hers)))
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
  await anotherWaits(zoe)
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
  await anotherWaits(id)
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
  const { hers, theirs } = await linksOf(campaign, id)
  assert.equal((await visitor().post(ownPaths.withdrawal(slug, hers), {})).status, 303)
  await campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')
  const page = wordsOf(await visitor().get(ownPaths.status(slug, hers)))
  assert.match(page, /Ta candidature est retirée/)
  assert.doesNotMatch(page, /plus gardée/)
  await campaign.guardianSays(id, 'yes', '2026-11-26T10:00:00Z')
  const thanked = wordsOf(await visitor().get(guardianPaths.thanks(slug, theirs)))
  assert.match(
    thanked,
    /Votre oui est noté\. La candidature de Lina est retirée\. Pour en parler, appelez Nadia/,
  )
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

/** A place is hers, and no other is left: whoever waits has it once it is free. */
async function anotherWaits(id: string): Promise<void> {
  const other = await campaign.sent('Nour')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { siteId } = await campaign.view(scope, id)
    await scope.db.updateTable('sites').set({ capacity: 1 }).where('id', '=', siteId).execute()
    const decision = { outcome: 'waiting', sentence: 'Une envie.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, other), decision, site), null)
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

const visitor = (language = 'fr') => asking(running, '', language)

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

/** What a page says, without its tags. */
function wordsOf(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .replaceAll(/(?<=\d)\u00a0(?=\d)/g, ' ')
}
