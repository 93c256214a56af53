import { Hono } from 'hono'
import {
  answer,
  chromeOf,
  controllerRoles,
  fileOf,
  listAtHand,
  listIn,
  reachOfVisitor,
  showsList,
  staffEverywhere,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { currentProgrammes } from '#src/programmes/index.ts'
import { reportReaders } from './access.ts'
import { keptLengths } from './kept-lengths.ts'
import { staffWords } from './messages/words.ts'
import type { PrivacyMeans } from './own-person.ts'
import { ReportsPage, reportColumns } from './pages/reports-page.tsx'
import { RequestsPage, requestColumns } from './pages/requests-page.tsx'
import { requestsWaiting } from './request-queries.ts'
import { reportList, retentionReports } from './retention-queries.ts'

/** What waits for an answer, and what the nights erased. */
export function retentionRoutes({ ownLengths }: PrivacyMeans): Hono<TenantEnv> {
  const routes = new Hono<TenantEnv>()

  routes.get('/erasure-requests', staffEverywhere(...controllerRoles), async (c) => {
    const rows = await requestsWaiting(c.get('scope'))
    const list = listAtHand(c, { columns: requestColumns(chromeOf(c)), rows })
    const { title } = staffWords(c.get('language')).requests
    const file = await fileOf(c, list, { title, action: 'erasure-requests.downloaded' })
    if (file !== null) return file
    showsList(c, list, { action: 'erasure-requests.listed' })
    return answer(c, <RequestsPage chrome={chromeOf(c)} list={list} />)
  })

  routes.get('/retention', staffEverywhere(...reportReaders), async (c) => {
    const state = listIn(c, reportList)
    const [found, programmes] = await Promise.all([
      retentionReports(c.get('scope'), state.asked),
      currentProgrammes(c.get('scope')),
    ])
    const list = { state, ...reportColumns(chromeOf(c), keptLengths(programmes, ownLengths)), ...found }
    const { title } = staffWords(c.get('language')).reports
    const file = await fileOf(c, list, { title, action: 'retention.downloaded' })
    const mayAnswer = reachOfVisitor(c, controllerRoles).everywhere
    return file ?? answer(c, <ReportsPage chrome={chromeOf(c)} list={list} mayAnswer={mayAnswer} />)
  })

  return routes
}
