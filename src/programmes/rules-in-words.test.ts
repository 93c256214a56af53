import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { rulesMessages } from './messages/words.ts'
import type { ProgrammeDocument } from './programme-file.ts'
import { rulesInWords } from './rules-in-words.ts'

const file = await readFile(new URL('../../programmes/jump-in-tech.json', import.meta.url), 'utf8')
const levels: ProgrammeDocument['levels'] = {
  minor: { fr: 'cadette', en: 'cadet' },
  adult: { fr: 'aînée', en: 'elder' },
  source: { words: { fr: 'Décision de l’équipe', en: 'Decided by the team' } },
}
const programme = { ...(JSON.parse(file) as ProgrammeDocument), levels }

for (const language of ['fr', 'en'] as const) {
  const rules = rulesInWords(programme, language, rulesMessages(language))

  test(`every source of the file stands beside a rule in words (${language})`, () => {
    const shown = rules.map(({ source }) => source.words[language]).toSorted()
    const inFile = sourcesIn(programme).map(({ words }) => words[language])
    assert.deepEqual(shown, inFile.toSorted())
    for (const { title, words } of rules) assert.ok(title.trim() && words.trim())
  })

  test(`the words say what the file says, and change with it (${language})`, () => {
    const words = (document: ProgrammeDocument) =>
      rulesInWords(document, language, rulesMessages(language)).map((rule) => rule.words)
    const { cohort, completion, imageRight } = programme
    const other = words({
      ...programme,
      completion: { ...completion, atLeastPercent: 71 },
      imageRight: { ...imageRight, guardiansNeeded: 1 },
      cohort: { ...cohort, absenceCalls: undefined },
    })
    assert.ok(other.some((it) => it.includes('71')))
    assert.ok(other.some((it) => /un parent\. Un seul non|one parent\. One no/.test(it)))
    assert.equal(other.length, words(programme).length - 1)
  })
}

function sourcesIn(value: unknown): { words: { fr: string; en: string } }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => (name === 'source' ? [inside] : sourcesIn(inside)))
}
