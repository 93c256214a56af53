import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { answer, chromeOf, type Role, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { answersForAll, controllerRoles, reportReaders } from './access.ts'
import { pageForm } from './forms.ts'
import { ReportsPage } from './pages/reports-page.tsx'
import { RequestsPage } from './pages/requests-page.tsx'
import { requestsWaiting } from './request-queries.ts'
import { nightsPerPage, retentionReports } from './retention-queries.ts'

/** What waits for an answer, and what the nights erased. */
export const retentionRoutes = new Hono<TenantEnv>()

retentionRoutes.get('/erasure-requests', staff(...controllerRoles), async (c) => {
  if (!answers(c, controllerRoles)) throw new NotFound()
  const requests = await requestsWaiting(c.get('scope'))
  shows(c, { action: 'erasure-requests.listed', details: { count: requests.length } })
  return answer(c, <RequestsPage chrome={chromeOf(c)} requests={requests} />)
})

retentionRoutes.get('/retention', staff(...reportReaders), async (c) => {
  if (!answers(c, reportReaders)) throw new NotFound()
  const { page } = pageForm.parse(c.req.query())
  const { lines, nights } = await retentionReports(c.get('scope'), page)
  return answer(
    c,
    <ReportsPage
      chrome={chromeOf(c)}
      lines={lines}
      page={page}
      pages={Math.max(1, Math.ceil(nights / nightsPerPage))}
      mayAnswer={answers(c, controllerRoles)}
    />,
  )
})

function answers(c: Context<TenantEnv>, roles: readonly Role[]): boolean {
  const { zone } = c.get('organisation')
  return answersForAll(c.get('visitor')?.grants ?? [], roles, dayIn(zone, c.get('now')))
}
