import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertOrganisation, type Role, roles } from '#src/organisations/index.ts'
import { buildPlace, type Place } from '#test/access/place.ts'
import { cookieOfNewMember } from '#test/access/visitors.ts'
import { cookieOf, type RunningFrise } from '#test/running-frise.ts'

/** An organisation with the sessions of its team, and the things of its addresses where we know them. */
export type House = { slug: string; cookies: Partial<Record<Role, string>>; place?: Place }

/** The association of the demonstration, with all it lived through, and its own team. */
export async function livedHouse(running: RunningFrise): Promise<House> {
  const cookies: House['cookies'] = {}
  for (const role of roles) cookies[role] = await cookieOf(running, role)
  return { slug: 'ricochet', cookies }
}

/** One with one thing of each kind. */
export async function completeHouse(running: RunningFrise): Promise<House> {
  const place = await buildPlace(running)
  return { slug: place.slug, cookies: await teamOf(running, place.organisationId), place }
}

/** One that has its team and nothing else yet. */
export async function emptyHouse(running: RunningFrise): Promise<House> {
  const organisationId = newId()
  const slug = 'nouvelle'
  const scope = { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } as const }
  await inOrganisation(running.frise.database.web, scope, (open) =>
    insertOrganisation(open, { slug, name: 'Nouvelle', language: 'fr', zone: 'Europe/Paris' }),
  )
  return { slug, cookies: await teamOf(running, organisationId) }
}

async function teamOf(running: RunningFrise, organisationId: string): Promise<House['cookies']> {
  const cookies: House['cookies'] = {}
  const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2026-11-01', endsOn: null } as const
  for (const role of roles)
    cookies[role] = await cookieOfNewMember(running, { organisationId }, { role, ...over })
  return cookies
}
