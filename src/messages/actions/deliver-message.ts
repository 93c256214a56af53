import { setTimeout as wait } from 'node:timers/promises'
import type { Scope } from '#platform/database/database.ts'
import { isDatabaseAway } from '#platform/http/errors.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import type { Job, JobInSteps } from '#platform/jobs/job.ts'
import { type Delivery, Undeliverable } from '#platform/mail/mail.ts'
import type { WaysOut } from '#platform/mail/ways-out.ts'
import { mailDocument } from '../emails/html.ts'
import { interrupted } from '../message.ts'
import {
  holdToldAbout,
  lockMessage,
  type MessageChange,
  type MessageToSend,
  textHours,
  updateMessage,
} from '../store.ts'
import { whenTextsLeave } from '../text-hours.ts'
import { nameWhomSheAnswersFor } from './name-whom-she-answers-for.ts'
import { deliveryJob } from './send-message.ts'

/** How messages leave; `waysOut` of platform/mail gives null where nothing can, and always in a demonstration. */
export type DeliveryMeans = Pick<WaysOut, 'mail' | 'sms'> & {
  /** A demonstration keeps the words for its outbox. Elsewhere they go once delivered: they hold links, which are keys. */
  keepsWords: boolean
}

/**
 * Delivers one message. That it is being handed over is committed before it is, so that a process that dies in between
 * never sends it twice: the next attempt finds it handed over and shows it as failed, since nobody knows. A refusal heard
 * in time is different: it is written down, and the queue tries again (14 times in 28 hours) unless it is for good.
 */
export function deliverMessage(means: DeliveryMeans): JobInSteps {
  return {
    steps: async (job) => {
      const message = await takeUp(job, means)
      if (message === undefined) return
      const answer = await handOver(means, message).then(
        (delivery) => ({ change: ended(means, { state: delivery }), again: null }),
        (error: unknown) => refusal(means, job, error),
      )
      await writeDown(job, message, answer.change)
      if (answer.again !== null) throw answer.again
    },
  }
}

/** The message, marked as being handed over; undefined when nothing is to be done for it. */
function takeUp(job: Job, means: DeliveryMeans): Promise<MessageToSend | undefined> {
  return job.inScope(async (scope) => {
    const id = job.ids.messageId ?? ''
    const toldAbout = await holdToldAbout(scope, id)
    const written = await lockMessage(scope, id)
    if (written === undefined || written.state !== 'queued') return undefined
    if (written.sendingAt !== null) {
      await updateMessage(scope, id, ended(means, { state: 'failed', failure: interrupted }))
      return undefined
    }
    const message = await nameWhomSheAnswersFor(scope, written, toldAbout)
    if (message === null) return undefined
    if (await waitsForTheDay(scope, message, { job, means })) return undefined
    await updateMessage(scope, id, { sendingAt: scope.now })
    return message
  })
}

/** Must a text message wait, since it would ring at night? Then it has another job, at the hour when it may leave. */
async function waitsForTheDay(
  scope: Scope,
  { id, leavesAt, failure }: MessageToSend,
  { job, means }: { job: Job; means: DeliveryMeans },
): Promise<boolean> {
  if (means.sms === null || leavesAt === null) return false
  const leaves = whenTextsLeave(await textHours(scope), scope.now)
  if (leaves <= scope.now) return false
  // What an operator refused keeps its job: the queue counts the attempts, and a new job each night would never end.
  if (failure !== null && !job.lastAttempt) throw new Error(failure)
  if (failure !== null) await updateMessage(scope, id, ended(means, { state: 'failed', failure }))
  else {
    await updateMessage(scope, id, { leavesAt: leaves })
    await addJob(scope, deliveryJob, { messageId: id }, { runAt: leaves })
  }
  return true
}

async function handOver({ mail, sms }: DeliveryMeans, message: MessageToSend): Promise<Delivery> {
  const { id, channel, address, subject, body, template: purpose } = message
  if (address === null) return 'kept'
  if (channel === 'sms') return sms === null ? 'kept' : sms.send({ to: address, text: body, purpose })
  if (mail === null) return 'kept'
  return mail.send({ id, to: address, subject, text: body, html: mailDocument(message), purpose })
}

/** What to write of an attempt that the outside refused, and the error that makes the queue try again. */
function refusal(
  means: DeliveryMeans,
  job: Job,
  error: unknown,
): { change: MessageChange; again: Error | null } {
  // What the ways out throw is a code (`smtp EENVELOPE 550`), never an address.
  const again = error instanceof Error ? error : new Error('failed')
  const failure = again.message
  if (again instanceof Undeliverable)
    return { change: ended(means, { state: 'failed', failure }), again: null }
  if (job.lastAttempt) return { change: ended(means, { state: 'failed', failure }), again }
  return { change: { sendingAt: null, failure }, again }
}

/** The last change of a message: sent, kept or failed. */
function ended({ keepsWords }: DeliveryMeans, end: MessageChange): MessageChange {
  return { failure: null, ...end, ...(keepsWords ? {} : { body: '', html: '' }) }
}

/** The outside has answered; a database that restarts just now must not make us forget it. */
async function writeDown(job: Job, { id }: MessageToSend, change: MessageChange): Promise<void> {
  for (let left = 30; ; left--) {
    try {
      return await job.inScope((scope) =>
        updateMessage(scope, id, change.state === 'sent' ? { ...change, sentAt: scope.now } : change),
      )
    } catch (error) {
      if (left === 0 || !isDatabaseAway(error)) throw error
      await wait(1_000)
    }
  }
}
