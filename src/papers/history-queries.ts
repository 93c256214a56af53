import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { PaperFault, PaperState } from './paper.ts'

/** One thing that happened to a paper: a state with its fault, a waiver with its reason, or its end. */
export type PaperEvent = {
  paper: string
  state: PaperState | 'waived' | 'waiver ended'
  fault: PaperFault | null
  reason: string | null
  at: Date
  by: string
}

/** What happened to the papers of one enrolment, the last first. */
export async function paperHistory(scope: Scope, enrolmentId: string): Promise<PaperEvent[]> {
  const { rows } = await sql<PaperEvent>`
    select h.paper, h.state, h.fault, h.reason, h.at, btrim(concat_ws(' ', b.first_name, b.last_name)) as by
    from (
      select organisation_id, enrolment_id, paper, state, fault, null as reason, at, by_id, number from paper_changes
      union all
      select organisation_id, enrolment_id, paper, 'waived', null, reason, at, by_id, -1 from paper_waivers
      union all
      select organisation_id, enrolment_id, paper, 'waiver ended', null, null, ended_at, ended_by, 0 from paper_waivers
      where ended_at is not null
    ) h
    join people b on b.organisation_id = h.organisation_id and b.id = h.by_id
    where h.organisation_id = ${scope.organisationId} and h.enrolment_id = ${enrolmentId}
    order by h.at desc, h.number desc`.execute(scope.db)
  return rows
}
