import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'
import { toConfirmByVoice } from './permission.ts'

const now = '2026-11-24T10:00:00Z'
const typed = { checked: 'known number', past: 'not theirs' }

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string
before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`coordination.${slug}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  cookie = ((await signIn.enterDemonstration(accountId)) ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

test('a girl and her mother at one wrong number: what becomes of the other’s is asked, and where it was wrong too both keys end at once', async () => {
  const { id, girl, guardian, paths } = await shared('Yasmine')
  await campaign.guardianSays(id, 'yes', '2026-11-24T10:00:01Z')
  const [hers, theirs] = [
    await linkFor('application', girl, { id, girl }),
    await linkFor('guardian', guardian, { id, girl }),
  ]
  assert.match((await get(paths.guardian)).text, /Yasmine Fictive a le même contact aujourd’hui/)
  const given = { ...typed, contact: '06 39 98 00 21', seen: await seenOn(paths.guardian) }
  const silent = await post(paths.guardian, given)
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Dites ce que devient le contact de l’autre personne/)
  const empty = await post(paths.guardian, { ...given, shared: 'other', 'shared-contact': '' })
  assert.equal(empty.status, 422)
  const own = { shared: 'other', 'shared-contact': '06 39 98 00 22' }
  for (const press of ['once', 'twice'])
    assert.equal((await post(paths.guardian, { ...given, ...own })).status, 303, press)
  assert.equal((await get(ownPaths.status(slug, hers))).status, 404)
  assert.equal((await get(guardianPaths.screen(slug, theirs))).status, 404)
  assert.equal((await messageTo('+33639980021')).template, 'consent-request')
  assert.equal((await messageTo('+33639980022')).template, 'link-renewed')
  const told = [...(await messagesOf(girl)), ...(await messagesOf(guardian))]
  assert.equal(told.filter((it) => it === 'contact-replaced').length, 1, 'one telephone rings once')
  const after = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(after.permission, 'unanswered')
})

test('corrected from the girl’s side into one new number, her mother’s answers go by whose the old one was, and the two are confirmed by voice', async () => {
  const { id, guardian, paths } = await shared('Assia')
  await campaign.guardianSays(id, 'yes', '2026-11-24T10:00:01Z')
  const given = { ...typed, contact: '06 39 98 00 23', shared: 'same', seen: await seenOn(paths.girl) }
  const answer = await post(paths.girl, { ...given, past: 'theirs' })
  assert.equal(answer.headers.get('location'), applicationPaths.guardians(slug, id))
  const after = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.deepEqual([after.applicant.phone, after.guardians[0]!.phone], ['+33639980023', '+33639980023'])
  assert.equal(after.permission, 'yes')
  assert.deepEqual(
    toConfirmByVoice(after).map((it) => it.id),
    [guardian],
  )
})

test('the girl’s own number that was written down as her mother’s stays hers, with her link', async () => {
  const { id, girl, paths } = await shared('Nawel')
  const hers = await linkFor('application', girl, { id, girl })
  const given = { ...typed, contact: '06 39 98 00 24', shared: 'stays', seen: await seenOn(paths.guardian) }
  assert.equal((await post(paths.guardian, given)).status, 303)
  assert.equal((await get(ownPaths.status(slug, hers))).status, 200)
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(applicant.email, 'nawel@exemple.fr')
})

test('changing the girl’s contact, the same one of her mother stays only once her mother has said that it is hers', async () => {
  const { id, guardian, paths } = await shared('Oumou')
  await campaign.guardianSays(id, 'yes', '2026-11-24T10:00:01Z')
  const given = { ...typed, contact: '06 39 98 00 25', shared: 'stays', seen: await seenOn(paths.girl) }
  const unsure = await post(paths.girl, { ...given, past: 'not theirs' })
  assert.equal(unsure.status, 422)
  assert.match(unsure.text, /Si vous ne savez pas à qui il est/)
  assert.equal((await post(paths.girl, { ...given, past: 'theirs', checked: 'on paper' })).status, 422)
  assert.equal((await post(paths.girl, { ...given, past: 'theirs' })).status, 303)
  const after = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.deepEqual([after.applicant.phone, after.permission], ['+33639980025', 'yes'])
  assert.deepEqual(
    after.confirmedByVoice.map(({ guardianId }) => guardianId),
    [guardian],
  )
})

/** A file in which her guardian was written down at the girl's own contact. */
async function shared(firstName: string) {
  const id = await campaign.sent(firstName)
  const email = `${firstName.toLowerCase()}@exemple.fr`
  const [girl, guardian] = await campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    await scope.db.updateTable('people').set({ email }).where('id', '=', guardians[0]!.id).execute()
    return [applicant.id, guardians[0]!.id] as const
  })
  const paths = {
    girl: applicationPaths.contact(slug, id, girl),
    guardian: applicationPaths.contact(slug, id, guardian),
  }
  return { id, girl, guardian, paths }
}

function linkFor(
  purpose: 'application' | 'guardian',
  holderId: string,
  { id: objectId, girl: aboutId }: { id: string; girl: string },
): Promise<string> {
  const expiresAt = new Date('2027-08-01T00:00:00Z')
  return campaign.at(now, (scope) => handOutLink(scope, { purpose, holderId, aboutId, objectId, expiresAt }))
}

async function seenOn(path: string): Promise<string> {
  return /name="seen" value="([^"]*)"/.exec((await get(path)).text)![1]!
}

async function messageTo(address: string) {
  const [last] = await messages((it) => it.address === address)
  return last!
}

async function messagesOf(recipientId: string): Promise<string[]> {
  return (await messages((it) => it.recipientId === recipientId)).map(({ template }) => template)
}

type Message = { template: string; address: string | null; recipientId: string }

async function messages(wanted: (message: Message) => boolean): Promise<Message[]> {
  const rows = await campaign.at(now, ({ db }) =>
    db.selectFrom('messages').select(['template', 'address', 'recipientId']).orderBy('id', 'desc').execute(),
  )
  return rows.filter(wanted)
}

const get = (path: string) => ask(path)
const post = (path: string, fields: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) })

async function ask(path: string, init: RequestInit = {}) {
  const headers = { cookie, origin: 'http://localhost', 'accept-language': 'fr' }
  const answer = await running.app.request(path, { ...init, headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
