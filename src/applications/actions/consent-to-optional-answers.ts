import type { Scope } from '#platform/database/database.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { say } from '#src/programmes/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { gaveSensitiveAnswers, optionalAnswersPurpose, sensitiveQuestions } from '../optional-answers.ts'

/** Sending optional answers is her own yes to their being kept, with the words under which they were asked. */
export async function consentToOptionalAnswers(scope: Scope, application: ApplicationView): Promise<void> {
  const { applicant, answers, campaign } = application
  const { programme } = campaign
  if (!gaveSensitiveAnswers(programme, answers)) return
  const { language } = applicant
  const words = sensitiveQuestions(programme)
    .map(
      (question) =>
        `${say(question.label, language, programme.address)} ${say(question.sensitive!.purpose, language, programme.address)}`,
    )
    .join('\n')
  await recordConsent(scope, {
    purpose: optionalAnswersPurpose,
    legalBasis: 'consent',
    words,
    language,
    aboutId: applicant.id,
    contextId: application.id,
    givenBy: applicant.id,
    capacity: 'self',
    answer: 'yes',
    channel: 'link',
  })
}
