import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant, type Role, type RoleGrant, roles } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { readAndSign } from '#test/safe-adults.ts'
import type { Place } from './place.ts'

/**
 * How far a role reaches, seen from what is asked for: the whole organisation (`own`), the part that it lies in (`texts to do`: the
 * cohort, by somebody who has not read the safeguarding page nor signed the charter), another part, another organisation; or a grant over the whole organisation that ended yesterday or begins tomorrow.
 */
export const relations = [
  'own',
  'same edition',
  'same site',
  'other site',
  'same cohort',
  'texts to do',
  'other cohort',
  'other organisation',
  'ended',
  'not begun',
] as const
export type Relation = (typeof relations)[number] | '-'

export const holders = ['applicant link holder', 'applicant with a diploma', 'guardian link holder'] as const
export type VisitorName = 'nobody' | (typeof holders)[number] | Role

/** Somebody who asks: by her session cookie, by the link that she holds, or as nobody. */
export type Visitor = { name: VisitorName; relation: Relation; cookie: string; token?: string }

export const nobody: Visitor = { name: 'nobody', relation: '-', cookie: '' }

/** Nobody, the link holders, and every role in every relation, or in these, each signed in for good. */
export async function everyVisitor(
  running: RunningFrise,
  here: Place,
  elsewhere: Place,
  wanted: readonly Exclude<Relation, '-'>[] = relations,
): Promise<Visitor[]> {
  const staff: Visitor[] = []
  for (const role of roles) {
    for (const relation of wanted) {
      if (relation === 'texts to do' && !opensSheets.includes(role)) continue
      const place = relation === 'other organisation' ? elsewhere : here
      const texts = relation === 'texts to do' ? 'to do' : 'done'
      const cookie = await cookieOfNewMember(running, place, grantOf(role, relation, here), texts)
      staff.push({ name: role, relation, cookie })
    }
  }
  return [nobody, ...linkHolders(here, 'own'), ...linkHolders(elsewhere, 'other organisation'), ...staff]
}

/** Roles that open emergency sheets, once both texts are done (decision 049). */
const opensSheets: readonly Role[] = ['territory coordinator', 'facilitator']

function linkHolders({ tokens }: Place, relation: Relation): Visitor[] {
  return holders.map((name) => ({ name, relation, cookie: '', token: tokens[name] }))
}

function grantOf(role: Role, relation: Relation, here: Place): RoleGrant {
  const parts: Partial<Record<Relation, Pick<RoleGrant, 'scopeKind' | 'scopeId'>>> = {
    'same edition': { scopeKind: 'edition', scopeId: here.parts.edition },
    'same site': { scopeKind: 'site', scopeId: here.parts.site },
    'other site': { scopeKind: 'site', scopeId: here.parts.otherSite },
    'same cohort': { scopeKind: 'cohort', scopeId: here.parts.cohort },
    'texts to do': { scopeKind: 'cohort', scopeId: here.parts.cohort },
    'other cohort': { scopeKind: 'cohort', scopeId: here.parts.otherCohort },
  }
  return {
    role,
    ...(parts[relation] ?? { scopeKind: 'organisation', scopeId: null }),
    startsOn: relation === 'not begun' ? '2026-11-24' : '2026-11-01',
    endsOn: relation === 'ended' ? '2026-11-22' : null,
  }
}

/** The session of somebody who has just joined the team of an organisation. */
export async function cookieOfNewMember(
  running: RunningFrise,
  { organisationId }: Pick<Place, 'organisationId'>,
  grant: RoleGrant,
  texts: 'done' | 'to do' = 'done',
): Promise<string> {
  const { signIn, database, clock } = running.frise
  const accountId = await signIn.accountForEmail(`${newId()}@equipe.example`, 'fr')
  const scope = {
    organisationId,
    now: clock.now(),
    actor: { kind: 'job', id: null } as const,
  }
  await inOrganisation(database.web, scope, async (open) => {
    const personId = await insertPerson(open, { firstName: 'Membre', lastName: 'Fictive', accountId })
    await insertGrant(open, { ...grant, personId, grantedBy: null })
    if (grant.role === 'facilitator' || grant.role === 'host') await insertCheck(open, personId)
    if (grant.role === 'safeguarding officer') await openConcernsTo(open, personId)
    if (texts === 'done') await readAndSign({ ...open, actor: { kind: 'person', id: personId } })
  })
  const cookies = await signIn.enterDemonstration(accountId)
  if (cookies === null) throw new Error('The account of a new member does not enter.')
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** The concerns that are there are open to her, as if another officer had done it: what decides then is her role. */
async function openConcernsTo({ db }: Scope, personId: string): Promise<void> {
  await sql`select set_config('app.concern_reader', ${personId}, true)`.execute(db)
  await sql`update concerns set readers = array_append(readers, ${personId}::uuid)`.execute(db)
  await sql`select set_config('app.concern_reader', '', true)`.execute(db)
}

/** Roles that put an adult beside minors rest until a check was seen; here it was, wherever there is a programme. */
async function insertCheck({ db, organisationId, now }: Scope, personId: string): Promise<void> {
  const version = await db.selectFrom('programmeVersions').select('id').executeTakeFirst()
  const somebody = db.selectFrom('people').select('id').where('id', '<>', personId)
  const other = await somebody.executeTakeFirst()
  if (version === undefined || other === undefined) return
  const days = { checkedOn: '2026-11-01', expiresOn: '2028-11-01' }
  const seen = { ...days, kind: 'honourability', seenBy: other.id, seenAt: now }
  await db
    .insertInto('vettingChecks')
    .values({ organisationId, id: newId(now), personId, programmeVersionId: version.id, ...seen })
    .execute()
}
