import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readEditionFile, readProgrammeFile } from './programme-file.ts'
import { jsonSchemas } from './programme-json-schema.ts'

const folder = new URL('../../programmes/', import.meta.url)
const programmeText = readFileSync(new URL('jump-in-tech.json', folder), 'utf8')
const editionText = readFileSync(new URL('jump-in-tech-2027.edition.json', folder), 'utf8')

test('every file of programmes/ is read without a problem, and every edition names a programme that exists', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  const editions = files.filter((name) => name.endsWith('.edition.json'))
  const programmes = files.filter((name) => !editions.includes(name))
  const keys = programmes.map((name) => {
    const read = readProgrammeFile(readFileSync(new URL(name, folder), 'utf8'))
    assert.ok(read.ok, name)
    assert.equal(`${read.programme.key}.json`, name)
    return read.programme.key
  })
  for (const name of editions) {
    const read = readEditionFile(readFileSync(new URL(name, folder), 'utf8'))
    assert.ok(read.ok, name)
    assert.ok(keys.includes(read.edition.programme), `${name} runs ${read.edition.programme}`)
  }
  assert.ok(programmes.length > 0 && editions.length > 0)
})

test('an absent permissionBefore means: permission is needed before an offer, not before reading', () => {
  const read = readProgrammeFile(changed(programmeText, ['guardian', 'permissionBefore'], undefined))
  assert.equal(read.ok && read.programme.guardian.permissionBefore, 'offer')
})

test('words can be given in both forms of address', () => {
  const words = { tu: 'Ton prénom', vous: 'Votre prénom' }
  assert.ok(readProgrammeFile(changed(programmeText, ['questions', 2, 'label', 'fr'], words)).ok)
})

test('a file saved with a byte order mark is read', () => {
  assert.ok(readProgrammeFile(`\uFEFF${programmeText}`).ok)
})

type Change = [path: (string | number)[], value: unknown, place: string, words: RegExp]

const brokenProgrammes: Record<string, Change> = {
  'a missing translation': [['questions', 3, 'label', 'en'], undefined, 'questions[3].label.en', /missing/],
  'an empty text': [['name', 'fr'], '  ', 'name.fr', /empty/],
  'one form of address without the other': [
    ['questions', 2, 'label', 'fr'],
    { tu: 'Ton prénom' },
    'questions[2].label.fr.vous',
    /missing/,
  ],
  'a number for a text': [['name'], 3, 'name', /curly brackets/],
  'a text for a number': [['ageRule', 'minimum'], '14', 'ageRule.minimum', /whole number/],
  'half a year': [['ageRule', 'minimum'], 14.5, 'ageRule.minimum', /whole number/],
  'a negative age': [['ageRule', 'minimum'], -1, 'ageRule.minimum', /At least 0/],
  'ages upside down': [['ageRule', 'maximum'], 12, 'ageRule.maximum', /below the minimum/],
  'an unknown name at the top': [['agRule'], {}, 'agRule', /no such name/],
  'an unknown name inside': [
    ['questions', 0, 'placeholder'],
    'x',
    'questions[0].placeholder',
    /no such name/,
  ],
  'an unknown name with spaces': [['diploma', 'a b'], 1, 'diploma["a b"]', /no such name/],
  'an unknown kind of question': [
    ['questions', 0, 'kind'],
    'slider',
    'questions[0].kind',
    /short-text.*site/,
  ],
  'an unknown kind of public': [['publicRule', 'kind'], 'men-only', 'publicRule.kind', /women-only/],
  'a public rule without justification': [
    ['publicRule', 'source'],
    undefined,
    'publicRule.source',
    /missing/,
  ],
  'a link that is not https': [
    ['publicRule', 'source', 'address'],
    'http://example.org',
    'publicRule.source.address',
    /https/,
  ],
  'a key with capitals': [['key'], 'Jump In Tech', 'key', /lower-case/],
  'two questions with one key': [
    ['questions', 3, 'key'],
    'first-name',
    'questions[3].key',
    /questions\[2\]\.key/,
  ],
  'two choices with one key': [
    ['questions', 0, 'choices', 2, 'key'],
    'girl',
    'questions[0].choices[2].key',
    /already the name/,
  ],
  'two questions that fill the same thing': [
    ['questions', 3, 'fills'],
    'first-name',
    'questions[3].fills',
    /already fills/,
  ],
  'a choice question without choices': [
    ['questions', 0, 'choices'],
    undefined,
    'questions[0].choices',
    /missing/,
  ],
  'a sensitive answer that is required': [
    ['questions', 13, 'required'],
    true,
    'questions[13].required',
    /optional/,
  ],
  'a screen that asks an unknown question': [
    ['application', 'screens', 0, 'questions', 0],
    'colour',
    'application.screens[0].questions[0]',
    /No question/,
  ],
  'a question asked on two screens': [
    ['application', 'screens', 1, 'questions', 3],
    'birth-date',
    'application.screens[1].questions[3]',
    /already asked/,
  ],
  'a question on no screen': [
    ['application', 'screens', 1, 'questions'],
    ['first-name', 'last-name'],
    'questions[4].key',
    /on no screen/,
  ],
  'an age rule without a birth date': [['questions', 1, 'fills'], undefined, 'ageRule', /birth-date/],
  'a public rule that welcomes nobody': [
    ['publicRule', 'welcomes'],
    [],
    'publicRule.welcomes',
    /welcomes nobody/,
  ],
  'a public rule about an answer that does not exist': [
    ['publicRule', 'welcomes', 1],
    'woman',
    'publicRule.welcomes[1]',
    /no answer "woman"/,
  ],
  'a guardian asked for permission twice': [
    ['guardian', 'screens', 2, 'parts', 0, 'about'],
    'permission',
    'guardian.screens[2].parts[0].about',
    /already asked/,
  ],
  'minors without a permission': [
    ['guardian', 'screens', 0, 'parts', 4],
    undefined,
    'guardian.screens',
    /"permission" must be asked/,
  ],
  'a criterion read in no text': [
    ['selection', 'criteria', 0, 'question'],
    'site',
    'selection.criteria[0].question',
    /No long-text question/,
  ],
  'a placeholder that nothing fills': [
    ['diploma', 'body', 'fr'],
    'Le {day}',
    'diploma.body.fr',
    /\{firstDay\}/,
  ],
  'a retention of no time': [
    ['retention', 'draftsNeverSent', 'for', 'days'],
    0,
    'retention.draftsNeverSent.for.days',
    /At least 1/,
  ],
  'a share above the whole': [
    ['completion', 'atLeastPercent'],
    101,
    'completion.atLeastPercent',
    /At most 100/,
  ],
  'no accepted check of adults': [['adultChecks'], [], 'adultChecks', /At least 1/],
  'a proposal about nothing': [
    ['proposals', 0, 'place'],
    'price',
    'proposals[0].place',
    /nothing at "price"/,
  ],
  'an older form that never was': [['schemaVersion'], 0, 'schemaVersion', /Accepted values: 1/],
}

