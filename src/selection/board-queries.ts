import { type RawBuilder, sql } from 'kysely'
import { ageOn } from '#platform/clock/age.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import {
  type ApplicationState,
  awaitsDecision,
  type CampaignState,
  type Permission,
} from '#src/applications/index.ts'
import type { Reach } from '#src/organisations/index.ts'
import { shortName } from '#src/people/index.ts'
import {
  documentUnlessKnown,
  knownDocument,
  knownDocuments,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import type { BoardFile, BoardReview, DecisionView } from './board.ts'
import type { Known3 } from './composition.ts'
import { fileNumber, standingOf, statesToRead } from './file.ts'
import {
  applicationWithinReach,
  isMasked,
  knowsApplicant,
  maskedBodies,
  permissionOnFile,
} from './file-queries.ts'
import { isToDiscuss, type Marks, spreadOf } from './review.ts'

/** A campaign that has a sent file within somebody's reach. */
export type BoardCampaign = {
  id: string
  name: Translated
  state: CampaignState
  /** Files within reach that wait for a decision. */
  undecided: number
}

/** The one on the table, with its programme and the day on which ages are counted. */
type OpenBoard = BoardCampaign & { editionId: string; firstDay: string; programme: ProgrammeDocument }

/**
 * Campaigns with a sent file within reach, the latest first; and the wanted one, or else of those with a file that waits for a
 * decision the one that closed or closes first, or else the latest; null when there is none.
 */
export async function boardCampaigns(
  scope: Scope,
  reach: Reach,
  wanted: string | undefined,
): Promise<{ campaigns: BoardCampaign[]; open: OpenBoard } | null> {
  // One programme document is enough: they are long.
  const undecided = sql<number>`(select count(*)::int from applications a where a.organisation_id = c.organisation_id
    and a.campaign_id = c.id and a.state in (${sql.join(statesToRead)}) and ${applicationWithinReach(reach)})`
  const isOpen = sql<boolean>`row_number() over (order by (c.id::text = ${wanted ?? ''}) desc,
    case when ${undecided} > 0 then c.closes_at end nulls last, c.opens_on desc, c.id desc) = 1`
  const rows = await scope.db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'e.organisationId').onRef('v.id', '=', 'e.programmeVersionId'),
    )
    .select(['c.id', 'c.state', 'c.editionId', 'e.startsOn as firstDay'])
    .select([sql<Translated>`e.name`.as('name'), undecided.as('undecided')])
    .select(sql<ProgrammeDocument | null>`case when ${isOpen} then v.document end`.as('programme'))
    .where('c.organisationId', '=', scope.organisationId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('applications as a')
          .select('a.id')
          .whereRef('a.organisationId', '=', 'c.organisationId')
          .whereRef('a.campaignId', '=', 'c.id')
          .where('a.state', '!=', 'draft')
          .where(applicationWithinReach(reach)),
      ),
    )
    .orderBy('c.opensOn', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  const campaigns = rows.map((row) => ({ ...row, state: row.state as CampaignState }))
  const open = campaigns.find(({ programme }) => programme !== null)
  return open === undefined ? null : { campaigns, open: { ...open, programme: open.programme! } }
}

/** What the files of a board are read with: the programme's criteria, and the day on which ages are counted. */
type BoardReading = {
  programme: Pick<ProgrammeDocument, 'selection' | 'questions'>
  firstDay: string
}

