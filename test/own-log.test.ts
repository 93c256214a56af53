import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personalData } from '#src/personal-data.ts'
import { archiveWords, ownWords } from '#src/privacy/messages/words.ts'
import { tablesOfPeople } from '#src/privacy/own-rows.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise

before(async () => {
  running = await runningFrise({ world: 'whole' })
})
after(() => running?.stop())

test('whatever was done about somebody in the demonstration has words of its own in her log, in both languages', async () => {
  const { rows } = await running.frise.database.owner.query<{ action: string }>(
    `select distinct action from app.audit_events, platform.all_organisations() o
      where set_config('app.organisation_id', o::text, false) is not null and subject_id is not null`,
  )
  const actions = rows.map(({ action }) => action)
  assert.ok(actions.length > 20)
  for (const language of ['fr', 'en'] as const) {
    const { deeds } = ownWords(language, 'tu')
    assert.deepEqual(
      actions.filter((action) => !Object.hasOwn(deeds, action)),
      [],
      language,
    )
  }
})

test('a reader who opened the masked texts is said to have seen no name, in both languages', () => {
  assert.match(ownWords('fr', 'tu').deeds['file.texts-opened']!, /sans voir le nom/)
  assert.match(ownWords('en', 'tu').deeds['file.texts-opened']!, /without the name/)
})

test('every table that holds people has words of its own where their data are shown, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const { tables } = archiveWords(language)
    assert.deepEqual(
      tablesOfPeople(personalData).filter((table) => !Object.hasOwn(tables, table)),
      [],
      language,
    )
  }
})
