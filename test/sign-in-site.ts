import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { pino } from 'pino'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import { loadAssets } from '#platform/http/assets.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Frise, RequestEnv } from '#platform/http/frise.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { idSeal } from '#platform/ids/sealed-id.ts'
import { keptMail } from '#platform/mail/kept-mail.ts'
import { countMetrics } from '#platform/metrics/metrics.ts'
import { createSignIn } from '#platform/sign-in/create-sign-in.ts'
import { accountRoutes } from '#src/accounts/index.ts'
import { codeMailFrom, waysToReport } from '#src/ways-to-report.ts'
import { testDatabase } from './database.ts'

/** The pages of this capability on a real database, with mail that stays here. For tests. */
export async function openTestSite(kind: 'demonstration' | 'real' = 'real', clock: Clock = systemClock) {
  const made = await testDatabase()
  const { database, addresses } = made
  await database.owner.query(`insert into platform.instance (kind, decided_at) values ($1, now())`, [kind])
  const log = pino({ level: 'silent' })
  const mail = keptMail(clock)
  const secret = 'a secret of the tests, long enough to be one'
  const baseUrl = 'http://127.0.0.1'
  const signIn = createSignIn({
    addresses,
    secret,
    baseUrl,
    mail,
    codeMail: codeMailFrom(database.web, { origin: baseUrl, clock }),
    clock,
    log,
  })
  const frise: Frise = {
    origin: baseUrl,
    database,
    clock,
    assets: loadAssets(),
    signIn,
    idSeal: idSeal(secret),
    waysOut: { mail: null, sms: null, textsReach: () => true, accountMail: mail, kept: mail.kept },
    log,
    metrics: countMetrics(),
    metricsDoor: { token: undefined, proxies: 0 },
    dataFolder: '/nowhere',
    instance: { kind, worldReady: true },
  }
  const app = new Hono<RequestEnv>()
  app.use(requestContext(frise))
  app.route('/', accountRoutes(waysToReport))
  app.get('/who', (c) => c.json(c.get('signedIn')))
  app.post('/who', (c) => c.json(c.get('signedIn')))
  app.onError((error, c) => {
    if (error instanceof NotFound) return c.text('not found', 404)
    throw error
  })
  const close = async () => {
    await signIn.close()
    await made.drop()
  }
  /** The code of the newest mail to this address; waits, since the page does not wait for the mail. */
  const codeSentTo = async (address: string) => {
    for (let wait = 0; wait < 400; wait++) {
      const found = mail.kept().find(({ to }) => to === address)
      if (found) return found.subject.slice(0, 6)
      await setTimeout(5)
    }
    throw new Error(`no mail to ${address}`)
  }
  return {
    app,
    database,
    signIn,
    mail,
    codeSentTo,
    close,
    newVisitor: (options?: VisitorOptions) => newVisitor(app, options),
  }
}

export type TestSite = Awaited<ReturnType<typeof openTestSite>>
export type TestVisitor = ReturnType<typeof newVisitor>

type VisitorOptions = { language?: string; address?: string }

/** A browser without script: keeps cookies, follows redirects only when asked. */
function newVisitor(app: Hono<RequestEnv>, { language = 'fr', address = '192.0.2.1' }: VisitorOptions = {}) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, fields?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ cookie, 'accept-language': language })
    const body = fields === undefined ? undefined : new URLSearchParams(fields)
    const env = { incoming: { socket: { remoteAddress: address } } }
    const response = await app.request(path, { method: body ? 'POST' : 'GET', headers, body }, env)
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const text = await response.text()
    const location = response.headers.get('location')
    return { status: response.status, location, text, headers: response.headers }
  }
  return {
    cookies,
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string> = {}) => ask(path, fields),
    /** Who the site says that she is; with a POST, after asking the database. */
    who: async (method: 'GET' | 'POST' = 'GET') =>
      JSON.parse((await ask('/who', method === 'POST' ? {} : undefined)).text) as {
        accountId: string
        secondFactor: boolean
      } | null,
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
