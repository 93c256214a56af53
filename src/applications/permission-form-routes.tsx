import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isLanguage, type Language } from '#platform/i18n/language.ts'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import type { ApplicationView } from './application-view.ts'
import { guardiansPage } from './guardianship-routes.tsx'
import { asksNobody } from './majority.ts'
import { permissionFormMessages } from './messages/permission-form.ts'
import { renderPermissionForm } from './pdf/permission-form.ts'
import { permissionFormOf } from './pdf/permission-form-words.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** The sheet for a guardian without a telephone: in the language that they read. */
export const permissionFormRoutes = new Hono<TenantEnv>()

permissionFormRoutes.get('/applications/:id/permission-form', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (asksNobody(application, c.get('now'))) throw new NotFound()
  const asked = c.req.query('language')
  const language = isLanguage(asked) ? asked : c.get('language')
  const printing = {
    organisation: c.get('organisation').name,
    language,
    demonstration: c.get('frise').instance.kind === 'demonstration',
  }
  try {
    const pdf = await printed(application, printing)
    shows(c, {
      action: 'permission-form.printed',
      subjectId: application.applicant.id,
      object: { kind: 'application', id: application.id },
      details: { language },
    })
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="${permissionFormMessages(language).file}.pdf"`)
    return c.body(new Uint8Array(pdf).buffer)
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    const message = permissionFormMessages(c.get('language')).letters(error.letters.join(' '))
    return guardiansPage(c, application, {}, [{ field: 'content', message }])
  }
})

/** With a line for her name where no font of ours has it. Throws LettersNotInFonts for what is no girl's name. */
async function printed(
  application: ApplicationView,
  printing: { organisation: string; language: Language; demonstration: boolean },
): Promise<Uint8Array> {
  try {
    return await renderPermissionForm(permissionFormOf(application, { ...printing, byHand: false }))
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    return renderPermissionForm(permissionFormOf(application, { ...printing, byHand: true }))
  }
}
