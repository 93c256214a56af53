import type { Scope } from '#platform/database/database.ts'
import type { Frise } from '#platform/http/frise.ts'
import { departEnrolment } from '#src/cohorts/actions/depart-enrolment.ts'
import { nameCohort } from '#src/cohorts/actions/name-cohort.ts'
import type { DepartureReason } from '#src/cohorts/enrolment.ts'
import {
  type CohortView,
  closeCohort,
  cohortWithin,
  confirmCohort,
  createCohort,
  type Mark,
  sessionsOf,
  sessionWithin,
  sheetOf,
  takeRollCall,
} from '#src/cohorts/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { issueDiplomas } from '#src/recognition/index.ts'
import { chanceOf } from './chance.ts'
import { as, daysAfter } from './days.ts'
import { addMember, facilitators, grant } from './team.ts'
import { worldZone } from './world-step.ts'

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

/** What the girls of a place call themselves. */
const names: Readonly<Record<string, { name: string; motto: string; room: string }>> = {
  creil: { name: 'Les Étincelles', motto: 'On essaie, on rate, on rallume.', room: 'Salle des Tilleuls' },
  cergy: { name: 'Les Boussoles', motto: 'Perdues ensemble, jamais longtemps.', room: 'Salle du Belvédère' },
  villeurbanne: { name: 'Les Navettes', motto: 'Fil après fil.', room: 'Atelier 2' },
  nantes: { name: 'Les Marées hautes', motto: 'Ça monte.', room: 'Grande halle' },
  'en-ligne': { name: 'Les Constellations', motto: 'Loin des yeux, près du code.', room: '' },
}

/** Founds the cohort of a place ten days before it meets, with its two facilitators, and confirms it. */
export async function foundCohort(
  scope: Scope,
  frise: Frise,
  { edition, editionId, place, siteId, by }: Founding,
): Promise<void> {
  const day = daysAfter(edition.firstDay, -10)
  const founding = as(scope, by, day, '10:00')
  const site = { id: siteId, zone: worldZone, editionId, edition }
  const { name, room } = names[place]!
  const created = await createCohort(founding, { site, name, room })
  if ('refused' in created) throw new Error(`No cohort in ${place}: ${created.refused}`)
  for (const member of facilitators[place]!) {
    const personId = (await knownMember(scope, member)) ?? (await addMember(founding, frise, member))
    const over = { scopeKind: 'cohort', scopeId: created.id, endsOn: daysAfter(edition.lastDay, 31) } as const
    await grant(founding, { personId, role: 'facilitator' }, { ...over, startsOn: day, grantedBy: by })
  }
  const refusal = await confirmCohort(as(scope, by, day, '11:00'), created.id)
  if (refusal !== null) throw new Error(`Cohort of ${place} not confirmed: ${refusal}`)
}

type Founding = { edition: EditionDocument; editionId: string; place: string; siteId: string; by: string }

async function knownMember(
  scope: Scope,
  { firstName, lastName }: { firstName: string; lastName: string },
): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('people')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('accountId', 'is not', null)
    .where('firstName', '=', firstName)
    .where('lastName', '=', lastName)
    .executeTakeFirst()
  return row?.id
}

/** The cohorts of an edition with the key of their place. */
export async function cohortsOf(scope: Scope, editionId: string): Promise<CohortView[]> {
  const rows = await scope.db
    .selectFrom('cohorts')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('editionId', '=', editionId)
    .orderBy('name')
    .execute()
  const cohorts: CohortView[] = []
  for (const { id } of rows) cohorts.push((await cohortWithin(scope, everywhere, id))!)
  return cohorts
}

/** Takes the roll calls of one day of a cohort, each at the end of its session, by its facilitator. */
export async function holdDay(scope: Scope, cohort: CohortView, day: string): Promise<void> {
  const by = await facilitatorOf(scope, cohort.id)
  const sessions = await sessionsOf(scope, cohort.id)
  for (const [index, { id, endsAt }] of sessions.entries()) {
    if (sessions[index]!.day !== day) continue
    const session = (await sessionWithin(scope, everywhere, id))!
    const { lines, revision } = await sheetOf(scope, id)
    const marks = new Map(
      lines.map(({ enrolmentId, firstName, lastName }) => {
        const habits = habitsOf(`${cohort.site.key}/${firstName} ${lastName}`, sessions.length)
        return [enrolmentId, markOn(index, habits, session)]
      }),
    )
    const result = await takeRollCall(as(scope, by, day, endsAt), { session, marks, revision })
    if (result.outcome !== 'taken') throw new Error(`Roll call of ${day}: ${JSON.stringify(result)}`)
  }
}

