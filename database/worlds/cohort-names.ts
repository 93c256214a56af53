import type { CohortIdentity } from '#src/cohorts/cohort.ts'

/** What the girls of last summer called themselves, by the key of their place. */
const ofSummer: Readonly<Record<string, CohortIdentity>> = {
  creil: { name: 'Les Étincelles', motto: 'On essaie, on rate, on rallume.', room: 'Salle des Tilleuls' },
  cergy: { name: 'Les Boussoles', motto: 'Perdues ensemble, jamais longtemps.', room: 'Salle du Belvédère' },
  villeurbanne: { name: 'Les Navettes', motto: 'Fil après fil.', room: 'Atelier 2' },
  nantes: { name: 'Les Marées hautes', motto: 'Ça monte.', room: 'Grande halle' },
  'en-ligne': { name: 'Les Constellations', motto: 'Loin des yeux, près du code.', room: '' },
}

const inCergy: CohortIdentity = { name: 'Les Passerelles', motto: '', room: 'Salle du Belvédère' }

const afterSchool: CohortIdentity = {
  name: 'Les Lucioles',
  motto: 'Il fait nuit, on y voit.',
  room: 'Salle multimédia, premier étage',
}

/** The name, the motto and the room of the cohort of an edition in a place. */
export function identityOf({ key }: { key: string }, place: string): CohortIdentity {
  if (key.startsWith('after-school-cergy')) return inCergy
  return key.startsWith('after-school') ? afterSchool : ofSummer[place]!
}
