import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { applicationWithinReach } from './file-queries.ts'

/** One prepared answer that nobody has approved, and the campaign whose words it has. */
export type AnswerLine = {
  id: string
  firstName: string
  lastName: string
  programmeVersionId: string
  campaignId: string
  campaign: Translated
}

/** What an answer says of the programme: the doors that it opens. */
export type AnswerProgramme = Pick<ProgrammeDocument, 'name' | 'address' | 'nextDoors'>

/** The answers that wait for approval within reach, the oldest first, and the programmes whose doors they open. */
export async function waitingAnswers(
  scope: Scope,
  reach: Reach,
): Promise<{ answers: AnswerLine[]; programmes: Map<string, AnswerProgramme> }> {
  const answers = await scope.db
    .selectFrom('kindAnswers as k')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.organisationId', '=', 'k.organisationId').onRef('a.id', '=', 'k.applicationId'),
    )
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .select(['a.id', 'p.firstName', 'p.lastName', 'a.programmeVersionId', 'a.campaignId'])
    .select(sql<Translated>`e.name`.as('campaign'))
    .where('k.organisationId', '=', scope.organisationId)
    .where('k.approvedAt', 'is', null)
    .where('a.state', '=', 'declined')
    .where(applicationWithinReach(reach))
    .orderBy('k.preparedAt')
    .orderBy('a.id')
    .execute()
  return { answers, programmes: await programmesOf(scope, answers) }
}

async function programmesOf(
  scope: Scope,
  answers: readonly AnswerLine[],
): Promise<Map<string, AnswerProgramme>> {
  const ids = [...new Set(answers.map(({ programmeVersionId }) => programmeVersionId))]
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('programmeVersions')
    .select(['id', 'document'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, document }) => [id, document as unknown as ProgrammeDocument]))
}
