import type { Scope } from '#platform/database/database.ts'
import type { CareContact } from '#src/care/calling-order.ts'
import { absencesWithin, recordCall } from '#src/care/index.ts'
import {
  type CohortView,
  type Mark,
  sessionsOf,
  sessionWithin,
  sheetOf,
  takeRollCall,
} from '#src/cohorts/index.ts'
import { chanceOf } from './chance.ts'
import { as } from './days.ts'
import { everywhere } from './promotion-life.ts'

/**
 * Takes the roll calls of one day of a cohort, each at the end of its session, by its facilitator. `silent`: two girls are
 * missing without word; one family answers, the other does not.
 */
export async function holdDay(
  scope: Scope,
  cohort: CohortView,
  day: string,
  { silent = false }: { silent?: boolean } = {},
): Promise<void> {
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
    if (silent) for (const nth of [4, 10]) marks.set(lines[nth]!.enrolmentId, { status: 'absent' })
    const result = await takeRollCall(as(scope, by, day, endsAt), { session, marks, revision })
    if (result.outcome !== 'taken') throw new Error(`Roll call of ${day}: ${JSON.stringify(result)}`)
    await callFamilies(as(scope, by, day, minutesAfter(endsAt, 10)), cohort, silent ? unanswered : {})
  }
}

const said = [
  { outcome: 'will not come', sentence: 'Un rendez-vous oublié, elle revient demain.' },
  { outcome: 'ill', sentence: '' },
  { outcome: 'will not come', sentence: 'Une panne de bus, le père a prévenu trop tard.' },
  { outcome: 'ill', sentence: 'De la fièvre depuis ce matin.' },
  { outcome: 'will not come', sentence: 'Elle garde son petit frère. On en reparle avec elle.' },
] as const

/** The second family that is called that evening. */
const unanswered = { 1: { outcome: 'unreachable', sentence: 'Répondeur, message laissé.' } } as const

type Answers = Readonly<Record<number, (typeof said)[number] | (typeof unanswered)[1]>>

/** The facilitator calls whoever is missing without word; somebody answers, unless `otherwise` says how it went. */
async function callFamilies(scope: Scope, cohort: CohortView, otherwise: Answers): Promise<void> {
  const hers = { everywhere: false, editions: [], sites: [], cohorts: [cohort.id] }
  const absences = (await absencesWithin(scope, hers, scope.now)).filter(({ state }) => state === 'to call')
  for (const [nth, { id, personId, revision, contacts }] of absences.entries()) {
    const call = otherwise[nth] ?? chanceOf(`call/${personId}/${revision}`).pick(said)
    await recordCall(scope, { absenceId: id, revision, ...whom(contacts[0]), ...call })
  }
}

/** Somebody of her sheet, or one of her guardians; nobody when there is no number at all. */
function whom(contact: CareContact | undefined) {
  const { id = null, source } = contact ?? {}
  return source === 'emergency sheet' ? { contactId: null, emergencyContactId: id } : { contactId: id }
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
