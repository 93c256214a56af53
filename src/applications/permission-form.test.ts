import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { updatePerson } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { readPdf } from '#test/read-pdf.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { guardianScreensFor } from './guardian-screens.ts'
import { filledFor } from './guardian-words.ts'
import { applicationPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: '2026-11-29T09:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  cookie = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

test('beside the paper to record there is the sheet to print, in both languages', async () => {
  const id = await campaign.sent('Lina')
  const page = await (await get(applicationPaths.guardians(slug, id))).text()
  for (const language of ['fr', 'en'] as const)
    assert.ok(page.includes(`href="${applicationPaths.permissionForm(slug, id, language)}"`), language)
})

for (const [language, words] of Object.entries({
  fr: ['Oui', 'Non', 'Sa mère', 'Votre signature', 'Feuille reçue le', 'Pour changer d’avis'],
  en: ['Yes', 'No', 'Her mother', 'Your signature', 'Sheet received on', 'To change your mind'],
})) {
  test(`the sheet is a tagged PDF that says and asks in writing what the link does: ${language}`, async () => {
    const id = await campaign.sent('Zoé', '2012-12-20')
    const answer = await get(applicationPaths.permissionForm(slug, id, language as 'fr' | 'en'))
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()))
    assert.deepEqual([pdf.language, pdf.tagged, pdf.accessibilityPart], [language, true, '1'])
    assert.deepEqual(pdf.missingFonts, [])
    for (const font of pdf.fonts) assert.match(font, /^(AtkinsonHyperlegibleNext|BricolageGrotesque)/)
    assert.ok(pdf.pages.length <= 2, 'one sheet of paper, front and back')
    const text = plain(pdf.pages.join(' '))
    for (const word of [...words, 'Zoé Fictive', 'Essai']) assert.ok(text.includes(word), word)
    const view = await campaign.at('2026-11-29T09:00:00Z', (scope) => campaign.view(scope, id))
    const fill = filledFor(view, language as 'fr' | 'en')
    const questions = guardianQuestions(view, language as 'fr' | 'en')
    assert.ok(questions.length >= 6)
    for (const { words: asked } of questions) assert.ok(text.includes(plain(fill(asked))), asked)
    for (const { title, parts } of guardianScreensFor(view)) {
      assert.ok(text.includes(plain(fill(title[language as 'fr' | 'en']))))
      for (const part of parts) {
        if (part.kind !== 'told' || part.about === 'rights') continue
        assert.ok(text.includes(plain(fill(part.words[language as 'fr' | 'en']))), part.about)
      }
    }
  })
}

test('printing it is written down about her', async () => {
  const id = await campaign.sent('Aya')
  await get(applicationPaths.permissionForm(slug, id, 'en'))
  const rows = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['subjectId', 'details'])
      .where('action', '=', 'permission-form.printed')
      .where('objectId', '=', id)
      .execute(),
  )
  const { applicant } = await campaign.at('2026-11-29T09:00:00Z', (scope) => campaign.view(scope, id))
  assert.deepEqual(rows, [{ subjectId: applicant.id, details: { language: 'en' } }])
})

test('an adult needs no such sheet; a name that no font has is a line to write on', async () => {
  const adult = await campaign.sent('Awa', '2008-05-20')
  assert.equal((await get(applicationPaths.permissionForm(slug, adult, 'fr'))).status, 404)
  const id = await campaign.sent('Mina')
  await campaign.at('2026-11-29T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    await updatePerson(scope, applicant.id, { firstName: 'مريم', lastName: 'بن علي' })
  })
  const answer = await get(applicationPaths.permissionForm(slug, id, 'fr'))
  assert.equal(answer.status, 200)
  const text = plain(readPdf(new Uint8Array(await answer.arrayBuffer())).pages.join(' '))
  for (const words of ['Prénom et nom de la jeune fille', 'Autorisez-vous cette jeune fille à participer'])
    assert.ok(text.includes(words), text)
  // What is no girl's name is put right where it is written.
  await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db.updateTable('organisations').set({ name: 'Рикошет' }).where('slug', '=', slug).execute(),
  )
  const refused = await get(applicationPaths.permissionForm(slug, id, 'fr'))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Ces lettres ne s’impriment pas\u00a0: Р/)
})

function get(path: string) {
  return running.app.request(path, { headers: { 'accept-language': 'fr', cookie } })
}

/** A line may break anywhere, and spaces of all kinds are one glyph. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
