import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { renewLink } from './actions/renew-link.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { guardianPaths, ownPaths } from './paths.ts'

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
  const numbered = await answers(id, { sent: true, permission: 'yes', firstName: 'Gagnez au 0 639 980 123' })
  assert.equal(numbered.status, 422)
  assert.match(numbered.text, /Écrivez seulement un nom, sans numéro ni adresse/)
})

test('once a guardian has answered by her own link, one shown on the girl’s screen neither answers nor renames her', async () => {
  const id = await campaign.sent('Aya')
  const own = await ownLink(id)
  const shown = ownPaths.guardianLink(slug, own)
  assert.match((await anybody.post(shown, {})).text, /\/guardian\/[A-Za-z0-9_-]{22}/)
  assert.equal((await answers(id, { sent: false, permission: 'yes' })).status, 303)
  running.clock.moveTo('2026-11-29T09:05:00Z')
  assert.equal((await answers(id, { sent: true, permission: 'no' })).status, 303)
  running.clock.moveTo('2026-11-29T09:10:00Z')
  assert.equal((await anybody.post(shown, {})).status, 404)
  const refused = await answers(id, { sent: false, permission: 'yes', firstName: 'Aya' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Vous avez déjà répondu/)
  assert.match(refused.text, /Pour la changer, ouvrez le lien reçu/)
  for (const path of [guardianPaths.screen(slug, refused.token), guardianPaths.thanks(slug, refused.token)]) {
    const opened = await anybody.get(path)
    assert.match(opened, /Vous avez déjà répondu/)
    assert.doesNotMatch(opened, /<form[^>]*\/answer"|autoris|Aya|Samira/, 'neither asks nor tells')
  }
  const { permission, guardians } = await campaign.at(at, (scope) => campaign.view(scope, id))
  assert.deepEqual([permission, guardians[0]!.firstName], ['no', 'Samira'])
  running.clock.moveTo('2026-11-29T09:15:00Z')
  assert.equal(
    (await answers(id, { sent: true, permission: 'yes' })).status,
    303,
    'she changes her mind herself',
  )
})

test('a link shown on the girl’s screen, opened again, says that an answer was given, and not which', async () => {
  running.clock.moveTo('2026-11-29T09:20:00Z')
  const id = await campaign.sent('Nour')
  const { token } = await answers(id, { sent: false, permission: 'yes' })
  const again = await anybody.get(guardianPaths.screen(slug, token))
  assert.doesNotMatch(again, /Mes données/)
  assert.match(again, /Une réponse a déjà été donnée ici\. Pour la revoir, ouvrez le lien de votre message/)
  assert.doesNotMatch(again, /Vous avez dit|checked|Samira/)
  const fresh = await answers(await campaign.sent('Lou'), { sent: false, permission: '' })
  assert.doesNotMatch(await anybody.get(guardianPaths.screen(slug, fresh.token)), /déjà été donnée/)
})

test('a guardian who changes her mind finds what she answered about the image, and says anew whether her child takes part', async () => {
  running.clock.moveTo('2026-11-29T09:25:00Z')
  const id = await campaign.sent('Sacha')
  assert.equal((await answers(id, { sent: true, permission: 'yes' })).status, 303)
  const { token } = await answers(id, { sent: true, permission: 'no' })
  const first = await anybody.get(guardianPaths.screen(slug, token))
  assert.doesNotMatch(first, /name="permission"[^>]*checked/)
  const view = await campaign.at(at, (scope) => campaign.view(scope, id))
  const fields = guardianQuestions(view, 'fr').map(({ field }) => field)
  const images = fields.filter((field) => field.startsWith('image-'))
  assert.equal(images.length, 5)
  const pages: string[] = []
  const who = { 'first-name': 'Samira', 'last-name': 'Fictive' }
  const screen = view.campaign.programme.guardian.screens[0]!.key
  let typed: Record<string, string> = { ...who, permission: 'yes', screen }
  for (let turn = 0; turn < 2; turn++) {
    const { text } = await anybody.post(guardianPaths.answer(slug, token), typed)
    pages.push(text)
    const hidden = [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    typed = { ...typed, ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])) }
  }
  const shown = pages.join('').match(/<input[^>]*type="radio"[^>]*>/g) ?? []
  const kept = shown.filter((it) => /name="image-/.test(it) && /value="yes"/.test(it) && /checked/.test(it))
  assert.equal(kept.length, images.length)
})

test('the last screen pressed again adds nothing and writes to nobody; the next day it is a word of that day', async () => {
  running.clock.moveTo('2026-11-29T10:00:00Z')
  const id = await campaign.sent('Inès')
  const press = async () => (await answers(id, { sent: true, permission: 'yes' })).status
  assert.equal(await press(), 303)
  const once = await ledgerAndNews(id)
  assert.equal(once.news, 1)
  running.clock.moveTo('2026-11-29T10:05:00Z')
  assert.deepEqual([await press(), await press()], [303, 303])
  assert.deepEqual(await ledgerAndNews(id), once)
  const renamed = await answers(id, { sent: true, permission: 'yes', firstName: 'Samia' })
  assert.equal(renamed.status, 303)
  assert.equal((await campaign.at(at, (scope) => campaign.view(scope, id))).guardians[0]!.firstName, 'Samia')
  running.clock.moveTo('2026-11-30T10:00:00Z')
  assert.equal((await answers(id, { sent: true, permission: 'yes', firstName: 'Samia' })).status, 303)
  const later = await ledgerAndNews(id)
  assert.deepEqual([later.rows, later.news], [once.rows * 3, 1])
})

test('the page that her own link opens leads to her data, before and after she answered', async () => {
  const id = await campaign.sent('Maud')
  const data = async (token: string) => {
    const [, href] = /href="([^"]+)"[^>]*>(?:(?!<\/a>).)*Mes données/s.exec(
      await anybody.get(guardianPaths.screen(slug, token)),
    )!
    return anybody.get(href!)
  }
  const { token } = await answers(id, { sent: true, permission: '' })
  assert.match(await data(token), /<h1[^>]*>[^<]*données/)
  await answers(id, { sent: true, permission: 'yes' })
  assert.match(await data(token), /<h1[^>]*>[^<]*données/)
})

