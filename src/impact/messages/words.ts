import type { Language, Translated } from '#platform/i18n/language.ts'
import type { FigureCode } from '../figure.ts'
import { en } from './en.ts'
import { fr, type ImpactWords } from './fr.ts'

const words: Record<Language, ImpactWords> = { fr, en }

export function impactWords(language: Language): ImpactWords {
  return words[language]
}

/** What a figure means and what it covers, in every language, as it is published. */
export function figureWords(code: FigureCode): { definition: Translated; scope: Translated } {
  const scopeIn = (it: ImpactWords) => (code === 'territories' ? `${it.scope} ${it.territorySet}` : it.scope)
  return {
    definition: { fr: fr.figures[code].definition, en: en.figures[code].definition },
    scope: { fr: scopeIn(fr), en: scopeIn(en) },
  }
}
