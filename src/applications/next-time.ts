import { dayAfter, type EligibilityAnswers, eligibility } from '#src/programmes/index.ts'
import type { CampaignView } from './campaign-view.ts'
import { type Answers, answerThatFills } from './screens.ts'

/** Could she apply a year later, by what she has said? Who could not is promised no next campaign. */
export function couldApplyNextYear(
  { programme, edition }: Pick<CampaignView, 'programme' | 'edition'>,
  said: EligibilityAnswers,
): boolean {
  const year = { months: 12 }
  const next = { firstDay: dayAfter(edition.firstDay, year), lastDay: dayAfter(edition.lastDay, year) }
  return eligibility(programme, said, next).eligible !== 'no'
}

/** What she has said of whom the programme is for. */
export function saidBy({
  campaign: { programme },
  answers,
}: {
  campaign: Pick<CampaignView, 'programme'>
  answers: Answers
}): EligibilityAnswers {
  const birthDate = answerThatFills(programme, answers, 'birth-date')
  const gender = answerThatFills(programme, answers, 'gender')
  return { ...(birthDate && { birthDate }), ...(gender && { gender }) }
}
