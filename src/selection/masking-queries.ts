import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { ApplicationState } from '#src/applications/index.ts'
import type { Reach } from '#src/organisations/index.ts'
import {
  documentUnlessKnown,
  knownDocument,
  knownDocuments,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import { type Selection, statesToRead } from './file.ts'
import { applicationWithinReach, isMasked, maskedBodies, mayBeRead } from './file-queries.ts'
import type { Known } from './hidden-words.ts'

/** One line of the masking desk. */
export type FileToMaskLine = {
  id: string
  campaign: Translated
  siteName: string | null
  submittedAt: Date | null
}

/** What the masking desk can be asked; whoever waits longest first. `given`: readers have them, and words can still be hidden. */
export const maskingList = {
  sorts: ['sent', 'site'],
  sort: 'sent',
  order: 'asc',
  filters: { standing: ['given'] },
} as const

/** The files that wait to be masked, or that readers have, undecided: within one reach, and outside what she reads herself. */
export async function filesToMask(
  scope: Scope,
  { reach, ownReading }: { reach: Reach; ownReading: Reach },
  asked: AskedOf<typeof maskingList>,
): Promise<{ rows: FileToMaskLine[]; total: number }> {
  const { search, sort, order, filters } = asked
  const { limit, offset } = windowOf(asked)
  const rows = await scope.db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'a.organisationId').onRef('v.id', '=', 'a.programmeVersionId'),
    )
    .leftJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.siteId'),
    )
    .select(['a.id', 's.name as siteName', 'a.submittedAt'])
    .select(sql<Translated>`e.name`.as('campaign'))
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.state', 'in', statesToRead)
    .where(applicationWithinReach(reach))
    .where(sql<boolean>`not ${applicationWithinReach(ownReading)}`)
    .where(filters.standing === 'given' ? isMasked : sql<boolean>`not ${isMasked}`)
    .where(mayBeRead)
    .$if(search !== '', (query) =>
      query.where(
        sql<boolean>`platform.searchable(s.name) like '%' || platform.searchable(${search}) || '%'`,
      ),
    )
    .orderBy(sql`${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last`)
    .orderBy('a.id')
    .$if(limit !== null, (query) => query.limit(limit!).offset(offset))
    .execute()
  return { rows, total: rows[0]?.total ?? 0 }
}

const sorts: Record<(typeof maskingList.sorts)[number], RawBuilder<unknown>> = {
  sent: sql`a.submitted_at`,
  site: sql`s.name collate app.names`,
}

/** One file with everything that the desk needs: her words, what is known of her, and what was masked so far. */
export type FileToMask = {
  id: string
  applicantId: string
  state: ApplicationState
  siteId: string | null
  editionId: string
  masked: boolean
  /** False while a guardian's permission is awaited first. */
  mayBeRead: boolean
  answers: Record<string, string>
  bodies: Record<string, string>
  known: Known
  selection: Selection
  questions: ProgrammeDocument['questions']
  address: ProgrammeDocument['address']
}

export async function fileToMask(scope: Scope, id: string): Promise<FileToMask | undefined> {
  const row = await scope.db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'a.organisationId').onRef('v.id', '=', 'a.programmeVersionId'),
    )
    .leftJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.siteId'),
    )
    .select(['a.id', 'a.applicantId', 'a.state', 'a.siteId', 'c.editionId', 'p.firstName', 'p.lastName'])
    .leftJoin('ref.locatedPlaces as l', 'l.id', 'p.placeId')
    .leftJoin('channelOrigins as h', (join) =>
      join.onRef('h.organisationId', '=', 'a.organisationId').onRef('h.channelId', '=', 'a.channelId'),
    )
    .select(['l.name as homeName', 'l.communeName as homeCommune', 'p.placeText as homeText'])
    .select(['h.structureName as school', 's.commune', 'v.id as programmeVersionId'])
    .select(documentUnlessKnown<ProgrammeDocument>(knownDocuments(scope), 'v').as('programme'))
    .select([isMasked.as('masked'), maskedBodies.as('bodies'), mayBeRead.as('mayBeRead')])
    .select(
      sql<Record<string, string>>`coalesce((select jsonb_object_agg(w.question_key, w.value)
        from application_answers w where w.organisation_id = a.organisation_id and w.application_id = a.id), '{}')`.as(
        'answers',
      ),
    )
    .select(
      sql<{ first: string; last: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('first', h.first_name, 'last', h.last_name))
        from guardianships g
        join people h on h.organisation_id = g.organisation_id and h.id = g.guardian_id
        where g.organisation_id = a.organisation_id and g.child_id = a.applicant_id), '[]')`.as('guardians'),
    )
    .select(
      // Names that were corrected since: her texts may well have them.
      sql<{ first: string; last: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('first', x.first_name, 'last', x.last_name))
        from person_corrections x
        where x.organisation_id = a.organisation_id and (x.person_id = a.applicant_id or exists (
          select from guardianships g where g.organisation_id = a.organisation_id
            and g.child_id = a.applicant_id and g.guardian_id = x.person_id))), '[]')`.as('former'),
    )
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { selection, questions, address } = knownDocument(scope, row.programmeVersionId, row.programme)
  const { firstName, lastName, guardians, former, programme: _, programmeVersionId: __, ...rest } = row
  const { commune, homeName, homeCommune, homeText, school, ...file } = rest
  const usedName = questions.find(({ fills }) => fills === 'used-name')
  return {
    ...file,
    state: row.state as ApplicationState,
    known: {
      firstNames: [
        firstName,
        (usedName && row.answers[usedName.key]) ?? '',
        ...[...guardians, ...former].map(({ first }) => first),
      ],
      lastNames: [lastName, ...[...guardians, ...former].map(({ last }) => last)],
      schools: [school ?? ''],
      communes: [commune, homeName, homeCommune, homeText].map((name) => name ?? ''),
    },
    selection,
    questions,
    address,
  }
}
