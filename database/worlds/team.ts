import type { Scope } from '#platform/database/database.ts'
import type { Frise } from '#platform/http/frise.ts'
import { newId } from '#platform/ids/ids.ts'
import { withRandomIds } from '#platform/ids/seeded-ids.ts'
import { insertGrant, type Role, type RoleGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { asAddress } from './names.ts'

/** Somebody of the team. `sites`: keys of the places that she looks after; without, the whole organisation. */
export type Member = { firstName: string; lastName: string; role: Role; sites?: readonly string[] }

// Everybody here is fictional. The association, its people and its places exist in demonstrations only.

/** The people who began the association: one of each role. */
export const founders = [
  { firstName: 'Ornella', lastName: 'Sabatier', role: 'administrator' },
  { firstName: 'Maud', lastName: 'Lefort', role: 'programme manager' },
  { firstName: 'Nadia', lastName: 'Benali', role: 'territory coordinator' },
  { firstName: 'Jeanne', lastName: 'Okafor', role: 'reader' },
  { firstName: 'Solène', lastName: 'Marchetti', role: 'board member' },
  { firstName: 'Sylvie', lastName: 'Andrade', role: 'facilitator' },
  { firstName: 'Béatrice', lastName: 'Colin', role: 'host' },
  { firstName: 'Hélène', lastName: 'Vauquelin', role: 'safeguarding officer' },
] as const satisfies readonly Member[]

/** Those who joined them. The coordinators are the persons to call that the edition names. */
export const joiners: readonly Member[] = [
  { firstName: 'Claire', lastName: 'Vasseur', role: 'territory coordinator', sites: ['cergy'] },
  { firstName: 'Mariam', lastName: 'Traoré', role: 'territory coordinator', sites: ['villeurbanne'] },
  { firstName: 'Gwenn', lastName: 'Le Goff', role: 'territory coordinator', sites: ['nantes'] },
  { firstName: 'Inès', lastName: 'Carpentier', role: 'territory coordinator', sites: ['en-ligne'] },
  { firstName: 'Paula', lastName: 'Rivault', role: 'reader' },
  { firstName: 'Édith', lastName: 'Ngassa', role: 'reader' },
  { firstName: 'Margot', lastName: 'Delaunoy', role: 'reader' },
  { firstName: 'Farida', lastName: 'Hocquet', role: 'board member' },
]

/** Who coordinates each place, by last name. */
export const coordinators: Readonly<Record<string, string>> = {
  creil: 'Benali',
  cergy: 'Vasseur',
  villeurbanne: 'Traoré',
  nantes: 'Le Goff',
  'en-ligne': 'Carpentier',
}

/** Two for each place, the same in every edition that meets there. */
export const facilitators: Readonly<Record<string, readonly [Member, Member]>> = {
  creil: pair(['Sabrina', 'Tellier'], ['Lucie', 'Amokrane']),
  cergy: pair(['Aurore', 'Bellanger'], ['Khady', 'Seck']),
  villeurbanne: pair(['Delphine', 'Rochat'], ['Yamina', 'Guerfi']),
  nantes: pair(['Maïwenn', 'Jaouen'], ['Carole', 'Lusson']),
  'en-ligne': pair(['Estelle', 'Quemener'], ['Rosa', 'Pinheiro']),
}

function pair(one: [string, string], other: [string, string]): [Member, Member] {
  const member = ([firstName, lastName]: [string, string]): Member => ({
    firstName,
    lastName,
    role: 'facilitator',
  })
  return [member(one), member(other)]
}

/** Writes a member with her account; she holds no role yet. Returns her id. */
export async function addMember(scope: Scope, frise: Frise, member: Member): Promise<string> {
  const { firstName, lastName } = member
  const founder = founders.some((it) => it.firstName === firstName && it.lastName === lastName)
  // `.example` is reserved (RFC 2606): no mail can ever arrive there.
  const email = `${founder ? asAddress(firstName) : asAddress(firstName, lastName)}@ricochet.example`
  const id = newId(scope.now)
  const accountId = await withRandomIds(() => frise.signIn.accountForEmail(email, 'fr', id))
  return insertPerson(scope, { firstName, lastName, email, accountId, language: 'fr' })
}

/** The id of somebody of the team by her name; a step asks once for each of them. */
export function memberNamed({ db, organisationId }: Scope, lastName: string): Promise<string> {
  const known = knownMembers.get(db) ?? new Map<string, Promise<string>>()
  knownMembers.set(db, known)
  const found = known.get(lastName) ?? find(db, organisationId, lastName)
  known.set(lastName, found)
  return found
}

async function find(db: Scope['db'], organisationId: string, lastName: string): Promise<string> {
  const { id } = await db
    .selectFrom('people')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('lastName', '=', lastName)
    .where('accountId', 'is not', null)
    .executeTakeFirstOrThrow()
  return id
}

const knownMembers = new WeakMap<Scope['db'], Map<string, Promise<string>>>()

/** Gives a member her role from a day on, over the whole organisation or a part of it. */
export function grant(
  scope: Scope,
  member: { personId: string; role: Role },
  over: Partial<Pick<RoleGrant, 'scopeKind' | 'scopeId' | 'endsOn'>> & {
    startsOn: string
    grantedBy: string | null
  },
): Promise<void> {
  return insertGrant(scope, { scopeKind: 'organisation', scopeId: null, endsOn: null, ...member, ...over })
}
