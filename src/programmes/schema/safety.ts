import { z } from 'zod'
import { key, period, source, text } from './words.ts'

const kept = z
  .strictObject({
    for: period.describe('How long.'),
    source: source.describe('Who set this length.'),
  })
  .meta({ id: 'Kept', description: 'How long something is kept, and by whose rule.' })

/** What is erased and when. */
export const retention = z.strictObject({
  draftsNeverSent: kept.describe('Applications begun and never sent, from their last change.'),
  refusedFiles: kept.describe('Applications that did not lead to a place, from the decision.'),
  participantFiles: kept.describe(
    'Files of whoever had a place, from the last contact: the end of the edition, or what she, a guardian or the team did since.',
  ),
  contacts: kept.optional().describe('A contact left for the next campaign, at most. 18 months if absent.'),
  absenceCalls: kept
    .optional()
    .describe(
      'What was said in a call about an absence, from the last day of the edition. 3 months if absent.',
    ),
  messagesToCohorts: kept
    .optional()
    .describe('What was written to a cohort, from the last day of its edition. Until that day if absent.'),
})

/** Which checks of an adult are accepted before she or he is beside minors. */
export const adultChecks = z
  .array(
    z.strictObject({
      key: key.describe('Name of the kind of check.'),
      name: text.describe('The check, as it is called.'),
      words: text.describe('When it is the right one, and what is kept of it.'),
      validFor: period.describe('How long a result holds from its date.'),
      source: source.describe('Where this validity comes from.'),
    }),
  )
  .min(1)
