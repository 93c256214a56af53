import type { Language } from '#platform/i18n/language.ts'
import { wordsIn } from '../messages/words.ts'

/** The mail that carries a code; the code is in the subject, so that the notification is enough. */
export function codeMail({ code, minutes, language }: { code: string; minutes: number; language: Language }) {
  const words = wordsIn[language].mail
  const paragraphs = [words.code, `<strong>${code}</strong>`, words.life(minutes), words.warning]
  return {
    subject: words.subject(code),
    text: [words.code, code, words.life(minutes), words.warning].join('\n\n'),
    html: `<!doctype html><html lang="${language}"><body>${paragraphs.map((it) => `<p>${it}</p>`).join('')}</body></html>`,
  }
}
