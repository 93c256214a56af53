import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { tidyName } from '#platform/text/only-name.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { guardiansEnded, hidesASign, type Person, readContact } from '#src/people/index.ts'
import { decidingRoles } from './access.ts'
import { addGuardian } from './actions/add-guardian.ts'
import { answerOnPaper } from './actions/answer-on-paper.ts'
import { askGuardianAgain } from './actions/ask-guardian-again.ts'
import { confirmByVoice } from './actions/confirm-by-voice.ts'
import { stateSoleGuardian } from './actions/state-sole-guardian.ts'
import type { ApplicationView } from './application-queries.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { guardianFaults } from './guardian-form.ts'
import { requestsBefore } from './guardian-request.ts'
import { guardianScreensFor, guardianshipKind } from './guardian-screens.ts'
import { filledFor } from './guardian-words.ts'
import { paperForm, soleGuardianForm } from './guardianship-forms.ts'
import { asksNobody } from './majority.ts'
import { guardianMessages } from './messages/guardian.ts'
import { guardiansMessages } from './messages/guardians.ts'
import { GuardiansPage } from './pages/guardians-page.tsx'
import { PaperPage } from './pages/paper-page.tsx'
import { papersOf } from './paper-queries.ts'
import { applicationPaths } from './paths.ts'
import { applicationWithinReach, ratedBlindPage } from './team-routes.tsx'

/** The team's way with guardians: sees what each answered, writes again, and records what came on paper or by voice. */
export const guardianshipRoutes = new Hono<TenantEnv>()

guardianshipRoutes.get('/applications/:id/guardians', staff(...decidingRoles), async (c) => {
  const blind = await ratedBlindPage(c)
  return blind ?? guardiansPage(c, await applicationWithinReach(c))
})

guardianshipRoutes.post('/applications/:id/guardians', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const m = guardiansMessages(c.get('language'))
  const typed = await postedFields(c)
  const contact = readContact(typed.contact ?? '')
  const refuse = (message: string) => guardiansPage(c, application, typed, [{ field: 'contact', message }])
  if (contact === null)
    return refuse(hidesASign(typed.contact ?? '') ? m.faults.hiddenSign : m.faults.contact)
  if (contact.phone !== null && !c.get('frise').waysOut.textsReach(contact.phone))
    return refuse(m.faults.noTexts)
  const { zone } = c.get('organisation')
  const refusal = await addGuardian(c.get('scope'), application, { contact, zone, site: siteAddress(c) })
  if (refusal === null) return back(c, application, m.added)
  if (refusal === 'known already') return refuse(m.faults[refusal])
  return guardiansPage(c, application, typed, [{ field: 'content', message: m.faults[refusal] }])
})

guardianshipRoutes.post('/applications/:id/guardian-request', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const m = guardiansMessages(c.get('language'))
  const refusal = await askGuardianAgain(c.get('scope'), application, siteAddress(c))
  if (refusal === null) return back(c, application, m.asked)
  if (refusal === 'asked already') return back(c, application, m.askedAlready)
  if (refusal === 'asked today') return back(c, application, m.askedToday)
  return guardiansPage(c, application, {}, [{ field: 'content', message: m.faults[refusal] }])
})

guardianshipRoutes.post('/applications/:id/guardians/:guardian/voice', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (asksNobody(application, c.get('now'))) return ofAgePage(c, application)
  await confirmByVoice(c.get('scope'), application, guardianOf(c, application).id)
  return back(c, application, guardiansMessages(c.get('language')).voiced)
})

guardianshipRoutes.get('/applications/:id/guardians/:guardian/paper', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const guardian = guardianOf(c, application)
  return paperPage(c, application, guardian)
})

