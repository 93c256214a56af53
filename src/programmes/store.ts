import type { Scope } from '#platform/database/database.ts'
import { hashOf, newId } from '#platform/ids/ids.ts'
import type { EditionDocument, ProgrammeDocument } from './programme-file.ts'

/** Writes an immutable version of a programme; the same content again gives the version that is there. */
export async function publishVersion(
  scope: Scope,
  document: ProgrammeDocument,
  publishedBy: string | null,
): Promise<string> {
  const programmeId = await programmeWithKey(scope, document.key)
  const body = JSON.stringify(document)
  const versions = await scope.db
    .selectFrom('programmeVersions')
    .select(['id', 'number', 'sha256'])
    .where('organisationId', '=', scope.organisationId)
    .where('programmeId', '=', programmeId)
    .orderBy('number', 'desc')
    .execute()
  const same = versions.find((it) => it.sha256.equals(hashOf(body)))
  if (same !== undefined) return same.id
  const id = newId(scope.now)
  await scope.db
    .insertInto('programmeVersions')
    .values({
      organisationId: scope.organisationId,
      id,
      programmeId,
      number: (versions[0]?.number ?? 0) + 1,
      document: body,
      sha256: hashOf(body),
      publishedBy,
      publishedAt: scope.now,
    })
    .execute()
  return id
}

/** Locks the programme for the rest of the transaction, so that two imports at once make two numbers. */
async function programmeWithKey(scope: Scope, key: string): Promise<string> {
  await scope.db
    .insertInto('programmes')
    .values({ organisationId: scope.organisationId, id: newId(scope.now), key, createdAt: scope.now })
    .onConflict((conflict) => conflict.columns(['organisationId', 'key']).doNothing())
    .execute()
  const { id } = await scope.db
    .selectFrom('programmes')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id
}

/** Writes an edition with its sites; returns its id. */
export async function insertEdition(
  scope: Scope,
  versionId: string,
  document: EditionDocument,
): Promise<string> {
  const id = newId(scope.now)
  await scope.db
    .insertInto('editions')
    .values({
      organisationId: scope.organisationId,
      id,
      programmeVersionId: versionId,
      key: `${document.programme}-${document.key}`,
      document: JSON.stringify(document),
      startsOn: document.firstDay,
      endsOn: document.lastDay,
      createdAt: scope.now,
    })
    .execute()
  await scope.db
    .insertInto('sites')
    .values(
      document.sites.map((site) => ({
        organisationId: scope.organisationId,
        id: newId(scope.now),
        editionId: id,
        key: site.key,
        name: site.name,
        commune: site.mode === 'on-site' ? site.commune.name : '',
        mode: site.mode,
        zone: site.timeZone,
        capacity: site.capacity,
      })),
    )
    .execute()
  return id
}
