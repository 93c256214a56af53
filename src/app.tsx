import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { serveAssets } from '#platform/http/assets.ts'
import { limitedBody, wholeBody } from '#platform/http/body-size.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Frise, RequestEnv } from '#platform/http/frise.ts'
import { anyone, demonstrationOnly } from '#platform/http/guards.ts'
import { ownNamesOnly } from '#platform/http/loopback.ts'
import { noFileKept } from '#platform/http/no-file-kept.ts'
import { publicPages } from '#platform/http/public-pages.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { fromOwnPages } from '#platform/http/same-site.ts'
import { secureHeaders } from '#platform/http/secure-headers.ts'
import { inAnotherLanguage } from '#platform/http/shown-page.ts'
import { withoutNul } from '#platform/http/without-nul.ts'
import { withoutTrailingSlash } from '#platform/http/without-trailing-slash.ts'
import { countAnswers } from '#platform/metrics/door.ts'
import { accountRoutes } from '#src/accounts/index.ts'
import {
  addressOf,
  applicationPaths,
  applicationRoutes,
  placeKept,
  readOwnPage,
} from '#src/applications/index.ts'
import { careRoutes } from '#src/care/index.ts'
import { cohortPaths, cohortRoutes } from '#src/cohorts/index.ts'
import { deskRoutes } from '#src/desk/index.ts'
import { doubleRoutes } from '#src/doubles/index.ts'
import { emergencyRoutes } from '#src/emergency/index.ts'
import { impactRoutes } from '#src/impact/index.ts'
import { keptMailRoutes, outboxRoutes, undeliveredRoutes } from '#src/messages/index.ts'
import {
  foundingPaths,
  foundingRoutes,
  type LinkFinder,
  settingsRoutes,
  type TenantEnv,
  tenant,
} from '#src/organisations/index.ts'
import { papersRoutes } from '#src/papers/index.ts'
import { insertPerson, linkOfAddress } from '#src/people/index.ts'
import { placeRoutes } from '#src/places/index.ts'
import { privacyRoutes } from '#src/privacy/index.ts'
import { programmePaths, programmeRoutes } from '#src/programmes/index.ts'
import { publicSiteRoutes } from '#src/public-site/index.ts'
import { recognitionRoutes } from '#src/recognition/index.ts'
import { safeguardingRoutes } from '#src/safeguarding/index.ts'
import { selectionRoutes } from '#src/selection/index.ts'
import { sourcingRoutes } from '#src/sourcing/index.ts'
import { teamRoutes } from '#src/team/index.ts'
import { territoryRoutes } from '#src/territories/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { UiPage } from '#ui/ui-page.tsx'
import { UiFramePage, uiFrames } from '#ui/ui-page-frames.tsx'
import { answerError, answerNotFound } from './error-answers.tsx'
import { healthRoutes } from './health.ts'
import { firstPageOfVisitor, navigate } from './navigation.ts'
import { personalData } from './personal-data.ts'
import { readAfresh } from './read-afresh.ts'
import { ownLengths } from './retention.ts'
import { waysToReport } from './ways-to-report.ts'
import { welcomeRoutes } from './welcome.tsx'
import './subscriptions.ts'

/** What a process that only runs jobs answers: whether it lives, and what it counts. */
export function createWatch(frise: Frise): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>()
  app.use(secureHeaders())
  app.route('/', healthRoutes(frise))
  app.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500))
  return app
}

/**
 * The whole application: middleware in order, then one line per capability. `foundingCode` opens the founding of an
 * empty real server.
 */
export function createApp(frise: Frise, foundingCode: string | null = null): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>()
  // First, since an error page needs it: also that of a post from another site, which comes no further than fromOwnPages().
  app.use((c, next) => {
    c.set('frise', frise)
    return next()
  })
  app.use(countAnswers(frise.metrics))
  app.use(secureHeaders())
  app.use(noFileKept())
  app.use(withoutNul())
  app.use(withoutTrailingSlash())
  app.route('/', healthRoutes(frise))
  if (frise.instance.kind === 'demonstration') app.use(ownNamesOnly(() => frise.origin))
  app.get('/assets/*', anyone(), serveAssets(frise.assets))
  // Said before: compress() would make each answer anew to add it.
  app.use((c, next) => {
    c.header('vary', 'Accept-Encoding')
    return next()
  })
  app.use(compress())
  app.route('/', placeRoutes(frise.database.web))
  app.use(limitedBody(takesFile))
  app.use(fromOwnPages())
  app.use(wholeBody())
  app.use(inAnotherLanguage((request, env) => app.fetch(request, env as object)))
  app.use(requestContext(frise, readAfresh))
  app.onError(answerError)
  app.notFound((c) => answerNotFound(c, app.routes))

  app.get('/ui', demonstrationOnly(), (c) => c.html(renderDocument(<UiPage assets={frise.assets} />)))
  for (const frame of uiFrames)
    app.get(`/ui/${frame}`, demonstrationOnly(), (c) =>
      c.html(renderDocument(<UiFramePage assets={frise.assets} frame={frame} />)),
    )
  app.route('/', welcomeRoutes(foundingCode === null ? null : foundingPaths.founding()))
  if (foundingCode !== null) app.route('/', foundingRoutes(foundingCode, insertPerson))
  app.route('/', accountRoutes(waysToReport))
  app.route('/', keptMailRoutes(frise.waysOut.kept))

  const organisation = new Hono<TenantEnv>()
  organisation.use(publicPages())
  organisation.use(tenant(navigate, findLink))
  organisation.get('/first-page', anyone(), (c) => c.redirect(firstPageOfVisitor(c), 303))
  organisation.route('/', applicationRoutes)
  organisation.route('/', careRoutes)
  organisation.route('/', cohortRoutes)
  organisation.route('/', deskRoutes)
  organisation.route('/', doubleRoutes)
  organisation.route('/', emergencyRoutes)
  organisation.route('/', impactRoutes)
  organisation.route('/', outboxRoutes)
  organisation.route(
    '/',
    undeliveredRoutes({
      application: applicationPaths.one,
      contact: applicationPaths.contact,
      mailing: cohortPaths.mailing,
      sheet: cohortPaths.emergencySheet,
    }),
  )
  organisation.route('/', papersRoutes)
  organisation.route('/', privacyRoutes({ data: personalData, addressOf, placeKept, ownLengths }))
  organisation.route('/', programmeRoutes)
  organisation.route('/', publicSiteRoutes)
  organisation.route('/', recognitionRoutes)
  organisation.route('/', selectionRoutes)
  organisation.route('/', sourcingRoutes)
  organisation.route('/', safeguardingRoutes)
  organisation.route('/', settingsRoutes)
  organisation.route('/', teamRoutes)
  organisation.route('/', territoryRoutes)
  app.route('/o/:slug', organisation)
  return app
}

/** The link of an address, and with it, in the same write, what the page that it opens reads. */
const findLink: LinkFinder = (trx, address) => {
  const link = linkOfAddress(trx, address)
  readOwnPage(trx, address.path)
  return link
}

/** A programme is a file, or the text of one. Everything else that is sent here is a form. */
function takesFile(path: string): boolean {
  return path === programmePaths.importing(path.split('/')[2] ?? '')
}
