import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { ApplicationState } from '#src/applications/index.ts'
import type { Reach } from '#src/organisations/index.ts'
import {
  documentUnlessKnown,
  knownDocument,
  knownDocuments,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import { type Selection, statesToRead } from './file.ts'
import {
  applicationWithinReach,
  isMasked,
  knowsApplicant,
  maskedBodies,
  mayBeRead,
  readingsOfFile,
} from './file-queries.ts'
import type { Review } from './review.ts'

/** One line of a reader's queue: a file that she rated already, or one that waits for her. */
export type QueueLine = { id: string; rated: boolean }

/**
 * What a reader may read now: masked, undecided, allowed by a guardian where the programme asks first, of nobody whom she knows. First the files with the fewest readings, among
 * them in an order of her own, so that two readers do not fight for one file; then those she has rated.
 */
export async function queueOf(scope: Scope, readerId: string, reach: Reach): Promise<QueueLine[]> {
  const rated = sql<boolean>`exists (select from reviews r where r.organisation_id = a.organisation_id
    and r.application_id = a.id and r.reader_id = ${readerId})`
  const wanted = sql<number>`v.readings_wanted`
  return scope.db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'a.organisationId').onRef('v.id', '=', 'a.programmeVersionId'),
    )
    .select(['a.id', rated.as('rated')])
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.state', 'in', statesToRead)
    .where(applicationWithinReach(reach))
    .where(isMasked)
    .where(mayBeRead)
    .where(sql<boolean>`not ${knowsApplicant(readerId)}`)
    .where(sql<boolean>`not ${hasSeenTheOriginal(readerId)}`)
    .where(sql<boolean>`(${rated} or ${readingsOfFile} < ${wanted})`)
    .orderBy(rated)
    .orderBy(readingsOfFile)
    .orderBy(sql`md5(a.id::text || ${readerId})`)
    .execute()
}

/** One file as its reader sees it, and what decides whether she may rate it. Nothing of anybody else's reading. */
export type FileToRead = {
  id: string
  applicantId: string
  state: ApplicationState
  siteId: string | null
  editionId: string
  masked: boolean
  /** False while a guardian's permission is awaited first. */
  mayBeRead: boolean
  knowsHer: boolean
  readings: number
  own: Review | null
  bodies: Record<string, string>
  selection: Selection
  questions: ProgrammeDocument['questions']
  address: ProgrammeDocument['address']
}

export async function fileToRead(
  scope: Scope,
  id: string,
  readerId: string,
): Promise<FileToRead | undefined> {
  const row = await scope.db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'a.organisationId').onRef('v.id', '=', 'a.programmeVersionId'),
    )
    .leftJoin('reviews as r', (join) =>
      join
        .onRef('r.organisationId', '=', 'a.organisationId')
        .onRef('r.applicationId', '=', 'a.id')
        .on('r.readerId', '=', readerId),
    )
    .select(['a.id', 'a.applicantId', 'a.state', 'a.siteId', 'c.editionId', 'v.id as programmeVersionId'])
    .select(documentUnlessKnown<ProgrammeDocument>(knownDocuments(scope), 'v').as('programme'))
    .select(['r.marks', 'r.sentence'])
    .select([isMasked.as('masked'), maskedBodies.as('bodies'), readingsOfFile.as('readings')])
    .select(mayBeRead.as('mayBeRead'))
    .select(sql<boolean>`(${knowsApplicant(readerId)} or ${hasSeenTheOriginal(readerId)})`.as('knowsHer'))
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { selection, questions, address } = knownDocument(scope, row.programmeVersionId, row.programme)
  const { marks, sentence, programme: _, programmeVersionId: __, ...file } = row
  return {
    ...file,
    state: row.state as ApplicationState,
    own: sentence === null ? null : { marks: marks as Review['marks'], sentence },
    selection,
    questions,
    address,
  }
}

/**
 * Whoever has seen her under her name, on any page of an application or of the data of any row of hers, or a text of hers before it
 * was masked, does not rate it: she knows more than the readers do, and one file of a girl leads to her others. Each such reading
 * is in the audit, and nothing else says so: opening a page writes nothing but that.
 */
function hasSeenTheOriginal(personId: string) {
  const rows = sql`select r.id from one_person s
    join people r on r.organisation_id = s.organisation_id and (r.id = s.one_id or r.merged_into = s.one_id)
    where s.organisation_id = a.organisation_id and s.person_id = a.applicant_id`
  const files = sql`select f.id from applications f
    where f.organisation_id = a.organisation_id and f.applicant_id in (${rows})`
  return sql<boolean>`(exists (select from masked_texts n where n.organisation_id = a.organisation_id
    and n.application_id in (${files}) and n.confirmed_by = ${personId})
    or exists (select from audit_events o where o.organisation_id = a.organisation_id
    and o.subject_id in (${rows} union all select g.guardian_id from guardianships g
      where g.organisation_id = a.organisation_id and g.child_id in (${rows}))
    and (o.action = any(${readingsByName}::text[]) and o.object_id in (${files}) or o.action = any(${readingsOfHer}::text[]))
    and o.actor_id = ${personId}))`
}

/** The readings of an application that say whose it is: each page of it bears her name. */
const readingsByName = [
  'application.read',
  'application.facts-read',
  'guardians.read',
  'links.read',
  'person.identity-read',
  'person.contact-read',
  'permission-form.printed',
]

/** The readings of a person, whatever they were asked from: they say who she is, some of them with her own words. */
const readingsOfHer = ['person.data-read', 'person.archived', 'double.compared']
