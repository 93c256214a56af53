import type { Scope } from '#platform/database/database.ts'

/** One request to be erased, as it stands. */
export type ErasureRequest = {
  id: string
  aboutId: string
  askedBy: string
  askedAt: Date
  answer: string | null
  keptBecause: string | null
  answeredAt: Date | null
}

/** The last request about a person; undefined when nobody ever asked. */
export async function lastRequestAbout(scope: Scope, aboutId: string): Promise<ErasureRequest | undefined> {
  return scope.db
    .selectFrom('erasureRequests')
    .select(['id', 'aboutId', 'askedBy', 'askedAt', 'answer', 'keptBecause', 'answeredAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('aboutId', '=', aboutId)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** One request that waits: about whom, and whether somebody else asked for her. */
export type RequestLine = {
  aboutId: string
  firstName: string
  lastName: string
  byGuardian: boolean
  askedAt: Date
}

/** The requests that nobody has answered, the oldest first. */
export async function requestsWaiting(scope: Scope): Promise<RequestLine[]> {
  return scope.db
    .selectFrom('erasureRequests as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'r.organisationId').onRef('p.id', '=', 'r.aboutId'),
    )
    .select(['r.aboutId', 'p.firstName', 'p.lastName', 'r.askedAt'])
    .select((eb) => eb('r.askedBy', '<>', eb.ref('r.aboutId')).$castTo<boolean>().as('byGuardian'))
    .where('r.organisationId', '=', scope.organisationId)
    .where('r.answer', 'is', null)
    .orderBy('r.askedAt')
    .execute()
}
