import type { Context } from 'hono'
import { Hono } from 'hono'
import type { AuditEntry } from '#platform/audit/record.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  controllerRoles,
  shows,
  siteAddress,
  staffEverywhere,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { fullName, humanById, type Person, type RowOfHuman } from '#src/people/index.ts'
import { answerRequest } from './actions/answer-request.ts'
import { erasePeople, lockUnerased } from './actions/erase-people.ts'
import { erasureObstacle, markOfRows } from './erasure.ts'
import { erasurePreview, obstaclesTo } from './erasure-queries.ts'
import { erasureForm, keepingForm } from './forms.ts'
import { staffWords } from './messages/words.ts'
import type { PrivacyMeans } from './own-person.ts'
import { PersonDataPage } from './pages/person-data-page.tsx'
import { RatedBlindPage } from './pages/rated-blind-page.tsx'
import { personDataPaths, retentionPaths } from './paths.ts'
import { anotherMayOpen, hasRatedOneOf } from './rated-blind-queries.ts'
import { lastRequestAbout } from './request-queries.ts'

type Staff = Context<TenantEnv>

/** Whose page it is, with every row that is the same human. */
type Human = Person & { rows: RowOfHuman[] }

/** One person's data for whoever answers for them: what is known, erasing, and answering her request. */
export function personDataRoutes(means: PrivacyMeans): Hono<TenantEnv> {
  const routes = new Hono<TenantEnv>()

  const page = async (c: Staff, person: Human, typed?: Record<string, string>, errors?: FieldError[]) => {
    const scope = c.get('scope')
    shows(c, ...readingsOf(idsOf(person), 'person.data-read'))
    const facts = await obstaclesTo(scope, idsOf(person), todayOf(c))
    return (
      <PersonDataPage
        chrome={chromeOf(c)}
        person={{ id: person.id, name: fullName(person), rows: person.rows }}
        preview={await erasurePreview(scope, means.data, idsOf(person))}
        obstacle={erasureObstacle(facts)}
        placeUnderWay={facts.placeUnderWay}
        request={await lastRequestAbout(scope, person.id)}
        typed={typed}
        errors={errors}
      />
    )
  }

  routes.get('/people/:person/data', staffEverywhere(...controllerRoles), async (c) => {
    const person = await personOrBlind(c)
    return 'ratedBlind' in person ? ratedBlindPage(c, person) : answer(c, await page(c, person))
  })

  routes.post('/people/:person/erasure', staffEverywhere(...controllerRoles), async (c) => {
    const person = await personWithin(c)
    const m = staffWords(c.get('language')).person
    const typed = await postedFields(c)
    const form = judge(erasureForm(m), typed)
    if (!form.ok) return answer(c, await page(c, person, typed, form.errors), 422)
    const scope = c.get('scope')
    // Locked before it is judged: a place, a role or a double said in the same instant is seen.
    await lockUnerased(scope, idsOf(person))
    const now = await personWithin(c)
    if (typed.rows !== markOfRows(now.rows)) {
      const errors = [{ field: 'content', message: m.faults.rows }]
      return answer(c, await page(c, now, typed, errors), 409)
    }
    const obstacle = erasureObstacle(await obstaclesTo(scope, idsOf(now), todayOf(c)))
    if (obstacle !== null) {
      const errors = [{ field: 'content', message: m.obstacles[obstacle] }]
      return answer(c, await page(c, person, typed, errors), 422)
    }
    const site = siteAddress(c)
    await erasePeople(scope, means.data, { personIds: idsOf(now), reason: form.value.reason, site })
    return redirectSaying(c, retentionPaths.requests(slugOf(c)), m.done)
  })

  routes.post('/people/:person/keeping', staffEverywhere(...controllerRoles), async (c) => {
    const person = await personWithin(c)
    const m = staffWords(c.get('language')).person
    const typed = await postedFields(c)
    const form = judge(keepingForm(m), typed)
    if (!form.ok) return answer(c, await page(c, person, typed, form.errors), 422)
    const answered = await answerRequest(c.get('scope'), person.id, { answer: 'kept', ...form.value })
    return redirectSaying(c, personDataPaths.page(slugOf(c), person.id), answered ? m.keptDone : m.gone)
  })

  return routes
}

/** Somebody whom the reader has rated without her name, and whose file nobody has decided. */
type RatedBlind = { ratedBlind: Human }

/**
 * The person of the address, for whoever answers for the whole organisation; `ratedBlind` for whoever has rated her file without
 * its name and reads it nowhere before the decision. Erased, unknown or not hers to see: not found.
 */
export async function personOrBlind(c: Staff): Promise<Human | RatedBlind> {
  const person = await humanOf(c)
  return (await ratedBlind(c, person)) ? { ratedBlind: person } : person
}

/** In place of what says who she is: who else may, or what to do where nobody else may. */
export async function ratedBlindPage(c: Staff, { ratedBlind }: RatedBlind): Promise<Response> {
  const alone = !(await anotherMayOpen(c.get('scope'), {
    personIds: idsOf(ratedBlind),
    readerId: c.get('visitor')!.personId,
    today: todayOf(c),
  }))
  return answer(c, <RatedBlindPage chrome={chromeOf(c)} alone={alone} />)
}

/** The same person for a deed about her: whoever rated her blind finds nobody. */
async function personWithin(c: Staff): Promise<Human> {
  const person = await personOrBlind(c)
  if ('ratedBlind' in person) throw new NotFound()
  return person
}

/** Asked of the database for whoever rates somewhere only. */
async function ratedBlind(c: Staff, person: Human): Promise<boolean> {
  const visitor = c.get('visitor')
  if (!visitor?.grants.some(({ role }) => role === 'reader')) return false
  return hasRatedOneOf(c.get('scope'), visitor.personId, idsOf(person))
}

async function humanOf(c: Staff): Promise<Human> {
  const id = c.req.param('person') ?? ''
  const person = isId(id) ? await humanById(c.get('scope'), id) : undefined
  if (person === undefined) throw new NotFound()
  return person
}

/** Whoever holds the link of one row reads in her log that it was read, whichever row was asked for. */
export function readingsOf(
  ids: readonly string[],
  action: string,
  details: NonNullable<AuditEntry['details']> = {},
): AuditEntry[] {
  return ids.map((id) => ({ action, subjectId: id, object: { kind: 'person', id }, details }))
}

const idsOf = ({ rows }: Human) => rows.map(({ id }) => id)
const slugOf = (c: Staff) => c.get('organisation').slug
