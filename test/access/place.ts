import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { applicationById } from '#src/applications/index.ts'
import { campaignById, sitesOf } from '#src/applications/queries.ts'
import { writeToCohort } from '#src/cohorts/actions/write-to-cohort.ts'
import { cohortWithin, confirmCohort, createCohort, takeRollCall } from '#src/cohorts/index.ts'
import { sheetOf } from '#src/cohorts/roll-call-queries.ts'
import { sessionWithin } from '#src/cohorts/session-queries.ts'
import { noteDoubles } from '#src/doubles/index.ts'
import { enterTotal, quotePublication } from '#src/impact/index.ts'
import { handOutLink, insertPerson } from '#src/people/index.ts'
import { issueDiplomas } from '#src/recognition/index.ts'
import { raiseConcern } from '#src/safeguarding/actions/raise-concern.ts'
import { confirmMasking } from '#src/selection/index.ts'
import { addStructure, planTalk } from '#src/sourcing/index.ts'
import { giveRole } from '#src/team/actions/give-role.ts'
import { nameTerritory } from '#src/territories/index.ts'
import { site as address, type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { healthSheetsOfCohort } from '#test/papers-in-order.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import type { holders } from './visitors.ts'

/** One organisation with one thing of each kind that an address can name. */
export type Place = {
  slug: string
  organisationId: string
  /** Where the things lie, and where they do not. */
  parts: { edition: string; site: string; otherSite: string; cohort: string; otherCohort: string }
  /** What stands for each parameter, known by the word before it: 'cohorts/:cohort' -> its id. */
  things: Record<string, string>
  tokens: Record<(typeof holders)[number], string>
}

const now = '2026-11-23T09:00:00Z'

/**
 * Built by the product's own deeds: a girl who has her place and is in a cohort, whose guardian has answered; a second
 * cohort on the same site; a draft that could be sent, with its link; a total counted before; a file given to
 * readers; a concern.
 */
export async function buildPlace(running: RunningFrise): Promise<Place> {
  const campaign = await openCampaign(running.frise.database)
  const { campaignId, organisationId } = campaign
  const accountId = await running.frise.signIn.accountForEmail(`${organisationId}@equipe.example`, 'fr')
  const applicationId = await campaign.sent('Lina')
  await campaign.guardianSays(applicationId, 'yes', now)
  await campaign.at(now, (scope) => giveHerThePlace(scope, campaign, applicationId))
  const readId = await campaign.sent('Nour')
  await campaign.at(now, (scope) => confirmMasking(scope, readId))
  const place = await campaign.at(now, async (scope): Promise<Place> => {
    const view = (await campaignById(scope, campaignId))!
    const [site, otherSite] = await sitesOf(scope, view.editionId)
    const hers = (await campaign.view(scope, applicationId)).siteId!
    const where = { id: hers, zone: 'Europe/Paris', editionId: view.editionId, edition: view.edition }
    const cohort = await made(createCohort(scope, { site: where, name: 'Les Étincelles', room: '' }))
    const otherCohort = await made(createCohort(scope, { site: where, name: 'Les Comètes', room: '' }))
    const cohortId = cohort.id
    await raiseConcernToOfficer(scope)
    const id = (table: string, filter = 'true') => firstId(scope, table, filter)
    return {
      slug: await slugOf(scope),
      organisationId,
      parts: {
        edition: view.editionId,
        site: hers,
        otherSite: (site!.id === hers ? otherSite! : site!).id,
        cohort: cohortId,
        otherCohort: otherCohort.id,
      },
      things: {
        'assets/*': running.frise.assets.stylesheet.replace('/assets/', ''),
        'apply/:campaign': campaignId,
        'next-time/:campaign': campaignId,
        'applications/:id': applicationId,
        'guardians/:guardian': (await campaign.view(scope, applicationId)).guardians[0]!.id,
        'files/:file': applicationId,
        'masking/:file': readId,
        'reading/:file': running.frise.idSeal.seal(readId, `reading ${organisationId}`),
        'cohorts/:cohort': cohortId,
        'keys/:person': await id('people', `first_name = 'Lina'`),
        'concerns/:concern': await concernId(scope),
        'messages/:mailing': await mailingTo(scope, cohortId),
        'enrolments/:enrolment': await id('enrolments'),
        'sessions/:session': await id('sessions', `cohort_id = '${cohortId}'`),
        'outbox/:message': await id('messages', `template <> 'concern-received'`),
        'demonstration/:account': accountId,
        'campaigns/:campaign': campaignId,
        'programmes/:programme': await id('programmes'),
        'editions/:edition': await id('editions'),
        'sites/:site': hers,
        'people/:person': await id('people', `first_name = 'Lina'`),
        'doubles/:double': await somebodyLikeHer(scope, applicationId),
        ...(await memberWithHerRole(scope)),
        ...(await talkWithItsCode(scope, campaignId)),
        'territories/:territory': (await made(nameTerritory(scope, 'Picardie'))).id,
        'earlier/:id': (await made(enterTotal(scope, total))).id,
      },
      tokens: {
        'applicant link holder': await draftLink(scope, campaign),
        'applicant with a diploma': await ownLink(scope, campaign, applicationId),
        'guardian link holder': await guardianLink(scope, campaign, applicationId),
      },
    }
  })
  await campaign.at('2027-08-01T09:00:00Z', (scope) => giveHerTheDiploma(scope, place))
  place.things['diplomas/:certificate'] = await campaign.at(now, (scope) =>
    firstId(scope, 'certificates', 'true'),
  )
  place.things['quotations/:quotation'] = await campaign.at(now, async (scope) => {
    await quotePublication(scope, quotation)
    return firstId(scope, 'quotations', 'true')
  })
  place.things['absences/:absence'] = await campaign.at(now, (scope) => firstId(scope, 'absences', 'true'))
  place.things['adults/:adult'] = await campaign.at(now, (scope) => firstId(scope, 'cohort_adults', 'true'))
  place.things['charters/:person'] = await campaign.at(now, adultBeside)
  place.things['checks/:person'] = place.things['charters/:person']
  return place
}

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

const quotation = {
  words: '36 projects',
  language: 'en',
  source: 'Essai',
  address: null,
  onDay: '2026-11-20',
  dayIs: 'read',
} as const

const total = {
  figure: 'girls-enrolled',
  value: 42,
  fromDay: '2020-01-01',
  toDay: '2020-12-31',
  document: 'Bilan 2020',
  countedBy: 'la trésorière',
  countedOn: '2021-02-01',
} as const

async function giveHerThePlace(scope: Scope, campaign: OpenCampaign, applicationId: string): Promise<void> {
  const sentence = 'Une envie claire.'
  const decision = { outcome: 'offered', sentence, withoutReadings: sentence } as const
  const decided = await decideApplication(scope, await campaign.view(scope, applicationId), decision, address)
  const accepted = await acceptOffer(scope, applicationId, address)
  if (decided !== null || accepted !== null) throw new Error(`${decided} ${accepted}`)
}

const signature = { name: 'Ada Fictive', title: 'Directrice', structure: '' }

/** A free message to the girls of the cohort. */
async function mailingTo(scope: Scope, id: string): Promise<string> {
  const cohort = (await cohortWithin(scope, everywhere, id))!
  const values = { subject: 'Demain', words: 'Rendez-vous à 9 h.', from: 'Nadia Fictive' }
  const letter = { key: newId(), template: 'free-message', audiences: ['girls'], values } as const
  return (await writeToCohort(scope, cohort, letter, address))!
}

async function raiseConcernToOfficer(scope: Scope): Promise<void> {
  const concern = {
    key: newId(),
    worry: 'Essai.',
    about: '',
    contact: '',
    keptFrom: [],
    asked: [],
    page: '',
    language: 'fr',
  } as const
  const taken = await raiseConcern(scope, concern, {
    zone: 'Europe/Paris',
    link: address.origin,
    reportLink: address.origin,
    leavesBy: ['mail'],
  })
  if (taken === 'nobody left' || 'named' in taken) throw new Error(JSON.stringify(taken))
}

async function talkWithItsCode(scope: Scope, campaignId: string): Promise<Record<string, string>> {
  const school = {
    kind: 'school',
    name: 'Lycée fictif',
    educationPriority: 'no',
    placeId: null,
    placeText: '',
  } as const
  const { id: structureId } = await addStructure(scope, school)
  const talk = await planTalk(scope, {
    structure: { id: structureId, name: school.name },
    campaignId,
    day: '2026-11-20',
    startsAt: null,
    speakerId: null,
    classes: '',
  })
  return {
    'structures/:structure': structureId,
    'talks/:talk': talk.id,
    'channels/:channel': talk.channelId,
    'c/:code': talk.code,
  }
}

/** Somebody born on the same day as the applicant, with the same name: to be compared with her. */
async function somebodyLikeHer(scope: Scope, applicationId: string): Promise<string> {
  const { applicant } = (await applicationById(scope, applicationId))!
  const { firstName, lastName, birthDate } = applicant
  const applicantId = await insertPerson(scope, { firstName, lastName, birthDate })
  await noteDoubles(scope, { applicantId })
  return firstId(scope, 'possible_doubles', 'true')
}

/** Concerns are sealed until somebody says as whom she reads. */
async function concernId(scope: Scope): Promise<string> {
  await sql`select set_config('app.concern_reader', ${newId()}, true)`.execute(scope.db)
  const id = await firstId(scope, 'concerns', 'true')
  await sql`select set_config('app.concern_reader', '', true)`.execute(scope.db)
  return id
}

/** Somebody of the team who asks nothing herself, so that ending her role disturbs no other question. */
async function memberWithHerRole(scope: Scope): Promise<Record<string, string>> {
  const personId = await insertPerson(scope, { firstName: 'Hôte', lastName: 'Fictive' })
  await giveRole(scope, { personId, role: 'host', over: 'organisation', today: '2026-11-01' })
  return {
    'team/:person': personId,
    'roles/:grant': await firstId(scope, 'role_grants', `person_id = '${personId}'`),
  }
}

/** The cohort has met once: she was missing, came after all, and has her diploma. */
async function giveHerTheDiploma(scope: Scope, { things }: Place): Promise<void> {
  const cohort = (await cohortWithin(scope, everywhere, things['cohorts/:cohort']!))!
  await addSafeAdult(scope, cohort.id)
  // One is taken off the list by a POST of the table; whose charter is noted stays on it.
  await addSafeAdult(scope, cohort.id)
  await confirmCohort(scope, cohort.id)
  await healthSheetsOfCohort(scope, cohort.id)
  const session = (await sessionWithin(scope, everywhere, things['sessions/:session']!))!
  const { lines } = await sheetOf(scope, session.id)
  const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'present' } as const]))
  const missing = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'absent' } as const]))
  await takeRollCall(scope, { session, marks: missing, revision: 0 })
  const called = await takeRollCall(scope, { session, marks, revision: 1 })
  const issued = await issueDiplomas(scope, { cohort, signatures: [signature] })
  if (called.outcome !== 'taken' || !('issued' in issued)) throw new Error(JSON.stringify({ called, issued }))
}

