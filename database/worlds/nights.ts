import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { comeOfAge } from '#src/applications/index.ts'
import { eraseWhatIsDue } from '#src/retention.ts'
import { daysAfter, momentOf } from './days.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'

/**
 * What the jobs of a server do by night, in the year that was lived through: each eighteenth birthday in its first hour, and
 * the erasing of the last week, one report a night. The last of all steps: it looks at what the others wrote.
 */
export const nights: WorldStep = {
  name: 'nights',
  slug,
  build: async (scope, { origin }, today) => {
    const site = { origin, slug }
    for (const day of await birthdaysUntil(scope, today)) await comeOfAge(byNight(scope, day, '00:05'), site)
    for (const before of [7, 6, 5, 4, 3, 2, 1])
      await eraseWhatIsDue(byNight(scope, daysAfter(today, -before), '03:10'), { origin, keepsWords: true })
  },
}

/** The days before the world's on which somebody came of age who had a guardian until then, `YYYY-MM-DD`, the first first. */
async function birthdaysUntil({ db, organisationId }: Scope, today: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct platform.birthday(p.birth_date, v.permission_under_years)::text as day
    from guardianships g
    join people p on p.organisation_id = g.organisation_id and p.id = g.child_id
    join applications a on a.organisation_id = p.organisation_id and a.applicant_id = p.id
    join programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
    where g.organisation_id = ${organisationId} and g.ends_on is null
      and platform.birthday(p.birth_date, v.permission_under_years) < ${today}::date
    order by 1`.execute(db)
  return rows.map(({ day }) => day)
}

function byNight(scope: Scope, day: string, time: string): Scope {
  return { ...scope, now: momentOf(day, time), actor: { kind: 'job', id: null } }
}
