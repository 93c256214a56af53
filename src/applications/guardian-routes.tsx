import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { postedFields } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import { tidyName } from '#platform/text/only-name.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { consentState } from '#src/privacy/index.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { type ApplicationView, applicationById } from './application-queries.ts'
import { isPlaceOver } from './application-view.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { guardianFaults } from './guardian-form.ts'
import {
  type Asked,
  type GuardianScreen,
  guardianScreensFor,
  guardianshipKind,
  questionsOf,
  screensOnHerWay,
} from './guardian-screens.ts'
import { filledFor } from './guardian-words.ts'
import { waitsForGuardian } from './image-questions.ts'
import { lastDayOfLink, lockFileOfLink } from './link-guards.ts'
import { guardianMessages } from './messages/guardian.ts'
import { GuardianAnsweredPage } from './pages/guardian-answered-page.tsx'
import { GuardianNotNeededPage } from './pages/guardian-not-needed-page.tsx'
import { GuardianOverPage } from './pages/guardian-over-page.tsx'
import type { GuardianPlace } from './pages/guardian-place-card.tsx'
import { GuardianScreenPage } from './pages/guardian-screen-page.tsx'
import { GuardianThanksPage } from './pages/guardian-thanks-page.tsx'
import { guardianPaths } from './paths.ts'
import { hasAnsweredHerself, imagePurpose, lastWordOf, permissionPurpose } from './permission.ts'
import { guardianDone, placeView } from './place-queries.ts'
import { comingSessions, daysOf } from './place-session.ts'

/** A guardian's way: by a signed link, without an account. Opening a page changes nothing. */
export const guardianRoutes = new Hono<TenantEnv>()

guardianRoutes.get('/guardian/:token', linkHolder('guardian'), async (c) => {
  const application = await applicationOf(c)
  if (answersNoMore(c, application)) return answeredPage(c, application)
  if (isPlaceOver(application, c.get('now'))) return overPage(c, application)
  const fields = c.get('typed')?.fields ?? {}
  const screens = screensOnHerWay(guardianScreensFor(application), fields.permission)
  const at = screens.findIndex(({ key }) => key === fields.screen)
  return screenPage(c, application, Math.max(at, 0), fields)
})

guardianRoutes.post('/guardian/:token/answer', linkHolder('guardian'), async (c) => {
  // Read under the lock: her own answer at this instant is seen, and then a shown link answers no more.
  await lockFileOfLink(c)
  const application = await applicationOf(c)
  if (answersNoMore(c, application)) return answeredPage(c, application, 422)
  if (isPlaceOver(application, c.get('now'))) return overPage(c, application, 422)
  const all = screensOf(c, application)
  const { back, ...typed } = await postedFields(c)
  // A page that was opened before her birth date was corrected asked for a permission: a no to it is not noted, nor carried along.
  const { permission, ...others } = typed
  const fields = application.permission === 'not needed' ? others : typed
  if (fields !== typed && permission === 'no') return notNeededPage(c, application)
  const language = c.get('language')
  const screens = screensOnHerWay(all, fields.permission)
  const sentFrom = all.findIndex(({ key }) => key === fields.screen)
  if (sentFrom === -1) throw new NotFound()
  // A no that is sent from further on than it leads is whole all the same.
  const at = Math.min(sentFrom, screens.length - 1)
  const { holderId, sent } = c.get('link')
  if (back !== undefined) return screenPage(c, application, Math.max(at - 1, 0), fields)
  const reading = {
    programme: application.campaign.programme,
    language,
    words: guardianMessages(language).faults,
    fill: filledFor(application, language),
  }
  const faulty = screens
    .slice(0, at + 1)
    .findIndex((screen) => guardianFaults(screen, fields, reading).length > 0)
  if (faulty !== -1)
    return screenPage(c, application, faulty, fields, guardianFaults(screens[faulty]!, fields, reading))
  if (at + 1 < screens.length) return screenPage(c, application, at + 1, fields)
  const asked = screens.flatMap(({ parts }) => parts.filter((part): part is Asked => part.kind === 'asked'))
  await answerAsGuardian(
    c.get('scope'),
    application,
    {
      guardianId: holderId,
      shown: !sent,
      firstName: tidyName(fields['first-name']!),
      lastName: tidyName(fields['last-name']!),
      kind: guardianshipKind(reading.programme, fields.relation),
      language,
      answers: asked
        .flatMap((part) => questionsOf(part, reading.programme, language))
        .map(({ field, purpose, legalBasis, words }) => ({
          purpose,
          legalBasis,
          words,
          answer: fields[field] === 'yes' ? 'yes' : 'no',
        })),
    },
    siteAddress(c),
  )
  return c.redirect(guardianPaths.thanks(c.get('organisation').slug, c.req.param('token')), 303)
})

guardianRoutes.get('/guardian/:token/thanks', linkHolder('guardian'), async (c) => {
  const application = await applicationOf(c)
  if (answersNoMore(c, application)) return answeredPage(c, application)
  const hers = application.consents.filter(({ givenBy }) => givenBy === c.get('link').holderId)
  const asked = { purpose: permissionPurpose, capacity: 'guardian' } as const
  const word = application.permission === 'not needed' ? 'not needed' : consentState(hers, asked)
  if (word === 'unanswered') throw new NotFound()
  const token = c.req.param('token')
  return answer(
    c,
    <GuardianThanksPage
      chrome={chromeOf(c)}
      application={application}
      answer={word}
      token={token}
      changesUntil={lastDayOfLink(c)}
      sent={c.get('link').sent}
      waits={waitsForGuardian(application, c.get('now')) && allowsAnImage(application, hers)}
      place={await placeOf(c, application)}
    />,
  )
})

