import { inOrganisation, type Scope } from '#platform/database/database.ts'
import type { RunningFrise } from './running-frise.ts'

/** The association of the demonstration: work inside it, and its pages as a visitor or whoever holds a cookie asks for them. */
export async function ricochetOf({ app, clock, frise }: RunningFrise) {
  const { rows } = await frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const organisationId = rows[0]!.id
  return {
    organisationId,
    /** One transaction of a job, now unless another instant is said. */
    deed: <T>(work: (scope: Scope) => Promise<T>, now = clock.now()): Promise<T> => {
      const scope = { organisationId, now, actor: { kind: 'job', id: null } as const }
      return inOrganisation(frise.database.web, scope, work)
    },
    open: async (path: string, { language = 'fr', cookie = '' } = {}) =>
      readOf(await app.request(path, { headers: { 'accept-language': language, cookie } })),
    post: async (path: string, fields: Record<string, string>, cookie = '') => {
      const headers = { 'accept-language': 'fr', origin: 'http://localhost', cookie }
      return readOf(await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }))
    },
  }
}

export type Ricochet = Awaited<ReturnType<typeof ricochetOf>>

async function readOf(response: Response) {
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
