import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  type MailingMessage,
  type MailingRecipient,
  type MailingTemplate,
  type MailingView,
  mailingById,
  mailingMessages,
  messageWords,
  previewsOf,
  type Slip,
  settleMessage,
  settlementForm,
  standingOf,
  valuesFor,
  writeLetter,
} from '#src/messages/index.ts'
import { answer, chromeOf, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { leaderRoles } from './access.ts'
import type { CohortView } from './cohort-queries.ts'
import { ledCohort } from './guards.ts'
import { MailingPage } from './pages/mailing-page.tsx'
import { SlipsPage } from './pages/slips-page.tsx'
import { cohortPaths } from './paths.ts'

/** One message that was sent to a cohort: whom it reached, and whoever has to be told otherwise. */
export const mailingRoutes = new Hono<TenantEnv>()

mailingRoutes.get('/cohorts/:cohort/messages/:mailing', staff(...leaderRoles), async (c) => {
  const { cohort, mailing } = await mailingOf(c)
  const messages = await mailingMessages(c.get('scope'), mailing.id)
  const recipients = messages.filter(({ state }) => state !== 'withheld').map(recipientOf)
  const organisation = c.get('organisation').name
  const previews =
    mailing.values === null ? [] : previewsOf(mailing.template, mailing.values, { recipients, organisation })
  return answer(c, <MailingPage chrome={chromeOf(c)} {...{ cohort, mailing, messages, previews }} />)
})

mailingRoutes.get('/cohorts/:cohort/messages/:mailing/slips', staff(...leaderRoles), async (c) => {
  const { cohort, mailing } = await mailingOf(c)
  if (mailing.values === null) throw new NotFound()
  const messages = (await mailingMessages(c.get('scope'), mailing.id)).filter((it) => isUnreached(c, it))
  const slips = messages.map((message) => slipOf(c, mailing, message))
  return answer(c, <SlipsPage chrome={chromeOf(c)} cohort={cohort} mailingId={mailing.id} slips={slips} />)
})

mailingRoutes.post('/cohorts/:cohort/messages/:mailing/settlements', staff(...leaderRoles), async (c) => {
  const { cohort, mailing } = await mailingOf(c)
  const form = judge(settlementForm, await postedFields(c))
  const messages = await mailingMessages(c.get('scope'), mailing.id)
  const path = cohortPaths.mailing(c.get('organisation').slug, cohort.id, mailing.id)
  const message = form.ok ? messages.find(({ id }) => id === form.value.message) : undefined
  if (!form.ok || message === undefined || !isUnreached(c, message)) return c.redirect(path, 303)
  await settleMessage(c.get('scope'), { messageId: message.id, how: form.value.how })
  return redirectSaying(c, path, messageWords[c.get('language')].undelivered.settled)
})

/** The message of the address. What an adult wrote to girls can be read again, and each reading leaves a trace. */
async function mailingOf(c: Context<TenantEnv>): Promise<{ cohort: CohortView; mailing: MailingView }> {
  const { cohort } = await ledCohort(c)
  const id = c.req.param('mailing') ?? ''
  const mailing = isId(id) ? await mailingById(c.get('scope'), id) : undefined
  if (mailing === undefined || mailing.cohortId !== cohort.id) throw new NotFound()
  shows(c, { action: 'mailing.read', object: { kind: 'mailing', id } })
  return { cohort, mailing }
}

function isUnreached(c: Context<TenantEnv>, message: MailingMessage): boolean {
  const isDemonstration = c.get('frise').instance.kind === 'demonstration'
  return standingOf({ ...message, settled: message.settlement !== null }, isDemonstration) === 'unreached'
}

function slipOf(c: Context<TenantEnv>, { template, values }: MailingView, message: MailingMessage): Slip {
  const reader = recipientOf(message)
  const { language, firstName, lastName } = reader
  const organisation = c.get('organisation').name
  const written = writeLetter<MailingTemplate>(template, valuesFor(values!, reader), { reader, organisation })
  return { id: message.id, name: `${firstName} ${lastName}`.trim(), language, ...written }
}

/** As she was when it was written to her; the channel says how, an address is not asked again. */
function recipientOf(message: MailingMessage): MailingRecipient {
  const { recipientId, audience, recipientFirstName, recipientLastName, language, children, channel } =
    message
  return {
    personId: recipientId,
    audience,
    firstName: recipientFirstName,
    lastName: recipientLastName,
    language,
    children,
    email: channel === 'mail' ? '-' : null,
    phone: channel === 'sms' ? '-' : null,
  }
}
