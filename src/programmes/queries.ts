import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { EditionDocument, ProgrammeDocument } from './programme-file.ts'
import type { ProgrammeLine } from './programme-line.ts'
import { type ProgrammeWords, programmeWords } from './programme-words.ts'

/** The programmes of the open organisation, by key; one statement. */
export async function programmeLines(scope: Scope): Promise<ProgrammeLine[]> {
  const { rows } = await sql<ProgrammeLine>`
    select p.id, p.key, v.document -> 'name' as name, v.number, v.published_at as "publishedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'key', e.key, 'name', e.name, 'startsOn', e.starts_on,
          'endsOn', e.ends_on) order by e.starts_on desc)
        from editions e join programme_versions w on w.organisation_id = e.organisation_id and w.id = e.programme_version_id
        where e.organisation_id = p.organisation_id and w.programme_id = p.id), '[]') as editions
    from programmes p
    join lateral (select * from programme_versions n where n.organisation_id = p.organisation_id and n.programme_id = p.id
      order by n.number desc limit 1) v on true
    where p.organisation_id = ${scope.organisationId}
    order by p.key`.execute(scope.db)
  return rows
}

/** The newest version of the programme with that key; undefined when it was never imported. */
export async function newestVersion(scope: Scope, key: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('programmeVersions as v')
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.organisationId', '=', 'v.organisationId').onRef('p.id', '=', 'v.programmeId'),
    )
    .select('v.id')
    .where('v.organisationId', '=', scope.organisationId)
    .where('p.key', '=', key)
    .orderBy('v.number', 'desc')
    .executeTakeFirst()
  return row?.id
}

/** What the newest version of a programme says. */
export async function currentProgramme(scope: Scope, id: string): Promise<ProgrammeDocument | undefined> {
  const row = await scope.db
    .selectFrom('programmeVersions')
    .select('document')
    .where('organisationId', '=', scope.organisationId)
    .where('programmeId', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.document as ProgrammeDocument | undefined
}

/** How many places each site of an edition has now, by its key: the team may have changed them since the import. */
export async function capacitiesOf(scope: Scope, editionId: string): Promise<Record<string, number>> {
  const rows = await scope.db
    .selectFrom('sites')
    .select(['key', 'capacity'])
    .where('organisationId', '=', scope.organisationId)
    .where('editionId', '=', editionId)
    .execute()
  return Object.fromEntries(rows.map(({ key, capacity }) => [key, capacity]))
}

/** What an edition says, as it was imported. */
export async function editionWithId(scope: Scope, id: string): Promise<EditionDocument | undefined> {
  const row = await scope.db
    .selectFrom('editions')
    .select('document')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.document as EditionDocument | undefined
}

/** Is there an edition of that name already? */
export async function hasEdition(scope: Scope, programme: string, key: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('editions')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('key', '=', `${programme}-${key}`)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest version of every programme. */
export async function currentProgrammeVersions(scope: Scope): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('programmeVersions')
    .distinctOn('programmeId')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .orderBy('programmeId')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

/** What the newest version of each programme says. */
export async function currentProgrammes(scope: Scope): Promise<ProgrammeDocument[]> {
  const rows = await scope.db
    .selectFrom('programmeVersions')
    .distinctOn('programmeId')
    .select('document')
    .where('organisationId', '=', scope.organisationId)
    .orderBy('programmeId')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ document }) => document as ProgrammeDocument)
}

/** The words of every version of the programmes of this organisation, by its id, the oldest first. */
export async function programmesInWords(
  scope: Scope,
  language: Language,
  address: 'tu' | 'vous',
): Promise<Map<string, ProgrammeWords>> {
  const versions = await scope.db
    .selectFrom('programmeVersions')
    .select(['id', 'document'])
    .where('organisationId', '=', scope.organisationId)
    .orderBy('publishedAt')
    .execute()
  return new Map(
    versions.map(({ id, document }) => [
      id,
      programmeWords(document as unknown as ProgrammeDocument, language, address),
    ]),
  )
}
