import { readNumber } from '../telephone/read-number.ts'
import { type Delivery, Undeliverable } from './mail.ts'

/** One text message to one E.164 number. */
export type OutgoingSms = { to: string; text: string; purpose: string }

/** Where text messages go out. Throws `Undeliverable` when trying again cannot help, any other error when it can. */
export type Sms = { send(message: OutgoingSms): Promise<Delivery> }

export type SmsSettings = {
  /** FRISE_SMS_URL: the address that the operator's HTTP interface is posted to; https, unless it is on this machine. */
  url: string
  /**
   * FRISE_SMS_BODY: what is posted, with `{to}` and `{text}` where the number and the words go. A template that
   * starts with a brace is JSON (`{"to":"{to}","message":"{text}"}`), any other a form (`to={to}&text={text}`).
   */
  body: string
  /** FRISE_SMS_AUTHORIZATION: the `Authorization` header, when the operator asks for one. */
  authorization?: string
  /** FRISE_SMS_COUNTRIES: where numbers may be, in letters (`FR`, `RE`). Whoever types a number elsewhere has a text paid for by us. */
  countries: readonly string[]
}

type SmsGiven = Record<'FRISE_SMS_URL' | 'FRISE_SMS_BODY' | 'FRISE_SMS_AUTHORIZATION', string | undefined>

/** The operator that the settings of the environment name; undefined when they name none. */
export function smsOf(
  given: Partial<SmsGiven> & { FRISE_SMS_COUNTRIES: readonly string[] },
): SmsSettings | undefined {
  const { FRISE_SMS_URL: url, FRISE_SMS_BODY: body, FRISE_SMS_AUTHORIZATION: authorization } = given
  if (url === undefined || body === undefined) return undefined
  const countries = given.FRISE_SMS_COUNTRIES
  return { url, body, countries, ...(authorization === undefined ? {} : { authorization }) }
}

/** Text messages through any operator that takes an HTTP POST. */
export function httpSms(settings: SmsSettings): Sms {
  const fill = settings.body.trim().startsWith('{')
    ? jsonTemplate(settings.body)
    : formTemplate(settings.body)
  return {
    send: async ({ to, text }) => {
      const number = numberReached(settings, to)
      if (number === undefined) throw new Undeliverable('sms country')
      const { body, type } = fill({ to: number, text })
      const headers = new Headers({ 'content-type': type })
      if (settings.authorization !== undefined) headers.set('authorization', settings.authorization)
      const signal = AbortSignal.timeout(20_000)
      const post = { method: 'POST', headers, body, signal, redirect: 'error' } as const
      const answer = await fetch(settings.url, post).catch(() => {
        // What fetch says can hold the address asked, and so a key in it.
        throw new Error('sms unreachable')
      })
      await answer.body?.cancel()
      if (answer.status === 400 || answer.status === 422) throw new Undeliverable(`sms ${answer.status}`)
      if (!answer.ok) throw new Error(`sms ${answer.status}`)
      return 'sent'
    },
  }
}

/**
 * The number that a text message to this one would leave for, undefined where none may leave. Countries can share a calling code: +1 268
 * is Antigua's. What was kept as +33 692 before is a number of La Réunion all the same.
 */
export function numberReached({ countries }: Pick<SmsSettings, 'countries'>, to: string): string | undefined {
  const read = readNumber(to)
  return read !== undefined && countries.includes(read.country) ? read.number : undefined
}

type Words = { to: string; text: string }
type Fill = (words: Words) => { body: string; type: string }

/** Words are put into the values of the parsed template, so that a quote in a text cannot end a value. */
function jsonTemplate(template: string): Fill {
  JSON.parse(template)
  return (words) => ({
    body: JSON.stringify(
      JSON.parse(template, (_, value: unknown) => (typeof value === 'string' ? filled(value, words) : value)),
    ),
    type: 'application/json',
  })
}

function formTemplate(template: string): Fill {
  const fields = [...new URLSearchParams(template)]
  return (words) => ({
    body: new URLSearchParams(fields.map(([name, value]) => [name, filled(value, words)])).toString(),
    type: 'application/x-www-form-urlencoded',
  })
}

function filled(value: string, words: Words): string {
  return value.replaceAll(/\{(to|text)\}/g, (_, name: 'to' | 'text') => words[name])
}
