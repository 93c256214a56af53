import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import { leavesAtAnyHour } from '../emails/any-hour.ts'
import type { TemplateName, TemplateValues } from '../emails/templates.ts'
import { writeLetter } from '../emails/write-letter.ts'
import { wayTo } from '../message.ts'
import { insertMessage, recipientById } from '../store.ts'
import { whenHeldTextsLeave, whenTextsLeave } from '../text-hours.ts'

type Sending<Name extends TemplateName> = {
  template: Name
  recipientId: string
  /** Whom it is about, when that is somebody else. */
  aboutId?: string
  /** Has its reader just asked for it on her screen? Then she waits for it, at any hour. */
  askedByReader?: boolean
  /** Where to write, when that is not her contact any more. */
  at?: { email: string | null; phone: string | null }
  values: TemplateValues[Name]
}

/** The name of the job that delivers one message. */
export const deliveryJob = 'deliver-message'

/**
 * Writes one message to one person in the deed's own transaction, and leaves its delivery to a job: a deed that is rolled
 * back sends nothing. Returns its id; null when the person was erased. To several people: once each, in the same deed.
 */
export async function sendMessage<Name extends TemplateName>(
  scope: Scope,
  { template, recipientId, aboutId, askedByReader = false, at, values }: Sending<Name>,
): Promise<string | null> {
  const recipient = await recipientById(scope, recipientId)
  if (recipient === undefined) return null
  const { organisation, language, hours } = recipient
  const leaves = whenTextsLeave(hours, scope.now)
  const dayIfHeld = dayIn(hours.zone, whenHeldTextsLeave(hours, scope.now))
  const written = writeLetter(template, values, { reader: recipient, organisation })
  const way = wayTo(at ?? recipient)
  const atAnyHour = askedByReader || leavesAtAnyHour(template, values, dayIfHeld)
  const id = newId(scope.now)
  const inserted = insertMessage(scope, {
    ...way,
    id,
    recipientId,
    aboutId: aboutId ?? null,
    template,
    language,
    subject: written.subject,
    body: way.channel === 'sms' ? written.sms : written.text,
    html: way.channel === 'sms' ? '' : written.html,
    state: way.channel === 'none' ? 'kept' : 'queued',
    leavesAt: way.channel !== 'sms' || atAnyHour ? null : leaves,
  })
  await Promise.all([inserted, way.channel !== 'none' && addJob(scope, deliveryJob, { messageId: id })])
  return id
}
