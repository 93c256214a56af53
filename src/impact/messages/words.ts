import type { Language, Translated } from '#platform/i18n/language.ts'
import type { TerritorySet } from '#src/territories/index.ts'
import type { FigureCode } from '../figure.ts'
import { en } from './en.ts'
import { fr, type ImpactWords } from './fr.ts'

const words: Record<Language, ImpactWords> = { fr, en }

export function impactWords(language: Language): ImpactWords {
  return words[language]
}

/** What a figure means and what it covers, in every language, as it is published. */
export function figureWords(set: TerritorySet) {
  const definitionIn = (it: ImpactWords, code: FigureCode) =>
    code === 'territories'
      ? `${it.figures.territories.definition} ${it.territorySets[set]}`
      : it.figures[code].definition
  return (code: FigureCode): { definition: Translated; scope: Translated } => ({
    definition: { fr: definitionIn(fr, code), en: definitionIn(en, code) },
    scope: { fr: fr.scope, en: en.scope },
  })
}
