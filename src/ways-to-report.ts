import type { Context } from 'hono'
import { sql } from 'kysely'
import type { RequestEnv } from '#platform/http/frise.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { Safety } from '#ui/safety.tsx'
import { appWords } from './app-words.ts'

/**
 * Where the holder of an account raises a concern from a page of no organisation: at the one that knows her, or at each of
 * them by its name. An account that nobody knows any more keeps the quick exit alone.
 */
export async function waysToReport(c: Context<RequestEnv>, here: string): Promise<Safety> {
  const account = c.get('signedIn')?.accountId ?? null
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from platform.signs_of_account(${account}::uuid)`.execute(c.get('web'))
  const { navigation, reportTo } = appWords[c.get('language')]
  return {
    reports: rows.map(({ slug, name }) => ({
      href: concernPaths.raise(slug, here),
      label: rows.length === 1 ? navigation.report : reportTo(name),
    })),
    exitLabel: navigation.exit,
  }
}
