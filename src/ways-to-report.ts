import type { Context } from 'hono'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import type { DB } from '#platform/database/schema.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CodeMail, CodeWords } from '#platform/sign-in/create-sign-in.ts'
import { codeMail } from '#src/accounts/index.ts'
import { concernPaths, numbersToCall } from '#src/safeguarding/index.ts'
import type { Safety } from '#ui/safety.tsx'
import { appWords } from './app-words.ts'

/**
 * Where the holder of an account raises a concern from a page of no organisation: at the one where she is somebody today, or
 * at each of them by its name. An account that is nobody's any more keeps the numbers to call and the quick exit.
 */
export async function waysToReport(c: Context<RequestEnv>, here: string): Promise<Safety> {
  const account = c.get('signedIn')?.accountId ?? null
  const language = c.get('language')
  return {
    reports: await reportsOf(c.get('web'), { account, language, here, now: c.get('frise').clock.now() }),
    calls: numbersToCall(language),
    exitLabel: appWords[language].navigation.exit,
  }
}

/** The mail that carries a sign-in code belongs to no organisation either, and leads to the same. */
export function codeMailFrom(
  web: Kysely<DB>,
  { origin, clock }: { origin: string; clock: Clock },
): (words: CodeWords) => Promise<CodeMail> {
  return async ({ account, ...words }) => {
    const reports = await reportsOf(web, { account, language: words.language, now: clock.now() })
    return codeMail({ ...words, reports: reports.map(({ href, label }) => ({ href: origin + href, label })) })
  }
}

type Asking = { account: string | null; language: Language; here?: string; now: Date }

async function reportsOf(web: Kysely<DB>, { account, language, here, now }: Asking) {
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from platform.signs_of_account(${account}::uuid, ${now}::timestamptz)`.execute(web)
  const { navigation, reportTo } = appWords[language]
  return rows.map(({ slug, name }) => ({
    href: concernPaths.raise(slug, here),
    label: rows.length === 1 ? navigation.report : reportTo(name),
  }))
}
