import assert from 'node:assert/strict'
import { test } from 'node:test'
import { values } from '#test/letter-values.ts'
import { mailDocument } from './html.ts'
import { safeName } from './letter.ts'
import { writeLetter } from './write-letter.ts'

const lina = { firstName: 'Lina', lastName: 'Haddad' }

test('a girl hears her first name and "tu"; a guardian hears a whole name', () => {
  const organisation = 'Elles codent'
  const girl = writeLetter('offer-made', values['offer-made'], {
    reader: { ...lina, language: 'fr' },
    organisation,
  })
  assert.match(girl.text, /^Bonjour Lina,\n/)
  assert.match(girl.text, /Réponds avant le 14 mars 2027, 18\sh\s42 \(Paris\)\./)
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
  assert.ok(written.text.includes(`Zoé <b>d'Œuvre</ b> & "Co" candidate`))
  assert.ok(written.text.includes("Bonjour N'Golo <script>x</ script>,"))
  assert.ok(written.subject.includes(`<b>d'Œuvre</ b>`))
  const html = mailDocument({ ...written, language: 'fr' })
  assert.ok(html.includes('Zoé &#60;b&#62;d&#39;Œuvre&#60;/ b&#62; &#38; &#34;Co&#34; candidate'))
  assert.ok(html.includes('<title>Zoé &#60;b&#62;'))
  assert.doesNotMatch(html, /<b>|<B>|<script/)
})

test('no sign of a name is taken for a dot, a colon or a slash by whoever reads addresses', () => {
  const hostOf = (name: string) => (URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : '')
  const isOfAddress = (sign: string) =>
    hostOf(`bit${sign}ly`) === 'bit.ly' || '.:/\\'.includes(sign.normalize('NFKC'))
  const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(isOfAddress)
  for (const sign of ['.', '。', '．', '｡', '․', '：', '／']) assert.ok(signs.includes(sign), sign)
  for (const sign of signs) assert.match(safeName(`bit${sign}ly`), /^bit[.:/\\。] ly$/, sign)
  assert.equal(safeName('Zoé d’Harcourt-Nguyễn'), 'Zoé d’Harcourt-Nguyễn')
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
