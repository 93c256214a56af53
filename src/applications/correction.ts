import { type EligibilityReason, eligibility, type ProgrammeDocument } from '#src/programmes/index.ts'
import type { ApplicationState } from './application.ts'
import type { CampaignView } from './campaign-view.ts'

/** As long as a name may be: longer than the programmes let it be. */
export const longestName = 100

/** The states in which somebody still counts on her age: what has ended is not judged again. */
const judged: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'under review',
  'offered',
  'waiting',
  'accepted',
]

type File = {
  state: ApplicationState
  campaign: { programme: Pick<ProgrammeDocument, 'publicRule' | 'ageRule'>; edition: CampaignView['edition'] }
}

/**
 * What the age rule of her programmes says against a birth date; null when nothing. The rule explains: it never decides about
 * a file that a person has read, so a correction outside it needs a written reason and ends nothing (GDPR, art. 16 and 22).
 */
export function outsideAgeRule(files: readonly File[], birthDate: string): EligibilityReason | null {
  for (const { state, campaign } of files) {
    if (!judged.includes(state)) continue
    const { criteria } = eligibility(campaign.programme, { birthDate }, campaign.edition)
    const age = criteria.find(({ criterion, answer }) => criterion === 'age' && answer === 'no')
    if (age !== undefined) return age.reason
  }
  return null
}
