import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

type Camp = {
  girls: number
  commune: string
  /** Year of the edition; the camp is held in its July. */
  year: number
  /** Each session lasts 180 minutes and every girl stays to its end. */
  sessions: number
  closed?: boolean
  /** People who come again instead of new ones. */
  again?: readonly string[]
}

/** Writes one camp that was held, from its programme to its attendance; returns the people who were there. For tests. */
export async function insertCamp(scope: Scope, camp: Camp): Promise<string[]> {
  const { db, organisationId, now } = scope
  const id = () => newId(now)
  const [programmeId, versionId, editionId, siteId, campaignId, cohortId] = [
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
  ]
  const held = new Date(`${camp.year}-07-06T08:00:00Z`)
  await db
    .insertInto('programmes')
    .values({ organisationId, id: programmeId, key: `camp-${editionId}`, createdAt: now })
    .execute()
  await db
    .insertInto('programmeVersions')
    .values({
      organisationId,
      id: versionId,
      programmeId,
      number: 1,
      document: '{}',
      sha256: Buffer.from(versionId),
      publishedAt: now,
    })
    .execute()
  await db
    .insertInto('editions')
    .values({
      organisationId,
      id: editionId,
      programmeVersionId: versionId,
      key: editionId,
      document: JSON.stringify({ name: { fr: `Camp ${camp.year}`, en: `Camp ${camp.year}` } }),
      startsOn: `${camp.year}-07-05`,
      endsOn: `${camp.year}-07-30`,
      createdAt: now,
    })
    .execute()
  const site = {
    key: 'here',
    name: 'Here',
    commune: camp.commune,
    mode: 'on-site',
    zone: 'Europe/Paris',
    capacity: 16,
  }
  await db
    .insertInto('sites')
    .values({ organisationId, id: siteId, editionId, ...site })
    .execute()
  await db
    .insertInto('campaigns')
    .values({
      organisationId,
      id: campaignId,
      editionId,
      name: 'Campaign',
      opensOn: `${camp.year}-01-01`,
      closesAt: held,
      createdAt: now,
    })
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
      closedAt: camp.closed === false ? null : new Date(`${camp.year}-07-30T18:00:00Z`),
    })
    .execute()
  const people = [...(camp.again ?? [])]
  const enrolments: string[] = []
  for (let girl = 0; girl < camp.girls; girl++) {
    const personId = people[girl] ?? id()
    if (people[girl] === undefined) {
      people.push(personId)
      await db.insertInto('people').values({ organisationId, id: personId, createdAt: now }).execute()
    }
    const [applicationId, enrolmentId] = [id(), id()]
    await db
      .insertInto('applications')
      .values({
        organisationId,
        id: applicationId,
        campaignId,
        programmeVersionId: versionId,
        applicantId: personId,
        startedAt: now,
      })
      .execute()
    await db
      .insertInto('enrolments')
      .values({
        organisationId,
        id: enrolmentId,
        personId,
        editionId,
        programmeVersionId: versionId,
        applicationId,
        siteId,
        cohortId,
        state: 'started',
        confirmedAt: now,
        startedAt: held,
      })
      .execute()
    enrolments.push(enrolmentId)
  }
  for (let session = 0; session < camp.sessions; session++) {
    const sessionId = id()
    const day = `${camp.year}-07-${String(6 + session).padStart(2, '0')}`
    await db
      .insertInto('sessions')
      .values({
        organisationId,
        id: sessionId,
        cohortId,
        day,
        startsAt: '09:30',
        endsAt: '12:30',
        zone: 'Europe/Paris',
        state: 'held',
        taughtMinutes: 180,
        heldAt: held,
      })
      .execute()
    if (enrolments.length === 0) continue
    await db
      .insertInto('attendance')
      .values(
        enrolments.map((enrolmentId, girl) => ({
          organisationId,
          sessionId,
          enrolmentId,
          status: 'present',
          minutes: 180,
          recordedAt: held,
          recordedBy: people[girl]!,
        })),
      )
      .execute()
  }
  return people
}
