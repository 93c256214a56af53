import { createTransport } from 'nodemailer'
import { type Mail, Undeliverable } from './mail.ts'

export type SmtpSettings = {
  /** FRISE_SMTP: `smtps://user:password@host:465` or `smtp://user:password@host:587` (STARTTLS when offered). */
  url: string
  /** FRISE_MAIL_FROM: `Association <bonjour@example.org>`. */
  from: string
}

/** Mail through an SMTP server. Nothing waits longer than 20 seconds: the job tries again later. */
export function smtpMail({ url, from }: SmtpSettings): Mail {
  const server = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  const sender = domainOf(from)
  return {
    send: async ({ to, subject, text, html, id }) => {
      try {
        const messageId = id === undefined ? undefined : `<${id}@${sender}>`
        // Tells holiday answering machines to stay silent (RFC 3834).
        const headers = { 'Auto-Submitted': 'auto-generated' }
        await server.sendMail({ to: { name: '', address: to }, subject, text, html, messageId, headers })
        return 'sent'
      } catch (error) {
        throw judged(error)
      }
    },
  }
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
}

/** A 5xx answer to the address or to the text is for good (RFC 5321, 4.2.1); all else may pass tomorrow. */
function judged(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const reason = `smtp ${[code, responseCode].filter((part) => part !== undefined).join(' ') || 'failed'}`
  const aboutTheMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  return aboutTheMessage && (responseCode ?? 550) >= 500 ? new Undeliverable(reason) : new Error(reason)
}
