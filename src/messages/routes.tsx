import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { demonstrationOnly } from '#platform/http/guards.ts'
import { isId } from '#platform/ids/ids.ts'
import type { KeptMail } from '#platform/mail/kept-mail.ts'
import { answer, chromeOf, fileOf, listIn, reachOf, staff, type TenantEnv } from '#src/organisations/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { messageWords } from './messages/words.ts'
import { KeptMailsPage, keptPageSize } from './pages/kept-mails-page.tsx'
import { MessagePage } from './pages/message-page.tsx'
import { OutboxPage, outboxColumns } from './pages/outbox-page.tsx'
import { UndeliveredPage, undeliveredColumns } from './pages/undelivered-page.tsx'
import { messageById, messagesAsked, outboxList, undeliveredList } from './queries.ts'

/** The outbox of an organisation, inside `/o/:slug`: what a demonstration would have sent. */
export const outboxRoutes = new Hono<TenantEnv>()
  .get('/outbox', demonstrationOnly(), async (c) => {
    const state = listIn(c, outboxList)
    const found = await messagesAsked(c.get('scope'), state.asked)
    const list = { state, ...outboxColumns(chromeOf(c)), ...found }
    const { title } = messageWords[c.get('language')].outbox
    const file = await fileOf(c, list, { title, action: 'outbox.downloaded' })
    return file ?? answer(c, <OutboxPage chrome={chromeOf(c)} list={list} />)
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
    const state = listIn(c, undeliveredList)
    const found = await messagesAsked(c.get('scope'), state.asked, { only: 'failed' })
    const list = { state, columns: undeliveredColumns(chromeOf(c)), filters: [], ...found }
    const { title } = messageWords[c.get('language')].undelivered
    const file = await fileOf(c, list, { title, action: 'undelivered.downloaded' })
    return file ?? answer(c, <UndeliveredPage chrome={chromeOf(c)} list={list} />)
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
