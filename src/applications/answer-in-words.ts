import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import type { Answers, Question } from './screens.ts'

type Reading = {
  language: Language
  address: ProgrammeDocument['address']
  sites: readonly { key: string; name: string; commune: string }[]
}

/** An answer as people read it: the words of a choice, a date in full, a place; undefined when there is none. */
export function answerInWords(question: Question, answers: Answers, reading: Reading): string | undefined {
  const value = answers[question.key]
  if (!value) return undefined
  const { language, address, sites } = reading
  switch (question.kind) {
    case 'date':
      return plainDay(value, language)
    case 'choice':
    case 'choices':
      return question.choices
        .filter(({ key }) => value.split(',').includes(key))
        .map(({ label }) => say(label, language, address))
        .join(', ')
    case 'site': {
      const site = sites.find(({ key }) => key === value)
      return site && [site.name, site.commune].filter(Boolean).join(', ')
    }
    case 'contact':
      return value === 'otherwise' && question.otherwise
        ? say(question.otherwise, language, address)
        : contactInWords(value)
    default:
      return value
  }
}
