import { resolve } from 'node:path'
import { isSupportedCountry } from 'libphonenumber-js/min'
import { z } from 'zod'

const postgres = z.url({ protocol: /^postgres(ql)?$/, hostname: /./ }).optional()

const schema = z
  .object({
    /** The data folder: the embedded database, the sign-in secret, files. */
    FRISE_DATA: z
      .string()
      .default('./data')
      .transform((path) => resolve(path)),
    /** What an empty embedded database becomes: a demonstration, unless `none`. One that exists stays what it is. */
    FRISE_WORLD: z.enum(['demonstration', 'none']).optional(),
    /** Where people reach this server from outside. */
    FRISE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    /** 1: this demonstration may be reached from other machines. */
    FRISE_PUBLIC_DEMO: z.enum(['0', '1']).default('0'),
    FRISE_HOST: z.string().default('127.0.0.1'),
    FRISE_SECRET: z.string().min(32).optional(),
    /** Who holds it reads `/metrics` from anywhere; without it only a program on this machine does. */
    FRISE_METRICS_TOKEN: z.string().min(16).optional(),
    FRISE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    /** How many reverse proxies of ours stand in front. */
    FRISE_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    FRISE_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
    FRISE_MAIL_FROM: z.string().optional(),
    /** 1: a real server without SMTP writes sign-in codes on its terminal. Whoever reads the terminal can sign in as anybody. */
    FRISE_MAIL_TO_TERMINAL: z.enum(['0', '1']).default('0'),
    /** The operator's HTTP interface for text messages; https, unless it runs on this machine. */
    FRISE_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** What is posted to it: JSON or a form, with `{to}` and `{text}`, and the sender's name if the operator wants one. */
    FRISE_SMS_BODY: z.string().optional(),
    /** The `Authorization` header, for example `Bearer ...`. */
    FRISE_SMS_AUTHORIZATION: z.string().optional(),
    /** To the numbers of which countries a text message leaves, in letters; France with all that is overseas, if not said. */
    FRISE_SMS_COUNTRIES: z
      .string()
      .default('FR,GP,MQ,GF,RE,YT,PM,BL,MF,NC,PF,WF')
      .transform((typed) => typed.split(',').map((it) => it.trim().toUpperCase()))
      .refine(
        (countries) => countries.every((it) => isSupportedCountry(it)),
        'countries by their two letters, with commas: FR,RE,BE',
      ),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    /** A PostgreSQL of one's own, 15 or newer, with a login that may prepare it. */
    DATABASE_URL: postgres,
    /** The three roles where they were made by hand; all or none. */
    DATABASE_URL_OWNER: postgres,
    DATABASE_URL_WEB: postgres,
    DATABASE_URL_JOBS: postgres,
  })
  .superRefine((given, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (given.FRISE_SMTP !== undefined && given.FRISE_MAIL_FROM === undefined)
      fault('FRISE_MAIL_FROM', 'FRISE_SMTP needs it, for example "Association <bonjour@example.org>"')
    for (const [path, message] of smsFaults(given)) fault(path, message)
    if (given.DATABASE_URL !== undefined && given.FRISE_WORLD === 'demonstration')
      fault('FRISE_WORLD', 'a demonstration is loaded in the embedded database only, without DATABASE_URL')
    const byHand = [given.DATABASE_URL_OWNER, given.DATABASE_URL_WEB, given.DATABASE_URL_JOBS]
    const present = byHand.filter((it) => it !== undefined).length
    if (present % 3 !== 0 || (present === 3 && given.DATABASE_URL === undefined))
      fault(
        'DATABASE_URL_OWNER, DATABASE_URL_WEB, DATABASE_URL_JOBS',
        'give all three, beside DATABASE_URL, or none',
      )
  })

type SmsGiven = Partial<Record<'FRISE_SMS_URL' | 'FRISE_SMS_BODY' | 'FRISE_SMS_AUTHORIZATION', string>>

/** What is wrong with the settings of text messages: which one, and what to write instead. */
function smsFaults(given: SmsGiven): [string, string][] {
  const { FRISE_SMS_URL: url, FRISE_SMS_BODY: body, FRISE_SMS_AUTHORIZATION: authorization } = given
  if (url === undefined)
    return body === undefined && authorization === undefined
      ? []
      : [['FRISE_SMS_URL', "the address of the operator's interface is missing"]]
  const faults: [string, string][] = []
  if (url.startsWith('http:') && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname))
    faults.push(['FRISE_SMS_URL', 'telephone numbers travel by https only'])
  if (body === undefined || !body.includes('{to}') || !body.includes('{text}'))
    faults.push(['FRISE_SMS_BODY', 'say where the number and the words go, for example to={to}&text={text}'])
  else if (body.trim().startsWith('{') && !isJson(body))
    faults.push(['FRISE_SMS_BODY', 'it begins like JSON and is none: {"to":"{to}","text":"{text}"}'])
  return faults
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export type Settings = z.output<typeof schema>

/** Reads the settings of the environment; an empty one counts as absent. Throws one sentence that names each wrong one. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new SettingsFault(`Un réglage ne convient pas. ${faults}\nA setting cannot be used. ${faults}`)
}

/** A setting of the environment that cannot be used; its message is for the person who starts the server. */
export class SettingsFault extends Error {}
