import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { minutesBetween } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { teachingDays } from './calendar.ts'
import { wholeCalendarInWords } from './calendar-in-words.ts'
import { keptInWords } from './messages/lengths.ts'
import { readersInWords } from './messages/readers.ts'
import { dayAfter, type Period } from './period.ts'
import { fillIn } from './placeholders.ts'
import { type ProgrammeDocument, readEditionFile, readProgrammeFile } from './programme-file.ts'
import { type SpokenText, say } from './spoken-text.ts'

const programme = readProgramme()
const edition = readEdition()

test('a girl sees at most 12 screens, the check and the end included', () => {
  assert.ok(programme.application.screens.length + 2 <= 12)
})

test('at most 9 answers are required and 2 of all are long texts', () => {
  const { questions } = programme
  assert.ok(questions.filter(({ required }) => required).length <= 9)
  assert.ok(questions.filter(({ kind }) => kind === 'long-text').length <= 2)
})

test('nothing must be typed beyond names, date, contacts and the two texts', () => {
  const typed = ['short-text', 'long-text', 'date', 'contact']
  const mustType = programme.questions.filter(({ required, kind }) => required && typed.includes(kind))
  assert.deepEqual(
    mustType.map(({ key }) => key),
    ['birth-date', 'first-name', 'last-name', 'contact', 'wish', 'perseverance', 'guardian-contact'],
  )
})

test('all that a girl reads in the application is at most 450 words', () => {
  const words = count(girlTexts())
  assert.ok(words <= 450, `${words} words`)
})

test('what is said to be kept of an adult’s check is what the form takes: its kind and its day', () => {
  const kept = programme.adultChecks.map(({ words }) => `${words.fr} ${words.en}`)
  assert.ok(kept.length >= 3)
  for (const words of kept) assert.doesNotMatch(words, /numéro|number/)
})

test('what a girl reads stays at level A2-B1: short sentences', () => {
  assertShortSentences(girlTexts())
})

test('a girl reads how many people usually read her, by the number of the file: a board may decide on fewer', () => {
  const { screens } = programme.application
  const wish = screens.find(({ key }) => key === 'wish')!.words!
  const { selection } = programme
  const saidFor = (readersPerApplication: number) => {
    const readers = readersInWords({ selection: { ...selection, readersPerApplication } }, 'fr')
    return say(wish, 'fr', 'tu').replace('{readers}', readers)
  }
  assert.equal(saidFor(selection.readersPerApplication), 'Lu d’habitude par 2 personnes, sans ton nom.')
  assert.equal(saidFor(1), 'Lu d’habitude par une personne, sans ton nom.')
})

test('what a girl reads says "tu", and never "vous"', () => {
  for (const text of girlTexts()) assert.doesNotMatch(text, /\b(vous|votre|vos)\b/i)
})

test('a guardian sees at most 4 screens and 200 words, dates and place filled in', () => {
  assert.ok(programme.guardian.screens.length <= 4)
  const words = count(guardianTexts())
  assert.ok(words <= 200, `${words} words`)
  assertShortSentences(guardianTexts())
})

test('a guardian is told dates, place, meals and whom to call, and asked each question on its own', () => {
  const parts = programme.guardian.screens.flatMap((screen) => screen.parts)
  assert.deepEqual(
    parts.filter(({ kind }) => kind === 'told').map(({ about }) => about),
    ['dates', 'place', 'meals-and-travel', 'person-to-call', 'data', 'rights'],
  )
  assert.deepEqual(
    parts.filter(({ kind }) => kind === 'asked').map(({ about }) => about),
    ['permission', 'guardian-name', 'relation', 'image-right', 'optional-answers'],
  )
})

test('a guardian is told before anything is asked', () => {
  const [first] = programme.guardian.screens
  assert.deepEqual(
    first?.parts.map(({ kind }) => kind),
    ['told', 'told', 'told', 'told', 'asked'],
  )
})

test('the team reads every question in words of its own, which never say "tu"', () => {
  for (const { key, forStaff } of programme.questions) {
    assert.ok(forStaff, key)
    assert.doesNotMatch(forStaff.fr, /\b(tu|te|ton|ta|tes|toi)\b|\bt’/i, key)
  }
})

test('she and her parents are told the same lengths of time, those that the rules apply', () => {
  const told = girlTexts().join(' ')
  const { refusedFiles, participantFiles } = programme.retention
  assert.deepEqual([refusedFiles.for, participantFiles.for], [{ months: 12 }, { months: 24 }])
  for (const words of [told, guardianTexts().join(' ')]) {
    assert.match(words, /Sans place,[^.]*(?:effacé|efface) [^.]*12 mois\./)
    assert.match(words, /Avec une place, 24 mois après notre dernier échange\./)
  }
  const sensitive = programme.questions.flatMap((question) => question.sensitive ?? [])
  assert.equal(sensitive.length, 2)
  for (const { keptAfterLastDay } of sensitive) assert.deepEqual(keptAfterLastDay, { days: 31 })
  assert.match(told, /Gardé avec ton accord, jusqu’au 30 août 2027/)
  assert.deepEqual(programme.retention.draftsNeverSent.for, { days: 60 })
})