test('a link that is renewed after the camp opens: no permission is asked, and the image is a guardian’s to take back', async () => {
  const id = await campaign.sent('Rose', '2012-05-20')
  await answers(id, { sent: true, permission: 'yes' })
  const later = '2027-11-10T09:00:00Z'
  const path = await campaign.at(later, async (scope) => {
    const application = await campaign.view(scope, id)
    const holder = application.guardians[0]!
    assert.equal(
      await renewLink(scope, application, { holder, newest: '', askedByReader: false, site }),
      null,
    )
    const { body } = await scope.db
      .selectFrom('messages')
      .select('body')
      .where('recipientId', '=', holder.id)
      .where('template', '=', 'guardian-link-renewed')
      .executeTakeFirstOrThrow()
    return guardianPaths.screen(slug, /\/guardian\/([\w-]{22})/.exec(body)![1]!)
  })
  running.clock.moveTo(later)
  const page = await anybody.get(path)
  assert.match(page, /Le programme est fini/)
  assert.doesNotMatch(page, /name="permission"/)
  assert.equal((await anybody.post(`${path}/answer`, { permission: 'no' })).status, 422)
  assert.match(page, new RegExp(`href="${path}/image-rights"`))
  assert.match(await anybody.get(`${path}/image-rights`), /Je dis non partout/)
  running.clock.moveTo(at)
})

/** How many answers of guardians are kept about her, and how often she was told. */
async function ledgerAndNews(id: string): Promise<{ rows: number; news: number; links: number }> {
  return campaign.at(at, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const rows = scope.db.selectFrom('consents').select('id').where('contextId', '=', id)
    const news = scope.db.selectFrom('messages').select('id').where('recipientId', '=', applicant.id)
    const links = scope.db.selectFrom('links').select('createdAt').where('holderId', '=', applicant.id)
    return {
      rows: (await rows.where('capacity', '=', 'guardian').execute()).length,
      news: (await news.where('template', '=', 'guardian-answered').execute()).length,
      links: (await links.execute()).length,
    }
  })
}

async function ownLink(id: string): Promise<string> {
  return campaign.at(at, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
    const expiresAt = new Date('2027-07-01T09:00:00Z')
    return handOutLink(scope, { purpose: 'application', ...holder, expiresAt })
  })
}

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
  const token = await campaign.at(at, (scope) =>
    handOutLink(scope, { ...link, objectId: id, sent, expiresAt }),
  )
  const fields = { ...said, ...who, permission, screen: screens.at(-1)!.key }
  return { ...(await anybody.post(guardianPaths.answer(slug, token), fields)), token }
}