/** Did one of these words allow a use of her image? After a no to each of them no second yes is looked for. */
function allowsAnImage(
  { campaign }: ApplicationView,
  words: readonly { purpose: string; answer: string }[],
): boolean {
  const purposes = campaign.programme.imageRight.supports.map(({ key }) => imagePurpose(key))
  return words.some(({ purpose, answer }) => answer === 'yes' && purposes.includes(purpose))
}

async function applicationOf(c: Context<TenantEnv>): Promise<ApplicationView> {
  const application = await applicationById(c.get('scope'), c.get('link').objectId)
  if (application === undefined) throw new NotFound()
  return application
}

/** Whoever comes back by her own link has said already who she is to her. */
function screensOf(c: Context<TenantEnv>, application: ApplicationView): GuardianScreen[] {
  const { holderId, sent } = c.get('link')
  return guardianScreensFor(application, {
    isKnown: sent && hasAnsweredHerself(application.consents, holderId),
  })
}

/** A link shown on the girl's screen, once her guardian has answered herself: it says so, and never what she answered. */
function answersNoMore(c: Context<TenantEnv>, { consents }: ApplicationView): boolean {
  const { holderId, sent } = c.get('link')
  return !sent && hasAnsweredHerself(consents, holderId)
}

function answeredPage(c: Context<TenantEnv>, application: ApplicationView, status: 200 | 422 = 200) {
  return answer(c, <GuardianAnsweredPage chrome={chromeOf(c)} application={application} />, status)
}

/** Once the edition is over nobody is asked whether she may take part: what outlives it is hers to see and change. */
function overPage(c: Context<TenantEnv>, application: ApplicationView, status: 200 | 422 = 200) {
  const { holderId, sent } = c.get('link')
  const hasAnswered = application.consents.some(({ givenBy }) => givenBy === holderId)
  const props = { chrome: chromeOf(c), application, token: c.req.param('token')!, sent, hasAnswered }
  return answer(c, <GuardianOverPage {...props} />, status)
}

/** To a no that comes although no permission is asked for any more: why it changes nothing, and whom to call. */
function notNeededPage(c: Context<TenantEnv>, application: ApplicationView) {
  const props = { chrome: chromeOf(c), application, token: c.req.param('token')! }
  return answer(c, <GuardianNotNeededPage {...props} />, 422)
}

/** A place that is hers, for whoever holds a link that went to her own contact. */
async function placeOf(c: Context<TenantEnv>, { id, state }: ApplicationView): Promise<GuardianPlace | null> {
  if (state !== 'accepted' || !c.get('link').sent) return null
  const scope = c.get('scope')
  const [place, done] = await Promise.all([placeView(scope, id), guardianDone(scope, id)])
  const { leftOn, leavesOn, withoutGroup } = place
  const coming = comingSessions(place, c.get('now'))
  return { coming, days: daysOf(place.sessions), done, leftOn, leavesOn, withoutGroup }
}

async function screenPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  at: number,
  fields: Record<string, string>,
  errors: { field: string; message: string }[] = [],
) {
  const screens = screensOnHerWay(screensOf(c, application), fields.permission)
  const screen = screens[at]!
  const { holderId, sent } = c.get('link')
  const page = (
    <GuardianScreenPage
      chrome={chromeOf(c)}
      application={application}
      screens={screens}
      screen={screen}
      fields={{
        ...(sent && nameOf(application, holderId)),
        ...(sent && saidByHer(application, { guardianId: holderId, language: c.get('language') })),
        ...fields,
        screen: screen.key,
      }}
      errors={errors}
      token={c.req.param('token')!}
      sent={sent}
      place={at === 0 ? await placeOf(c, application) : null}
      answeredHere={
        !sent && application.consents.some((it) => it.capacity === 'guardian' && it.givenBy === holderId)
      }
      said={sent ? application.consents.filter(({ givenBy }) => givenBy === holderId) : []}
      action={guardianPaths.answer(c.get('organisation').slug, c.req.param('token')!)}
    />
  )
  return answer(c, page, errors.length > 0 ? 422 : 200)
}

/** Her name as it is known, so that she need not write it: for whoever came by a link that went to her own contact. */
function nameOf({ guardians }: ApplicationView, guardianId: string): Record<string, string> {
  const known = guardians.find(({ id }) => id === guardianId)
  if (known === undefined) return {}
  return { 'first-name': known.firstName, 'last-name': known.lastName }
}

/** What she answered before, for her to keep or change; whether her child takes part, she says each time. */
function saidByHer(
  application: ApplicationView,
  { guardianId, language }: { guardianId: string; language: Language },
): Record<string, string> {
  const { consents } = application
  return Object.fromEntries(
    guardianQuestions(application, language)
      .filter(({ purpose }) => purpose !== permissionPurpose)
      .flatMap(({ field, purpose }) => {
        const word = lastWordOf(consents, { guardianId, purpose })
        return word === undefined ? [] : [[field, word.answer]]
      }),
  )
}
