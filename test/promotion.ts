import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { pino } from 'pino'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Frise, RequestEnv } from '#platform/http/frise.ts'
import { newId } from '#platform/ids/ids.ts'
import { applicationPaths, applicationRoutes, planCampaign } from '#src/applications/index.ts'
import { careRoutes } from '#src/care/index.ts'
import {
  cohortPaths,
  cohortRoutes,
  cohortWithin,
  confirmCohort,
  confirmEnrolment,
  createCohort,
  sessionsOf,
} from '#src/cohorts/index.ts'
import { deskRoutes } from '#src/desk/index.ts'
import { emergencyRoutes } from '#src/emergency/index.ts'
import { outboxRoutes, undeliveredRoutes } from '#src/messages/index.ts'
import {
  insertGrant,
  insertOrganisation,
  type Navigation,
  type RoleGrant,
  type TenantEnv,
  tenant,
} from '#src/organisations/index.ts'
import { papersRoutes } from '#src/papers/index.ts'
import { insertPerson, linkOfAddress } from '#src/people/index.ts'
import { type EditionDocument, importEdition, importProgramme } from '#src/programmes/index.ts'
import { recognitionRoutes } from '#src/recognition/index.ts'
import { adultsCohortById, safeguardingRoutes } from '#src/safeguarding/index.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { guardianAllows, healthSheetSeen } from './papers-in-order.ts'
import { addSafeAdult, seeCheck } from './safe-adults.ts'

export const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

/** Names in the order of last names, which is not that of first names. */
const names: [string, string][] = [
  ['Zoé', 'Abadie'],
  ['Élise', 'Barry'],
  ['Camille', 'Dubois'],
  ['Aïssatou', 'Éluard'],
  ['Nour', 'Fontaine'],
]

/**
 * An association with the shipped programme made two days long, and one cohort of some girls in Creil, confirmed on
 * 1 July 2027, with a facilitator who stays until the end of the month. Everything is done by the deeds of the
 * capabilities themselves.
 */
export async function openPromotion({
  girls = 3,
  papers = 'in order',
}: {
  girls?: number
  /** Are the papers that everybody needs there before the first day? */
  papers?: 'in order' | 'missing'
} = {}) {
  const made = await testDatabase()
  const organisationId = newId()
  const clock = frozenClock('2027-07-01T09:00:00Z')
  const deed = <T>(actorId: string | null, work: (scope: Scope) => Promise<T>): Promise<T> => {
    const actor =
      actorId === null ? ({ kind: 'job', id: null } as const) : ({ kind: 'person', id: actorId } as const)
    return inOrganisation(made.web, { organisationId, now: clock.now(), actor }, work)
  }
  const team = await deed(null, async (scope) => {
    await insertOrganisation(scope, {
      slug: 'ricochet',
      name: 'Ricochet',
      language: 'fr',
      zone: 'Europe/Paris',
    })
    return { nadia: await member(scope, 'Nadia', 'Benali'), maud: await member(scope, 'Maud', 'Lefort') }
  })
  const places = await deed(team.nadia.id, (scope) => openEdition(scope, girls, papers))
  const cohort = await deed(team.nadia.id, async (scope) => {
    const created = await createCohort(scope, {
      site: places.creil,
      name: 'Les Étincelles',
      room: 'Salle bleue',
    })
    if ('refused' in created) throw new Error(created.refused)
    await addSafeAdult(scope, created.id, { toDay: '2027-07-31' })
    const refusal = await confirmCohort(scope, created.id)
    if (refusal !== null) throw new Error(JSON.stringify(refusal))
    return (await cohortWithin(scope, everywhere, created.id))!
  })
  /** Gives a role, with the check that it asks for where it puts somebody beside the girls. */
  const grant = (person: TeamMember, role: RoleGrant['role'], to: Pick<RoleGrant, 'scopeKind' | 'scopeId'>) =>
    deed(team.nadia.id, async (scope) => {
      const personId = person.id
      await insertGrant(scope, {
        ...to,
        role,
        personId,
        startsOn: '2027-01-01',
        endsOn: null,
        grantedBy: null,
      })
      if (role !== 'facilitator' && role !== 'host') return
      await seeCheck(scope, (await adultsCohortById(scope, cohort.id))!, { personId })
    })
  await grant(team.nadia, 'programme manager', { scopeKind: 'organisation', scopeId: null })
  const sessions = await deed(null, (scope) => sessionsOf(scope, cohort.id))
  return {
    database: made,
    clock,
    deed,
    team,
    grant,
    ...places,
    cohort,
    sessions,
    newMember: (firstName: string, lastName: string) =>
      deed(null, (scope) => member(scope, firstName, lastName)),
    /** Somebody new, a girl unless said otherwise, whose place was accepted on a site. Returns her id. */
    accepted: (siteId: string, name: [string, string], birthDate?: string) =>
      deed(null, (scope) => accept(scope, { ...places, papers }, siteId, name, birthDate)),
    /** The pages, asked by a member of the team, or by nobody. */
    visitor: (person: TeamMember | null) => visitorOf(made, clock, person),
  }
}

export type Promotion = Awaited<ReturnType<typeof openPromotion>>

export type TeamMember = { id: string; accountId: string }

async function member(scope: Scope, firstName: string, lastName: string): Promise<TeamMember> {
  const accountId = newId()
  return { id: await insertPerson(scope, { firstName, lastName, accountId, language: 'fr' }), accountId }
}