async function facilitatorOf(scope: Scope, cohortId: string): Promise<string> {
  const { personId } = await scope.db
    .selectFrom('roleGrants')
    .select('personId')
    .where('organisationId', '=', scope.organisationId)
    .where('role', '=', 'facilitator')
    .where('scopeId', '=', cohortId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return personId
}

type Habits = { absent: ReadonlySet<number>; excused: ReadonlySet<number>; late: ReadonlySet<number> }

/** Which sessions of a calendar she misses or comes late to: at most one in eight missed, so that every month can be completed. */
function habitsOf(girl: string, sessions: number): Habits {
  const chance = chanceOf(`attendance/${girl}`)
  const shuffled = chance.shuffled(Array.from({ length: sessions }, (_, index) => index))
  const missed = chance.whole(Math.floor(sessions / 8) + 1)
  const excused = Math.ceil(missed / 2)
  return {
    excused: new Set(shuffled.slice(0, excused)),
    absent: new Set(shuffled.slice(excused, missed)),
    late: new Set(shuffled.slice(missed, missed + chance.whole(Math.ceil(sessions / 12) + 1))),
  }
}

function markOn(
  index: number,
  habits: Habits,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Mark {
  if (habits.absent.has(index)) return { status: 'absent' }
  if (habits.excused.has(index)) return { status: 'excused' }
  if (!habits.late.has(index)) return { status: 'present' }
  const early = index % 4 === 0
  return early
    ? { status: 'left early', at: minutesAfter(endsAt, -30) }
    : { status: 'late', at: minutesAfter(startsAt, 10 + 5 * (index % 3)) }
}

function minutesAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = hour * 60 + minute + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** A girl of the cohort leaves before the end; her last day is this one. */
export async function leave(
  scope: Scope,
  cohort: CohortView,
  { name, reason, day, by }: { name: string; reason: DepartureReason; day: string; by: string },
): Promise<void> {
  const { id } = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'e.organisationId').onRef('p.id', '=', 'e.personId'),
    )
    .select('e.id')
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.cohortId', '=', cohort.id)
    .where((eb) => eb(eb.fn('concat_ws', [eb.val(' '), 'p.firstName', 'p.lastName']), '=', name))
    .executeTakeFirstOrThrow()
  const departure = { enrolmentId: id, cohortId: cohort.id, reason, lastDay: day }
  const refusal = await departEnrolment(as(scope, by, day, '18:30'), departure)
  if (refusal !== null) throw new Error(`${name} cannot leave: ${refusal}`)
}

/** The girls choose their motto in their first week. */
export async function chooseMotto(scope: Scope, cohort: CohortView, by: string, day: string): Promise<void> {
  const identity = names[cohort.site.key]!
  await nameCohort(as(scope, by, day, '17:00'), { id: cohort.id, siteId: cohort.site.id }, identity)
}

/** The last day: diplomas signed by a fictional host and the director, then the cohort closes. */
export async function celebrate(scope: Scope, cohort: CohortView, by: string): Promise<void> {
  const day = cohort.edition.lastDay
  const signatures = [
    { name: 'Béatrice Colin', title: 'Hôte de la cérémonie', structure: cohort.site.name },
    { name: 'Ornella Sabatier', title: 'Directrice de l’association', structure: 'Ricochet' },
  ]
  const issued = await issueDiplomas(as(scope, by, day, '17:30'), { cohort, signatures })
  if ('refused' in issued) throw new Error(`No diploma in ${cohort.name}: ${issued.refused}`)
  const refusal = await closeCohort(as(scope, by, daysAfter(day, 3), '10:00'), cohort.id)
  if (refusal !== null) throw new Error(`${cohort.name} not closed: ${refusal}`)
}
