import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#platform/i18n/language.ts'
import { link, reportLink, told, values } from '#test/letter-values.ts'
import { smsLength } from '../sms-length.ts'
import { mailingTemplates, type TemplateName, templates } from './templates.ts'
import { writeLetter } from './write-letter.ts'

const names = Object.keys(templates) as TemplateName[]
const lina = { firstName: 'Lina', lastName: 'Haddad' }

/** Every template, and those of a mailing as each of its audiences reads it. */
const written = names.flatMap((name) =>
  (isMailing(name) ? (['girls', 'guardians', 'team'] as const) : [undefined]).flatMap((audience) =>
    languages.map((language) => {
      const children = audience === 'guardians' ? ['Lina', 'Inès'] : []
      const told = audience === undefined ? {} : { audience, children }
      const reading = { reader: { ...lina, language }, organisation: 'Elles codent' }
      const spoken = writeLetter(name, { ...values[name], ...told }, reading)
      return { name, audience, language, called: [name, audience].filter(Boolean).join(', to '), ...spoken }
    }),
  ),
)

function isMailing(name: TemplateName): boolean {
  return (mailingTemplates as readonly TemplateName[]).includes(name)
}

for (const { name, audience, language, called, subject, text, html, sms } of written) {
  test(`${called} in ${language} says who writes, gives the link, help and where to report`, () => {
    assert.ok(subject.length > 0 && subject.length <= 70, `${subject.length} characters of subject`)
    // What most mailings say is all there is to know; two lead to her page, by a link made as they leave. A contact that was replaced may be a stranger's.
    const links = audience === undefined && name !== 'contact-replaced' ? [link] : []
    for (const written of [text, html]) {
      for (const part of ['Elles codent', ...links, '119', '3018', reportLink])
        assert.ok(written.includes(part), part)
    }
    for (const part of ['Elles codent', '119', '3018', ...links, reportLink])
      assert.ok(sms.includes(part), part)
    if (audience !== undefined) assert.match(sms, /^Elles codent, (pour|for) Lina/)
  })

  test(`${called} in ${language} keeps to the words of the house`, () => {
    for (const written of [subject, text, sms]) {
      assert.doesNotMatch(written, /!/)
      assert.doesNotMatch(written, /undefined|\[object|\p{Extended_Pictographic}/u)
    }
    for (const sentence of text.replaceAll(/https?:\S+/g, '').split(/[.?:\n]/)) {
      assert.ok(sentence.trim().split(/\s+/).length <= 20, `too long: ${sentence}`)
    }
  })

  const most = name === 'session-added' || name === 'session-moved' ? 2 : 4
  test(`${called} in ${language} fits ${most} text messages`, () => {
    const { parts } = smsLength(sms)
    assert.ok(parts <= most, `${parts} parts: ${sms}`)
  })

  if (language === 'fr' && audience !== 'girls' && audience !== undefined)
    test(`${name} says "vous" to ${audience}`, () => {
      assert.doesNotMatch(`${subject} ${text} ${sms}`, tutoyer)
    })
}

const tutoyer = /(?<!\p{L})(tu|ta|ton|tes|toi|te|t’\p{L}+)(?!\p{L})/iu

for (const because of ['late answer', 'guardian refused', 'guardian agreed late', 'place left'] as const) {
  test(`${because}: a coordinator reads it in short words, which name nobody`, () => {
    for (const language of languages) {
      const reading = { reader: { ...lina, language }, organisation: 'Elles codent' }
      const { subject, text, sms } = writeLetter('coordinator-asked', { because, link, reportLink }, reading)
      assert.ok(subject.length <= 70 && smsLength(sms).parts <= 4, sms)
      for (const sentence of text.replaceAll(/https?:\S+/g, '').split(/[.?:\n]/))
        assert.ok(sentence.trim().split(/\s+/).length <= 20, `too long: ${sentence}`)
    }
  })
}

test('a contact that is somebody’s no more reads no name and no link but where to report', () => {
  for (const language of languages) {
    const reading = { reader: { ...lina, language }, organisation: 'Elles codent' }
    const { text, html, sms } = writeLetter('contact-replaced', values['contact-replaced'], reading)
    for (const written of [text, html, sms]) {
      assert.ok(written.includes(told.call.phone))
      assert.doesNotMatch(written, /Lina/)
      assert.equal(written.replaceAll(reportLink, '').includes('https:'), false)
    }
  }
})

test('whoever is told that a session does not take place, or moves, reads which one it is', () => {
  for (const name of ['session-moved', 'session-cancelled'] as const) {
    const told = { ...values[name], audience: 'girls', children: [] } as never
    const { text, sms } = writeLetter(name, told, {
      reader: { ...lina, language: 'fr' },
      organisation: 'Elles codent',
    })
    assert.match(
      text,
      /Au programme[^:]*: Découverte de la forêt et de ses métiers, avec une ingénieure\./,
      name,
    )
    assert.match(sms, /\(Découverte de la foret et de ses\.\.\.\)/, name)
  }
})

test('a programme for adults says "vous", and a guardian always hears it', () => {
  for (const name of names) {
    const spoken = writeLetter(name, { ...values[name], address: 'vous' } as never, {
      reader: { ...lina, language: 'fr' },
      organisation: 'Elles codent',
    })
    assert.doesNotMatch(`${spoken.subject} ${spoken.text} ${spoken.sms}`, tutoyer, name)
  }
})
