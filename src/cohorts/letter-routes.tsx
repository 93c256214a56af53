import type { Context } from 'hono'
import { Hono } from 'hono'
import { Conflict, NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { newId } from '#platform/ids/ids.ts'
import { mailingsOf, previewsOf } from '#src/messages/index.ts'
import { answer, chromeOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { leaderRoles, mayWriteTo } from './access.ts'
import { letterTo, wordsUntil, writeToCohort } from './actions/write-to-cohort.ts'
import type { CohortView } from './cohort-queries.ts'
import { holdsContactDetails } from './contact-details.ts'
import { freeMessageForm, mostNote, mostWords, practicalForm, withoutButton } from './forms.ts'
import { ledCohort } from './guards.ts'
import { identityWords } from './messages/identity-words.ts'
import { letterRefusals } from './messages/letter-refusals.ts'
import { cohortMessages } from './messages/words.ts'
import { LetterPreviewPage } from './pages/letter-preview-page.tsx'
import { LettersPage } from './pages/letters-page.tsx'
import { WriteLetterPage } from './pages/write-letter-page.tsx'
import { cohortPaths } from './paths.ts'
import { practicalValues } from './practical-queries.ts'
import { recipientsOf } from './recipient-queries.ts'

/** Writing to the girls of a cohort, to their guardians, to its team: written, read again, then sent to each. */
export const letterRoutes = new Hono<TenantEnv>()

letterRoutes.get('/cohorts/:cohort/messages', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  const mailings = await mailingsOf(c.get('scope'), cohort.id)
  const writes = mayWriteTo({ ...cohort, plans })
  return answer(c, <LettersPage chrome={chromeOf(c)} {...{ cohort, mailings, writes }} />)
})

letterRoutes.get('/cohorts/:cohort/messages/new', staff(...leaderRoles), async (c) => {
  const cohort = await cohortToWriteTo(c)
  const key = newId(c.get('now'))
  if (c.req.query('about') !== 'room' || cohort.room === '')
    return writingPage(c, cohort, 'free-message', { key })
  const { subject, words } = identityWords[c.get('language')]
  const typed = { key, tell: 'girls,guardians', subject, words: words(cohort.room) }
  return writingPage(c, cohort, 'free-message', typed)
})

letterRoutes.post('/cohorts/:cohort/messages', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  const fields = await postedFields(c)
  if (fields.next === 'edit') return writingPage(c, cohort, 'free-message', fields)
  const form = judge(freeMessageForm(wordsOf(c).faults), fields)
  const refuse = (errors: FieldError[]) => writingPage(c, cohort, 'free-message', fields, errors)
  if (!form.ok) return refuse(form.errors)
  const { tell, subject, words, key } = form.value
  const holdsContact = tell.includes('girls') && holdsContactDetails(`${subject}\n${words}`)
  const faults = leaderFaults(c, { cohort, plans, holdsContact, field: 'words' })
  if (faults.length > 0) return refuse(faults)
  const { firstName, lastName } = c.get('visitor')!
  const values = { subject, words, from: `${firstName} ${lastName}`.trim() }
  const written = { key, template: 'free-message', audiences: tell, values } as const
  if (fields.next !== 'preview') return sent(c, cohort, written, fields)
  return previewPage(c, cohort, written, { fields, holdsContact })
})

letterRoutes.get('/cohorts/:cohort/practical-information', staff(...leaderRoles), async (c) => {
  const cohort = await cohortToWriteTo(c)
  const typed = { key: newId(c.get('now')), tell: 'girls,guardians' }
  return writingPage(c, cohort, 'practical-information', typed)
})

