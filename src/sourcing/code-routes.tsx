import { Hono } from 'hono'
import { anyone } from '#platform/http/guards.ts'
import { normaliseCode } from '#platform/ids/ids.ts'
import { applyPaths } from '#src/applications/index.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { doorOf } from './channel-queries.ts'
import { campaignBehind } from './code-queries.ts'
import { sourcingWords } from './messages/words.ts'
import { CodePage } from './pages/code-page.tsx'
import { codePaths } from './paths.ts'

/** The door of every card: opening it only leads on, whoever or whatever opens it, and leaves no trace. */
export const codeRoutes = new Hono<TenantEnv>()

codeRoutes.get('/c', anyone(), async (c) => {
  const typed = (c.req.query('code') ?? '').slice(0, 40)
  const code = normaliseCode(typed)
  const { slug } = c.get('organisation')
  const door = code === '' ? undefined : await doorOf(c.get('scope'), code)
  if (door !== undefined) return c.redirect(codePaths.open(slug, door.code), 303)
  const { missing, unknown } = sourcingWords(c.get('language')).code
  const asked = c.req.query('code') !== undefined
  const fault = code === '' ? missing : unknown
  const chrome = chromeOf(c)
  const shown = { typed, fault: asked ? fault : undefined, home: chrome.navigation.home }
  return answer(c, <CodePage chrome={chrome} {...shown} />, asked ? 422 : 200)
})

codeRoutes.get('/c/:code', anyone(), async (c) => {
  const { slug } = c.get('organisation')
  const code = normaliseCode(c.req.param('code'))
  const door = await doorOf(c.get('scope'), code)
  if (door === undefined) return c.redirect(codePaths.form(slug, code.slice(0, 40)), 303)
  const campaign = await campaignBehind(c.get('scope'), door.campaignId)
  if (campaign === undefined) return c.redirect(chromeOf(c).navigation.home, 303)
  return c.redirect(applyPaths.campaign(slug, campaign.id, door.code), 303)
})