guardianshipRoutes.post('/applications/:id/guardians/:guardian/paper', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (asksNobody(application, c.get('now'))) return ofAgePage(c, application)
  const guardian = guardianOf(c, application)
  const language = c.get('language')
  const m = guardiansMessages(language)
  const { programme } = application.campaign
  const typed = await postedFields(c)
  const form = judge(paperForm(m.faults), typed)
  const reading = {
    programme,
    language,
    words: guardianMessages(language).faults,
    fill: filledFor(application, language),
  }
  const ticked = guardianScreensFor(application).flatMap((screen) => guardianFaults(screen, typed, reading))
  if (!form.ok) return paperPage(c, application, guardian, typed, [...form.errors, ...ticked])
  if (ticked.length > 0) return paperPage(c, application, guardian, typed, ticked)
  const { zone } = c.get('organisation')
  const given = {
    guardianId: guardian.id,
    firstName: tidyName(typed['first-name']!),
    lastName: tidyName(typed['last-name']!),
    kind: guardianshipKind(programme, typed.relation),
    language,
    paper: form.value,
    answers: guardianQuestions(application, language).map(({ field, purpose, legalBasis, words }) => ({
      purpose,
      legalBasis,
      words,
      answer: typed[field] === 'yes' ? ('yes' as const) : ('no' as const),
    })),
  }
  const refusal = await answerOnPaper(c.get('scope'), application, given, { zone, site: siteAddress(c) })
  if (refusal !== null) {
    return paperPage(c, application, guardian, typed, [{ field: 'signed-on', message: m.faults[refusal] }])
  }
  return back(c, application, m.paper.saved)
})

/** Who decides for her, on a paper that was seen: nothing else is kept of it. */
guardianshipRoutes.post('/applications/:id/sole-guardian', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (asksNobody(application, c.get('now'))) return ofAgePage(c, application)
  const { image: m } = guardiansMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(soleGuardianForm(m.aloneFaults), typed)
  if (!form.ok) return guardiansPage(c, application, typed, form.errors)
  const refusal = await stateSoleGuardian(c.get('scope'), application, form.value)
  if (refusal !== null)
    return guardiansPage(c, application, typed, [{ field: 'content', message: m.aloneFaults[refusal] }])
  return back(c, application, form.value.answer === 'yes' ? m.aloneSaved : m.endSaved)
})

/** Each opening of how to reach her guardians leaves its trace, which she may read. */
function readingOf({ id, applicant }: ApplicationView) {
  return { action: 'guardians.read', subjectId: applicant.id, object: { kind: 'application', id } }
}

function guardianOf(c: Context<TenantEnv>, { guardians }: ApplicationView): Person {
  const guardian = guardians.find(({ id }) => id === c.req.param('guardian'))
  if (guardian === undefined) throw new NotFound()
  return guardian
}

function back(c: Context<TenantEnv>, { id }: ApplicationView, sentence: string) {
  return redirectSaying(c, applicationPaths.guardians(c.get('organisation').slug, id), sentence)
}

/** What was opened before her birthday and pressed after. */
function ofAgePage(c: Context<TenantEnv>, application: ApplicationView) {
  const message = guardiansMessages(c.get('language')).faults['of age']
  return guardiansPage(c, application, {}, [{ field: 'content', message }])
}

/** Her guardians' page, with what could not be done. */
export async function guardiansPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const [papers, ended] = await Promise.all([
    papersOf(c.get('scope'), application.id),
    guardiansEnded(c.get('scope'), application.applicant.id),
  ])
  shows(c, readingOf(application))
  const today = dayIn(application.siteZone ?? application.campaign.edition.timeZone, c.get('now'))
  const { name: organisation } = c.get('organisation')
  const requests = requestsBefore(application, { site: siteAddress(c), organisation })
  const now = c.get('now')
  const props = { chrome: chromeOf(c), application, requests, papers, ended, today, now, typed, errors }
  return answer(c, <GuardiansPage {...props} />, errors.length > 0 ? 422 : 200)
}

function paperPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  guardian: Person,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  shows(c, readingOf(application))
  const props = { chrome: chromeOf(c), application, guardian, typed, errors }
  return answer(c, <PaperPage {...props} />, errors.length > 0 ? 422 : 200)
}
