import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { IdSeal } from '#platform/ids/sealed-id.ts'
import type { WaysOut } from '#platform/mail/ways-out.ts'
import type { Metrics, MetricsDoor } from '#platform/metrics/metrics.ts'
import type { SignedIn, SignInDoor } from '#platform/sign-in/sign-in.ts'
import type { Assets } from './assets.ts'
import type { Typed } from './typed.ts'

/** The running parts of this process, made once at start and handed to every request. */
export type Frise = {
  database: Database
  clock: Clock
  assets: Assets
  signIn: SignInDoor
  /** Other forms of ids, where an address must not tell what it is about. */
  idSeal: IdSeal
  /** How words leave this machine. */
  waysOut: WaysOut
  /** Where this server is reached from outside, without a slash at the end: links in messages begin with it. */
  origin: string
  log: Logger
  /** What this process counts of its own work. */
  metrics: Metrics
  metricsDoor: MetricsDoor
  /** The folder beside the database: what must not be in a backup lies here. */
  dataFolder: string
  /** What this database is: a demonstration sends nothing outside and offers one-click sign-in. */
  instance: Instance
}

/** Do people reach this server by https? Then no cookie of ours leaves over anything else. */
export function isSecure({ origin }: Pick<Frise, 'origin'>): boolean {
  return origin.startsWith('https:')
}

export type Instance = { kind: 'demonstration' | 'real'; worldReady: boolean }

/** What every request carries, whatever its organisation. */
export type RequestEnv = {
  Variables: {
    frise: Frise
    web: Kysely<DB>
    language: Language
    now: Date
    /** The account that signed in, or null. */
    signedIn: SignedIn | null
    /** The organisation whose public page this answer is: the same for everybody without a session. */
    publicPageOf?: string
    /** The page is shown again in another language: what stood in its form. */
    typed?: Typed | undefined
  }
}
