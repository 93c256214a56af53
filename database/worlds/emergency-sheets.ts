import type { Scope } from '#platform/database/database.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import type { EmergencyContact, EmergencySheet } from '#src/emergency/emergency-sheet.ts'
import { writeSheet } from '#src/emergency/index.ts'
import { sheetsOfCohort } from '#src/emergency/queries.ts'
import { type Chance, chanceOf } from './chance.ts'
import { byLink, daysAfter } from './days.ts'
import { fathersNames } from './names.ts'

/** In the days before the first one, guardians write whom to call; one in so many has not. */
export async function writeSheets(
  scope: Scope,
  cohort: CohortView,
  { firstDay, oneMissingIn }: { firstDay: string; oneMissingIn: number },
): Promise<void> {
  const rules = cohort.programme.cohort.emergencySheet!
  const guardians = await guardiansOf(scope, cohort.id)
  for (const [nth, girl] of (await sheetsOfCohort(scope, cohort.id)).entries()) {
    const guardian = guardians.get(girl.personId)
    if (guardian === undefined || nth % oneMissingIn === oneMissingIn - 2) continue
    const writing = byLink(scope, guardian.id, daysAfter(firstDay, -8 + (nth % 6)), '20:30')
    const refusal = await writeSheet(writing, {
      girl,
      sheet: sheetOf(nth, guardian),
      revision: 0,
      saidById: guardian.id,
      channel: 'link',
      consentWords: rules.consent.fr,
      language: 'fr',
    })
    if (refusal !== null) throw new Error(`No sheet for ${girl.firstName}: ${refusal}`)
  }
}

type Guardian = { id: string; firstName: string; lastName: string; phone: string | null }

async function guardiansOf(scope: Scope, cohortId: string): Promise<Map<string, Guardian>> {
  const rows = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('guardianships as g', (join) =>
      join.onRef('g.organisationId', '=', 'e.organisationId').onRef('g.childId', '=', 'e.personId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'g.organisationId').onRef('p.id', '=', 'g.guardianId'),
    )
    .select(['e.personId', 'p.id', 'p.firstName', 'p.lastName', 'p.phone'])
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.cohortId', '=', cohortId)
    .execute()
  return new Map(rows.map(({ personId, ...guardian }) => [personId, guardian]))
}

function sheetOf(nth: number, guardian: Guardian): EmergencySheet {
  const chance = chanceOf(`sheet/${guardian.firstName} ${guardian.lastName}`)
  const name = `${guardian.firstName} ${guardian.lastName}`
  const relation = fathersNames.includes(guardian.firstName) ? 'père' : 'mère'
  const phone = guardian.phone ?? fictionalPhone(chance)
  const contacts = [{ name, relation, phone }, ...othersOf(guardian, chance)]
  const goesHome = nth % 3 === 1 ? 'fetched' : 'alone'
  const fetchedBy = goesHome === 'fetched' ? (contacts[1]?.name ?? name) : ''
  return {
    contacts,
    goesHome,
    fetchedBy,
    diet: '',
    allergies: '',
    treatment: '',
    accessNeeds: '',
    ...said(nth),
  }
}

/** What some guardians choose to say about her health and her meals. */
function said(nth: number): Partial<EmergencySheet> {
  return health[nth] ?? {}
}

const health: Readonly<Record<number, Partial<EmergencySheet>>> = {
  0: { allergies: 'Arachides. Son stylo est dans la poche avant de son sac.', diet: 'food-allergy' },
  2: { diet: 'no-meat' },
  3: { treatment: 'Ventoline si elle siffle en montant l’escalier. Elle sait la prendre seule.' },
  5: { diet: 'no-meat', accessNeeds: 'S’asseoir devant : elle entend mal de l’oreille gauche.' },
  8: {
    allergies: 'Pollen : les yeux rouges, rien de grave.',
    treatment: 'Un comprimé le matin, à la maison.',
  },
  9: { diet: 'no-meat-no-fish' },
  12: { accessNeeds: 'Elle se fatigue vite depuis son opération du genou. Une pause suffit.' },
  13: { allergies: 'Pénicilline.' },
}

/** Somebody else of the family, or next door. */
function othersOf({ lastName }: Guardian, chance: Chance): EmergencyContact[] {
  return chance
    .shuffled(others)
    .slice(0, chance.whole(3))
    .map(([firstName, relation, ownName]) => ({
      name: `${firstName} ${ownName ?? lastName}`,
      relation,
      phone: fictionalPhone(chance),
    }))
}

const others: readonly (readonly [firstName: string, relation: string, ownName?: string])[] = [
  ['Fanta', 'grand-mère'],
  ['Josiane', 'voisine', 'Meunier'],
  ['Bilal', 'grand frère'],
  ['Aurélie', 'tante'],
  ['Denise', 'grand-mère', 'Lacombe'],
  ['Yacine', 'oncle'],
  ['Ludivine', 'belle-mère', 'Charpin'],
]

/** One of the numbers that the French regulator keeps for fiction. */
function fictionalPhone(chance: Chance): string {
  return `+336399880${String(chance.whole(100)).padStart(2, '0')}`
}
