import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import {
  type ApplicationView,
  applicationById,
  guardianPaths,
  imageLacks,
  ownPaths,
} from '#src/applications/index.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder, sentLinkHolder } from '#src/people/index.ts'
import { ownPapersMessages } from './messages/own.ts'
import { OwnPapersPage } from './pages/own-papers-page.tsx'
import { papersOfApplication } from './queries.ts'

/** What is left to give, by the link of a girl or of her guardian. Opening it changes nothing. */
export const ownPapersRoutes = new Hono<TenantEnv>()

ownPapersRoutes.get('/application/:token/papers', linkHolder('application'), async (c) => {
  const application = await applicationOf(c)
  const { id, campaign } = application
  const { programme } = campaign
  return answer(
    c,
    <OwnPapersPage
      chrome={chromeOf(c)}
      overline={programme.name[c.get('language')]}
      m={ownPapersMessages(c.get('language'), programme.address)}
      papers={await papersOfApplication(c.get('scope'), id)}
      lacks={imageLacks(application, c.get('now'))}
      backHref={ownPaths.status(c.get('organisation').slug, c.req.param('token'))}
      decideHref={ownPaths.imageRights(c.get('organisation').slug, c.req.param('token'))}
    />,
  )
})

ownPapersRoutes.get('/guardian/:token/papers', sentLinkHolder('guardian'), async (c) => {
  const application = await applicationOf(c)
  const { id, campaign, applicant } = application
  const screen = guardianPaths.screen(c.get('organisation').slug, c.req.param('token'))
  return answer(
    c,
    <OwnPapersPage
      chrome={chromeOf(c)}
      overline={`${applicant.firstName}, ${campaign.programme.name[c.get('language')]}`}
      m={ownPapersMessages(c.get('language'), 'guardian')}
      papers={await papersOfApplication(c.get('scope'), id)}
      lacks={imageLacks(application, c.get('now'))}
      backHref={screen}
      answerHref={screen}
    />,
  )
})

async function applicationOf(c: Context<TenantEnv>): Promise<ApplicationView> {
  const application = await applicationById(c.get('scope'), c.get('link').objectId)
  if (application === undefined) throw new NotFound()
  return application
}
