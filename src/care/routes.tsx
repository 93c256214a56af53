import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, reachOfVisitor, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { somebodyElse } from './absence.ts'
import { callerRoles } from './access.ts'
import { recordCall } from './actions/record-call.ts'
import { callForm } from './forms.ts'
import { careMessages } from './messages/words.ts'
import { AbsencePage } from './pages/absence-page.tsx'
import { AbsencesPage } from './pages/absences-page.tsx'
import { absencePaths } from './paths.ts'
import { type AbsenceView, absencesWithin, absenceWithin } from './queries.ts'

/** Whom to call about a girl who is missing, inside `/o/:slug`. */
export const careRoutes = new Hono<TenantEnv>()

careRoutes.get('/absences', staff(...callerRoles), async (c) => {
  const now = c.get('now')
  const absences = await absencesWithin(
    c.get('scope'),
    reachOfVisitor(c, callerRoles),
    new Date(now.getTime() - oneDay),
  )
  shows(c, ...absences.map(readingOf))
  return answer(c, <AbsencesPage chrome={chromeOf(c)} absences={absences} now={now} />)
})

careRoutes.get('/absences/:absence', staff(...callerRoles), async (c) => {
  const absence = await absenceOf(c)
  return answer(c, <AbsencePage chrome={chromeOf(c)} absence={absence} now={c.get('now')} />)
})

careRoutes.post('/absences/:absence/calls', staff(...callerRoles), async (c) => {
  const absence = await absenceOf(c)
  const m = careMessages(c.get('language'))
  const typed = await postedFields(c)
  const shown = { chrome: chromeOf(c), now: c.get('now'), typed }
  const refuse = (errors: FieldError[]) =>
    answer(c, <AbsencePage {...shown} absence={absence} errors={errors} />, 422)
  const form = judge(callForm(m.faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { whom, outcome, sentence, revision } = form.value
  const contact = absence.contacts.find(({ id }) => id === whom)
  if (contact === undefined && whom !== somebodyElse) {
    return refuse([{ field: 'whom', message: m.faults.whom }])
  }
  const fromSheet = contact?.source === 'emergency sheet'
  const call = {
    absenceId: absence.id,
    revision,
    contactId: fromSheet ? null : (contact?.id ?? null),
    emergencyContactId: fromSheet ? contact.id : null,
    outcome,
    sentence,
  }
  const refusal = await recordCall(c.get('scope'), call)
  if (refusal === null) return redirectSaying(c, absencePaths.list(c.get('organisation').slug), m.one.saved)
  return answer(c, <AbsencePage {...shown} absence={await absenceOf(c)} overtaken />, 409)
})

const oneDay = 24 * 60 * 60 * 1000

/** The absence of the address with whom to call: whatever page draws it is a reading. */
async function absenceOf(c: Context<TenantEnv>): Promise<AbsenceView> {
  const id = c.req.param('absence') ?? ''
  const since = new Date(c.get('now').getTime() - oneDay)
  const absence = isId(id)
    ? await absenceWithin(c.get('scope'), reachOfVisitor(c, callerRoles), id, since)
    : undefined
  if (absence === undefined) throw new NotFound()
  shows(c, readingOf(absence))
  return absence
}

/** Each opening of a girl's contacts leaves its trace, which she may read, with how many came from her emergency sheet. */
function readingOf({ id, personId, contacts }: AbsenceView) {
  const fromSheet = contacts.filter(({ source }) => source === 'emergency sheet').length
  return {
    action: 'absence.read',
    subjectId: personId,
    object: { kind: 'absence', id },
    ...(fromSheet > 0 && { details: { emergencyContacts: fromSheet } }),
  }
}
