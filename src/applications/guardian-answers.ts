import type { Language } from '#platform/i18n/language.ts'
import type { Person } from '#src/people/index.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import type { ApplicationView } from './application-view.ts'
import { type Asked, type GuardianQuestion, guardianScreensFor, questionsOf } from './guardian-screens.ts'

/** One question with the last word of each guardian, in their order; null where one has not answered. */
export type SideBySide = { question: GuardianQuestion; answers: (LastConsent | null)[]; disagree: boolean }

/** What each guardian answered to each question put to them: two who disagree are seen, and one no wins. */
export function sideBySide(application: ApplicationView, language: Language): SideBySide[] {
  return guardianQuestions(application, language).map((question) => {
    const answers = application.guardians.map((guardian) => lastWord(application, guardian, question))
    const said = new Set(answers.flatMap((it) => it?.answer ?? []))
    return { question, answers, disagree: said.size > 1 }
  })
}

/** The yes-or-no questions put to the guardians of this application, in the order of the programme. */
export function guardianQuestions(application: ApplicationView, language: Language): GuardianQuestion[] {
  return guardianScreensFor(application)
    .flatMap(({ parts }) => parts)
    .filter((part): part is Asked => part.kind === 'asked')
    .flatMap((part) => questionsOf(part, application.campaign.programme, language))
}

/** A question with her first name in it: the one thing that its words may leave open. */
export function askedAbout({ words }: GuardianQuestion, { firstName }: Pick<Person, 'firstName'>): string {
  return words.replaceAll('{firstName}', firstName)
}

function lastWord(
  { consents }: ApplicationView,
  { id }: Person,
  { purpose }: GuardianQuestion,
): LastConsent | null {
  return (
    consents.find((it) => it.givenBy === id && it.capacity === 'guardian' && it.purpose === purpose) ?? null
  )
}