/** The sent files of a campaign within reach, of one site or of all; one of them with `id`. */
export async function boardFiles(
  scope: Scope,
  {
    campaignId,
    siteId,
    id,
    reach,
  }: { campaignId: string; siteId?: string | undefined; id?: string; reach: Reach },
  reading: BoardReading,
): Promise<BoardFile[]> {
  const levelKey = reading.programme.questions.find(({ fills }) => fills === 'school-level')?.key ?? ''
  const rows = await scope.db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .innerJoin('applicationCircumstances as x', (join) =>
      join.onRef('x.organisationId', '=', 'a.organisationId').onRef('x.applicationId', '=', 'a.id'),
    )
    .select(['a.id', 'a.state', 'a.siteId', 'p.birthDate', 'p.firstName', 'p.lastName'])
    .leftJoin('channelOrigins as h', (join) =>
      join.onRef('h.organisationId', '=', 'a.organisationId').onRef('h.channelId', '=', 'a.channelId'),
    )
    .select(
      sql<
        string | null
      >`case when h.structure_kind in ('school', 'higher education') then h.structure_name end`.as('school'),
    )
    .select(['x.territory', 'x.territorySet', 'x.priorityDistrict', 'x.priorityEducation'])
    .select(isMasked.as('masked'))
    .select(
      sql<
        string | null
      >`(select w.value from application_answers w where w.organisation_id = a.organisation_id
        and w.application_id = a.id and w.question_key = ${levelKey})`.as('schoolLevel'),
    )
    .select(reviewsOfFile.as('reviews'))
    .select(lastDecision.as('decision'))
    .select(
      sql<boolean>`a.state = 'declined' and exists (select from untold_refusals u
        where u.organisation_id = a.organisation_id and u.application_id = a.id)`.as('untold'),
    )
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.campaignId', '=', campaignId)
    .where('a.state', '!=', 'draft')
    .where(applicationWithinReach(reach))
    .$if(siteId !== undefined, (query) => query.where('a.siteId', '=', siteId!))
    .$if(id !== undefined, (query) => query.where('a.id', '=', id!))
    .execute()
  return rows.map((row) => boardFile({ ...row, state: row.state as ApplicationState }, reading))
}

/** Who let an answer leave. */
export type Approval = { by: string; at: Date }

/** Where a file lies, its masked words and the programme that it is read by. */
export type FileOnBoard = BoardReading & {
  id: string
  applicantId: string
  campaignId: string
  siteId: string | null
  editionId: string
  /** Where she would come, and the places there that nobody holds. */
  site: { name: string; commune: string; left: number } | null
  /** The last day of the edition has passed there: nothing is left to offer. */
  over: boolean
  /** Nobody is called any more from the waiting list there. */
  listOver: boolean
  /** What was decided before the last decision, the latest first. */
  earlier: DecisionView[]
  /** Who approved the answer to her, and when; null while nobody has, or none was prepared. */
  approved: Approval | null
  /** What her guardians have said to her taking part. */
  permission: Permission
  /** The visitor has to do with the applicant: she decides nothing about her. */
  knowsHer: boolean
  bodies: Record<string, string>
  programme: ProgrammeDocument
}

export async function fileOnBoard(
  scope: Scope,
  id: string,
  visitorId: string,
): Promise<FileOnBoard | undefined> {
  const row = await scope.db
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
    .select(['a.id', 'a.applicantId', 'a.campaignId', 'a.siteId', 'c.editionId', 'e.startsOn as firstDay'])
    .select(['v.id as programmeVersionId', maskedBodies.as('bodies')])
    .select(documentUnlessKnown<ProgrammeDocument>(knownDocuments(scope), 'v').as('programme'))
    .select([knowsApplicant(visitorId).as('knowsHer'), permissionOnFile.as('permission')])
    .select(siteOfFile.as('site'))
    .select([earlierDecisions.as('earlier'), approvedAnswer.as('approved')])
    .select([
      isOver(sql`e.ends_on`, scope.now).as('over'),
      sql<boolean>`(select w.finished or ${isOver(sql`w.until`, scope.now)} from waiting_lists w
        where w.organisation_id = c.organisation_id and w.campaign_id = c.id)`.as('listOver'),
    ])
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.state', '!=', 'draft')
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const programme = knownDocument(scope, row.programmeVersionId, row.programme)
  const { approved } = row
  return {
    ...row,
    earlier: row.earlier.map(decisionView),
    approved: approved && { by: shortName(approved), at: new Date(approved.at) },
    programme,
  }
}

/** Has this day passed by the clocks of the site of the application `a`, or of its edition `e`? */
const isOver = (day: RawBuilder<unknown>, now: Date) =>
  sql<boolean>`platform.day_is_over(${day}, coalesce((select s.zone from sites s
    where s.organisation_id = a.organisation_id and s.id = a.site_id), e.document ->> 'timeZone'), ${now})`

