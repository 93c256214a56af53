import { readFile } from 'node:fs/promises'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { answerAsGuardian, type GuardianAnswer } from '#src/applications/actions/answer-as-guardian.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { submitApplication } from '#src/applications/actions/submit-application.ts'
import { applicationById } from '#src/applications/application-queries.ts'
import type { ApplicationView } from '#src/applications/application-view.ts'
import { moveCampaign, planCampaign } from '#src/applications/index.ts'
import { optionalAnswersPurpose } from '#src/applications/optional-answers.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import { campaignById } from '#src/applications/queries.ts'
import { insertGrant, insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import {
  type EditionDocument,
  importEdition,
  importProgramme,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import type { TestDatabase } from './database.ts'

/** Where links of the tests lead. */
export const site = { origin: 'https://frise.example', slug: 'essai' }

/** An organisation with the shipped programme and an open campaign, and what tests do with it. */
export type OpenCampaign = {
  campaignId: string
  organisationId: string
  /** One transaction at an instant, as the coordinator unless said otherwise. */
  at<T>(instant: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /** A girl's application, sent; her guardian has not answered. `also`: what she answers beside, or otherwise. */
  sent(firstName: string, birthDate?: string, also?: Record<string, string>): Promise<string>
  /** The guardian's answer to the permission. */
  guardianSays(applicationId: string, answer: 'yes' | 'no', instant?: string): Promise<void>
  guardianSaysNoToOptionalAnswers(applicationId: string): Promise<void>
  view(scope: Scope, applicationId: string): Promise<ApplicationView>
}

export type CampaignOptions = {
  capacity?: number
  edition?: Partial<EditionDocument>
  /** The shipped programme, changed. */
  programme?: (file: ProgrammeDocument) => ProgrammeDocument
}

/** `capacity`: places on the first site, where everybody applies. */
export async function openCampaign(
  database: Pick<TestDatabase, 'web'>,
  { capacity = 16, edition = {}, programme = (file) => file }: CampaignOptions = {},
): Promise<OpenCampaign> {
  const organisationId = newId()
  const made = new Date('2026-11-10T09:00:00Z')
  let coordinator: string | null = null
  const at: OpenCampaign['at'] = (instant, work) =>
    inOrganisation(
      database.web,
      { organisationId, now: new Date(instant), actor: { kind: 'person', id: coordinator } },
      work,
    )
  const campaignId = await inOrganisation(
    database.web,
    { organisationId, now: made, actor: { kind: 'job', id: null } },
    async (scope) => {
      const slug = `essai-${organisationId.slice(-12)}`
      await insertOrganisation(scope, { slug, name: 'Essai', language: 'fr', zone: 'Europe/Paris' })
      coordinator = await insertPerson(scope, { firstName: 'Coordinatrice', lastName: 'Fictive' })
      await nameOfficer(scope)
      return openEdition(
        { ...scope, actor: { kind: 'person', id: coordinator } },
        { capacity, edition, programme },
      )
    },
  )
  const view = async (scope: Scope, id: string) => (await applicationById(scope, id))!
  const sent: OpenCampaign['sent'] = (firstName, birthDate = '2011-05-20', also = {}) =>
    at('2026-11-23T09:00:00Z', async (scope) => {
      const campaign = (await campaignById(scope, campaignId))!
      const { applicationId } = await beginApplication(scope, {
        campaign,
        language: 'fr',
        zone: 'Europe/Paris',
        answers: { ...answersOf(firstName, birthDate, campaign.edition.sites[0]!.key), ...also },
      })
      const refusal = await submitApplication(scope, applicationId, site)
      if (refusal !== null) throw new Error(JSON.stringify(refusal))
      return applicationId
    })
  const guardianAnswers = (applicationId: string, answer: GuardianAnswer, instant: string) =>
    at(instant, async (scope) => {
      const application = await view(scope, applicationId)
      const who = { guardianId: application.guardians[0]!.id, firstName: 'Samira', lastName: 'Fictive' }
      const given = { ...who, kind: 'parent', language: 'fr', answers: [answer] } as const
      await answerAsGuardian(scope, application, given, site)
    })
  const guardianSays: OpenCampaign['guardianSays'] = (id, answer, instant = '2026-11-24T09:00:00Z') =>
    guardianAnswers(
      id,
      { purpose: permissionPurpose, legalBasis: 'parental authority', words: 'Autorisez-vous ?', answer },
      instant,
    )
  const guardianSaysNoToOptionalAnswers = (id: string) =>
    guardianAnswers(
      id,
      { purpose: optionalAnswersPurpose, legalBasis: 'consent', words: 'Garder ?', answer: 'no' },
      '2026-11-24T12:00:00Z',
    )
  return { campaignId, organisationId, at, sent, guardianSays, guardianSaysNoToOptionalAnswers, view }
}

/** No campaign opens without. */
async function nameOfficer(scope: Scope): Promise<void> {
  const personId = await insertPerson(scope, { firstName: 'Référente', lastName: 'Fictive' })
  const role = 'safeguarding officer'
  const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const
  await insertGrant(scope, { role, personId, ...over, grantedBy: null })
}

async function openEdition(
  scope: Scope,
  { capacity, edition: changes, programme: change }: Required<CampaignOptions>,
): Promise<string> {
  const programme = await importProgramme(
    scope,
    JSON.stringify(change(JSON.parse(await shipped('jump-in-tech.json')) as ProgrammeDocument)),
  )
  if (!programme.ok) throw new Error(JSON.stringify(programme.problems))
  const file = JSON.parse(await shipped('jump-in-tech-2027.edition.json')) as EditionDocument
  const sites = file.sites.map((it, index) => (index === 0 ? { ...it, capacity } : it))
  const imported = await importEdition(
    scope,
    programme.programmeVersionId,
    JSON.stringify({ ...file, sites, ...changes }),
  )
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
  const plan = { name: 'Essai', opensOn: '2026-11-02', closesAt: new Date('2027-03-14T22:59:00Z') }
  const campaignId = await planCampaign(scope, { editionId: imported.editionId, ...plan })
  const refusal = await moveCampaign(scope, campaignId, 'open')
  if (refusal !== null) throw new Error(refusal)
  return campaignId
}

function answersOf(firstName: string, birthDate: string, siteKey: string): Record<string, string> {
  return {
    gender: 'girl',
    'birth-date': birthDate,
    'first-name': firstName,
    'last-name': 'Fictive',
    contact: `${firstName.toLowerCase().replace(/[^a-z]/g, '')}@exemple.fr`,
    site: siteKey,
    wish: 'Comprendre comment ça marche.',
    perseverance: 'J’ai appris à nager.',
    'guardian-contact': 'parent@exemple.fr',
    'access-needs': 'Un ascenseur.',
  }
}

function shipped(name: string): Promise<string> {
  return readFile(new URL(`../programmes/${name}`, import.meta.url), 'utf8')
}
