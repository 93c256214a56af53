import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

type Camp = {
  girls: number
  commune: string
  /** Its official code: without it the place lies in no territory that could be counted. */
  inseeCode?: string
  /** Year of the edition; the camp is held in its July. */
  year: number
  /** Each session lasts 180 minutes and every girl stays to its end. */
  sessions: number
  closed?: boolean
  /** People who come again instead of new ones. */
  again?: readonly string[]
  /** A campaign that is there, with its version of a programme; a bare one is made when absent. */
  campaign?: { id: string; programmeVersionId: string }
}

/** Writes one camp that was held, from its edition to its attendance; returns the people who were there. */
export async function insertCamp(scope: Scope, camp: Camp): Promise<string[]> {
  const { db, organisationId, now } = scope
  const [editionId, siteId, cohortId] = [newId(now), newId(now), newId(now)]
  const versionId = camp.campaign?.programmeVersionId ?? (await insertVersion(scope))
  const [first, last] = [`${camp.year}-07-05`, `${camp.year}-07-30`]
  await db
    .insertInto('editions')
    .values({
      organisationId,
      id: editionId,
      programmeVersionId: versionId,
      key: editionId,
      document: JSON.stringify(documentOf(camp)),
      startsOn: first,
      endsOn: last,
      createdAt: now,
    })
    .execute()
  const place = { key: 'here', name: 'Here', commune: camp.commune, mode: 'on-site', zone: 'Europe/Paris' }
  await db
    .insertInto('sites')
    .values({ organisationId, id: siteId, editionId, ...place, capacity: 16 })
    .execute()
  await db
    .insertInto('cohorts')
    .values({
      organisationId,
      id: cohortId,
      editionId,
      siteId,
      name: `Cohort ${cohortId}`,
      state: camp.closed === false ? 'running' : 'closed',
      createdAt: now,
      closedAt: camp.closed === false ? null : new Date(`${last}T18:00:00Z`),
    })
    .execute()
  const campaignId = camp.campaign?.id ?? (await insertCampaign(scope, editionId, first))
  const girls = await insertGirls(scope, camp, { editionId, siteId, cohortId, versionId, campaignId })
  for (let session = 0; session < camp.sessions; session++) {
    await insertSession(scope, {
      cohortId,
      day: `${camp.year}-07-${String(6 + session).padStart(2, '0')}`,
      girls,
    })
  }
  return girls.map(({ personId }) => personId)
}

function documentOf({ year, commune, inseeCode }: Camp) {
  const name = { fr: `Camp ${year}`, en: `Camp ${year}` }
  return inseeCode === undefined
    ? { name, year }
    : { name, year, sites: [{ key: 'here', commune: { inseeCode, name: commune } }] }
}

async function insertVersion({ db, organisationId, now }: Scope): Promise<string> {
  const [programmeId, id] = [newId(now), newId(now)]
  const programme = { organisationId, id: programmeId, key: `camp-${id}`, createdAt: now }
  await db.insertInto('programmes').values(programme).execute()
  const version = { organisationId, id, programmeId, number: 1, document: '{}', sha256: Buffer.from(id) }
  await db
    .insertInto('programmeVersions')
    .values({ ...version, publishedAt: now })
    .execute()
  return id
}

async function insertCampaign(
  { db, organisationId, now }: Scope,
  editionId: string,
  first: string,
): Promise<string> {
  const id = newId(now)
  const campaign = {
    organisationId,
    id,
    editionId,
    name: 'Campaign',
    opensOn: first,
    closesAt: new Date(first),
  }
  await db
    .insertInto('campaigns')
    .values({ ...campaign, createdAt: now })
    .execute()
  return id
}

type Ids = Record<'editionId' | 'siteId' | 'cohortId' | 'versionId' | 'campaignId', string>
type Girl = { personId: string; enrolmentId: string }

async function insertGirls({ db, organisationId, now }: Scope, camp: Camp, ids: Ids): Promise<Girl[]> {
  const girls: Girl[] = []
  for (let girl = 0; girl < camp.girls; girl++) {
    const [personId, applicationId, enrolmentId] = [camp.again?.[girl] ?? newId(now), newId(now), newId(now)]
    if (camp.again?.[girl] === undefined) {
      await db.insertInto('people').values({ organisationId, id: personId, createdAt: now }).execute()
    }
    const { campaignId, versionId, ...within } = ids
    const application = { organisationId, id: applicationId, campaignId, programmeVersionId: versionId }
    await db
      .insertInto('applications')
      .values({ ...application, applicantId: personId, startedAt: now })
      .execute()
    const enrolment = {
      organisationId,
      id: enrolmentId,
      personId,
      applicationId,
      programmeVersionId: versionId,
    }
    await db
      .insertInto('enrolments')
      .values({
        ...enrolment,
        ...within,
        state: 'started',
        confirmedAt: now,
        startedAt: new Date(`${camp.year}-07-06T08:00:00Z`),
      })
      .execute()
    girls.push({ personId, enrolmentId })
  }
  return girls
}

type Held = { cohortId: string; day: string; girls: readonly Girl[] }

async function insertSession(
  { db, organisationId, now }: Scope,
  { cohortId, day, girls }: Held,
): Promise<void> {
  const id = newId(now)
  const heldAt = new Date(`${day}T10:30:00Z`)
  const planned = { cohortId, day, startsAt: '09:30', endsAt: '12:30', zone: 'Europe/Paris' }
  await db
    .insertInto('sessions')
    .values({ organisationId, id, ...planned, state: 'held', taughtMinutes: 180, heldAt, ...sheetOf(girls) })
    .execute()
  if (girls.length === 0) return
  const present = { organisationId, sessionId: id, status: 'present', minutes: 180, recordedAt: heldAt }
  await db
    .insertInto('attendance')
    .values(girls.map(({ personId, enrolmentId }) => ({ ...present, enrolmentId, recordedBy: personId })))
    .execute()
}

/** Everybody was there for the three hours. */
function sheetOf(girls: readonly Girl[]) {
  return { learnerMinutes: 180 * girls.length, called: girls.length, came: girls.length }
}
