import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import {
  answer,
  chromeOf,
  includes,
  reachOfVisitor,
  shows,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import type { KeptContact, Person } from '#src/people/index.ts'
import { decidingRoles } from './access.ts'
import { confirmByVoice } from './actions/confirm-by-voice.ts'
import { correctContact } from './actions/correct-contact.ts'
import type { ApplicationView } from './application-view.ts'
import { contactForm } from './contact-forms.ts'
import { contactsReplaced } from './contact-queries.ts'
import { contactMessages } from './messages/contact.ts'
import { mayHaveAnswered, sharerOf } from './old-contact.ts'
import { ContactPage } from './pages/contact-page.tsx'
import { applicationPaths } from './paths.ts'
import { personOfFile } from './person-guards.ts'
import { hasRatedBlind } from './rated-blind-queries.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** Replacing a telephone or an address: of an applicant or of her guardian, by whoever opens her file. */
export const contactRoutes = new Hono<TenantEnv>()

contactRoutes.get('/applications/:id/people/:person/contact', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  return contactPage(c, application, personOfFile(c, application))
})

contactRoutes.post('/applications/:id/people/:person/contact', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const person = personOfFile(c, application)
  const m = contactMessages(c.get('language'))
  const typed = await postedFields(c)
  const sharer = sharerOf(application, person)
  const isOwn = person.id === application.applicant.id
  const asked = {
    isOwn,
    asksPast: mayHaveAnswered(application, person),
    isShared: sharer !== undefined,
    textsReach: c.get('frise').waysOut.textsReach,
  }
  const form = judge(contactForm(m.faults, asked), typed)
  if (!form.ok) return contactPage(c, application, person, { typed, errors: form.errors })
  const unlimited = isAdministrator(c, application)
  const { others, ...value } = form.value
  const replacement = { personId: person.id, seen: typed.seen ?? '', unlimited, ...value }
  const also = sharer && others ? { personId: sharer.id, contact: others } : undefined
  const result = await correctContact(c.get('scope'), application, { ...replacement, also }, siteAddress(c))
  if ('refused' in result) {
    const errors = [{ field: 'content', message: m.faults[result.refused] }]
    const kept = result.refused === 'changed' ? result.now : undefined
    return contactPage(c, application, person, { typed, errors, kept })
  }
  // That it is rightly her parent's, her parent has told whoever writes it down.
  const spoken = isOwn && value.wasTheirs === true && also === undefined
  if (spoken && sharer) await confirmByVoice(c.get('scope'), application, sharer.id)
  const { slug } = c.get('organisation')
  if (result.without.length > 0) return sayWithout(c, application, result.without)
  if (result.shared) return redirectSaying(c, applicationPaths.guardians(slug, application.id), m.confirm)
  const path = (isOwn ? applicationPaths.one : applicationPaths.guardians)(slug, application.id)
  return redirectSaying(c, path, result.changed ? (value.wasTheirs ? m.savedTheirs : m.saved) : m.same)
})

/** Another file has lost a contact by it: she is led there when she may open it; else told that whoever answers for it sees it. */
async function sayWithout(
  c: Context<TenantEnv>,
  { id }: ApplicationView,
  without: readonly ApplicationView[],
): Promise<Response> {
  const { elsewhere } = contactMessages(c.get('language'))
  const { slug } = c.get('organisation')
  const reach = reachOfVisitor(c, decidingRoles)
  for (const other of without) {
    const isHers = includes(reach, { site: other.siteId, edition: other.campaign.editionId })
    if (isHers && !(await hasRatedBlind(c, other.id)))
      return redirectSaying(c, applicationPaths.guardians(slug, other.id), elsewhere.here)
  }
  return redirectSaying(c, applicationPaths.guardians(slug, id), elsewhere.others)
}

/** An administrator may always correct: a limit that nobody lifts would leave a stranger at the contact. */
function isAdministrator(c: Context<TenantEnv>, { siteId, campaign }: ApplicationView): boolean {
  const part = { site: siteId, edition: campaign.editionId }
  return includes(reachOfVisitor(c, ['administrator']), part)
}

type Again = {
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Somebody else replaced it meanwhile: what stands now. */
  kept?: KeptContact | undefined
}

async function contactPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  person: Person,
  again: Again = {},
) {
  const history = await contactsReplaced(c.get('scope'), person.id)
  shows(c, {
    action: 'person.contact-read',
    subjectId: person.id,
    object: { kind: 'application', id: application.id },
  })
  const page = <ContactPage chrome={chromeOf(c)} {...{ application, person, history, ...again }} />
  return answer(c, page, again.kept !== undefined ? 409 : again.errors !== undefined ? 422 : 200)
}
