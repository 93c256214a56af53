import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from './programme-file.ts'
import { say } from './spoken-text.ts'

type Words = ReadonlyMap<string, string>

/** What one version of a programme calls the keys that rows about people hold, in the language and address of a reader. */
export type ProgrammeWords = {
  questions: Words
  /** The questions that are answered with a day. */
  days: ReadonlySet<string>
  /** Of each question with choices, by the key of the choice. */
  choices: ReadonlyMap<string, Words>
  papers: Words
  diets: Words
  criteria: Words
  doors: Words
  checks: Words
}

/** The words of one version. */
export function programmeWords(
  { questions, cohort, selection, nextDoors, adultChecks }: ProgrammeDocument,
  language: Language,
  address: 'tu' | 'vous',
): ProgrammeWords {
  return {
    questions: byKey(questions, ({ label }) => say(label, language, address)),
    days: new Set(questions.filter(({ kind }) => kind === 'date').map(({ key }) => key)),
    choices: new Map(
      questions.flatMap((question) =>
        'choices' in question
          ? [[question.key, byKey(question.choices, ({ label }) => say(label, language, address))] as const]
          : [],
      ),
    ),
    papers: byKey(cohort.papers ?? [], ({ name }) => name[language]),
    diets: byKey(cohort.emergencySheet?.diets ?? [], ({ label }) => label[language]),
    criteria: byKey(selection.criteria, ({ label }) => label[language]),
    doors: byKey(nextDoors, ({ title }) => say(title, language, address)),
    checks: byKey(adultChecks ?? [], ({ name }) => name[language]),
  }
}

function byKey<It extends { key: string }>(all: readonly It[], word: (it: It) => string): Words {
  return new Map(all.map((it) => [it.key, word(it)]))
}
