import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { ApplicationView } from '../application-view.ts'
import { draftEnds } from '../draft-ends.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'

/** Until when her draft is kept and can be sent; nothing of what was sent. */
export function draftEndsInWords(
  application: ApplicationView,
  { status }: ApplicantMessages,
  language: Language,
): string {
  if (application.draftChangedAt === null) return ''
  const { keptUntil, closesOn } = draftEnds(application, application.draftChangedAt)
  return status.draftEnds(plainDay(keptUntil, language), plainDay(closesOn, language))
}
