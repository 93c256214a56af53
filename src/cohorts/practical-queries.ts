import type { Scope } from '#platform/database/database.ts'
import type { OwnValues } from './actions/write-to-cohort.ts'
import type { CohortView } from './cohort-queries.ts'
import { hasMeal } from './day-needs.ts'
import { sessionsOf } from './session-queries.ts'

/** What a cohort is told before its first day, from its calendar, its edition and its programme; null without a session. */
export async function practicalValues(
  scope: Scope,
  cohort: CohortView,
  note: string,
): Promise<OwnValues<'practical-information'> | null> {
  const { programme, edition, site } = cohort
  const sessions = (await sessionsOf(scope, cohort.id)).filter(({ state }) => state !== 'cancelled')
  const [first] = sessions
  if (first === undefined) return null
  const inFile = edition.sites.find(({ key }) => key === site.key)
  const { meals, ...rest } = programme.practicalInformation ?? {}
  // An evening group has no meal, though its programme has one on whole days.
  const hasMealOn = (day: string) =>
    hasMeal(
      programme.cohort.meals ?? 'none',
      sessions.filter((it) => it.day === day),
    )
  const street = inFile?.mode === 'on-site' ? inFile.streetAddress : undefined
  return {
    programme: programme.name,
    firstDay: first.day,
    lastDay: sessions.at(-1)!.day,
    hours: sessions
      .filter(({ day }) => day === first.day)
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    place: [site.name, street, site.commune, first.room || cohort.room].filter(Boolean).join(', '),
    practical: { ...rest, ...(meals && sessions.some(({ day }) => hasMealOn(day)) && { meals }) },
    note,
  }
}
