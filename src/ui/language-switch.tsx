import { useContext } from 'hono/jsx'
import { inLanguage } from '#platform/http/shown-page.ts'
import { type Language, languages } from '#platform/i18n/language.ts'
import { FormsContext } from './forms-of-page.ts'
import { useWords } from './language.tsx'

export interface LanguageSwitchProps {
  current: Language
  /** Path of the page to come back to. */
  back: string
}

const names: Record<Language, string> = { fr: 'Français', en: 'English' }

/**
 * Changes the language of every page; a POST, because it is remembered. It takes along what stands in the form above it; with
 * script, in the form that was written in last, wherever it is (`kit`).
 */
export function LanguageSwitch({ current, back }: LanguageSwitchProps) {
  const words = useWords()
  const { first } = useContext(FormsContext)
  return (
    <form class="language-switch" method="post" action={back} aria-label={words.changeLanguage}>
      {languages.map((language) => (
        <button
          type="submit"
          form={first}
          formaction={inLanguage(back, language, first)}
          lang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          {names[language]}
        </button>
      ))}
    </form>
  )
}
