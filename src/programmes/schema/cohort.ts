import { z } from 'zod'
import { key, period, source, text } from './words.ts'

/** How many girls a site takes when the edition says nothing else. */
export const places = z.strictObject({
  perSite: z.int().min(1).max(1000).describe('Places on each site.'),
  source: source.describe('Where this number comes from.'),
})

/** The emergency sheet that a guardian fills in once a place is confirmed. */
const emergencySheet = z
  .strictObject({
    words: text.describe('What it is for and who reads it, as the guardian reads it.'),
    health: text.describe(
      'What is said before allergies, treatment and access needs: free to give, and on which legal basis.',
    ),
    consent: text.describe('The sentence that is ticked when something about health is written.'),
    diets: z
      .array(
        z.strictObject({
          key: key.describe('What is stored.'),
          label: text.describe('What the guardian reads.'),
        }),
      )
      .describe('Meals to choose from, beside the ordinary one. Only counted, never shown beside a name.'),
    keptAfterEnd: period.describe('How long it is kept after the last day of the cohort; then it is erased.'),
    source: source.describe('The law behind the basis and the length.'),
  })
  .meta({
    id: 'EmergencySheet',
    description: 'What is asked for emergencies, on which basis, and until when it is kept.',
  })

/** A cohort: who leads it and which papers each participant brings. */
export const cohort = z.strictObject({
  facilitators: z.int().min(1).max(20).describe('How many facilitators lead a cohort.'),
  papers: z
    .array(
      z.strictObject({
        key: key.describe('Name of the paper.'),
        name: text.describe('The paper, as it is called.'),
        words: text.describe('What it is for, and what is kept of it.'),
        from: z.enum(['participant', 'guardian']).describe('Who gives it.'),
        onlyIf: z.literal('minor').optional().describe('Asked only for a minor.'),
        how: z
          .enum(['signed', 'answered', 'shown'])
          .describe('Signed here; answered here, yes or no alike; or shown to a person and never copied.'),
        neededBefore: z.enum(['first-day', 'never']).describe('Whether taking part waits for it.'),
        source: source.describe('Why it is asked.'),
      }),
    )
    .describe('The papers of each participant.'),
  emergencySheet: emergencySheet.optional().describe('The emergency sheet. Without it, none is asked.'),
  meals: z
    .enum(['full-days', 'every-day', 'none'])
    .optional()
    .describe(
      'On which days everybody has a meal: those with a session before and after noon, all, or none. None if absent.',
    ),
  absenceCalls: z
    .strictObject({
      deskAfterMinutes: z
        .int()
        .min(0)
        .max(240)
        .describe(
          'After how many minutes a minor absent without word, whose family nobody has reached, shows at the desk.',
        ),
      source: source.describe('Who set this time.'),
    })
    .optional()
    .describe('When the team is told that nobody has called about a missing minor. 30 minutes if absent.'),
})

/** What families are told before the first day, besides dates, place and whom to call, which the edition says. */
export const practicalInformation = z.strictObject({
  meals: text.optional().describe('Where and what they eat, and what it costs.'),
  travel: text.optional().describe('How they come, and what is paid.'),
  bring: text.optional().describe('What to bring.'),
})

/** When a participation counts as completed. */
export const completionRule = z.strictObject({
  kind: z
    .literal('share-of-taught-minutes')
    .describe('Minutes attended, over minutes taught in the sessions that were held.'),
  atLeastPercent: z.int().min(0).max(100).describe('The share that is enough, in per cent.'),
  excusedAbsence: z
    .enum(['counts-as-absence', 'left-out'])
    .describe('An excused absence counts like another, or its session is left out of the sum.'),
  source: source.describe('Who set this rule.'),
})

/** The diploma, as it is printed. */
export const diploma = z.strictObject({
  title: text.describe('Title.'),
  body: text.describe(
    'What it says after her name. May hold {firstDay}, {lastDay}, {attendedHours}, {taughtHours}, {site}.',
  ),
  notice: text.describe('What it is not, at the foot.'),
  signatories: z
    .array(
      z.strictObject({
        role: z.enum(['host', 'association']).describe('Which side signs.'),
        title: text.describe('The function printed under the name.'),
      }),
    )
    .min(1)
    .describe('Who signs, in the order printed.'),
  source: source.describe('Where this custom comes from.'),
})
