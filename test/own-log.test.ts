import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ownWords } from '#src/privacy/messages/words.ts'
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