test('two criteria are rated 0 to 3 on anchors; spelling, availability and need are not', () => {
  assert.deepEqual(
    programme.selection.criteria.map(({ key, anchors }) => [key, anchors.length]),
    [
      ['wish', 4],
      ['perseverance', 4],
    ],
  )
  const notRated = programme.selection.notRated.map(({ key }) => key)
  for (const key of ['spelling', 'availability', 'need']) assert.ok(notRated.includes(key))
})

test('the edition of 2027: 16 places on each site, 19 days of 5 h 30 between 5 and 30 July, not on 14 July', () => {
  const days = teachingDays(edition)
  assert.equal(days.length, 19)
  assert.deepEqual([days[0], days.at(-1)], ['2027-07-05', '2027-07-30'])
  assert.ok(!days.includes('2027-07-14'))
  const minutesADay = edition.sessions.slots.reduce(
    (sum, { starts, ends }) => sum + minutesBetween(starts, ends),
    0,
  )
  assert.equal(minutesADay, 330)
  for (const site of edition.sites) assert.equal(site.capacity, programme.places.perSite)
  assert.match(edition.demonstration?.fr ?? '', /fictifs/)
})

/** Everything in French that a girl can read from the first screen to the last, choices and notes included. */
function girlTexts(): string[] {
  const { screens, check, sent } = programme.application
  const texts: (SpokenText | undefined)[] = [
    ...screens.flatMap(({ title, words }) => [title, words]),
    ...programme.questions.flatMap((question) => [
      question.label,
      question.hint,
      question.sensitive?.purpose,
      // Said under the question, in the form's own words.
      question.sensitive && {
        fr: `Gardé avec ton accord, jusqu’au ${erasedOn(question.sensitive)}.`,
        en: '',
      },
      'otherwise' in question ? question.otherwise : undefined,
      ...('choices' in question ? question.choices.map(({ label }) => label) : []),
    ]),
    ...[check, sent].flatMap(({ title, tells }) => [title, ...tells]),
  ]
  const sites = edition.sites.map(({ name }) => name)
  const spoken = texts.filter((text) => text !== undefined).map((text) => say(text, 'fr', programme.address))
  return [...spoken, ...sites].map((text) =>
    fillIn<'application'>(text, {
      firstDay: plainDay(edition.firstDay, 'fr'),
      lastDay: plainDay(edition.lastDay, 'fr'),
      answersBy: plainDay(edition.campaign.answersBy, 'fr'),
      readers: readersInWords(programme, 'fr'),
      ...keptInWords(programme, 'fr'),
    }),
  )
}

/** When an optional answer is erased, in words. */
function erasedOn({ keptAfterLastDay }: { keptAfterLastDay: Period }): string {
  return plainDay(dayAfter(edition.lastDay, keptAfterLastDay), 'fr')
}

/** Everything in French that a guardian can read, with a yes and a no under each question. */
function guardianTexts(): string[] {
  const parts = programme.guardian.screens.flatMap(({ title, parts }) => [
    title.fr,
    ...parts.flatMap((part) =>
      part.kind === 'told'
        ? [part.label.fr, part.words.fr]
        : [part.label.fr, part.hint?.fr ?? '', ...(part.choices ?? []).map(({ label }) => label.fr)],
    ),
  ])
  const supports = programme.imageRight.supports.flatMap(({ label }) => [label.fr, 'Oui', 'Non'])
  const site = edition.sites[0]!
  return [...parts, ...supports, 'Oui', 'Non', 'Oui', 'Non'].map((text) =>
    fillIn<'guardian'>(text, {
      firstName: 'Lina',
      when: wholeCalendarInWords(edition, 'fr'),
      firstDay: plainDay(edition.firstDay, 'fr'),
      lastDay: plainDay(edition.lastDay, 'fr'),
      hours: 'du lundi au vendredi, de 9 h 30 à 16 h',
      site: site.name,
      personToCall: site.personToCall.name,
      phoneToCall: '03 53 01 00 10',
      ...keptInWords(programme, 'fr'),
    }),
  )
}

/** Words counted strictly: both sides of an apostrophe or of a hyphen are words. */
function count(texts: string[]): number {
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length
}

function assertShortSentences(texts: string[]) {
  const lengths = texts
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => count([sentence]))
  assert.ok(Math.max(...lengths) <= 25, `longest sentence: ${Math.max(...lengths)} words`)
  const sentences = texts.flatMap((text) => text.match(/[^.?!]+[.?!]/g) ?? [])
  assert.ok(count(sentences) / sentences.length <= 15, 'average of whole sentences, labels left out')
}

function readProgramme(): ProgrammeDocument {
  const read = readProgrammeFile(
    readFileSync(new URL('../../programmes/jump-in-tech.json', import.meta.url), 'utf8'),
  )
  assert.ok(read.ok)
  return read.programme
}

function readEdition() {
  const file = new URL('../../programmes/jump-in-tech-2027.edition.json', import.meta.url)
  const read = readEditionFile(readFileSync(file, 'utf8'))
  assert.ok(read.ok)
  return read.edition
}
