import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { handOutLink, insertPerson } from '#src/people/index.ts'
import { type Asker, keepCookies } from './load.ts'
import type { ServedWorld } from './served-world.ts'

const howMany = 200

/** 200 people of the team who reach everything, each signed in with her own account and name. */
export async function coordinators(
  world: ServedWorld,
): Promise<(Pick<Asker, 'cookies'> & { name: string })[]> {
  const found = []
  for (let number = 0; number < howMany; number++) {
    const name = `Mesure${number}`
    const accountId = await world.frise.signIn.accountForEmail(`${newId()}@equipe.example`, 'fr')
    await asJob(world, async (scope) => {
      const personId = await insertPerson(scope, { firstName: name, lastName: 'Fictive', accountId })
      await insertGrant(scope, {
        role: 'programme manager',
        scopeKind: 'organisation',
        scopeId: null,
        startsOn: '2020-01-01',
        endsOn: null,
        personId,
        grantedBy: null,
      })
    })
    const asker = { name, cookies: new Map<string, string>() }
    keepCookies(asker, (await world.frise.signIn.enterDemonstration(accountId)) ?? [])
    found.push(asker)
  }
  return found
}

/** The link that each girl holds to her own page: as many girls as have sent an application, 200 at the most. */
export function girls(world: ServedWorld): Promise<string[]> {
  return asJob(world, async (scope) => {
    const rows = await scope.db
      .selectFrom('applications as a')
      .select(['a.id', 'a.applicantId'])
      .where('a.organisationId', '=', world.organisationId)
      .where('a.submittedAt', 'is not', null)
      .orderBy('a.id')
      .limit(howMany)
      .execute()
    const found = []
    for (const { id, applicantId } of rows) {
      const token = await handOutLink(scope, {
        purpose: 'application',
        holderId: applicantId,
        aboutId: applicantId,
        objectId: id,
        expiresAt: new Date(Date.now() + 60 * 60 * 1_000),
      })
      found.push(token)
    }
    return found
  })
}

export function asJob<T>(world: ServedWorld, work: (scope: Scope) => Promise<T>): Promise<T> {
  const { frise, organisationId } = world
  const scope = { organisationId, now: frise.clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(frise.database.web, scope, work)
}