for (const [name, [path, value, place, words]] of Object.entries(brokenProgrammes)) {
  test(`a programme file with ${name} is refused at ${place}`, () => {
    assertRefused(readProgrammeFile(changed(programmeText, path, value)), place, words)
  })
}

const brokenEditions: Record<string, Change> = {
  'a day that does not exist': [['firstDay'], '2027-02-30', 'firstDay', /does not exist: 2027-02-30/],
  'a day written another way': [['firstDay'], '5/7/2027', 'firstDay', /YYYY-MM-DD/],
  'a moment that does not exist': [
    ['campaign', 'opensAt'],
    '2026-11-31T09:00',
    'campaign.opensAt',
    /does not exist/,
  ],
  'a moment without hour': [['campaign', 'opensAt'], '2026-11-02T', 'campaign.opensAt', /2026-11-02T/],
  'an hour that does not exist': [
    ['sessions', 'slots', 0, 'ends'],
    '25:00',
    'sessions.slots[0].ends',
    /HH:MM/,
  ],
  'a session that ends before it starts': [
    ['sessions', 'slots', 0, 'ends'],
    '09:00',
    'sessions.slots[0].ends',
    /ends at 09:00/,
  ],
  'sessions that overlap': [
    ['sessions', 'slots', 1, 'starts'],
    '12:00',
    'sessions.slots[1].starts',
    /before the end/,
  ],
  'a last day at the end of written days': [['lastDay'], '9999-12-31', 'lastDay', /from 2000 to 2199/],
  'a first day before all history': [['firstDay'], '0000-01-01', 'firstDay', /from 2000 to 2199/],
  'a campaign of another century': [
    ['campaign', 'opensAt'],
    '1999-12-31T09:00',
    'campaign.opensAt',
    /from 2000 to 2199/,
  ],
  'a span of more than two years': [['lastDay'], '2029-07-06', 'lastDay', /more than two years/],
  'a campaign years before its first day': [
    ['campaign', 'opensAt'],
    '2016-11-02T09:00',
    'campaign.opensAt',
    /more than two years/,
  ],
  'the last day first': [['lastDay'], '2027-07-01', 'lastDay', /comes before/],
  'applications closed before they open': [
    ['campaign', 'closesAt'],
    '2026-10-01T09:00',
    'campaign.closesAt',
    /comes before/,
  ],
  'an exception on a day that is free': [
    ['sessions', 'exceptions', 0, 'on'],
    '2027-07-11',
    'sessions.exceptions[0].on',
    /Nothing is planned/,
  ],
  'a time zone that does not exist': [
    ['sites', 0, 'timeZone'],
    'Europe/Creil',
    'sites[0].timeZone',
    /Europe\/Creil/,
  ],
  'two sites with one key': [['sites', 1, 'key'], 'creil', 'sites[1].key', /already the name/],
  'a site without place': [['sites', 0, 'commune'], undefined, 'sites[0].commune', /missing/],
  'a commune by its postcode and name': [
    ['sites', 0, 'commune', 'inseeCode'],
    '60 100',
    'sites[0].commune.inseeCode',
    /INSEE/,
  ],
  'an online site with a commune': [
    ['sites', 4, 'commune'],
    { inseeCode: '60175' },
    'sites[4].commune',
    /no such name/,
  ],
  'a telephone number without its country': [
    ['sites', 0, 'personToCall', 'phone'],
    '03 53 01 00 10',
    'sites[0].personToCall.phone',
    /\+33/,
  ],
  'a telephone number with a figure too few': [
    ['sites', 0, 'personToCall', 'phone'],
    '+3335301001',
    'sites[0].personToCall.phone',
    /No telephone has the number \+3335301001/,
  ],
  'nobody to call': [['sites', 0, 'personToCall'], undefined, 'sites[0].personToCall', /missing/],
  'a person to call without a number': [
    ['sites', 0, 'personToCall', 'phone'],
    undefined,
    'sites[0].personToCall.phone',
    /missing/,
  ],
}

