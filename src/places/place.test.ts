import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Place, placeLabel } from './place.ts'

const juvigny = { id: 'FR:cog-commune:61211', name: 'Juvigny Val d’Andaine' }
const lyon = { id: 'FR:cog-commune:69123', name: 'Lyon' }

const labels: [Omit<Place, 'id' | 'code'>, string][] = [
  [{ kind: 'commune', name: 'Lucé', commune: null, department: 'Eure-et-Loir' }, 'Lucé (Eure-et-Loir)'],
  [
    { kind: 'delegated commune', name: 'Lucé', commune: juvigny, department: 'Orne' },
    'Lucé (Juvigny Val d’Andaine, Orne)',
  ],
  [{ kind: 'commune', name: 'Paris', commune: null, department: 'Paris' }, 'Paris'],
  [
    { kind: 'district', name: 'Lyon 3e Arrondissement', commune: lyon, department: 'Rhône' },
    'Lyon 3e Arrondissement (Rhône)',
  ],
  [{ kind: 'department', name: 'Oise', commune: null, department: '60' }, 'Oise (60)'],
  [
    { kind: 'commune', name: 'Saint-Barthélemy', commune: null, department: 'Saint-Barthélemy' },
    'Saint-Barthélemy',
  ],
]

for (const [place, label] of labels) {
  test(`a place is told from its homonyms: ${label}`, () => assert.equal(placeLabel(place), label))
}
