import type { Translated } from '#platform/i18n/language.ts'
import { type FileProblem, placeOf } from './file-problem.ts'
import type { ProgrammeDocument } from './programme-schema.ts'
import { repeatedKeys } from './repeated-keys.ts'

type Question = ProgrammeDocument['questions'][number]

/** What the questions and the screens of an application say against one another, or against the rules they serve. */
export function applicationContradictions(programme: ProgrammeDocument): FileProblem[] {
  const { questions, application } = programme
  return [
    ...repeatedKeys(['questions'], questions),
    ...questions.flatMap((question, index) =>
      'choices' in question ? repeatedKeys(['questions', index, 'choices'], question.choices) : [],
    ),
    ...repeatedKeys(['application', 'screens'], application.screens),
    ...requiredAndSensitive(questions),
    ...filledTwice(questions),
    ...questionsNotOnOneScreen(programme),
    ...rulesWithoutQuestion(programme),
  ]
}

/** GDPR, art. 9(2)(a) and 7(4): an answer that rests on consent cannot be a condition. */
function requiredAndSensitive(questions: Question[]): FileProblem[] {
  return questions.flatMap(({ required, sensitive }, index) =>
    required && sensitive
      ? problem(['questions', index, 'required'], {
          fr: 'Une réponse sensible reste facultative.',
          en: 'A sensitive answer stays optional.',
        })
      : [],
  )
}

function filledTwice(questions: Question[]): FileProblem[] {
  return questions.flatMap(({ fills }, index) =>
    fills && questions.findIndex((other) => other.fills === fills) < index
      ? problem(['questions', index, 'fills'], {
          fr: `Une autre question remplit déjà «\u00a0${fills}\u00a0».`,
          en: `Another question already fills "${fills}".`,
        })
      : [],
  )
}

function questionsNotOnOneScreen({ questions, application }: ProgrammeDocument): FileProblem[] {
  const known = new Set(questions.map(({ key }) => key))
  const asked = new Set<string>()
  const onScreens = application.screens.flatMap((screen, screenIndex) =>
    screen.questions.flatMap((key, index) => {
      const place = ['application', 'screens', screenIndex, 'questions', index]
      if (!known.has(key)) {
        return problem(place, {
          fr: `Aucune question ne s’appelle «\u00a0${key}\u00a0».`,
          en: `No question is called "${key}".`,
        })
      }
      if (asked.has(key)) {
        return problem(place, {
          fr: `«\u00a0${key}\u00a0» est déjà posée plus haut.`,
          en: `"${key}" is already asked above.`,
        })
      }
      asked.add(key)
      return []
    }),
  )
  const neverAsked = questions.flatMap(({ key }, index) =>
    asked.has(key)
      ? []
      : problem(['questions', index, 'key'], {
          fr: `«\u00a0${key}\u00a0» n’est sur aucun écran.`,
          en: `"${key}" is on no screen.`,
        }),
  )
  return [...onScreens, ...neverAsked]
}

function rulesWithoutQuestion({ questions, ageRule, publicRule }: ProgrammeDocument): FileProblem[] {
  const found: FileProblem[] = []
  const birthDate = questions.find(({ fills }) => fills === 'birth-date')
  if (ageRule && birthDate?.kind !== 'date') {
    found.push(
      ...problem(['ageRule'], {
        fr: 'Il faut une question de type «\u00a0date\u00a0» qui remplit «\u00a0birth-date\u00a0».',
        en: 'A question of kind "date" must fill "birth-date".',
      }),
    )
  }
  const gender = questions.find(({ fills }) => fills === 'gender')
  const choices = gender?.kind === 'choice' ? gender.choices.map(({ key }) => key) : []
  if (publicRule.kind === 'women-only' && publicRule.welcomes.length === 0) {
    found.push(
      ...problem(['publicRule', 'welcomes'], {
        fr: 'Cette règle n’accueille personne.',
        en: 'This rule welcomes nobody.',
      }),
    )
  }
  publicRule.welcomes.forEach((welcome, index) => {
    if (choices.includes(welcome)) return
    found.push(
      ...problem(['publicRule', 'welcomes', index], {
        fr: `La question qui remplit «\u00a0gender\u00a0» n’a pas la réponse «\u00a0${welcome}\u00a0».`,
        en: `The question that fills "gender" has no answer "${welcome}".`,
      }),
    )
  })
  return found
}

function problem(steps: PropertyKey[], message: Translated): FileProblem[] {
  return [{ place: placeOf(steps), message }]
}
