import { z } from 'zod'

/** A text that says something: more than spaces. */
export const notEmpty = z.string().regex(/\S/, { error: 'not-empty' })

/** Words for staff, guardians and the public: the same text in each language of the platform's first two. */
export const text = z
  .strictObject({
    fr: notEmpty.describe('In French.'),
    en: notEmpty.describe('In English.'),
  })
  .meta({ id: 'Text', description: 'Words in each language.' })

/**
 * Words said to the participant. French has two forms of address; one string serves when the words are written
 * in the programme's own form, both are given when the file is meant to be copied by programmes of either form.
 */
export const spokenText = z
  .strictObject({
    fr: z
      .union([
        notEmpty,
        z.strictObject({
          tu: notEmpty.describe('Said with "tu".'),
          vous: notEmpty.describe('Said with "vous".'),
        }),
      ])
      .describe('In French: one text, or one for each form of address.'),
    en: notEmpty.describe('In English.'),
  })
  .meta({ id: 'SpokenText', description: 'Words said to the participant, in each language.' })

/** Where a rule comes from, so that whoever doubts it can check it: a law, a guide, a decision. */
export const source = z
  .strictObject({
    words: text.describe('The law with its article, the document with its date, or who decided it and when.'),
    address: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('Where to read it, https only.'),
    proposed: z
      .literal(true)
      .optional()
      .describe(
        'Nobody has set it yet: the team reads these words to confirm it, families and adults do not.',
      ),
  })
  .meta({ id: 'Source', description: 'Where a rule comes from.' })

/** A name that answers, settings and links refer to: it never changes once published. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'key' })
  .meta({ id: 'Key', description: 'Lower-case words joined by hyphens. Never changed once published.' })

/** Ten years: how long somebody may claim for what was done to her body (Code civil, article 2226). No rule of a programme asks for longer. */
const mostMonths = 120

/** A length of time, counted in days or in calendar months. */
export const period = lasting({ atMost: mostMonths, because: 'ten-years' }).meta({
  id: 'Period',
  description: 'A length of time, in days or in months, at most ten years.',
})

/** A length of time between two others, in months. `because` names the reason that a file outside is told (`file-problem.ts`). */
export function lasting({
  atLeast = 0,
  atMost,
  because,
}: {
  atLeast?: number
  atMost: number
  because: string
}) {
  // As many days as the months can have.
  const days = [Math.max(1, atLeast * 30), Math.ceil(atMost * 30.5)] as const
  return z.union([
    z.strictObject({ days: bounded(...days, because).describe('Number of days.') }),
    z.strictObject({
      months: bounded(Math.max(1, atLeast), atMost, because).describe('Number of calendar months.'),
    }),
  ])
}

function bounded(least: number, most: number, error: string) {
  return z.int().min(least, { error }).max(most, { error })
}

/**
 * 18 in France (Code civil, article 388) and in the other countries of the Union: the law of the country, which a file names and does not
 * choose. Under it a permission is needed: no programme abolishes minors. A country that counts otherwise is a change here, tested then.
 */
export const majority = z
  .strictObject({
    years: z.literal(18, { error: 'majority' }).describe('Majority: 18 years.'),
    source: source.describe('The law that says so, with its article.'),
  })
  .meta({ id: 'Majority', description: 'The age of majority and the law that sets it.' })

/** An age fixed by a law or by a decision: a setting with its source, never a constant in code. */
export const sourcedAge = z
  .strictObject({
    years: z
      .int()
      .min(13, { error: 'own-consent' })
      .max(18, { error: 'own-consent' })
      .describe('Age in whole years, from 13 to 18.'),
    source: source.describe('Where this age comes from.'),
  })
  .meta({ id: 'SourcedAge', description: 'An age and where it comes from.' })
