import type { Scope } from '#platform/database/database.ts'
import type { Settings } from './settings.ts'

/** The settings of the open organisation, as they stand. */
export async function settingsOf(scope: Scope): Promise<Settings> {
  return settled(await rowOf(scope).executeTakeFirstOrThrow())
}

/** The same, locked until the end of the transaction. */
export async function lockSettings(scope: Scope): Promise<Settings> {
  return settled(await rowOf(scope).forUpdate().executeTakeFirstOrThrow())
}

function rowOf({ db, organisationId }: Scope) {
  return db
    .selectFrom('organisations')
    .select(['name', 'language', 'zone', 'textsFrom', 'textsUntil'])
    .where('organisationId', '=', organisationId)
}

type Row = Omit<Settings, 'language'> & { language: string }

/** PostgreSQL writes a time with its seconds. */
function settled({ language, textsFrom, textsUntil, ...rest }: Row): Settings {
  return {
    ...rest,
    language: language as Settings['language'],
    textsFrom: textsFrom.slice(0, 5),
    textsUntil: textsUntil.slice(0, 5),
  }
}
