import { html } from 'hono/html'
import type { Language } from '#platform/i18n/language.ts'
import { wordsIn } from '../messages/words.ts'

type CodeMailValues = {
  code: string
  minutes: number
  language: Language
  /** Where to raise a concern, at each organisation that knows her; whole addresses. */
  reports: readonly { href: string; label: string }[]
}

/** The mail that carries a code; the code is in the subject, so that the notification is enough. */
export async function codeMail({ code, minutes, language, reports }: CodeMailValues) {
  const words = wordsIn[language].mail
  const links = reports.map(({ href, label }) => html`<p><a href="${href}">${label}</a></p>`)
  const page = html`<!doctype html><html lang="${language}"><body><p>${words.code}</p><p><strong>${code}</strong></p><p>${words.life(minutes)}</p><p>${words.warning}</p><p>${words.help}</p>${links}</body></html>`
  return {
    subject: words.subject(code),
    text: [
      words.code,
      code,
      words.life(minutes),
      words.warning,
      words.help,
      ...reports.map(({ href, label }) => words.report(label, href)),
    ].join('\n\n'),
    html: String(await page),
  }
}
