import type { Language } from '#platform/i18n/language.ts'
import { useWords } from './language.tsx'

export interface LanguageSwitchProps {
  current: Language
  /** Path of the page to come back to. */
  back: string
}

const names: Record<Language, string> = { fr: 'Français', en: 'English' }

/** Changes the language of every page; a POST, because it is remembered. */
export function LanguageSwitch({ current, back }: LanguageSwitchProps) {
  const words = useWords()
  return (
    <form class="language-switch" method="post" action="/language" aria-label={words.changeLanguage}>
      <input type="hidden" name="back" value={back} />
      {Object.entries(names).map(([language, name]) => (
        <button
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          {name}
        </button>
      ))}
    </form>
  )
}
