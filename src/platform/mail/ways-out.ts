import type { Clock } from '#platform/clock/clock.ts'
import { type KeptMail, keptMail } from './kept-mail.ts'
import type { Mail } from './mail.ts'
import { httpSms, numberReached, type Sms, type SmsSettings } from './sms.ts'
import { type SmtpSettings, smtpMail } from './smtp-mail.ts'

type WaysOutSettings = {
  /** A demonstration sends nothing outside, whatever the other settings say. */
  demonstration: boolean
  smtp?: SmtpSettings | undefined
  sms?: SmsSettings | undefined
  clock: Clock
}

/** How words leave this machine, decided once at start. */
export type WaysOut = {
  /** For messages to people; null where no mail can leave. */
  mail: Mail | null
  /** For messages to people without an address; null where none can leave. */
  sms: Sms | null
  /** Would a text message leave to the country of this number? Where none leaves at all, none is refused. */
  textsReach: (number: string) => boolean
  /** For mails about accounts: the same mail, or memory. */
  accountMail: Mail
  /** What stayed in memory, newest first. */
  kept: () => readonly KeptMail[]
}

export function waysOut({ demonstration, smtp, sms, clock }: WaysOutSettings): WaysOut {
  const memory = keptMail(clock)
  const mail = demonstration || smtp === undefined ? null : smtpMail(smtp)
  return {
    mail,
    sms: demonstration || sms === undefined ? null : httpSms(sms),
    textsReach: (number) => demonstration || sms === undefined || numberReached(sms, number) !== undefined,
    accountMail: mail ?? memory,
    kept: memory.kept,
  }
}
