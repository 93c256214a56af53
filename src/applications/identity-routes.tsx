import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import type { Identity, Person } from '#src/people/index.ts'
import type { EligibilityReason } from '#src/programmes/index.ts'
import { decidingRoles } from './access.ts'
import { correctIdentity } from './actions/correct-identity.ts'
import type { ApplicationView } from './application-view.ts'
import { correctionsOf } from './correction-queries.ts'
import { identityForm, typedIdentity } from './identity-forms.ts'
import { identityMessages } from './messages/identity.ts'
import { IdentityPage } from './pages/identity-page.tsx'
import { applicationPaths } from './paths.ts'
import { personOfFile } from './person-guards.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** Correcting a name or a birth date: of an applicant, or the name of her guardian, by whoever opens her file. */
export const identityRoutes = new Hono<TenantEnv>()

identityRoutes.get('/applications/:id/people/:person', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  return identityPage(c, application, personOfFile(c, application))
})

identityRoutes.post('/applications/:id/people/:person', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const person = personOfFile(c, application)
  const m = identityMessages(c.get('language'))
  const fields = await postedFields(c)
  const today = dayIn(application.siteZone ?? application.campaign.edition.timeZone, c.get('now'))
  const asksBirthDate = person.id === application.applicant.id
  const form = judge(identityForm(m.faults, { asksBirthDate, today }), typedIdentity(fields))
  if (!form.ok) return identityPage(c, application, person, { typed: fields, errors: form.errors })
  const { identity, reason } = form.value
  const correction = {
    personId: person.id,
    seen: fields.seen ?? '',
    // A guardian's birth date is asked nowhere: it stays as it is.
    identity: asksBirthDate ? identity : { ...identity, birthDate: person.birthDate },
    reason,
  }
  const result = await correctIdentity(c.get('scope'), application, correction, siteAddress(c))
  if (!('refused' in result)) return corrected(c, application, result.majority, result.changed.length > 0)
  if (result.refused === 'changed') {
    const errors = [{ field: 'content', message: m.faults.changed }]
    return identityPage(c, application, person, { typed: fields, errors, kept: result.now })
  }
  const errors = [{ field: 'reason', message: m.faults.outside }]
  return identityPage(c, application, person, { typed: fields, errors, outside: result.because })
})

/** Back to her file; to her guardians when a permission is needed now that was not before. */
function corrected(
  c: Context<TenantEnv>,
  { id, applicant }: ApplicationView,
  majority: 'of age' | 'minor' | null,
  changed: boolean,
) {
  const m = identityMessages(c.get('language'))
  const { slug } = c.get('organisation')
  if (majority === 'minor') return redirectSaying(c, applicationPaths.guardians(slug, id), m.minor)
  const guardian = c.req.param('person') !== applicant.id
  const path = (guardian ? applicationPaths.guardians : applicationPaths.one)(slug, id)
  return redirectSaying(c, path, majority === 'of age' ? m.ofAge : changed ? m.saved : m.same)
}

type Again = {
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Somebody else corrected it meanwhile: what stands now. */
  kept?: Identity
  outside?: EligibilityReason
}

async function identityPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  person: Person,
  again: Again = {},
) {
  const corrections = await correctionsOf(c.get('scope'), person.id)
  shows(c, {
    action: 'person.identity-read',
    subjectId: person.id,
    object: { kind: 'application', id: application.id },
  })
  const page = <IdentityPage chrome={chromeOf(c)} {...{ application, person, corrections, ...again }} />
  return answer(c, page, again.kept !== undefined ? 409 : again.errors !== undefined ? 422 : 200)
}
