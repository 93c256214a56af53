import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Conflict, isDatabaseAway, isDeadlock, NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { languageOf } from '#platform/http/request-context.ts'
import { pageAbove } from '#platform/http/shown-page.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { withoutValues } from '#platform/log/without-values.ts'
import { resumePaths } from '#src/applications/index.ts'
import { endedRoleOf, type TenantEnv } from '#src/organisations/index.ts'
import { publicPaths } from '#src/public-site/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Document, renderDocument } from '#ui/document.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { KeptSheets } from '#ui/roll-call.tsx'
import { StepLayout } from '#ui/step-layout.tsx'
import { appWords } from './app-words.ts'

type Status = 400 | 403 | 404 | 409 | 413 | 500 | 503

/**
 * A wrong address, another organisation's and one that she may not see: the same page, so that it betrays nothing. Whoever had
 * a role that ended reads that it did, whatever lies at the address. An address that only takes what is posted leads to its page.
 */
export function answerNotFound(
  c: Context<RequestEnv>,
  routes: readonly { method: string; path: string }[] = [],
): Response | Promise<Response> {
  const above = c.req.method === 'GET' ? pageAbove(c.req.path, routes) : undefined
  return above === undefined ? errorPage(c, 404) : c.redirect(above, 303)
}

/** What went wrong, in one sentence, with what to do; the log gets the error, never what was typed. */
export function answerError(error: Error, c: Context<RequestEnv>): Response | Promise<Response> {
  if (error instanceof NotFound) return errorPage(c, 404)
  if (error instanceof Conflict) return errorPage(c, 409)
  if (error instanceof HTTPException) return errorPage(c, isSaid(error.status) ? error.status : 400)
  const { log } = c.get('frise')
  if (isDatabaseAway(error) || isDeadlock(error)) {
    const why = isDeadlock(error) ? 'two deeds waited for each other' : 'the database does not answer'
    log.warn({ code: (error as { code?: string }).code }, why)
    c.header('retry-after', '2')
    return errorPage(c, 503)
  }
  log.error({ route: c.req.routePath, stack: withoutValues(error).stack }, 'a request failed')
  return errorPage(c, 500)
}

/**
 * Whose link stands in an address that opens nothing: hers or a guardian's, as far as its shape says. One that never was and one that ended
 * are answered alike. Undefined where the link is in force: what lies behind it is another matter.
 */
function linkOver(c: Context): LinkOver | undefined {
  const organisation: LinkOver['organisation'] | undefined = c.get('organisation')
  const [, kind] = /^\/o\/[^/]+\/(application|guardian|data)\/[\w-]+(?:\/|$)/.exec(c.req.path) ?? []
  if (kind === undefined || organisation === undefined || c.get('linkOfAddress') !== undefined)
    return undefined
  return { holder: kind === 'guardian' ? 'guardian' : 'hers', organisation }
}

type LinkOver = { holder: 'hers' | 'guardian'; organisation: TenantEnv['Variables']['organisation'] }

function isSaid(status: number): status is 403 | 413 {
  return status === 403 || status === 413
}

function errorPage(c: Context<RequestEnv>, status: Status): Response | Promise<Response> {
  const { assets, instance } = c.get('frise')
  const language = c.get('language') ?? languageOf(c)
  const words = appWords[language]
  const ended = status === 404 ? endedRoleOf(c) : undefined
  const over = status === 404 && ended === undefined ? linkOver(c) : undefined
  const { title, lead } =
    ended !== undefined
      ? endedInWords(ended, language)
      : over === undefined
        ? words.errors[status]
        : words.errors.linkOver
  const brand =
    over === undefined
      ? { name: 'frise', href: '/' }
      : { name: over.organisation.name, href: publicPaths.home(over.organisation.slug) }
  const lost = ended !== undefined && c.req.method === 'POST'
  // By the address only, whoever asks: what this phone still holds of a roll call that opens no more can be read there.
  const isRollCall = status === 404 && c.req.path.endsWith('/roll-call')
  c.header('cache-control', 'no-store')
  return c.html(
    renderDocument(
      <Document
        lang={language}
        title={title}
        site="Frise"
        assets={assets}
        demonstration={instance.kind === 'demonstration'}
        islands={isRollCall ? ['roll-call'] : []}
      >
        <StepLayout organisation={brand} title={title} lead={lead}>
          <Stack>
            {lost && <Notice kind="warning">{words.errors.roleEnded.lost}</Notice>}
            {ended && <p>{words.errors.roleEnded.ask(ended.organisation)}</p>}
            {isRollCall && (
              <KeptSheets title={words.errors.keptRollCall} words={words.errors.keptRollCallHint} />
            )}
            {over && <p>{words.errors.linkOver[over.holder]}</p>}
            {over && (
              <Actions>
                {over.holder === 'hers' && (
                  <LinkButton href={resumePaths.form(over.organisation.slug)}>
                    {words.errors.linkOver.code}
                  </LinkButton>
                )}
                <LinkButton href={brand.href} kind="secondary">
                  {words.errors.linkOver.call}
                </LinkButton>
              </Actions>
            )}
            {over === undefined && (
              <Actions>
                <LinkButton href={status === 409 || status === 503 ? c.req.path : '/'} kind="secondary">
                  {status === 409 || status === 503 ? words.errors.again : words.errors.home}
                </LinkButton>
              </Actions>
            )}
          </Stack>
        </StepLayout>
      </Document>,
    ),
    status,
  )
}

function endedInWords(
  { ended, organisation }: NonNullable<ReturnType<typeof endedRoleOf>>,
  language: Language,
) {
  const { errors, roles } = appWords[language]
  const { title, lead } = errors.roleEnded
  return { title, lead: lead(roles[ended.role], organisation, plainDay(ended.since, language)) }
}
