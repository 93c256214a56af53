import { type Context, Hono } from 'hono'
import { inOrganisation } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'
import { newId } from '#platform/ids/ids.ts'
import { keepTyped } from '#platform/sign-in/typed.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { type FoundingMeans, foundOrganisation } from './actions/found-organisation.ts'
import { isFoundingCode, newFoundingCode } from './founding-code.ts'
import { foundingForm } from './founding-form.ts'
import { hasOrganisation } from './founding-queries.ts'
import { foundingWords } from './messages/founding.ts'
import { FoundingPage } from './pages/founding-page.tsx'
import { zones } from './settings.ts'

type FoundingContext = Context<RequestEnv>

/**
 * Founding the organisation of an empty real server, with the code that it printed (`code`, plain). Mounted only where
 * there was none at the start. Once an organisation exists the page does not, and what was typed before is answered in words.
 */
export function foundingRoutes(code: string, insertPerson: FoundingMeans['insertPerson']): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()
  const known = newFoundingCode(code)

  routes.get('/founding', anyone(), async (c) => {
    if (await hasOrganisation(c.get('web'))) throw new NotFound()
    return show(c, {})
  })

  routes.post('/founding', anyone(), async (c) => {
    const language = c.get('language')
    const words = foundingWords[language]
    if (await hasOrganisation(c.get('web'))) return redirectSaying(c, '/', words.alreadyFounded)
    const values = await postedFields(c)
    const form = judge(foundingForm(words), values)
    if (!form.ok) return show(c, { values, errors: form.errors })
    if (!isFoundingCode(known, form.value.code))
      return show(c, { values, errors: [{ field: 'code', message: words.wrong }] })
    const { name, slug, zone, firstName, lastName, email } = form.value
    const { signIn } = c.get('frise')
    const now = c.get('now')
    const scope = { organisationId: newId(now), now, actor: { kind: 'visitor', id: null } as const }
    const outcome = await inOrganisation(c.get('web'), scope, (opened) =>
      foundOrganisation(
        opened,
        {
          organisation: { name, slug, language, zone },
          founder: { firstName, lastName, email, language },
        },
        { insertPerson, accountForEmail: (address, spoken) => signIn.accountForEmail(address, spoken) },
      ),
    )
    if (outcome === 'already founded') return redirectSaying(c, '/', words.alreadyFounded)
    const asked = await signIn.askCode(signIn.visitOf(c), email)
    if (asked.outcome === 'asked') setCookies(c, asked.cookies)
    keepTyped(c, email)
    return redirectSaying(c, signInPaths.code(`/o/${slug}`), words.done)
  })

  return routes
}

function show(
  c: FoundingContext,
  page: { values?: Record<string, string>; errors?: FieldError[] },
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  const document = (
    <FoundingPage language={c.get('language')} assets={c.get('frise').assets} zones={zones} {...page} />
  )
  return c.html(renderDocument(document), page.errors === undefined ? 200 : 422)
}
