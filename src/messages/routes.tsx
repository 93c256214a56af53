import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { demonstrationOnly } from '#platform/http/guards.ts'
import { isId } from '#platform/ids/ids.ts'
import type { KeptMail } from '#platform/mail/kept-mail.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listIn,
  reachOfVisitor,
  showsList,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { withAbout } from './about-queries.ts'
import { callers } from './access.ts'
import { settleMessage } from './actions/settle-message.ts'
import { blocksOf } from './emails/html.ts'
import { settlementForm } from './forms.ts'
import { messageWords } from './messages/words.ts'
import { KeptMailsPage, keptPageSize } from './pages/kept-mails-page.tsx'
import { MessagePage } from './pages/message-page.tsx'
import { OutboxPage, outboxColumns } from './pages/outbox-page.tsx'
import { type AboutPages, UndeliveredPage, undeliveredColumns } from './pages/undelivered-page.tsx'
import { undeliveredPaths } from './paths.ts'
import { isWaitingWithin, messageById, messagesAsked, outboxList, undeliveredList } from './queries.ts'
import { settledWithin } from './settled-queries.ts'

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
    return answer(c, <MessagePage chrome={chromeOf(c)} message={message} blocks={blocksOf(message.html)} />)
  })

/**
 * What did not arrive, for those who can call; in a real organisation too. `pages`: where an application and a mailing
 * open, which are not of this capability.
 */
export function undeliveredRoutes(pages: AboutPages): Hono<TenantEnv> {
  return new Hono<TenantEnv>()
    .get('/undelivered', staff(...callers), async (c) => {
      const state = listIn(c, undeliveredList)
      const { rows, total } = await messagesAsked(c.get('scope'), state.asked, {
        waitingWithin: reachOfVisitor(c, callers),
        readerId: c.get('visitor')?.personId ?? null,
      })
      const reader = c.get('visitor')?.personId ?? null
      const opensSheetsOf = reachOfVisitor(c, ['territory coordinator'])
      const lines = await withAbout(c.get('scope'), rows, { readerId: reader, opensSheetsOf })
      const list = { state, columns: undeliveredColumns(chromeOf(c), pages), filters: [], rows: lines, total }
      const { title } = messageWords[c.get('language')].undelivered
      const file = await fileOf(c, list, { title, action: 'undelivered.downloaded' })
      if (file !== null) return file
      showsList(c, list, { action: 'undelivered.listed' })
      const settled = await settledWithin(c.get('scope'), reachOfVisitor(c, callers), reader)
      return answer(c, <UndeliveredPage chrome={chromeOf(c)} list={list} settled={settled} />)
    })
    .post('/undelivered/settlements', staff(...callers), async (c) => {
      const form = judge(settlementForm, await postedFields(c))
      const path = undeliveredPaths.list(c.get('organisation').slug)
      if (!form.ok) return c.redirect(path, 303)
      const { message, how } = form.value
      // Settled by somebody else meanwhile, it is no longer in the list: the page says so by itself.
      if (!(await isWaitingWithin(c.get('scope'), reachOfVisitor(c, callers), message)))
        return c.redirect(path, 303)
      await settleMessage(c.get('scope'), { messageId: message, how })
      return redirectSaying(c, path, messageWords[c.get('language')].undelivered.settled)
    })
}

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
