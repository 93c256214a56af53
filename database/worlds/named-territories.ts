import { nameTerritory, putPlace } from '#src/territories/index.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsEdition } from './editions.ts'
import { memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

/** Departments, or communes by themselves, by their official code. The names are the association's. */
const drawn: readonly { name: string; departments?: readonly string[]; communes?: readonly string[] }[] = [
  { name: 'Bassin creillois', communes: ['60175', '60414', '60463', '60684'] },
  { name: 'Picardie', departments: ['02', '60', '80'] },
  { name: 'Val-d’Oise et Yvelines', departments: ['78', '95'] },
  { name: 'Lyon et ses environs', departments: ['38', '69'] },
  { name: 'Nantes et l’Atlantique', departments: ['44', '85'] },
  { name: 'Bretagne', departments: ['22', '29', '35', '56'] },
  { name: 'Nord', departments: ['59'] },
]

/** The association's own territories: what lies outside them is a line of its own, and so is what nobody knows. */
export const namedTerritories: WorldStep = {
  name: 'named-territories',
  slug: 'ricochet',
  build: async (scope, _frise, today) => {
    const day = daysAfter((await lastYearsEdition(today)).campaign.opensAt.slice(0, 10), -15)
    const drawing = as(scope, await memberNamed(scope, 'Sabatier'), day, '11:00')
    for (const { name, departments = [], communes = [] } of drawn) {
      const named = await nameTerritory(drawing, name)
      if ('refused' in named) throw new Error(`${name}: ${named.refused}`)
      const places = [
        ...departments.map((code) => `FR:cog-department:${code}`),
        ...communes.map((code) => `FR:cog-commune:${code}`),
      ]
      for (const placeId of places) {
        const refusal = await putPlace(drawing, { territoryId: named.id, placeId })
        if (refusal !== null) throw new Error(`${name}, ${placeId}: ${refusal.refused}`)
      }
    }
  },
}
