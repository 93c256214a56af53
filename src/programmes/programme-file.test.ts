import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertRefused, type Change, changed } from '#test/changed-file.ts'
import { readEditionFile, readProgrammeFile } from './programme-file.ts'

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
