import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#platform/i18n/language.ts'
import { mailDocument } from './html.ts'
import { type TemplateName, type TemplateValues, templates } from './templates.ts'
import { writeLetter } from './write-letter.ts'

const link = 'https://frise.example/o/elles/application/abcdefghijklmnopqrstuv'
const reportLink = 'https://frise.example/o/elles/concern'
const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
const paper = { fr: 'Fiche sanitaire de liaison', en: 'Health sheet' }
const address = 'tu' as const
const values: TemplateValues = {
  'application-received': { address, programme, link, code: 'ACDE-FGHJ', reportLink },
  'consent-request': { child: 'Lina', programme, link, reportLink },
  'offer-made': {
    address,
    programme,
    site: 'Lyon',
    deadline: { at: new Date('2027-03-14T17:42:00Z'), zone: 'Europe/Paris' },
    link,
    reportLink,
  },
  'place-confirmed': { address, programme, site: 'Lyon', firstDay: '2027-07-05', link, reportLink },
  'kind-answer': {
    address,
    programme,
    doors: [
      { title: { fr: 'Premiers pas', en: 'First steps' }, words: { fr: 'Un mercredi.', en: 'A Wednesday.' } },
    ],
    link,
    reportLink,
  },
  'guardian-answered': { address, programme, answer: 'yes', link, reportLink },
  'of-age': { address, programme, asksImage: true, link, reportLink },
  'papers-reminder': { address, programme, papers: [paper], firstDay: '2027-07-05', link, reportLink },
  'guardian-papers-reminder': {
    child: 'Lina',
    programme,
    papers: [paper],
    firstDay: '2027-07-05',
    link,
    reportLink,
  },
  'coordinator-asked': { because: 'late answer', link, reportLink },
  'concern-received': { link, reportLink },
  'team-invitation': { link, reportLink },
}
const names = Object.keys(templates) as TemplateName[]
const lina = { firstName: 'Lina', lastName: 'Haddad' }

for (const name of names) {
  for (const language of languages) {
    const { subject, text, html, sms } = writeLetter(name, values[name], {
      reader: { ...lina, language },
      organisation: 'Elles codent',
    })

    test(`${name} in ${language} says who writes, gives the link, help and where to report`, () => {
      assert.notEqual(subject, '')
      for (const written of [text, html]) {
        for (const part of ['Elles codent', link, '119', '3018', reportLink])
          assert.ok(written.includes(part), part)
      }
      for (const part of ['Elles codent', '119', '3018', link]) assert.ok(sms.includes(part), part)
    })

    test(`${name} in ${language} keeps to the words of the house`, () => {
      for (const written of [subject, text, sms]) {
        assert.doesNotMatch(written, /!/)
        assert.doesNotMatch(written, /undefined|\[object|\p{Extended_Pictographic}/u)
      }
      for (const sentence of text.replaceAll(/https?:\S+/g, '').split(/[.?:\n]/)) {
        assert.ok(sentence.trim().split(/\s+/).length <= 20, `too long: ${sentence}`)
      }
    })

    test(`${name} in ${language} fits four text messages`, () => {
      assert.ok(sms.length <= 4 * 153, `${sms.length} characters`)
      assert.match(sms, gsm, 'a sign outside GSM 03.38 halves what a text message holds')
    })
  }
}

/** The letters of GSM 03.38 that French and English use. */
const gsm = /^[A-Za-z0-9 @£$éèùìòÇàäöñüÄÖÑÜÉß_!"#%&'()*+,\-./:;<=>?§]*$/

test('a programme for adults says "vous", and a guardian always hears it', () => {
  for (const name of names) {
    const spoken = writeLetter(name, { ...values[name], address: 'vous' } as never, {
      reader: { ...lina, language: 'fr' },
      organisation: 'Elles codent',
    })
    assert.doesNotMatch(
      `${spoken.subject} ${spoken.text} ${spoken.sms}`,
      /\b(tu|ta|ton|tes|toi|te|t’)\b/i,
      name,
    )
  }
})

test('a girl hears her first name and "tu"; a guardian hears a whole name', () => {
  const organisation = 'Elles codent'
  const girl = writeLetter('offer-made', values['offer-made'], {
    reader: { ...lina, language: 'fr' },
    organisation,
  })
  assert.match(girl.text, /^Bonjour Lina,\n/)
  assert.match(girl.text, /Réponds avant le 14 mars 2027, 18 h 42 \(Paris\)\./)
  const karim = { firstName: 'Karim', lastName: 'Haddad', language: 'fr' as const }
  const parent = writeLetter('consent-request', values['consent-request'], { reader: karim, organisation })
  assert.match(parent.text, /^Bonjour Karim Haddad,\n/)
})

test('names are escaped in HTML and plain in text', () => {
  const written = writeLetter(
    'consent-request',
    { ...values['consent-request'], child: `Zoé <b>d'Œuvre</b> & "Co"` },
    {
      reader: { firstName: "N'Golo", lastName: '<script>x</script>', language: 'fr' },
      organisation: 'A & <B>',
    },
  )
  assert.ok(written.text.includes(`Zoé <b>d'Œuvre</b> & "Co" candidate`))
  assert.ok(written.text.includes("Bonjour N'Golo <script>x</script>,"))
  assert.ok(written.subject.includes(`<b>d'Œuvre</b>`))
  const html = mailDocument({ ...written, language: 'fr' })
  assert.ok(html.includes('Zoé &#60;b&#62;d&#39;Œuvre&#60;/b&#62; &#38; &#34;Co&#34; candidate'))
  assert.ok(html.includes('<title>Zoé &#60;b&#62;'))
  assert.doesNotMatch(html, /<b>|<B>|<script/)
})

test('a name cannot become a link in somebody else’s mailbox, nor fill it', () => {
  const { text } = writeLetter(
    'consent-request',
    { ...values['consent-request'], child: `https://evil.example/win ${'x'.repeat(500)}` },
    { reader: { firstName: '', lastName: '', language: 'fr' }, organisation: 'Elles codent' },
  )
  assert.doesNotMatch(text, /evil\.example|https:\/\/evil/)
  assert.doesNotMatch(text, /x{80}/)
  assert.match(text, /^Bonjour,\n/)
})
