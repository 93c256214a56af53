import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readProgrammeFile } from './programme-file.ts'

const file = new URL('../../programmes/jump-in-tech.json', import.meta.url)

type Programme = {
  guardian: Record<'permissionUnder' | 'jointAnswersUnder', { years: number }>
  adultChecks: { validFor: object }[]
  retention: Record<'draftsNeverSent' | 'participantFiles', { for: object }>
}

type Case = [name: string, change: (programme: Programme) => void, place: string, words: RegExp]

const refused: Case[] = [
  [
    'no minors any more',
    ({ guardian }) => (guardian.permissionUnder.years = 5),
    'guardian.permissionUnder.years',
    /Accepted values: 18\. This is the majority/,
  ],
  [
    'consent of a small child alone',
    ({ guardian }) => (guardian.jointAnswersUnder.years = 0),
    'guardian.jointAnswersUnder.years',
    /At least 13 is needed\. The GDPR/,
  ],
  [
    'checks of adults that hold for ever',
    ({ adultChecks }) => (adultChecks[0]!.validFor = { months: 1_000_000_000 }),
    'adultChecks[0].validFor.months',
    /At most 36 is accepted\. A check/,
  ],
  [
    'files that are kept for ever',
    ({ retention }) => (retention.participantFiles.for = { months: 1_200_000 }),
    'retention.participantFiles.for.months',
    /At most 120/,
  ],
  [
    'files of participants that go on the next day',
    ({ retention }) => (retention.participantFiles.for = { days: 1 }),
    'retention.participantFiles.for.days',
    /At least 30/,
  ],
  [
    'drafts of strangers kept for years',
    ({ retention }) => (retention.draftsNeverSent.for = { days: 100_000 }),
    'retention.draftsNeverSent.for.days',
    /three years/,
  ],
]

for (const [name, change, place, words] of refused) {
  test(`a programme file with ${name} is refused at ${place}, with the reason`, () => {
    const programme = JSON.parse(readFileSync(file, 'utf8')) as Programme
    change(programme)
    const read = readProgrammeFile(JSON.stringify(programme))
    assert.ok(!read.ok)
    assert.deepEqual(
      read.problems.map((problem) => problem.place),
      [place],
    )
    assert.match(read.problems[0]!.message.en, words)
    assert.notEqual(read.problems[0]!.message.fr, read.problems[0]!.message.en)
  })
}
