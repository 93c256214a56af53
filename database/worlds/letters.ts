import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { moveSession } from '#src/cohorts/actions/move-session.ts'
import { writeToCohort } from '#src/cohorts/actions/write-to-cohort.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import { sessionsOf, sessionWithin } from '#src/cohorts/index.ts'
import { practicalValues } from '#src/cohorts/practical-queries.ts'
import type { Audience } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { everywhere } from './promotion-life.ts'

/** Before the first day: when, where, what to bring. `scope`: the moment, and who writes. */
export async function tellPractical(scope: Scope, cohort: CohortView, site: SiteAddress): Promise<void> {
  const values = (await practicalValues(scope, cohort, ''))!
  const key = newId(scope.now)
  const letter = {
    key,
    template: 'practical-information',
    audiences: ['girls', 'guardians'],
    values,
  } as const
  await writeToCohort(scope, cohort, letter, site)
}

/** What somebody of the team writes to some of a cohort. */
export type Words = { audiences: readonly Audience[]; subject: string; words: string; from: string }

export async function writeWords(
  scope: Scope,
  cohort: CohortView,
  { audiences, ...values }: Words,
  site: SiteAddress,
): Promise<void> {
  const letter = { key: newId(scope.now), template: 'free-message', audiences, values } as const
  await writeToCohort(scope, cohort, letter, site)
}

/** A session moves by an hour to another room, and the girls and their guardians are told. */
export async function moveForVisit(
  scope: Scope,
  cohort: CohortView,
  { day, room, site }: { day: string; room: string; site: SiteAddress },
): Promise<void> {
  const { id } = (await sessionsOf(scope, cohort.id)).find((it) => it.day === day)!
  const session = (await sessionWithin(scope, everywhere, id))!
  const to = { day, startsAt: '16:45', endsAt: '18:15', room }
  const telling = { key: newId(scope.now), audiences: ['girls', 'guardians'], site } as const
  const moved = await moveSession(scope, { cohort, session, to, reason: 'outing', changes: 0 }, telling)
  if (moved.outcome !== 'moved') throw new Error(`Session of ${day} not moved: ${JSON.stringify(moved)}`)
}
