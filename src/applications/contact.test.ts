import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { handOutLink, markOfContact, type Person } from '#src/people/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import { waitsForALock } from '#test/lock.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { confirmByVoice } from './actions/confirm-by-voice.ts'
import { correctContact } from './actions/correct-contact.ts'
import { handOutResumeCode } from './actions/hand-out-resume-code.ts'
import { resumeWithCode } from './actions/resume-with-code.ts'
import type { ApplicationView } from './application-view.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'
import { toConfirmByVoice } from './permission.ts'

const now = '2026-11-24T10:00:00Z'
const typed = { contact: '06 39 98 00 07', checked: 'known number', past: 'not theirs' }

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let coordinator: string
let administrator: string
before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  coordinator = await cookieFor('territory coordinator')
  administrator = await cookieFor('administrator')
})
after(() => running?.stop())

test('a girl whose contact was wrong: no earlier key opens her file, the new contact has a link, the old one is told without a name', async () => {
  const { id, girl, guardian } = await file('Lina')
  const [hers, shown] = [await linkFor(girl, id), await linkFor(girl, id, guardian)]
  const code = await campaign.at(now, async (scope) =>
    handOutResumeCode(scope, await campaign.view(scope, id)),
  )
  const path = applicationPaths.contact(slug, id, girl)
  assert.match((await get(path)).text, /lina@exemple\.fr/)
  const answer = await post(path, { ...typed, seen: await seenOn(path) })
  assert.equal(answer.status, 303)
  assert.equal((await get(ownPaths.status(slug, hers))).status, 404)
  assert.equal((await get(guardianPaths.screen(slug, shown))).status, 404, 'shown on the screen of her file')
  const resumed = await campaign.at(now, (scope) => resumeWithCode(scope, { code, birthDate: '2011-05-20' }))
  assert.deepEqual(resumed, { refused: 'wrong' })

  const [old, fresh] = [await messageTo('lina@exemple.fr'), await messageTo('+33639980007')]
  assert.equal(old.template, 'contact-replaced')
  assert.match(old.body, /Appelle [^.]+ au [\d ]+\./)
  assert.doesNotMatch(old.subject + old.body, /Lina|application\/|guardian\//)
  assert.equal(fresh.template, 'link-renewed')
  assert.match(fresh.body, /\/application\//)

  const history = (await get(path)).text
  assert.match(history, /Membre Fictive[^<]*vérifié par un numéro connu/)
  assert.doesNotMatch(history, /lina@exemple\.fr/, 'what stood before')
  const audit = await campaign.at(now, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select('details')
      .where('action', '=', 'person.contact-corrected')
      .where('subjectId', '=', girl)
      .executeTakeFirstOrThrow(),
  )
  assert.deepEqual(audit.details, { checked: 'known number', channel: 'sms' })
})

test('a guardian at another contact is asked there, and the link of the wrong one is dead', async () => {
  const { id, guardian } = await file('Zoé')
  const wrong = await linkFor(guardian, id)
  const path = applicationPaths.contact(slug, id, guardian)
  const given = { ...typed, contact: 'maman.zoe@exemple.fr', seen: await seenOn(path) }
  assert.equal((await post(path, given)).status, 303)
  assert.equal((await get(guardianPaths.screen(slug, wrong))).status, 404)
  assert.equal((await messageTo('maman.zoe@exemple.fr')).template, 'consent-request')
  const twice = await post(path, { ...given, seen: 'old' })
  assert.equal(twice.status, 303, 'pressed twice')
  assert.equal((await messagesOf(guardian)).filter((it) => it === 'contact-replaced').length, 1)
})

test('a yes that came by a link to a wrong contact counts no more: the new one is asked, and the desk waits for it', async () => {
  const { id, guardian } = await file('Salma')
  await campaign.guardianSays(id, 'yes', '2026-11-24T10:00:01Z')
  const state = () => campaign.at(now, async (scope) => (await campaign.view(scope, id)).permission)
  const waiting = () =>
    campaign.at(now, ({ db }) =>
      db
        .selectFrom('deskApplications')
        .select('objectId')
        .where('kind', '=', 'guardian unanswered')
        .where('objectId', '=', id)
        .execute(),
    )
  assert.deepEqual([await state(), await waiting()], ['yes', []])
  const path = applicationPaths.contact(slug, id, guardian)
  assert.match((await get(path)).text, /Samira Fictive a dit oui par un lien, le 24 novembre 2026/)
  const given = { ...typed, contact: 'maman.salma@exemple.fr', seen: await seenOn(path) }
  assert.equal((await post(path, given)).status, 303)
  assert.equal((await messageTo('maman.salma@exemple.fr')).template, 'consent-request')
  assert.equal(await state(), 'unanswered')
  assert.equal((await waiting()).length, 1)
  await campaign.guardianSays(id, 'yes', '2026-11-24T11:00:00Z')
  assert.deepEqual([await state(), await waiting()], ['yes', []])
})

test('a guardian who changed her number and says so keeps her answers; every link to the old one is dead, and it is told', async () => {
  const { id, guardian } = await file('Myriam')
  await campaign.guardianSays(id, 'yes', '2026-11-24T10:00:01Z')
  const old = await linkFor(guardian, id)
  const path = applicationPaths.contact(slug, id, guardian)
  const given = { ...typed, contact: 'maman.myriam@exemple.fr', seen: await seenOn(path) }
  const silent = await post(path, { ...given, past: '' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Dites si l’ancien contact était bien à ce parent/)
  const paper = await post(path, { ...given, past: 'theirs', checked: 'on paper' })
  assert.equal(paper.status, 422)
  assert.match(paper.text, /Un papier ne dit pas qui a répondu/)
  assert.equal((await post(path, { ...given, past: 'theirs' })).status, 303)
  const after = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(after.permission, 'yes')
  assert.equal((await get(guardianPaths.screen(slug, old))).status, 404)
  assert.equal(
    (await messageTo('maman.myriam@exemple.fr')).template,
    'guardian-link-renewed',
    'not asked again',
  )
  assert.ok((await messagesOf(guardian)).includes('contact-replaced'))
  assert.match((await get(path)).text, /vérifié par un numéro connu, l’ancien était bien à ce parent/)

  // What she said is hers until somebody finds that a contact of hers never was.
  const wrong = { ...typed, contact: 'mere.myriam@exemple.fr', seen: await seenOn(path) }
  assert.equal((await post(path, wrong)).status, 303)
  const asked = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(asked.permission, 'unanswered')
})

test('whose a girl’s own contact was is not asked: nobody answers for her by it', async () => {
  const { id, girl, guardian } = await file('Ilham')
  const asks = /L’ancien contact était bien à ce parent/
  assert.doesNotMatch((await get(applicationPaths.contact(slug, id, girl))).text, asks)
  assert.match((await get(applicationPaths.contact(slug, id, guardian))).text, asks)
})

test('what a guardian signed on paper stays, and what came later by a link to a wrong contact does not', async () => {
  const { id, guardian } = await file('Nina')
  const paper = { signedOn: '2026-11-20', heldBy: 'Le lycée', keptAt: 'Bureau' }
  const given = { guardianId: guardian, firstName: 'Samira', lastName: 'Fictive', kind: 'parent' } as const
  const question = {
    purpose: 'permission',
    legalBasis: 'parental authority',
    words: 'Autorisez-vous ?',
  } as const
  const says = (answer: 'yes' | 'no', on: object) =>
    campaign.at('2026-11-24T09:30:00Z', async (scope) => {
      const answers = [{ ...question, answer }]
      const all = { ...given, language: 'fr', answers, ...on } as const
      await answerAsGuardian(scope, await campaign.view(scope, id), all, { origin: running.url, slug })
    })
  await says('yes', { paper })
  await says('no', {})
  const path = applicationPaths.contact(slug, id, guardian)
  assert.equal((await post(path, { ...typed, seen: await seenOn(path) })).status, 303)
  const after = await campaign.at(now, (scope) => campaign.view(scope, id))
  const hers = after.consents.filter(({ givenBy }) => givenBy === guardian)
  assert.deepEqual([after.permission, hers.map(({ channel }) => channel)], ['yes', ['paper']])
})

test('a contact that she and her guardian share now is to be confirmed by voice, whatever was said before', async () => {
  const { id, guardian } = await file('Noor')
  const waiting = () =>
    campaign.at(now, async (scope) => toConfirmByVoice(await campaign.view(scope, id)).map((it) => it.id))
  const speak = (instant: string) =>
    campaign.at(instant, async (scope) => confirmByVoice(scope, await campaign.view(scope, id), guardian))
  await speak('2026-11-24T09:00:00Z')
  const path = applicationPaths.contact(slug, id, guardian)
  const answer = await post(path, { ...typed, contact: 'noor@exemple.fr', seen: await seenOn(path) })
  assert.equal(answer.headers.get('location'), applicationPaths.guardians(slug, id))
  assert.deepEqual(await waiting(), [guardian])
  const desk = () =>
    campaign.at(now, ({ db }) =>
      db.selectFrom('deskSharedContacts').select('objectId').where('objectId', '=', id).execute(),
    )
  assert.equal((await desk()).length, 1)
  await speak('2026-11-24T11:00:00Z')
  assert.deepEqual([await waiting(), await desk()], [[], []])
})

test('a link to a wrong contact leaves no other key and no answer, however close to the correction it is used', async () => {
  for (const use of [
    ({ hers }: LinksOfAFile) => post(ownPaths.resumeCode(slug, hers), {}),
    ({ hers }: LinksOfAFile) => post(ownPaths.guardianLink(slug, hers), {}),
    ({ theirs }: LinksOfAFile) => post(guardianPaths.answer(slug, theirs), { screen: 'permission' }),
  ]) {
    const { id, girl, guardian } = await file('Jade')
    const links = { hers: await linkFor(girl, id), theirs: await linkFor(guardian, id) }
    const used = await campaign.at(now, async (scope) => {
      const application = await campaign.view(scope, id)
      for (const person of [application.applicant, ...application.guardians])
        await correct(scope, application, person)
      const sent = use(links)
      await waitsForALock(running.frise.database.owner)
      return { sent }
    })
    assert.equal((await used.sent).status, 404)
  }
})

type LinksOfAFile = { hers: string; theirs: string }

function correct(scope: Scope, application: ApplicationView, person: Person) {
  const contact = { email: `a.${person.id}@exemple.fr`, phone: null }
  const seen = markOfContact(person, 0)
  const given = { personId: person.id, seen, contact, checked: 'in person' } as const
  return correctContact(scope, application, given, { origin: running.url, slug })
}

test('of two who correct at once one is shown what the other wrote, beside her own', async () => {
  const { id, girl } = await file('Aya')
  const path = applicationPaths.contact(slug, id, girl)
  const seen = await seenOn(path)
  const answers = await Promise.all(
    ['06 39 98 00 11', '06 39 98 00 12'].map((contact) => post(path, { ...typed, contact, seen })),
  )
  assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['303', '409'])
  const late = answers.find(({ status }) => status === 409)!.text
  for (const digit of ['11', '12'])
    assert.match(late.replaceAll('\u00a0', ' '), new RegExp(`06 39 98 00 ${digit}`))
  assert.match(late, /Garder ma version/)
})

test('what is no contact, or was not checked, comes back with what was typed; the sixth of a day is for an administrator', async () => {
  const { id, girl } = await file('Inès')
  const path = applicationPaths.contact(slug, id, girl)
  const wrong = await post(path, { contact: '06 12', seen: await seenOn(path) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="06 12"/)
  assert.match(wrong.text, /Écrivez un téléphone ou une adresse e-mail/)
  assert.match(wrong.text, /Dites comment vous l’avez vérifié/)
  const correct = async (index: number) =>
    post(path, { ...typed, contact: `ines${index}@exemple.fr`, seen: await seenOn(path) })
  for (let index = 1; index <= 5; index++) assert.equal((await correct(index)).status, 303)
  const sixth = await correct(6)
  assert.equal(sixth.status, 422)
  assert.match(sixth.text, /cinq fois en un jour/)
  assert.match((await get(path)).text, /ines5@exemple\.fr/)
  const others = await post(path, { ...typed, seen: await seenOn(path) }, administrator)
  assert.equal(others.status, 303)
  assert.equal((await correct(6)).status, 422)
})

test('a contact with a sign that nobody sees is another’s without it: refused, the sign shown; at the ends it falls', async () => {
  const { id, girl, guardian } = await file('Elsa')
  for (const person of [girl, guardian]) {
    const path = applicationPaths.contact(slug, id, person)
    for (const sign of ['\0', '\u200b', '\u0007']) {
      const contact = `el${sign}sa@exemple.fr`
      const hidden = await post(path, { ...typed, contact, seen: await seenOn(path) })
      assert.equal(hidden.status, 422)
      assert.match(hidden.text, /Un signe ne se voyait pas\. Enlevez le \ufffd de ce contact\./)
      assert.match(hidden.text, /value="el\ufffdsa@exemple\.fr"/)
    }
  }
  const added = await post(applicationPaths.guardians(slug, id), { contact: 'el\0sa@exemple.fr' })
  assert.equal(added.status, 422)
  assert.match(added.text, /Enlevez le \ufffd de ce contact/)
  const path = applicationPaths.contact(slug, id, girl)
  const ends = await post(path, {
    ...typed,
    contact: '\ufeffelsa@neuf.example\u200b',
    seen: await seenOn(path),
  })
  assert.equal(ends.status, 303)
  assert.match((await get(path)).text, /elsa@neuf\.example/)
})

test('two parents are not made one mailbox, and a form sent again after the old contact is back changes nothing', async () => {
  const { id, guardian } = await file('Lou')
  const path = applicationPaths.contact(slug, id, guardian)
  await post(applicationPaths.guardians(slug, id), { contact: 'papa.lou@exemple.fr' })
  const before = await campaign.at(now, (scope) => campaign.view(scope, id))
  const father = before.guardians.find(({ email }) => email === 'papa.lou@exemple.fr')!
  const mother = before.guardians.find((it) => it.id === guardian)!
  const first = { ...typed, contact: 'autre@exemple.fr', seen: await seenOn(path) }
  const shared = await post(path, { ...first, contact: father.email! })
  assert.equal(shared.status, 422)
  assert.match(shared.text, /déjà celui d’un autre parent/)
  assert.equal((await post(path, first)).status, 303)
  const back = { ...typed, contact: (mother.phone ?? mother.email)!, seen: await seenOn(path) }
  assert.equal((await post(path, back)).status, 303)
  assert.equal((await post(path, first)).status, 409)
})

test('a person who was erased has no contact to correct, and nobody of another file is found', async () => {
  const [{ id, girl }, other] = [await file('Maya'), await file('Rose')]
  assert.equal((await get(applicationPaths.contact(slug, id, other.girl))).status, 404)
  const site = { origin: running.url, slug }
  await campaign.at(now, (scope) =>
    erasePeople(scope, personalData, { personIds: [girl], reason: 'she asked', site }),
  )
  assert.equal((await post(applicationPaths.contact(slug, id, girl), { ...typed, seen: '' })).status, 404)
})

async function cookieFor(role: 'administrator' | 'territory coordinator'): Promise<string> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${role.replace(' ', '.')}.${slug}@equipe.example`, 'fr')
  await campaign.member(role, accountId)
  const cookies = await signIn.enterDemonstration(accountId)
  return (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
}

async function file(firstName: string): Promise<{ id: string; girl: string; guardian: string }> {
  const id = await campaign.sent(firstName)
  return campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    return { id, girl: applicant.id, guardian: guardians[0]!.id }
  })
}

/** A link of somebody on a file; of her guardian, when it is one that was shown on the girl's screen. */
function linkFor(aboutOrHolder: string, objectId: string, shownTo?: string): Promise<string> {
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, objectId)
    const holderId = shownTo ?? aboutOrHolder
    return handOutLink(scope, {
      purpose: holderId === applicant.id ? 'application' : 'guardian',
      holderId,
      aboutId: applicant.id,
      objectId,
      sent: shownTo === undefined,
      expiresAt: new Date('2027-08-01T00:00:00Z'),
    })
  })
}

async function seenOn(path: string): Promise<string> {
  return /name="seen" value="([^"]*)"/.exec((await get(path)).text)![1]!
}

function messageTo(address: string) {
  return campaign.at(now, ({ db }) =>
    db
      .selectFrom('messages')
      .select(['template', 'subject', 'body'])
      .where('address', '=', address)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
}

async function messagesOf(recipientId: string): Promise<string[]> {
  const rows = await campaign.at(now, ({ db }) =>
    db.selectFrom('messages').select('template').where('recipientId', '=', recipientId).execute(),
  )
  return rows.map(({ template }) => template)
}

async function get(path: string) {
  const answer = await running.app.request(path, {
    headers: { cookie: coordinator, 'accept-language': 'fr' },
  })
  return { status: answer.status, text: await answer.text() }
}

async function post(path: string, fields: Record<string, string>, cookie = coordinator) {
  const answer = await running.app.request(path, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost', 'accept-language': 'fr' },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
