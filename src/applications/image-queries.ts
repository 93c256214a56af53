import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { lastWords, spokenWith, withInstants } from './application-row-queries.ts'
import { aloneStated } from './fact-queries.ts'
import { type ImageFile, type ImageLacks, imageLacks } from './image-questions.ts'

/**
 * What is missing for the images of these applicants of one programme and edition, at one site, by application; whose image lacks
 * nothing is not in it. The rule is `imageLacks`, as on their own pages.
 */
export async function imageLacksAmong(
  scope: Scope,
  applicationIds: readonly string[],
  { campaign, siteZone }: Pick<ImageFile, 'campaign' | 'siteZone'>,
): Promise<ReadonlyMap<string, ImageLacks>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('applications as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .select(['a.id', 'p.birthDate'])
    .select([
      lastWords().as('consents'),
      spokenWith().as('confirmedByVoice'),
      aloneStated().as('statedAlone'),
      sql<boolean>`(select count(*) > 1 from guardianships g where g.organisation_id = p.organisation_id
        and g.child_id = p.id and g.ends_on is null)`.as('hasSeveral'),
    ])
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.id', 'in', applicationIds)
    .execute()
  return new Map(
    rows.flatMap(({ id, birthDate, statedAlone, hasSeveral, ...said }) => {
      const soleGuardian = hasSeveral ? null : statedAlone
      const file = { applicant: { birthDate }, campaign, siteZone, soleGuardian, ...withInstants(said) }
      const lacks = imageLacks(file, scope.now)
      return lacks === null ? [] : [[id, lacks] as const]
    }),
  )
}
