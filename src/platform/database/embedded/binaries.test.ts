import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { findBinaries } from './binaries.ts'
import { DatabaseCannotStart } from './start-refusals.ts'

test('this machine has its programs', async () => {
  const { initdb, postgres, pgCtl } = await findBinaries()
  for (const program of [initdb, postgres, pgCtl]) assert.ok(existsSync(program), program)
})

test('a machine without PostgreSQL is told what to do', async () => {
  await assert.rejects(findBinaries('plan9', 'mips'), (error: unknown) => {
    assert.ok(error instanceof DatabaseCannotStart)
    assert.match(error.sentence.fr, /plan9-mips.*npm ci.*DATABASE_URL/)
    assert.match(error.sentence.en, /plan9-mips.*npm ci.*DATABASE_URL/)
    return true
  })
})
