import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Chrome } from '#src/organisations/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { ownLengths } from '#src/retention.ts'
import { keptLengths } from './kept-lengths.ts'
import { reportColumns } from './pages/reports-page.tsx'
import { type RetentionRule, retentionRules } from './retention.ts'

const shipped = JSON.parse(await readFile('programmes/jump-in-tech.json', 'utf8')) as ProgrammeDocument

test('the page of the nights says of each rule how long, from what erases it and from the programmes', () => {
  for (const rule of retentionRules) {
    if (rule === 'ended links' || rule === 'words never sent') continue
    assert.match(kept(rule, [shipped]), /^(?!.*undefined).*\d/, rule)
  }
  assert.match(kept('checks of adults', []), /^12 mois/)
})

test('what a programme leaves out is said with the length that stands for it, two programmes with both lengths', () => {
  const { contacts: _, absenceCalls: __, ...without } = shipped.retention
  const silent = { ...shipped, retention: without }
  assert.equal(kept('absence calls', [silent]), '3 mois après l’édition')
  assert.match(kept('contacts', [silent]), /, 18 mois au plus$/)
  const longer = {
    ...silent,
    retention: { ...without, absenceCalls: { ...without.refusedFiles, for: { days: 45 } } },
  }
  assert.equal(kept('absence calls', [silent, longer]), '3 mois et 45 jours après l’édition')
  assert.equal(kept('emergency sheets', []), 'aucune fiche n’est demandée')
})

/** What the column "Gardé" says of a rule in whose report no version stands. */
function kept(rule: RetentionRule, programmes: readonly ProgrammeDocument[]): string {
  const chrome = { language: 'fr', organisation: { zone: 'Europe/Paris' } } as Chrome
  const column = reportColumns(chrome, keptLengths(programmes, ownLengths)).columns.find(
    ({ header }) => header === 'Gardé',
  )
  const line = { ranAt: new Date(0), rule, erased: 0, programme: null, kept: null }
  return String(column!.value!(line))
}
