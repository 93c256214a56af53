import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { namedFor, type ProgrammeDocument, placeInWords, say, sayToStaff } from '#src/programmes/index.ts'
import { placeFromAnswer } from './place-answer.ts'
import { type Answers, otherwiseAnswer, type Question } from './screens.ts'

type Reading = {
  language: Language
  address: ProgrammeDocument['address']
  /** Who reads it: a programme may have other words for its team. */
  reader?: 'staff'
  sites: readonly { key: string; name: string; commune: string }[]
}

/** An answer as people read it: the words of a choice, a date in full, a place; undefined when there is none. */
export function answerInWords(question: Question, answers: Answers, reading: Reading): string | undefined {
  const value = answers[question.key]
  if (!value) return undefined
  const { language, address, sites, reader } = reading
  switch (question.kind) {
    case 'date':
      return plainDay(value, language)
    case 'choice':
    case 'choices':
      return question.choices
        .filter(({ key }) => value.split(',').includes(key))
        .map((choice) =>
          reader === 'staff' ? sayToStaff(choice, language, address) : say(choice.label, language, address),
        )
        .join(', ')
    case 'site': {
      const site = namedFor(sites, language).find(({ key }) => key === value)
      return site && placeInWords(site)
    }
    case 'place':
      return placeFromAnswer(value).label || undefined
    case 'contact':
      if (value !== otherwiseAnswer || !question.otherwise) return contactInWords(value)
      return (
        (reader === 'staff' && question.otherwiseForStaff?.[language]) ||
        say(question.otherwise, language, address)
      )
    default:
      return value
  }
}