letterRoutes.post('/cohorts/:cohort/practical-information', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  const fields = await postedFields(c)
  if (fields.next === 'edit') return writingPage(c, cohort, 'practical-information', fields)
  const form = judge(practicalForm(wordsOf(c).faults), fields)
  const refuse = (errors: FieldError[]) => writingPage(c, cohort, 'practical-information', fields, errors)
  if (!form.ok) return refuse(form.errors)
  const { tell, note, key } = form.value
  const holdsContact = tell.includes('girls') && holdsContactDetails(note)
  const faults = leaderFaults(c, { cohort, plans, holdsContact, field: 'note' })
  if (faults.length > 0) return refuse(faults)
  const values = await practicalValues(c.get('scope'), cohort, note)
  if (values === null) return refuse([{ field: 'note', message: wordsOf(c).letters.noSession }])
  const written = { key, template: 'practical-information', audiences: tell, values } as const
  if (fields.next !== 'preview') return sent(c, cohort, written, fields)
  return previewPage(c, cohort, written, { fields, holdsContact })
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => cohortMessages(c.get('language'))

/**
 * What somebody who leads without planning may not send: contact details to girls, for a way to them outside is what an
 * adult who means harm asks for first; and anything to a cohort that is closed. Judged at the preview and at the sending.
 */
function leaderFaults(
  c: Context<TenantEnv>,
  known: { cohort: CohortView; plans: boolean; holdsContact: boolean; field: 'words' | 'note' },
): FieldError[] {
  const { cohort, plans, holdsContact, field } = known
  const m = letterRefusals[c.get('language')]
  if (!mayWriteTo({ ...cohort, plans })) return [{ field: 'tell', message: m.closed }]
  return holdsContact && !plans ? [{ field, message: m.contactRefused }] : []
}

async function cohortToWriteTo(c: Context<TenantEnv>): Promise<CohortView> {
  const { cohort, plans } = await ledCohort(c)
  if (!mayWriteTo({ ...cohort, plans })) throw new NotFound()
  return cohort
}

type WrittenTo = Parameters<typeof writeToCohort<'free-message' | 'practical-information'>>[2]

async function writingPage(
  c: Context<TenantEnv>,
  cohort: CohortView,
  kind: WrittenTo['template'],
  typed: Record<string, string>,
  errors: FieldError[] = [],
  status: 200 | 409 | 422 = errors.length > 0 ? 422 : 200,
) {
  const all = await recipientsOf(c.get('scope'), { id: cohort.id, zone: cohort.site.zone })
  // Whoever opens the place is told of days and rooms, not what is written to the girls.
  const recipients = all.filter(({ audience }) => audience !== 'hosts')
  const most = kind === 'free-message' ? mostWords : mostNote
  const known = { cohort, kind, recipients, most, wordsUntil: wordsUntil(cohort), typed, errors }
  return answer(c, <WriteLetterPage chrome={chromeOf(c)} {...known} />, status)
}

async function previewPage(
  c: Context<TenantEnv>,
  cohort: CohortView,
  written: WrittenTo,
  { fields, holdsContact }: { fields: Record<string, string>; holdsContact: boolean },
) {
  const { values, recipients } = await letterTo(c.get('scope'), cohort, written, siteAddress(c))
  if (recipients.length === 0) return nobody(c, cohort, written, fields)
  const organisation = c.get('organisation').name
  return answer(
    c,
    <LetterPreviewPage
      chrome={chromeOf(c)}
      cohort={cohort}
      action={pathOf(c, cohort, written.template)}
      previews={previewsOf(written.template, values, { recipients, organisation })}
      count={recipients.length}
      holdsContact={holdsContact}
      fields={{ ...withoutButton(fields), key: written.key }}
    />,
  )
}

/** Pressed twice it is sent once, and both presses lead to the same page; with other words since, she sends them anew. */
async function sent(
  c: Context<TenantEnv>,
  cohort: CohortView,
  written: WrittenTo,
  fields: Record<string, string>,
) {
  const writing = writeToCohort(c.get('scope'), cohort, written, siteAddress(c))
  const mailingId = await writing.catch((error: unknown) => {
    if (error instanceof Conflict) return 'sent already' as const
    throw error
  })
  if (mailingId === null) return nobody(c, cohort, written, fields)
  if (mailingId === 'sent already') {
    const anew = { ...withoutButton(fields), key: newId(c.get('now')) }
    const errors = [{ field: 'content', message: letterRefusals[c.get('language')].sentAlready }]
    return writingPage(c, cohort, written.template, anew, errors, 409)
  }
  return redirectSaying(c, cohortPaths.mailing(slugOf(c), cohort.id, mailingId), wordsOf(c).letters.sent)
}

function nobody(
  c: Context<TenantEnv>,
  cohort: CohortView,
  written: WrittenTo,
  fields: Record<string, string>,
) {
  const message = wordsOf(c).letters.nobody
  return writingPage(c, cohort, written.template, fields, [{ field: 'tell', message }])
}

function pathOf(c: Context<TenantEnv>, { id }: CohortView, template: WrittenTo['template']): string {
  return template === 'free-message'
    ? cohortPaths.messages(slugOf(c), id)
    : cohortPaths.practicalInformation(slugOf(c), id)
}
