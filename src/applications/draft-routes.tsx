import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import type { FieldError } from '#platform/http/form.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { contactInWords, linkHolder } from '#src/people/index.ts'
import { eligibility } from '#src/programmes/index.ts'
import { saveAnswers } from './actions/save-answers.ts'
import { writeToNewContact } from './actions/write-to-new-contact.ts'
import { type ApplicationView, personToCall } from './application-view.ts'
import { mayWriteTo, newContact, wroteEnough } from './draft-contact-queries.ts'
import type { ScreenReading } from './forms.ts'
import { asLeft, leaves } from './leaving.ts'
import { couldApplyNextYear, saidBy } from './next-time.ts'
import { isTooLate, type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { NotEligiblePage } from './pages/not-eligible-page.tsx'
import { ScreenPage } from './pages/screen-page.tsx'
import { TwoTabsPage } from './pages/two-tabs-page.tsx'
import { ownPaths } from './paths.ts'
import { type CampaignView, sitesOf } from './queries.ts'
import { type AskedScreen, afterScreen, readPosted } from './screen-request.ts'
import { type Answers, firstIncomplete, type Question, type Screen, screensFor } from './screens.ts'
import { lockApplication } from './store.ts'
import { answeredElsewhere, markOf, picked } from './two-tabs.ts'

/** Going on with a draft, screen by screen: each is kept when it is left. */
export const draftRoutes = new Hono<TenantEnv>()

draftRoutes.get('/application/:token/screens/:screen', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const { state, ...draft } = application
  if (state !== 'draft' || isTooLate(c, application))
    return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  return answerScreen(c, screenOf(c, draft, c.req.query('correcting')))
})

draftRoutes.post('/application/:token/screens/:screen', linkHolder('application'), async (c) => {
  await lockApplication(c.get('scope'), c.get('link').objectId)
  const application = await ownApplication(c)
  const { state, ...draft } = application
  const { campaign, answers } = draft
  if (state !== 'draft') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  const { firstDay } = campaign.edition
  const screen = screensFor(campaign.programme, answers, firstDay).find(
    ({ key }) => key === c.req.param('screen'),
  )
  if (screen === undefined) throw new NotFound()
  const posted = await readPosted(c, campaign, screen)
  const left = posted.typed[leaves.name]
  const read = left === undefined ? posted : asLeft(screen, posted, answers)
  const here = screenOf(c, draft, read.typed.correcting)
  if (read.errors.length > 0) return answerScreen(c, { ...here, ...read, answers })
  const elsewhere = answeredElsewhere(screen, { mark: read.typed.mark, kept: answers, typed: read.answers })
  if (elsewhere.length > 0) return answerTwoTabs(c, here, { screen, questions: elsewhere, read })
  const given = picked(read.answers, answers, read.typed)
  const refusal = notEligible(c, campaign, { ...answers, ...given }, c.req.path)
  if (refusal !== null) return refusal
  const contact = newContact(given, answers, campaign)
  if (contact !== null && (await wroteEnough(c.get('scope'), draft.applicant.id)))
    return answerScreen(c, { ...here, ...read, answers, errors: [tooManyContacts(c, application)] })
  await saveAnswers(c.get('scope'), {
    applicationId: draft.id,
    applicantId: draft.applicant.id,
    campaign,
    answers: given,
    language: draft.applicant.language,
    zone: c.get('organisation').zone,
  })
  const told = contact !== null && mayWriteTo(contact, { from: addressOf(c), now: c.get('now') })
  if (contact !== null)
    await writeToNewContact(c.get('scope'), application, {
      inUse: c.get('link').id,
      site: siteAddress(c),
      told,
    })
  const after = screensFor(campaign.programme, { ...answers, ...given }, firstDay)
  const corrected = here.correcting && firstIncomplete(after, { ...answers, ...given }) === undefined
  const ways: Record<string, string> = {
    [leaves.back]: backOf(c, draft),
    [leaves.later]: ownPaths.status(slugOf(c), tokenOf(c)),
  }
  const onwards = corrected
    ? ownPaths.check(slugOf(c), tokenOf(c))
    : afterScreen(slugOf(c), tokenOf(c), after, screen)
  const next = ways[left ?? ''] ?? onwards
  // What she wrote is kept; no screen leads her on to what cannot be sent.
  if (isTooLate(c, application)) return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  if (contact === null || told) return c.redirect(next, 303)
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), wordsFor(c, campaign).resume.notWritten)
})

function addressOf(c: OwnContext): string {
  return c.get('frise').signIn.visitOf(c).address
}

/** Her contact changed too often: the last one stays, and an adult of her site helps. */
function tooManyContacts(c: OwnContext, application: ApplicationView): FieldError {
  const { campaign } = application
  const { name, phone } = personToCall(application)
  const words = wordsFor(c, campaign).faults
  const field = campaign.programme.questions.find(({ fills }) => fills === 'contact')!.key
  return { field, message: words.tooManyContacts(name, contactInWords(phone).replaceAll(' ', '\u00a0')) }
}

type Draft = Pick<AskedScreen, 'campaign' | 'answers'>

function screenOf(c: OwnContext, { campaign, answers }: Draft, correcting: string | undefined): AskedScreen {
  return {
    campaign,
    answers,
    key: c.req.param('screen')!,
    action: c.req.path,
    isKept: true,
    ...(correcting === 'yes' && { correcting: true, checkHref: ownPaths.check(slugOf(c), tokenOf(c)) }),
  }
}

function backOf(c: OwnContext, { campaign, answers }: Draft): string {
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const before = screens[screens.findIndex(({ key }) => key === c.req.param('screen')) - 1]
  const [slug, token] = [slugOf(c), tokenOf(c)]
  return before === undefined ? ownPaths.status(slug, token) : ownPaths.screen(slug, token, before.key)
}

type Meeting = { screen: Screen; questions: Question[]; read: ScreenReading }

async function answerTwoTabs(
  c: OwnContext,
  { campaign, answers: kept, action }: AskedScreen,
  { screen, questions, read }: Meeting,
) {
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const page = (
    <TwoTabsPage
      chrome={chromeOf(c)}
      campaign={campaign}
      questions={questions}
      kept={kept}
      typed={read.answers}
      fields={{ ...read.typed, mark: markOf(screen, kept) }}
      sites={sites}
      action={action}
    />
  )
  return answer(c, page, 409)
}

/** Answers with one screen of the form; 422 when it comes back with faults. */
export async function answerScreen(c: OwnContext, asked: AskedScreen) {
  const { campaign, answers, key, errors = [] } = asked
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const screen = key === undefined ? screens[0] : screens.find((it) => it.key === key)
  if (screen === undefined) throw new NotFound()
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const page = <ScreenPage chrome={chromeOf(c)} {...asked} screens={screens} screen={screen} sites={sites} />
  return answer(c, page, errors.length > 0 ? 422 : 200)
}

/** The page that says why the programme is not for her, and which doors are; null when it is. */
export function notEligible(c: OwnContext, campaign: CampaignView, answers: Answers, backHref: string) {
  const { programme, edition } = campaign
  const said = saidBy({ campaign, answers })
  const result = eligibility(programme, said, edition)
  if (result.eligible !== 'no') return null
  const page = (
    <NotEligiblePage
      chrome={chromeOf(c)}
      campaign={campaign}
      result={result}
      nextTime={couldApplyNextYear(campaign, said)}
      backHref={backHref}
    />
  )
  return answer(c, page, 422)
}
