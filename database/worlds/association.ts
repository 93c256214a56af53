import { readFile } from 'node:fs/promises'
import { instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { moveCampaign, planCampaign } from '#src/applications/index.ts'
import { insertGrant, insertOrganisation, type Role } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { importEdition, importProgramme } from '#src/programmes/index.ts'
import type { WorldStep } from './world-step.ts'

// Everybody here is fictional. The association, its people and its places exist in demonstrations only.
const team: { firstName: string; lastName: string; role: Role; email: string }[] = [
  { firstName: 'Ornella', lastName: 'Sabatier', role: 'administrator', email: 'ornella@ricochet.example' },
  { firstName: 'Maud', lastName: 'Lefort', role: 'programme manager', email: 'maud@ricochet.example' },
  { firstName: 'Nadia', lastName: 'Benali', role: 'territory coordinator', email: 'nadia@ricochet.example' },
  { firstName: 'Jeanne', lastName: 'Okafor', role: 'reader', email: 'jeanne@ricochet.example' },
  { firstName: 'Solène', lastName: 'Marchetti', role: 'board member', email: 'solene@ricochet.example' },
  { firstName: 'Sylvie', lastName: 'Andrade', role: 'facilitator', email: 'sylvie@ricochet.example' },
  { firstName: 'Béatrice', lastName: 'Colin', role: 'host', email: 'beatrice@ricochet.example' },
  {
    firstName: 'Hélène',
    lastName: 'Vauquelin',
    role: 'safeguarding officer',
    email: 'helene@ricochet.example',
  },
]

/** An association with its team, its programme imported from the shipped file, and a campaign open for next summer. */
export const association: WorldStep = {
  name: 'association',
  slug: 'ricochet',
  build: async (scope, frise) => {
    const accounts = await Promise.all(team.map(({ email }) => frise.signIn.accountForEmail(email, 'fr')))
    await insertOrganisation(scope, {
      slug: 'ricochet',
      name: 'Ricochet',
      language: 'fr',
      zone: 'Europe/Paris',
    })
    const people = await Promise.all(team.map((member, at) => addMember(scope, member, accounts[at]!)))
    await openCampaign({ ...scope, actor: { kind: 'person', id: people[1]! } })
  },
}

async function addMember(scope: Scope, member: (typeof team)[number], accountId: string): Promise<string> {
  const { firstName, lastName, role, email } = member
  const personId = await insertPerson(scope, { firstName, lastName, email, accountId, language: 'fr' })
  await insertGrant(scope, {
    personId,
    role,
    scopeKind: 'organisation',
    scopeId: null,
    startsOn: scope.now.toISOString().slice(0, 10),
    endsOn: null,
    grantedBy: null,
  })
  return personId
}

async function openCampaign(scope: Scope): Promise<void> {
  const programme = await importProgramme(scope, await shipped('jump-in-tech.json'))
  if (!programme.ok)
    throw new Error(`The shipped programme is refused: ${JSON.stringify(programme.problems)}`)
  const imported = await importEdition(
    scope,
    programme.programmeVersionId,
    await shipped('jump-in-tech-2027.edition.json'),
  )
  if (!imported.ok) throw new Error(`The shipped edition is refused: ${JSON.stringify(imported.problems)}`)
  const { edition, editionId } = imported
  const campaignId = await planCampaign(scope, {
    editionId,
    name: edition.name.fr,
    opensOn: edition.campaign.opensAt.slice(0, 10),
    closesAt: instantAt(edition.timeZone, edition.campaign.closesAt),
  })
  await moveCampaign(scope, campaignId, 'open')
}

function shipped(name: string): Promise<string> {
  return readFile(new URL(`../../programmes/${name}`, import.meta.url), 'utf8')
}
