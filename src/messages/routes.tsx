import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { demonstrationOnly } from '#platform/http/guards.ts'
import { isId } from '#platform/ids/ids.ts'
import type { KeptMail } from '#platform/mail/kept-mail.ts'
import { answer, chromeOf, reachOf, staff, type TenantEnv } from '#src/organisations/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { KeptMailsPage, keptPageSize } from './pages/kept-mails-page.tsx'
import { MessagePage } from './pages/message-page.tsx'
import { OutboxPage } from './pages/outbox-page.tsx'
import { UndeliveredPage } from './pages/undelivered-page.tsx'
import { messageById, outboxPage, undelivered } from './queries.ts'

/** The outbox of an organisation, inside `/o/:slug`: what a demonstration would have sent. */
export const outboxRoutes = new Hono<TenantEnv>()
  .get('/outbox', demonstrationOnly(), async (c) => {
    const page = pageAsked(c.req.query('page'))
    const { lines, pages } = await outboxPage(c.get('scope'), page)
    return answer(c, <OutboxPage chrome={chromeOf(c)} lines={lines} page={page} pages={pages} />)
  })
  .get('/outbox/:message', demonstrationOnly(), async (c) => {
    const id = c.req.param('message')
    const message = isId(id) ? await messageById(c.get('scope'), id) : undefined
    if (message === undefined) throw new NotFound()
    return answer(c, <MessagePage chrome={chromeOf(c)} message={message} />)
  })

/** What did not arrive, for those who can call; in a real organisation too. */
export const undeliveredRoutes = new Hono<TenantEnv>().get(
  '/undelivered',
  staff('administrator', 'programme manager'),
  async (c) => {
    const day = dayIn(c.get('organisation').zone, c.get('now'))
    const grants = c.get('visitor')?.grants ?? []
    if (!reachOf(grants, ['administrator', 'programme manager'], day).everywhere) throw new NotFound()
    return answer(c, <UndeliveredPage chrome={chromeOf(c)} lines={await undelivered(c.get('scope'))} />)
  },
)

/** The mails about accounts that a demonstration kept, which belong to no organisation. */
export function keptMailRoutes(kept: () => readonly KeptMail[]): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

  routes.get('/outbox', demonstrationOnly(), (c) => {
    const page = pageAsked(c.req.query('page'))
    const mails = kept().slice((page - 1) * keptPageSize, page * keptPageSize)
    const pages = Math.max(1, Math.ceil(kept().length / keptPageSize))
    const frame = { language: c.get('language'), assets: c.get('frise').assets }
    c.header('cache-control', 'no-store')
    return c.html(renderDocument(<KeptMailsPage frame={frame} mails={mails} page={page} pages={pages} />))
  })

  return routes
}

function pageAsked(typed: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(typed ?? '') ? Number(typed) : 1
}