for (const [name, [path, value, place, words]] of Object.entries(brokenEditions)) {
  test(`an edition file with ${name} is refused at ${place}`, () => {
    assertRefused(readEditionFile(changed(editionText, path, value)), place, words)
  })
}

test('a site outside France has a commune without the code of INSEE', () => {
  const file = readEditionFile(changed(editionText, ['sites', 0, 'commune'], { name: 'Liège' }))
  assert.ok(file.ok)
})

test('every problem is named at once', () => {
  const twice = changed(changed(programmeText, ['name', 'fr'], ''), ['ageRule', 'minimum'], 'x')
  const read = readProgrammeFile(twice)
  assert.ok(!read.ok)
  assert.deepEqual(
    read.problems.map(({ place }) => place),
    ['name.fr', 'ageRule.minimum'],
  )
})

test('a newer file is refused in one sentence that names both versions', () => {
  const newer = changed(changed(programmeText, ['schemaVersion'], 7), ['name'], 'another form')
  const read = readProgrammeFile(newer)
  assert.ok(!read.ok)
  assert.equal(read.problems.length, 1)
  assertRefused(read, 'schemaVersion', /version 7.*version 1/)
})

test('a file that is not JSON is refused at its line and column', () => {
  assertRefused(readProgrammeFile('{\n  "key": jump\n}'), '', /line 2, column 10/)
})

test('a file that is not UTF-8 is refused in words, at the first line with a sign that was lost', () => {
  const bytes = {
    programme: Buffer.from(programmeText, 'latin1'),
    edition: Buffer.from(editionText, 'latin1'),
  }
  const line = (text: string) => text.slice(0, text.search(/[\u0080-\uffff]/)).split('\n').length
  const decode = (it: Buffer) => new TextDecoder().decode(it)
  const inWords = (text: string) => new RegExp(`On line ${line(text)}, .*not in UTF-8`)
  assertRefused(readProgrammeFile(decode(bytes.programme)), '', inWords(programmeText))
  assertRefused(readEditionFile(decode(bytes.edition)), '', inWords(editionText))
  const unicode = Buffer.from(`\uFEFF${programmeText}`, 'utf16le')
  assertRefused(readProgrammeFile(decode(unicode)), '', /On line 1, .*not in UTF-8/)
})

test('JSON that is no programme is refused without an exception', () => {
  for (const text of ['null', '3', '[]', '"x"', '{}', '{"schemaVersion": "1"}']) {
    const read = readProgrammeFile(text)
    assert.ok(!read.ok && read.problems.length > 0, text)
  }
  assertRefused(readProgrammeFile('null'), '$', /curly brackets/)
})

for (const [name, schema] of Object.entries(jsonSchemas())) {
  test(`${name} says what the reader checks (else: npm run schemas)`, () => {
    const committed: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    assert.deepEqual(committed, JSON.parse(JSON.stringify(schema)))
  })

  test(`every property of ${name} is described`, () => {
    assert.deepEqual(undescribed(JSON.parse(JSON.stringify(schema)), name), [])
  })
}

function assertRefused(
  read: ReturnType<typeof readProgrammeFile | typeof readEditionFile>,
  place: string,
  words: RegExp,
) {
  assert.ok(!read.ok)
  const problem = read.problems.find((found) => found.place === place)
  assert.ok(problem, `nothing at ${place}: ${JSON.stringify(read.problems)}`)
  assert.match(problem.message.en, words)
  assert.ok(problem.message.fr.length > 0 && problem.message.fr !== problem.message.en)
}

/** The same file with one value put in place, or taken away when it is undefined. */
function changed(text: string, path: (string | number)[], value: unknown): string {
  const document = JSON.parse(text) as Record<string | number, unknown>
  const parent = path.slice(0, -1).reduce((at, step) => at[step] as typeof document, document)
  const last = path.at(-1)!
  if (value !== undefined) parent[last] = value
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return JSON.stringify(document)
}

function undescribed(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => {
    const here = `${place}/${name}`
    if (name !== 'properties') return undescribed(inside, here)
    return Object.entries(inside as Record<string, { description?: string }>).flatMap(
      ([property, schema]) => [
        ...(schema.description ? [] : [`${here}/${property}`]),
        ...undescribed(schema, `${here}/${property}`),
      ],
    )
  })
}
