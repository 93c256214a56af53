import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type MessageWords } from './fr.ts'

export const messageWords: Record<Language, MessageWords> = { fr, en }

/** What a message is called in lists. A row can outlive its template: it is then shown by its code. */
export function templateTitle(template: string, language: Language): string {
  const titles: Record<string, string> = messageWords[language].templates
  return Object.hasOwn(titles, template) ? titles[template]! : template
}
