import type { Common, Letter, Template, Told } from './letter.ts'
import { namesIn } from './told.ts'

export type FreeMessage = Common &
  Told & {
    /** As somebody of the team wrote them, in whatever language. */
    subject: string
    words: string
    /** Who wrote: a girl always knows which adult speaks to her. */
    from: string
    cohort: string
  }

/** The words of a person, as she wrote them, between a greeting and who she is. */
export const freeMessage: Template<FreeMessage> = {
  reader: 'told',
  fr: (values) => letterOf(values, aboutIn('fr', values, 'Au sujet de'), 'promotion'),
  en: (values) => letterOf(values, aboutIn('en', values, 'About'), 'cohort'),
}

function letterOf({ subject, words, from, cohort }: FreeMessage, about: string[], word: string): Letter {
  return {
    subject,
    paragraphs: [...about, ...paragraphsOf(words)],
    after: [`${from}, ${word} ${cohort}`],
    short: [...about, ...paragraphsOf(words), `${from}.`].join(' '),
  }
}

/** A guardian of two girls in two cohorts knows of whom it speaks. */
function aboutIn(language: 'fr' | 'en', { audience, children }: FreeMessage, word: string): string[] {
  return audience === 'guardians' && children.length > 0 ? [`${word} ${namesIn(language, children)}.`] : []
}

function paragraphsOf(words: string): string[] {
  return words
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
