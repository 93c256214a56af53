import { Hono } from 'hono'
import { cohortsWithin } from '#src/cohorts/index.ts'
import {
  answer,
  chromeOf,
  controllerRoles,
  reachOfVisitor,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { concernReaderOf, unacknowledgedConcerns } from '#src/safeguarding/index.ts'
import { readingRoles } from '#src/selection/index.ts'
import { deskRoles } from './access.ts'
import { DeskPage } from './pages/desk-page.tsx'
import { funnelWithin, tasksWithin } from './queries.ts'
import { inOrder } from './task.ts'

/** The first page of the team, inside `/o/:slug`. */
export const deskRoutes = new Hono<TenantEnv>()

deskRoutes.get('/today', staff(...deskRoles), async (c) => {
  const scope = c.get('scope')
  const reach = reachOfVisitor(c, deskRoles)
  const answersFor = { ...reachOfVisitor(c, ['territory coordinator']), everywhere: false, editions: [] }
  const rates = reachOfVisitor(c, readingRoles)
  const controls = reachOfVisitor(c, controllerRoles).everywhere
  const { database } = c.get('frise')
  const [waiting, funnel, cohorts] = await Promise.all([
    tasksWithin(database, scope, reach, { answersFor, rates }),
    funnelWithin(database, scope, reach),
    cohortsWithin(scope, reach, { openOnly: true }),
  ])
  const tasks = waiting.filter(({ kind }) => kind !== 'erasure asked' || controls)
  // Last, since it opens the seal; an officer's line only, and counted apart from everybody's.
  const concerns = await unacknowledgedConcerns(scope, concernReaderOf(c))
  const all =
    concerns === null
      ? tasks
      : inOrder([...tasks, { kind: 'concern unacknowledged', ...concerns, firstDue: null }])
  return answer(
    c,
    <DeskPage chrome={chromeOf(c)} now={scope.now} tasks={all} funnel={funnel} cohorts={cohorts} />,
  )
})
