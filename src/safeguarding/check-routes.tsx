import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listAtHand,
  reachOfVisitor,
  shows,
  showsList,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { listingRoles } from './access.ts'
import { recordCheck } from './actions/record-check.ts'
import { takeBackCheck } from './actions/take-back-check.ts'
import { type AdultAsked, adultAsked, cohortWithinReach, rulesOf } from './adult-guards.ts'
import { adultsPage } from './adult-page-routes.tsx'
import { adultsOf, checksOf, expiringWithin } from './adult-queries.ts'
import { checkForm, takeBackCheckForm } from './forms.ts'
import { adultsWords } from './messages/words.ts'
import { AdultChecksPage } from './pages/adult-checks-page.tsx'
import { ExpiringPage, expiringColumns, textsColumns } from './pages/expiring-page.tsx'
import { adultPaths } from './paths.ts'
import { textsWithin } from './text-queries.ts'

/** The checks of adults: written down when somebody has seen one, taken back, and listed before they end. */
export const checkRoutes = new Hono<TenantEnv>()

checkRoutes.post('/cohorts/:cohort/checks', staff(...listingRoles), async (c) => {
  const cohort = await cohortWithinReach(c)
  const { faults, see } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) => answer(c, await adultsPage(c, cohort, typed, errors), 422)
  const form = judge(checkForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { whom: personId, kind, 'checked-on': checkedOn } = form.value
  if (cohort.state === 'closed') return refuse([{ field: 'whom', message: faults['cohort closed'] }])
  const beside = await adultsOf(c.get('scope'), cohort)
  const isOwn = personId === c.get('visitor')!.personId
  if (!isOwn && !beside.some((it) => it.personId === personId))
    return refuse([{ field: 'whom', message: faults.whom }])
  const refusal = await recordCheck(c.get('scope'), { personId, kind, checkedOn }, rulesOf(c, cohort))
  if (refusal !== null) {
    const aboutWhom = refusal === 'own check' || refusal === 'minor'
    const field = refusal === 'kind not accepted' ? 'kind' : aboutWhom ? 'whom' : 'checked-on'
    return refuse([{ field, message: faults.checks[refusal] }])
  }
  return redirectSaying(c, adultPaths.ofCohort(c.get('organisation').slug, cohort.id), see.saved)
})

checkRoutes.get('/cohorts/:cohort/checks/:person', staff(...listingRoles), async (c) => {
  return answer(c, await checksPage(c, await adultAsked(c)))
})

checkRoutes.post('/cohorts/:cohort/checks/:person/withdrawal', staff(...listingRoles), async (c) => {
  const asked = await adultAsked(c)
  const { faults, takeBack } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) => answer(c, await checksPage(c, asked, typed, errors), 422)
  const form = judge(takeBackCheckForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { personId } = asked.adult
  const { check: checkId, why } = form.value
  const refusal = await takeBackCheck(c.get('scope'), { personId, checkId, why })
  if (refusal !== null) return refuse([{ field: 'content', message: takeBack.own }])
  return redirectSaying(c, adultPaths.ofCohort(c.get('organisation').slug, asked.cohort.id), takeBack.saved)
})

checkRoutes.get('/checks', staff(...listingRoles), async (c) => {
  const rows = await expiringWithin(c.get('scope'), reachOfVisitor(c, listingRoles))
  const list = listAtHand(c, { columns: expiringColumns(chromeOf(c)), rows })
  const left = await textsWithin(c.get('scope'), reachOfVisitor(c, listingRoles))
  const texts = listAtHand(c, { columns: textsColumns(chromeOf(c)), rows: left, name: 'texts' })
  const m = adultsWords[c.get('language')]
  const file =
    (await fileOf(c, list, { title: m.expiring.title, action: 'checks.downloaded' })) ??
    (await fileOf(c, texts, { title: m.texts.title, action: 'charters-to-sign.downloaded' }))
  if (file !== null) return file
  showsList(c, list, { action: 'checks.listed' })
  return answer(c, <ExpiringPage chrome={chromeOf(c)} list={list} texts={left.length === 0 ? null : texts} />)
})

async function checksPage(
  c: Context<TenantEnv>,
  { cohort, adult }: AdultAsked,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  shows(c, {
    action: 'check.opened',
    subjectId: adult.personId,
    object: { kind: 'cohort', id: cohort.id },
  })
  const checks = await checksOf(c.get('scope'), adult.personId, cohort.zone)
  return <AdultChecksPage {...{ chrome: chromeOf(c), cohort, adult, checks, typed, errors }} />
}
