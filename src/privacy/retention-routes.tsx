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
import { reportReaders } from './access.ts'
import { staffWords } from './messages/words.ts'
import { ReportsPage, reportColumns } from './pages/reports-page.tsx'
import { RequestsPage, requestColumns } from './pages/requests-page.tsx'
import { requestsWaiting } from './request-queries.ts'
import { reportList, retentionReports } from './retention-queries.ts'

/** What waits for an answer, and what the nights erased. */
export const retentionRoutes = new Hono<TenantEnv>()

retentionRoutes.get('/erasure-requests', staffEverywhere(...controllerRoles), async (c) => {
  const rows = await requestsWaiting(c.get('scope'))
  const list = listAtHand(c, { columns: requestColumns(chromeOf(c)), rows })
  const { title } = staffWords(c.get('language')).requests
  const file = await fileOf(c, list, { title, action: 'erasure-requests.downloaded' })
  if (file !== null) return file
  showsList(c, list, { action: 'erasure-requests.listed' })
  return answer(c, <RequestsPage chrome={chromeOf(c)} list={list} />)
})

retentionRoutes.get('/retention', staffEverywhere(...reportReaders), async (c) => {
  const state = listIn(c, reportList)
  const found = await retentionReports(c.get('scope'), state.asked)
  const list = { state, ...reportColumns(chromeOf(c)), ...found }
  const { title } = staffWords(c.get('language')).reports
  const file = await fileOf(c, list, { title, action: 'retention.downloaded' })
  const mayAnswer = reachOfVisitor(c, controllerRoles).everywhere
  return file ?? answer(c, <ReportsPage chrome={chromeOf(c)} list={list} mayAnswer={mayAnswer} />)
})
