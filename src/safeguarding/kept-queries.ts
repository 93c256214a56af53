import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { currentProgrammes, longestKept, type Period } from '#src/programmes/index.ts'
import { kept } from './kept.ts'

/** How long this organisation keeps what safeguarding writes, as intervals of PostgreSQL: the longest that a programme says, since none of these is one programme's. */
export async function keptHere(scope: Scope): Promise<Record<keyof typeof kept, RawBuilder<unknown>>> {
  const programmes = await currentProgrammes(scope)
  const of = (what: keyof typeof kept) => interval(longestKept(programmes, what, kept[what]))
  return {
    concerns: of('concerns'),
    concernContacts: of('concernContacts'),
    checks: of('checks'),
    charters: of('charters'),
  }
}

function interval(period: Period): RawBuilder<unknown> {
  return 'months' in period
    ? sql`make_interval(months => ${period.months}::integer)`
    : sql`make_interval(days => ${period.days}::integer)`
}
