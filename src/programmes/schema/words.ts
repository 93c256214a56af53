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
  })
  .meta({ id: 'Source', description: 'Where a rule comes from.' })

/** A name that answers, settings and links refer to: it never changes once published. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'key' })
  .meta({ id: 'Key', description: 'Lower-case words joined by hyphens. Never changed once published.' })

/** A length of time, counted in days or in calendar months. */
export const period = z
  .union([
    z.strictObject({ days: z.int().min(1).describe('Number of days.') }),
    z.strictObject({ months: z.int().min(1).describe('Number of calendar months.') }),
  ])
  .meta({ id: 'Period', description: 'A length of time, in days or in months.' })

/** An age fixed by a law or by a decision: a setting with its source, never a constant in code. */
export const sourcedAge = z
  .strictObject({
    years: z.int().min(0).max(120).describe('Age in whole years.'),
    source: source.describe('Where this age comes from.'),
  })
  .meta({ id: 'SourcedAge', description: 'An age and where it comes from.' })