async function draftLink(scope: Scope, { campaignId }: OpenCampaign): Promise<string> {
  const campaign = (await campaignById(scope, campaignId))!
  const answers = {
    gender: 'girl',
    'birth-date': '2011-05-20',
    'first-name': 'Aya',
    'last-name': 'Fictive',
    contact: 'aya@exemple.fr',
    site: campaign.edition.sites[0]!.key,
    wish: 'Comprendre comment ça marche.',
    perseverance: 'J’ai appris à nager.',
    'guardian-contact': 'parent@exemple.fr',
  }
  return (await beginApplication(scope, { campaign, answers, language: 'fr', zone: 'Europe/Paris' })).token
}

async function ownLink(scope: Scope, campaign: OpenCampaign, applicationId: string): Promise<string> {
  const { applicant } = await campaign.view(scope, applicationId)
  return handOutLink(scope, {
    purpose: 'application',
    holderId: applicant.id,
    aboutId: applicant.id,
    objectId: applicationId,
    expiresAt: new Date('2027-07-30T21:59:59Z'),
  })
}

async function guardianLink(scope: Scope, campaign: OpenCampaign, applicationId: string): Promise<string> {
  const { applicant, guardians } = await campaign.view(scope, applicationId)
  return handOutLink(scope, {
    purpose: 'guardian',
    holderId: guardians[0]!.id,
    aboutId: applicant.id,
    objectId: applicationId,
    expiresAt: new Date('2027-07-30T21:59:59Z'),
  })
}

async function made<T extends { id: string }>(deed: Promise<T | { refused: string }>): Promise<T> {
  const result = await deed
  if ('refused' in result) throw new Error(result.refused)
  return result
}

async function firstId(scope: Scope, table: string, filter: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.raw(`app.${table} where ${filter} order by id limit 1`)}`.execute(scope.db)
  return rows[0]!.id
}

/** Whoever is listed beside a cohort. */
async function adultBeside({ db }: Scope): Promise<string> {
  return (
    await db.selectFrom('cohortAdults').select('personId').orderBy('id', 'desc').executeTakeFirstOrThrow()
  ).personId
}

async function slugOf(scope: Scope): Promise<string> {
  const { slug } = await scope.db.selectFrom('organisations').select('slug').executeTakeFirstOrThrow()
  return slug
}
