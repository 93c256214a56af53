import { AsyncLocalStorage } from 'node:async_hooks'
import type { z } from 'zod'
import type { Language } from '#platform/i18n/language.ts'
import { en } from './messages/en.ts'
import { type FaultWords, fr } from './messages/fr.ts'

const words: Record<Language, FaultWords> = { fr, en }
const answeredIn = new AsyncLocalStorage<Language>()

/** Answers a request: what a form has no words for is said in the language of its page. */
export function answeringIn<T>(language: Language, answer: () => T): T {
  return answeredIn.run(language, answer)
}

/** What is said of a fault for which a schema has no words of its own: never those of the library, which speak to developers. */
export function faultInWords(issue: z.core.$ZodRawIssue): string {
  const m = words[answeredIn.getStore() ?? 'fr']
  return issue.input === undefined || issue.input === '' ? m.missing : m.wrong
}
