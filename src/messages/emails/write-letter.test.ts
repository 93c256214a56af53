import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#platform/i18n/language.ts'
import { smsLength } from '../sms-length.ts'
import { mailDocument } from './html.ts'
import { safeName } from './letter.ts'
import { mailingTemplates, type TemplateName, type TemplateValues, templates } from './templates.ts'
import { writeLetter } from './write-letter.ts'

const link = 'https://frise.example/o/elles/application/abcdefghijklmnopqrstuv'
const reportLink = 'https://frise.example/o/elles/concern'
const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
const paper = { fr: 'Fiche sanitaire de liaison', en: 'Health sheet' }
const place = {
  fr: 'Médiathèque des Tilleuls, 4 rue du Verger, Creil',
  en: 'Médiathèque des Tilleuls, 4 rue du Verger, Creil',
}
const address = 'tu' as const
const when = {
  fr: '5–30 juillet 2027, du lundi au vendredi, de 9\u00a0h\u00a030 à 16\u00a0h',
  en: '5–30 July 2027, Monday to Friday, 9:30 to 16:00',
}
const told = {
  audience: 'girls' as const,
  address,
  children: [],
  cohort: 'Les Étincelles',
  call: { name: 'Nora Petit', phone: '03 53 01 00 10' },
  reportLink,
}
const values: TemplateValues = {
  'draft-kept': { address, programme, link, keptUntil: '2027-01-30', closesOn: '2027-03-21', reportLink },
  'application-received': { address, programme, link, reportLink },
  'consent-request': { child: 'Lina', programme, hasPlace: false, link, reportLink },
  'offer-made': {
    address,
    programme,
    site: 'Lyon',
    when,
    deadline: { at: new Date('2027-03-14T17:42:00Z'), zone: 'Europe/Paris' },
    link,
    reportLink,
  },
  'place-confirmed': { address, programme, site: 'Lyon', firstDay: '2027-07-05', when, link, reportLink },
  invitation: { address, programme, until: '2027-03-14', link, reportLink },
  'kind-answer': {
    address,
    programme,
    doors: [
      { title: { fr: 'Premiers pas', en: 'First steps' }, words: { fr: 'Un mercredi.', en: 'A Wednesday.' } },
    ],
    nextTime: true,
    link,
    reportLink,
  },
  'guardian-answered': {
    address,
    programme,
    answer: 'no',
    isAllowed: false,
    placeIsGone: true,
    nextTime: true,
    call: told.call,
    link,
    reportLink,
  },
  'link-renewed': { address, programme, link, reportLink },
  'guardian-link-renewed': { child: 'Lina', programme, link, reportLink },
  'of-age': {
    address,
    programme,
    age: 18,
    asksImage: true,
    level: { fr: 'senior', en: 'senior' },
    link,
    reportLink,
  },
  'contact-replaced': { address, programme, call: told.call, reportLink },
  'papers-reminder': { address, programme, papers: [paper], firstDay: '2027-07-05', link, reportLink },
  'sheet-reminder': { address, programme, before: '2027-07-05', link, reportLink },
  'guardian-sheet-reminder': { child: 'Lina', programme, before: '2027-07-05', link, reportLink },
  'guardian-papers-reminder': {
    child: 'Lina',
    programme,
    papers: [paper],
    firstDay: '2027-07-05',
    link,
    reportLink,
  },
  'guardian-place-confirmed': {
    child: 'Lina',
    programme,
    site: 'Médiathèque des Tilleuls',
    when,
    firstDay: '2027-07-05',
    sheet: true,
    call: told.call,
    link,
    reportLink,
  },
  'guardian-place-left': {
    child: 'Lina',
    programme,
    expectedOn: null,
    byHerLink: true,
    call: told.call,
    link,
    reportLink,
  },
  'place-ended': { address, programme, expectedOn: null, call: told.call, link, reportLink },
  'guardian-place-ended': { child: 'Lina', programme, expectedOn: null, call: told.call, link, reportLink },
  'cohort-changed': {
    address,
    programme,
    place,
    expectedOn: '2027-07-05',
    hours: [{ startsAt: '09:30', endsAt: '12:30' }],
    room: 'Salle bleue',
    wasExpectedOn: '2027-07-05',
    call: told.call,
    link,
    reportLink,
  },
  'guardian-cohort-changed': {
    child: 'Lina',
    programme,
    place,
    expectedOn: '2027-07-05',
    hours: [{ startsAt: '09:30', endsAt: '12:30' }],
    room: 'Salle bleue',
    wasExpectedOn: '2027-07-05',
    call: told.call,
    link,
    reportLink,
  },
  'stay-ends': { address, programme, lastDay: '2027-07-08', call: told.call, link, reportLink },
  'guardian-stay-ends': {
    child: 'Lina',
    programme,
    lastDay: '2027-07-08',
    call: told.call,
    link,
    reportLink,
  },
  'coordinator-asked': { because: 'late answer', link, reportLink },
  'concern-received': { link, reportLink },
  'team-invitation': { link, reportLink },
  'adult-listed': { cohort: 'Les Étincelles', place: 'Creil', link, reportLink },
  'charter-reminder': { cohort: 'Les Étincelles', place: 'Creil', link, reportLink },
  waiting: { address, programme, until: '2027-06-30', link, reportLink },
  'practical-information': {
    ...told,
    programme,
    firstDay: '2027-07-05',
    lastDay: '2027-07-30',
    hours: [
      { startsAt: '09:30', endsAt: '12:30' },
      { startsAt: '13:30', endsAt: '16:00' },
    ],
    place: 'Médiathèque des Tilleuls, 4 rue du Verger, Creil, salle bleue',
    practical: {
      meals: { fr: 'Un repas chaud, gratuit.', en: 'A hot meal, free.' },
      bring: { fr: 'Une bouteille d’eau', en: 'A bottle of water' },
    },
    note: 'La salle ouvre à 9 h.',
  },
  'session-added': {
    ...told,
    slot: { day: '2027-07-17', startsAt: '09:30', endsAt: '12:30', room: 'Atelier bois' },
    title: 'Visite d’une usine de vêtements et rencontre de celles qui y travaillent',
  },
  'session-moved': {
    ...told,
    from: { day: '2027-07-13', startsAt: '09:30', endsAt: '12:30', room: '' },
    to: { day: '2027-07-15', startsAt: '14:00', endsAt: '17:00', room: 'Salle verte' },
    title: 'Découverte de la forêt et de ses métiers, avec une ingénieure',
    reason: 'place',
  },
  'session-cancelled': {
    ...told,
    slot: { day: '2027-07-13', startsAt: '09:30', endsAt: '12:30', room: '' },
    title: 'Découverte de la forêt et de ses métiers, avec une ingénieure',
    reason: 'transport',
  },
  'cohort-given-up': {
    ...told,
    reason: 'too few',
    expectedOn: '2027-07-05',
    programme,
    firstDay: '2027-07-05',
    lastDay: '2027-07-30',
    link,
  },
  'free-message': {
    ...told,
    subject: 'La sortie de jeudi',
    words: 'Rendez-vous à la gare à 9 h.\nApportez un pique-nique.\n\nÀ jeudi.',
    from: 'Maud Lefort',
  },
}
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
