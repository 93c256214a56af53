import type pg from 'pg'
import { DatabaseCannotStart } from '../embedded/start-refusals.ts'

/** What a server says of itself. */
type ServerFacts = {
  /** `server_version_num`: 150004 is 15.4. */
  number: number
  version: string
  encoding: string
  icu: boolean
  /** A copy that only follows another server. */
  standby: boolean
}

const oldest = 15

/** Throws DatabaseCannotStart when Frise cannot use this server: too old, no ICU, not UTF-8, a standby. */
export async function refuseUnfit(login: pg.Client): Promise<void> {
  const { rows } = await login.query<ServerFacts>(
    `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
      exists (select from pg_collation where collprovider = 'i') as icu`,
  )
  const refusal = refusalOf(rows[0]!)
  if (refusal !== null) throw refusal
}

/** Why a server with these facts is refused; null when it is not. */
export function refusalOf({
  number,
  version,
  encoding,
  icu,
  standby,
}: ServerFacts): DatabaseCannotStart | null {
  if (number < oldest * 10_000) {
    return new DatabaseCannotStart({
      fr: `Ce serveur est un PostgreSQL ${version} ; Frise demande la version ${oldest} ou une plus récente.`,
      en: `This server is PostgreSQL ${version}; Frise needs version ${oldest} or newer.`,
    })
  }
  if (!icu) {
    return new DatabaseCannotStart({
      fr: 'Ce serveur PostgreSQL a été construit sans ICU, qui classe les noms. Installez une version avec ICU (celles de Debian et de postgresql.org l’ont).',
      en: 'This PostgreSQL server was built without ICU, which sorts names. Install a build with ICU (those of Debian and postgresql.org have it).',
    })
  }
  if (encoding !== 'UTF8') {
    return new DatabaseCannotStart({
      fr: `Cette base est en ${encoding} ; Frise demande UTF-8 : create database … encoding 'UTF8' template template0.`,
      en: `This database is in ${encoding}; Frise needs UTF-8: create database … encoding 'UTF8' template template0.`,
    })
  }
  if (standby) {
    return new DatabaseCannotStart({
      fr: 'Ce serveur PostgreSQL est une copie en lecture seule. Donnez l’adresse du serveur principal dans DATABASE_URL.',
      en: 'This PostgreSQL server is a read-only standby. Name the primary server in DATABASE_URL.',
    })
  }
  return null
}

export function unreachable(host: string, reason: string, cause: unknown): DatabaseCannotStart {
  return new DatabaseCannotStart(
    {
      fr: `Le serveur PostgreSQL ${host} ne répond pas (${reason}). Est-il démarré ? DATABASE_URL est-elle juste ?`,
      en: `The PostgreSQL server ${host} does not answer (${reason}). Is it running? Is DATABASE_URL right?`,
    },
    cause,
  )
}

export function loginRefused(
  { user, database, host }: { user: string; database: string; host: string },
  reason: string,
  cause: unknown,
): DatabaseCannotStart {
  return new DatabaseCannotStart(
    {
      fr: `Le serveur PostgreSQL ${host} refuse « ${user} » sur la base « ${database} » : ${reason}. Corrigez l’utilisateur, le mot de passe ou la base.`,
      en: `The PostgreSQL server ${host} refuses "${user}" on the database "${database}": ${reason}. Correct the user, the password or the database.`,
    },
    cause,
  )
}

/** The login may not prepare the database. `statement` is what somebody who may has to run. */
export function missingRight(statement: string): DatabaseCannotStart {
  return new DatabaseCannotStart({
    fr: `L’utilisateur de DATABASE_URL n’a pas le droit de préparer la base : ${statement}. Donnez-lui CREATEROLE et la propriété de la base, ou préparez-la à la main et donnez DATABASE_URL_OWNER, DATABASE_URL_WEB et DATABASE_URL_JOBS.`,
    en: `The user of DATABASE_URL may not prepare the database: ${statement}. Give it CREATEROLE and the ownership of the database, or prepare it by hand and give DATABASE_URL_OWNER, DATABASE_URL_WEB and DATABASE_URL_JOBS.`,
  })
}

export function cannotDo(statement: string, error?: { message?: string }): DatabaseCannotStart {
  const said = error?.message === undefined ? '' : ` PostgreSQL: ${error.message}.`
  return new DatabaseCannotStart(
    {
      fr: `La base ne peut pas être préparée.${said} À faire à la main : ${statement}.`,
      en: `The database cannot be prepared.${said} To do by hand: ${statement}.`,
    },
    error,
  )
}

/** The rights in the tables are given to the three roles by name. */
export function wrongRole(role: string, found: string): DatabaseCannotStart {
  const setting = `DATABASE_URL_${role.toUpperCase()}`
  return new DatabaseCannotStart({
    fr: `${setting} doit entrer comme frise_${role}, pas comme ${found}.`,
    en: `${setting} must enter as frise_${role}, not as ${found}.`,
  })
}

export function roleAbovePolicies(name: string): DatabaseCannotStart {
  return new DatabaseCannotStart({
    fr: `Le rôle ${name} passe outre les règles qui séparent les organisations : alter role ${name} nosuperuser nobypassrls.`,
    en: `The role ${name} passes over the rules that keep organisations apart: alter role ${name} nosuperuser nobypassrls.`,
  })
}