const siteOfFile = sql<FileOnBoard['site']>`(select jsonb_build_object('name', s.name, 'commune', s.commune,
    'left', greatest(0, s.capacity - (select count(*) from applications t
      where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted'))))
  from sites s where s.organisation_id = a.organisation_id and s.id = a.site_id)`

type Row = {
  id: string
  state: ApplicationState
  siteId: string | null
  birthDate: string | null
  firstName: string
  lastName: string
  masked: boolean
  schoolLevel: string | null
  school: string | null
  territory: string | null
  territorySet: string | null
  priorityDistrict: string | null
  priorityEducation: string | null
  reviews: ReviewRow[]
  decision: DecisionRow | null
  untold: boolean
}
type ReviewRow = { marks: Marks; sentence: string; firstName: string; lastName: string }
type DecisionRow = Omit<DecisionView, 'at' | 'by'> & { at: string; firstName: string; lastName: string }

/** Marks show once all readings are there, and her name once somebody has decided: neither leaves this file before. */
function boardFile(row: Row, { programme, firstDay }: BoardReading): BoardFile {
  const { selection } = programme
  const decided = row.decision !== null && !undecided(row.state)
  const marksShow = decided || row.reviews.length >= selection.readersPerApplication
  const reviews: BoardReview[] = marksShow
    ? row.reviews.map(({ marks, sentence, ...reader }) => ({ marks, sentence, reader: shortName(reader) }))
    : []
  const spread = spreadOf(reviews, selection.criteria)
  return {
    id: row.id,
    number: fileNumber(row.id),
    state: row.state,
    standing: standingOf(row.state),
    siteId: row.siteId,
    masked: row.masked,
    readings: row.reviews.length,
    reviews,
    spread,
    toDiscuss: isToDiscuss(spread),
    age: row.birthDate === null ? null : ageOn(row.birthDate, firstDay),
    schoolLevel: row.schoolLevel,
    school: row.school,
    territory: row.territory,
    territorySet: row.territorySet as BoardFile['territorySet'],
    priorityDistrict: row.priorityDistrict as Known3,
    priorityEducation: row.priorityEducation as Known3,
    name: decided ? `${row.firstName} ${row.lastName}`.trim() : null,
    decision: decided ? decisionView(row.decision!) : null,
    untold: row.untold,
  }
}

function undecided(state: ApplicationState): boolean {
  return awaitsDecision(state) && state !== 'waiting'
}

function decisionView({ at, firstName, lastName, ...decision }: DecisionRow): DecisionView {
  return { ...decision, at: new Date(at), by: shortName({ firstName, lastName }) }
}

const reviewsOfFile = sql<ReviewRow[]>`coalesce((
  select jsonb_agg(jsonb_build_object('marks', r.marks, 'sentence', r.sentence, 'firstName', h.first_name,
    'lastName', h.last_name) order by r.written_at, r.reader_id)
  from reviews r join people h on h.organisation_id = r.organisation_id and h.id = r.reader_id
  where r.organisation_id = a.organisation_id and r.application_id = a.id), '[]')`

const decisionRow = sql`jsonb_build_object('id', d.id, 'outcome', d.outcome, 'sentence', d.sentence, 'at', d.decided_at,
    'readings', d.readings, 'withoutReadings', d.without_readings, 'firstInLine', d.first_in_line_since is not null,
    'firstName', h.first_name, 'lastName', h.last_name)`

const decisionsOfFile = sql`from decisions d join people h on h.organisation_id = d.organisation_id and h.id = d.decided_by
  where d.organisation_id = a.organisation_id and d.application_id = a.id
  order by d.decided_at desc, d.id desc`

const lastDecision = sql<DecisionRow | null>`(select ${decisionRow} ${decisionsOfFile} limit 1)`

const earlierDecisions = sql<DecisionRow[]>`array(select ${decisionRow} ${decisionsOfFile} offset 1)`

const approvedAnswer = sql<{ at: string; firstName: string; lastName: string } | null>`(
  select jsonb_build_object('at', k.approved_at, 'firstName', h.first_name, 'lastName', h.last_name)
  from kind_answers k join people h on h.organisation_id = k.organisation_id and h.id = k.approved_by
  where k.organisation_id = a.organisation_id and k.application_id = a.id)`
