import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { submitApplication } from '#src/applications/actions/submit-application.ts'
import type { Decision } from '#src/applications/index.ts'
import { insertGrant, type Role } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { confirmMasking, decideFile, reviewFile } from '#src/selection/index.ts'
import { queueOf } from '#src/selection/reading-queries.ts'
import type { TestDatabase } from './database.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'

/** An open campaign with people who mask, read and decide; what they do is done by the deeds of the product. */
export type ReadCampaign = OpenCampaign & {
  /** A new member of the team with one role, or several, over the whole organisation. */
  member(role: Role, accountId?: string, others?: readonly Role[]): Promise<string>
  /** One transaction at an instant, as this person. */
  as<T>(personId: string, work: (scope: Scope) => Promise<T>, instant?: string): Promise<T>
  /** Gives a file to readers. */
  masked(applicationId: string): Promise<void>
  /** She withdraws her application. */
  withdraws(applicationId: string): Promise<void>
  /** Sends a draft; null when it is sent. */
  sends(applicationId: string, instant: string): ReturnType<typeof submitApplication>
  /** One reading, with the same mark for both criteria. */
  read(applicationId: string, readerId: string, mark?: number): ReturnType<typeof reviewFile>
  /** The files that this person may read, the one to read first first. */
  queue(readerId: string): Promise<string[]>
  /** A member of the board decides, and says why without readings where there are none. */
  decided(
    applicationId: string,
    boardMemberId: string,
    outcome: Decision['outcome'],
    withoutReadings?: string,
  ): ReturnType<typeof decideFile>
  stateOf(applicationId: string): Promise<string>
}

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

export async function readCampaign(
  database: Pick<TestDatabase, 'web'>,
  options?: Parameters<typeof openCampaign>[1],
): Promise<ReadCampaign> {
  const campaign = await openCampaign(database, options)
  const { organisationId } = campaign
  const as: ReadCampaign['as'] = (personId, work, instant = '2026-11-24T09:00:00Z') =>
    inOrganisation(
      database.web,
      { organisationId, now: new Date(instant), actor: { kind: 'person', id: personId } },
      work,
    )
  const member: ReadCampaign['member'] = (role, accountId, others = []) =>
    campaign.at('2026-11-10T09:00:00Z', async (scope) => {
      const who = { firstName: 'Membre', lastName: 'Fictive', ...(accountId && { accountId }) }
      const personId = await insertPerson(scope, who)
      const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const
      for (const given of [role, ...others])
        await insertGrant(scope, { ...over, role: given, personId, grantedBy: null })
      return personId
    })
  const coordinator = await member('territory coordinator')
  return {
    ...campaign,
    as,
    member,
    masked: async (id) => {
      const refusal = await as(coordinator, (scope) => confirmMasking(scope, id))
      if (refusal !== null) throw new Error(refusal)
    },
    withdraws: async (id) => {
      await campaign.at('2026-11-24T12:00:00Z', (scope) => giveUpPlace(scope, id, site))
    },
    sends: (id, instant) => campaign.at(instant, (scope) => submitApplication(scope, id, site)),
    read: (id, readerId, mark = 2) => {
      const marks = { wish: mark, perseverance: mark }
      return as(readerId, (scope) =>
        reviewFile(scope, id, { marks, sentence: 'Une envie claire.', seesTheBoard: false }),
      )
    },
    queue: async (readerId) => {
      const files = await as(readerId, (scope) => queueOf(scope, readerId, everywhere))
      return files.map(({ id }) => id)
    },
    decided: (id, by, outcome, withoutReadings) => {
      const sentence = 'Une envie claire, racontée avec ses mots.'
      return as(by, (scope) => decideFile(scope, id, { outcome, sentence, withoutReadings }, site))
    },
    stateOf: async (id) =>
      (await campaign.at('2026-11-26T09:00:00Z', (scope) => campaign.view(scope, id))).state,
  }
}
