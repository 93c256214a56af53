import type { Mail } from './mail.ts'

/**
 * Mail that is written on the server's own terminal, for a real server whose SMTP is not set up yet. Whoever reads the
 * terminal can sign in as anybody, so somebody has to ask for it (FRISE_MAIL_TO_TERMINAL=1). It never goes through the log.
 */
export function terminalMail(terminal: { write(text: string): unknown }): Mail {
  return {
    send: ({ to, subject }) => {
      terminal.write(`\n[mail] ${to} : ${subject}\n`)
      return Promise.resolve('kept')
    },
  }
}
