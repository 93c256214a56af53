import { type Settings, SettingsFault } from '#platform/settings/settings.ts'

/** What a process does: answers pages, runs jobs, or both. The process keeps no state, so many may run on one database. */
export type Duty = 'web' | 'jobs' | 'both'

/**
 * Reads `--only=web` or `--only=jobs`. Throws SettingsFault: alone on the embedded database neither would be of use, and
 * links in the messages that jobs write begin with an address that only a setting knows.
 */
export function dutyAsked(args: readonly string[], settings: Settings): Duty {
  const [asked, ...more] = args
  if (asked === undefined) return 'both'
  const duty = /^--only=(web|jobs)$/.exec(asked)?.[1] as 'web' | 'jobs' | undefined
  if (duty === undefined || more.length > 0)
    throw new SettingsFault(
      `Inconnu : ${args.join(' ')}. On peut écrire --only=web ou --only=jobs.\n` +
        `Unknown: ${args.join(' ')}. It can be --only=web or --only=jobs.`,
    )
  if (settings.DATABASE_URL === undefined)
    throw new SettingsFault(
      `${asked} demande DATABASE_URL : la base embarquée n’a qu’un processus.\n` +
        `${asked} needs DATABASE_URL: the embedded database has one process only.`,
    )
  if (duty === 'jobs' && settings.FRISE_ORIGIN === undefined)
    throw new SettingsFault(
      `${asked} demande FRISE_ORIGIN : les liens des messages commencent par cette adresse.\n` +
        `${asked} needs FRISE_ORIGIN: links in messages begin with this address.`,
    )
  return duty
}
