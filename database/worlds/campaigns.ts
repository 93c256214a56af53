import { instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { moveCampaign, planCampaign } from '#src/applications/index.ts'
import type { CampaignView } from '#src/applications/queries.ts'
import { campaignById } from '#src/applications/queries.ts'
import {
  currentProgrammeVersions,
  type EditionDocument,
  importEdition,
  importProgramme,
} from '#src/programmes/index.ts'
import { as, daysAfter } from './days.ts'
import { shipped } from './editions.ts'
import { memberNamed } from './team.ts'

/** The association publishes the shipped programme on this day: every edition of it comes after. */
export async function publishProgramme(scope: Scope, day: string): Promise<void> {
  const publishing = as(scope, await memberNamed(scope, 'Lefort'), day, '10:00')
  const programme = await importProgramme(publishing, await shipped('jump-in-tech.json'))
  if (!programme.ok)
    throw new Error(`The shipped programme is refused: ${JSON.stringify(programme.problems)}`)
}

/** Imports an edition of the published programme and plans its campaign a week before it opens; opens it on its day. */
export async function openCampaignOf(scope: Scope, edition: EditionDocument): Promise<string> {
  const maud = await memberNamed(scope, 'Lefort')
  const opensOn = edition.campaign.opensAt.slice(0, 10)
  const planning = as(scope, maud, daysAfter(opensOn, -7), '10:00')
  const [programmeVersionId] = await currentProgrammeVersions(scope)
  const imported = await importEdition(planning, programmeVersionId!, JSON.stringify(edition))
  if (!imported.ok) throw new Error(`The edition is refused: ${JSON.stringify(imported.problems)}`)
  const campaignId = await planCampaign(planning, {
    editionId: imported.editionId,
    name: edition.name.fr,
    opensOn,
    closesAt: instantAt(edition.timeZone, edition.campaign.closesAt),
  })
  const refusal = await moveCampaign(as(scope, maud, opensOn, '09:00'), campaignId, 'open')
  if (refusal !== null) throw new Error(`The campaign does not open: ${refusal}`)
  return campaignId
}

/** The campaign of an edition of this world. */
export async function campaignOf(scope: Scope, edition: EditionDocument): Promise<CampaignView> {
  const { id } = await scope.db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .select('c.id')
    .where('c.organisationId', '=', scope.organisationId)
    .where('e.key', '=', `${edition.programme}-${edition.key}`)
    .executeTakeFirstOrThrow()
  return (await campaignById(scope, id))!
}

/** The ids of the places of an edition, by their keys. */
export async function placesOf(scope: Scope, editionId: string): Promise<Record<string, string>> {
  const rows = await scope.db
    .selectFrom('sites')
    .select(['id', 'key'])
    .where('organisationId', '=', scope.organisationId)
    .where('editionId', '=', editionId)
    .execute()
  return Object.fromEntries(rows.map(({ id, key }) => [key, id]))
}
