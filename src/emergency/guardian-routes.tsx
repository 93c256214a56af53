import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import {
  type ApplicationView,
  applicationById,
  guardianPaths,
  lockFileOfLink,
} from '#src/applications/index.ts'
import { answer, chromeOf, shows, type TenantEnv } from '#src/organisations/index.ts'
import { sentLinkHolder } from '#src/people/index.ts'
import { writeSheet } from './actions/write-sheet.ts'
import { fieldsOf } from './fields.ts'
import { sheetForm } from './forms.ts'
import { emergencyMessages } from './messages/words.ts'
import { GuardianSheetPage } from './pages/guardian-sheet-page.tsx'
import { type GirlSheet, sheetOfApplication, type WrittenSheet } from './queries.ts'
import { readingOf } from './reading.ts'

/** A guardian's way to the emergency sheet, by the signed link. Opening it changes nothing of it, and is logged once it says something. */
export const guardianSheetRoutes = new Hono<TenantEnv>()

guardianSheetRoutes.get('/guardian/:token/emergency-sheet', sentLinkHolder('guardian'), async (c) => {
  const { application, girl } = await placeOf(c)
  const fields = girl?.sheet ? fieldsOf(girl.sheet) : {}
  return sheetPage(c, { application, girl, revision: girl?.sheet?.revision ?? 0, fields })
})

guardianSheetRoutes.post('/guardian/:token/emergency-sheet', sentLinkHolder('guardian'), async (c) => {
  // Whoever corrects the contact of this link meanwhile comes before, and ends it, or after, and doubts what was written.
  await lockFileOfLink(c)
  const { application, girl } = await placeOf(c)
  const rules = application.campaign.programme.cohort.emergencySheet
  if (rules === undefined || girl === undefined) throw new NotFound()
  const language = c.get('language')
  const m = emergencyMessages(language)
  const fields = await postedFields(c)
  const seen = { application, girl, fields, revision: Number(fields.revision) || 0 }
  const form = judge(
    sheetForm(
      m.faults,
      rules.diets.map(({ key }) => key),
    ),
    fields,
  )
  if (!form.ok) return sheetPage(c, { ...seen, errors: form.errors }, 422)
  const refusal = await writeSheet(c.get('scope'), {
    girl,
    sheet: form.value,
    revision: seen.revision,
    saidById: c.get('link').holderId,
    channel: 'link',
    consentWords: rules.consent[language],
    language,
  })
  if (refusal !== null) return changedMeanwhile(c, seen)
  const path = guardianPaths.emergencySheet(c.get('organisation').slug, c.req.param('token'))
  return redirectSaying(c, path, m.saved)
})

/** Nothing was written: read anew, what somebody else wrote is shown beside what she typed. */
async function changedMeanwhile(c: Context<TenantEnv>, seen: Seen) {
  const { girl } = await placeOf(c)
  const theirs = girl?.sheet
  if (theirs) return sheetPage(c, { ...seen, girl, revision: theirs.revision, theirs }, 409)
  const errors = [{ field: 'content', message: emergencyMessages(c.get('language')).changed }]
  return sheetPage(c, { ...seen, girl, revision: 0, errors }, 409)
}

async function placeOf(
  c: Context<TenantEnv>,
): Promise<{ application: ApplicationView; girl: GirlSheet | undefined }> {
  const application = await applicationById(c.get('scope'), c.get('link').objectId)
  if (application === undefined) throw new NotFound()
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
  { application, girl, ...seen }: Seen,
  status: 200 | 409 | 422 = 200,
) {
  const [slug, token] = [c.get('organisation').slug, c.req.param('token')!]
  if (girl?.sheet) shows(c, readingOf(girl))
  const page = (
    <GuardianSheetPage
      chrome={chromeOf(c)}
      firstName={application.applicant.firstName}
      rules={application.campaign.programme.cohort.emergencySheet}
      placed={girl !== undefined}
      toVerify={girl?.sheet?.toVerify ?? false}
      action={guardianPaths.emergencySheet(slug, token)}
      backHref={guardianPaths.screen(slug, token)}
      {...seen}
    />
  )
  return answer(c, page, status)
}
