import { type Channel, contactReplaced, interrupted } from './message.ts'

/** What happened to a message that a way out refused, as far as its code says: each has a sentence that says what to do. */
export const failureKinds = [
  'address',
  'full',
  'refused',
  'number',
  'country',
  'away',
  'account',
  'cut',
  'replaced',
  'unknown',
] as const
export type FailureKind = (typeof failureKinds)[number]

/** May another contact mend it? The network, our own account and what was cut say nothing of hers. */
export function comesFromContact({
  failure,
  channel,
}: {
  failure: string | null
  channel: Channel
}): boolean {
  if (failure === null) return channel === 'none'
  return (['address', 'full', 'refused', 'number', 'country', 'unknown'] as const).some(
    (it) => it === failureKind(failure),
  )
}

/**
 * The kind of a code that `platform/mail` wrote: `smtp EENVELOPE 550`, `sms 422`. The meaning of an answer of a mail
 * server is that of RFC 5321, 4.2.3.
 */
export function failureKind(code: string): FailureKind {
  if (code === interrupted) return 'cut'
  if (code === contactReplaced) return 'replaced'
  const [way, ...said] = code.split(' ')
  const answer = Number(said.findLast((part) => /^\d{3}$/.test(part)) ?? Number.NaN)
  if (way === 'sms') return ofSms(answer, said)
  return way === 'smtp' ? ofMail(answer, said) : 'unknown'
}

function ofMail(answer: number, said: readonly string[]): FailureKind {
  if (said.includes('EAUTH') || [530, 534, 535, 538].includes(answer)) return 'account'
  if (answer === 452 || answer === 552) return 'full'
  const aboutTheMessage = said.includes('EENVELOPE') || said.includes('EMESSAGE')
  if (!aboutTheMessage) return 'away'
  if (answer >= 400 && answer < 500) return 'away'
  if (said.includes('EMESSAGE')) return 'refused'
  return Number.isNaN(answer) || [501, 510, 511, 513, 550, 551, 553].includes(answer) ? 'address' : 'refused'
}

function ofSms(answer: number, said: readonly string[]): FailureKind {
  if (said.includes('country')) return 'country'
  if (answer === 400 || answer === 422) return 'number'
  if ([401, 402, 403, 404, 405].includes(answer)) return 'account'
  return said.includes('unreachable') || answer === 408 || answer === 429 || answer >= 500
    ? 'away'
    : 'unknown'
}
