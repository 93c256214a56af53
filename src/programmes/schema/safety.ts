import { z } from 'zod'
import { key, lasting, period, source, text } from './words.ts'

const kept = z
  .strictObject({
    for: period.describe('How long.'),
    source: source.describe('Who set this length.'),
  })
  .meta({ id: 'Kept', description: 'How long something is kept, and by whose rule.' })

/** The CNIL's length for whoever asked for something and got nothing: three years from the last contact. */
const keptOfStrangers = z.strictObject({
  for: lasting({ atMost: 36, because: 'three-years' }).describe('How long, at most three years.'),
  source: source.describe('Who set this length.'),
})

/** A month to ask why, and to claim; five years to claim before a court for a refusal (Code civil, article 2224). */
const keptOfRefused = z.strictObject({
  for: lasting({ atLeast: 1, atMost: 60, because: 'time-to-claim' }).describe(
    'How long, from a month to five years.',
  ),
  source: source.describe('Who set this length.'),
})

const keptOfParticipants = z.strictObject({
  for: lasting({ atLeast: 1, atMost: 120, because: 'files-of-participants' }).describe(
    'How long, from a month to ten years.',
  ),
  source: source.describe('Who set this length.'),
})

/** What is erased and when. */
export const retention = z.strictObject({
  draftsNeverSent: keptOfStrangers.describe('Applications begun and never sent, from their last change.'),
  refusedFiles: keptOfRefused.describe('Applications that did not lead to a place, from the decision.'),
  participantFiles: keptOfParticipants.describe(
    'Files of whoever had a place, from the last contact: the end of the edition, or what she, a guardian or the team did since.',
  ),
  contacts: keptOfStrangers
    .optional()
    .describe('A contact left for the next campaign, at most. 18 months if absent.'),
  absenceCalls: kept
    .optional()
    .describe(
      'What was said in a call about an absence, from the last day of the edition. 3 months if absent.',
    ),
  messagesToCohorts: kept
    .optional()
    .describe('What was written to a cohort, from the last day of its edition. Until that day if absent.'),
  concerns: kept
    .optional()
    .describe(
      'A concern about safety, from its closing; the longest of all programmes. 60 months if absent.',
    ),
  concernContacts: kept
    .optional()
    .describe(
      'How to reach whoever raised a concern, from its closing; the longest of all programmes. 12 months if absent.',
    ),
  checks: kept
    .optional()
    .describe('A check of an adult, from its last day; the longest of all programmes. 12 months if absent.'),
  charters: kept
    .optional()
    .describe(
      'A charter signed and a page read, from the last day beside participants or in a role; the longest of all programmes. 12 months if absent.',
    ),
})

/** Which checks of an adult are accepted before she or he is beside minors. */
export const adultChecks = z
  .array(
    z.strictObject({
      key: key.describe('Name of the kind of check.'),
      name: text.describe('The check, as it is called.'),
      words: text.describe('When it is the right one, and what is kept of it.'),
      validFor: lasting({ atMost: 36, because: 'check' }).describe(
        'How long a result holds from its date, at most three years.',
      ),
      source: source.describe('Where this validity comes from.'),
    }),
  )
  .min(1)
