import { Hono } from 'hono'
import { anyone } from '#platform/http/guards.ts'
import { normaliseCode } from '#platform/ids/ids.ts'
import { applyPaths } from '#src/applications/index.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { doorOf } from './channel-queries.ts'
import { campaignsBehind } from './code-queries.ts'
import { sourcingWords } from './messages/words.ts'
import { CampaignChoicePage } from './pages/campaign-choice-page.tsx'
import { CodePage } from './pages/code-page.tsx'
import { codePaths } from './paths.ts'

/** The door of every card: opening it only leads on, or asks which way where several are open, whoever or whatever opens it, and leaves no trace. */
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
  const [campaign, ...others] = await campaignsBehind(c.get('scope'), door.campaignId)
  if (campaign === undefined) return c.redirect(chromeOf(c).navigation.home, 303)
  if (others.length > 0) {
    const campaigns = [campaign, ...others]
    return answer(c, <CampaignChoicePage chrome={chromeOf(c)} campaigns={campaigns} code={door.code} />)
  }
  return c.redirect(applyPaths.campaign(slug, campaign.id, door.code), 303)
})
