import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reach } from '#src/organisations/index.ts'
import { type CountedPart, funnelOf } from './funnel.ts'

const nowhere: Reach = { everywhere: false, editions: [], sites: [], cohorts: [] }

const counted: CountedPart[] = [
  part({ name: 'Affiche', key: 'poster', site: 'creil', started: 3, sent: 1 }),
  part({ name: 'Affiche', key: 'poster', site: 'nantes', started: 5, sent: 4, offered: 1, accepted: 1 }),
  part({ name: 'Bouche à oreille', key: 'word', site: 'creil', started: 2, sent: 2 }),
  part({ name: null, key: null, site: null, started: 4 }),
  part({ by: 'site', name: 'Creil', key: 'creil', site: 'creil', started: 5, sent: 3 }),
  part({
    by: 'site',
    name: 'Nantes',
    key: 'nantes',
    site: 'nantes',
    started: 5,
    sent: 4,
    offered: 1,
    accepted: 1,
  }),
  part({ by: 'site', name: null, key: null, site: null, started: 4 }),
]

test('a coordinator sees what came to her site, in all and by channel', () => {
  const { total, channels, sites } = funnelOf(counted, { ...nowhere, sites: ['creil'] })
  assert.deepEqual(total, { started: 5, sent: 3, offered: 0, accepted: 0 })
  assert.deepEqual(
    channels.map(({ name, started, sent }) => [name, started, sent]),
    [
      ['Bouche à oreille', 2, 2],
      ['Affiche', 3, 1],
    ],
  )
  assert.deepEqual(
    sites.map(({ name }) => name),
    ['Creil'],
  )
})

test('over the whole edition a channel is one line, and who chose no site yet counts', () => {
  for (const reach of [
    { ...nowhere, editions: ['summer'] },
    { ...nowhere, everywhere: true },
  ]) {
    const { total, channels } = funnelOf(counted, reach)
    assert.deepEqual(total, { started: 14, sent: 7, offered: 1, accepted: 1 })
    assert.deepEqual(
      channels.map(({ name, started, sent }) => [name, started, sent]),
      [
        ['Affiche', 8, 5],
        ['Bouche à oreille', 2, 2],
        [null, 4, 0],
      ],
    )
  }
  assert.deepEqual(funnelOf(counted, nowhere).total, { started: 0, sent: 0, offered: 0, accepted: 0 })
})

test('a place of two editions is two lines, each with its first day; where there is one, the day is left out', () => {
  const site = (name: string, key: string, edition: string, day: string) =>
    part({ by: 'site', name, key, edition, site: key, day, started: 1 })
  const { sites } = funnelOf(
    [
      site('Médiathèque', 'm1', 'autumn', '2026-10-19'),
      site('Médiathèque', 'm2', 'summer', '2027-07-05'),
      site('Belvédère', 'b2', 'summer', '2027-07-05'),
    ],
    { ...nowhere, everywhere: true },
  )
  assert.deepEqual(
    sites.map(({ name, day }) => [name, day]),
    [
      ['Médiathèque', '2026-10-19'],
      ['Médiathèque', '2027-07-05'],
      ['Belvédère', null],
    ],
  )
})

function part(of: Partial<CountedPart>): CountedPart {
  const counts = { started: 0, sent: 0, offered: 0, accepted: 0 }
  return { by: 'channel', name: '', key: '', day: null, edition: 'summer', site: null, ...counts, ...of }
}