async function openEdition(scope: Scope, girls: number, papers: Places['papers']) {
  const programme = await importProgramme(scope, await shipped('jump-in-tech.json'))
  if (!programme.ok) throw new Error(JSON.stringify(programme.problems))
  const { programmeVersionId } = programme
  const imported = await importEdition(scope, programmeVersionId, JSON.stringify(await twoDays()))
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
  const { edition, editionId } = imported
  const closesAt = new Date('2027-03-14T22:59:00Z')
  const campaignId = await planCampaign(scope, { editionId, name: 'Été', opensOn: '2026-11-02', closesAt })
  const sites = await scope.db
    .selectFrom('sites')
    .select(['id', 'key', 'zone'])
    .where('editionId', '=', editionId)
    .execute()
  const site = (wanted: string) => {
    const { id, zone } = sites.find(({ key }) => key === wanted)!
    return { id, zone, editionId, edition }
  }
  const places = { creil: site('creil'), nantes: site('nantes'), editionId, campaignId, programmeVersionId }
  for (const name of names.slice(0, girls)) await accept(scope, { ...places, papers }, places.creil.id, name)
  return places
}

type Places = {
  editionId: string
  campaignId: string
  programmeVersionId: string
  papers: 'in order' | 'missing'
}

async function accept(
  scope: Scope,
  places: Places,
  siteId: string,
  [firstName, lastName]: [string, string],
  birthDate = '2012-03-12',
): Promise<string> {
  const { editionId, campaignId, programmeVersionId } = places
  const applicantId = await insertPerson(scope, {
    firstName,
    lastName,
    birthDate,
    language: 'fr',
  })
  const applicationId = newId(scope.now)
  const application = {
    organisationId: scope.organisationId,
    id: applicationId,
    campaignId,
    programmeVersionId,
  }
  await scope.db
    .insertInto('applications')
    .values({ ...application, applicantId, siteId, state: 'accepted', startedAt: scope.now })
    .execute()
  await confirmEnrolment(scope, { applicationId, applicantId, editionId, programmeVersionId, siteId })
  if (places.papers === 'missing') return applicantId
  const guardianId = await guardianAllows(scope, { personId: applicantId, applicationId, lastName })
  const { id } = await scope.db
    .selectFrom('enrolments')
    .select('id')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow()
  await healthSheetSeen(scope, id, guardianId)
  return applicantId
}

/** Monday and Tuesday 5 and 6 July 2027: 9:30 to 12:30 and 13:30 to 16:00. */
async function twoDays(): Promise<EditionDocument> {
  const edition = JSON.parse(await shipped('jump-in-tech-2027.edition.json')) as EditionDocument
  const campaign = { ...edition.campaign, waitingListEndsOn: '2027-07-05' }
  return { ...edition, campaign, lastDay: '2027-07-06', sessions: { ...edition.sessions, exceptions: [] } }
}

function shipped(name: string): Promise<string> {
  return readFile(new URL(`../programmes/${name}`, import.meta.url), 'utf8')
}

function visitorOf(database: TestDatabase, clock: { now(): Date }, person: TeamMember | null) {
  const site = new Hono<RequestEnv>()
  const frise = {
    assets: { stylesheet: '/a.css', fonts: [], island: (name: string) => `/${name}.js` },
    database,
    instance: { kind: 'demonstration', worldReady: true },
    origin: 'https://frise.example',
    log: pino({ level: 'silent' }),
  } as unknown as Frise
  site.use(async (c, next) => {
    c.set('frise', frise)
    c.set('web', database.web)
    c.set('language', c.req.header('accept-language') === 'en' ? 'en' : 'fr')
    c.set('now', clock.now())
    c.set('signedIn', person && { accountId: person.accountId, secondFactor: true })
    await next()
  })
  site.onError((error, c) => {
    if (error instanceof NotFound) return c.text('not found', 404)
    throw error
  })
  const organisation = new Hono<TenantEnv>()
  organisation.use(tenant(() => nowhere, linkOfAddress))
  organisation.route('/', applicationRoutes)
  organisation.route('/', careRoutes)
  organisation.route('/', cohortRoutes)
  organisation.route('/', deskRoutes)
  organisation.route('/', emergencyRoutes)
  organisation.route('/', outboxRoutes)
  organisation.route('/', papersRoutes)
  organisation.route(
    '/',
    undeliveredRoutes({
      application: applicationPaths.one,
      contact: applicationPaths.contact,
      mailing: cohortPaths.mailing,
      sheet: cohortPaths.emergencySheet,
    }),
  )
  organisation.route('/', recognitionRoutes)
  organisation.route('/', safeguardingRoutes)
  site.route('/o/:slug', organisation)
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await site.request(path, init)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { status, headers } = response
    return {
      status,
      headers,
      location: headers.get('location'),
      bytes,
      text: new TextDecoder().decode(bytes),
    }
  }
  return {
    ask,
    get: (path: string, language = 'fr') => ask(path, { headers: { 'accept-language': language } }),
    post: (path: string, fields: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

const nowhere: Navigation = {
  home: '/',
  publicLinks: [],
  staffLinks: [],
  account: { href: '/', label: 'Compte' },
  checks: '/checks',
  devices: '/',
  signOut: { href: '/sign-out', label: '' },
  role: '',
  report: { href: '/', label: 'Signaler', calls: [], exitLabel: 'Quitter' },
}
