import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { type ApplicationView, applicationById, lockFileOfLink } from '#src/applications/index.ts'
import { answer, chromeOf, shows, type TenantEnv } from '#src/organisations/index.ts'
import { writeSheet } from './actions/write-sheet.ts'
import { fieldsOf } from './fields.ts'
import { sheetForm } from './forms.ts'
import type { EmergencyMessages } from './messages/fr.ts'
import { LinkSheetPage } from './pages/link-sheet-page.tsx'
import type { SheetRules } from './pages/sheet-fields.tsx'
import { type GirlSheet, sheetOfApplication, type WrittenSheet } from './queries.ts'
import { readingOf } from './reading.ts'

/** By whose link the sheet is opened and written: where it stands, and the words said to her. */
export type Door = {
  path: (slug: string, token: string) => string
  back: (slug: string, token: string) => string
  /** Is it hers to open? Else it is not found. */
  isOpen: (application: ApplicationView) => boolean
  words: (application: ApplicationView) => EmergencyMessages
  rules: (application: ApplicationView) => SheetRules | undefined
}

/** Opening the sheet changes nothing of it, and is logged once it says something. */
export async function showSheet(c: Context<TenantEnv>, door: Door) {
  const { application, girl } = await placeOf(c, door)
  const fields = girl?.sheet ? fieldsOf(girl.sheet) : {}
  return sheetPage(c, door, { application, girl, revision: girl?.sheet?.revision ?? 0, fields })
}

/** Writes the whole sheet on the word of whoever holds the link. */
export async function writeByLink(c: Context<TenantEnv>, door: Door) {
  // Whoever corrects the contact of this link meanwhile comes before, and ends it, or after, and doubts what was written.
  await lockFileOfLink(c)
  const { application, girl } = await placeOf(c, door)
  const rules = door.rules(application)
  if (rules === undefined || girl === undefined) throw new NotFound()
  const language = c.get('language')
  const m = door.words(application)
  const fields = await postedFields(c)
  const seen = { application, girl, fields, revision: Number(fields.revision) || 0 }
  const form = judge(
    sheetForm(
      m.faults,
      rules.diets.map(({ key }) => key),
    ),
    fields,
  )
  if (!form.ok) return sheetPage(c, door, { ...seen, errors: form.errors }, 422)
  const refusal = await writeSheet(c.get('scope'), {
    girl,
    sheet: form.value,
    revision: seen.revision,
    saidById: c.get('link').holderId,
    channel: 'link',
    consentWords: rules.consent[language],
    language,
  })
  if (refusal !== null) return changedMeanwhile(c, door, seen)
  return redirectSaying(c, door.path(c.get('organisation').slug, c.req.param('token')!), m.saved)
}

/** Nothing was written: read anew, what somebody else wrote is shown beside what she typed. */
async function changedMeanwhile(c: Context<TenantEnv>, door: Door, seen: Seen) {
  const { girl } = await placeOf(c, door)
  const theirs = girl?.sheet
  if (theirs) return sheetPage(c, door, { ...seen, girl, revision: theirs.revision, theirs }, 409)
  const errors = [{ field: 'content', message: door.words(seen.application).changed }]
  return sheetPage(c, door, { ...seen, girl, revision: 0, errors }, 409)
}

async function placeOf(
  c: Context<TenantEnv>,
  door: Door,
): Promise<{ application: ApplicationView; girl: GirlSheet | undefined }> {
  const application = await applicationById(c.get('scope'), c.get('link').objectId)
  if (application === undefined || !door.isOpen(application)) throw new NotFound()
  return { application, girl: await sheetOfApplication(c.get('scope'), application.id) }
}

type Seen = {
  application: ApplicationView
  girl: GirlSheet | undefined
  revision: number
  fields: Record<string, string>
  errors?: FieldError[]
  theirs?: WrittenSheet
}

function sheetPage(
  c: Context<TenantEnv>,
  door: Door,
  { application, girl, ...seen }: Seen,
  status: 200 | 409 | 422 = 200,
) {
  const [slug, token] = [c.get('organisation').slug, c.req.param('token')!]
  if (girl?.sheet) shows(c, readingOf(girl))
  const page = (
    <LinkSheetPage
      chrome={chromeOf(c)}
      m={door.words(application)}
      firstName={application.applicant.firstName}
      rules={door.rules(application)}
      placed={girl !== undefined}
      left={girl === undefined && application.state === 'accepted'}
      toVerify={girl?.sheet?.toVerify ?? false}
      action={door.path(slug, token)}
      backHref={door.back(slug, token)}
      {...seen}
    />
  )
  return answer(c, page, status)
}
