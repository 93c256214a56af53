import { z } from 'zod'
import { key, source, spokenText, text } from './words.ts'

/** Who the programme is for, and why the law allows it (loi 2008-496, art. 2; Défenseur des droits MLD-2015-305). */
export const publicRule = z.strictObject({
  kind: z
    .enum(['women-only', 'women-priority', 'mixed'])
    .describe('Only the genders in "welcomes", these first, or everyone alike.'),
  welcomes: z
    .array(key)
    .describe(
      'Keys of the choices of the gender question that are welcome. Gender is self-declared, never proven.',
    ),
  aim: text.describe('The legitimate aim that this rule serves.'),
  proportionality: text.describe('Why the rule is necessary and goes no further than its aim.'),
  alternative: text.describe('What is offered to those whom the rule leaves out.'),
  source: source.describe('The law that allows it.'),
})

/** At what age one can take part, counted on a day of the edition and not on the day of applying. */
export const ageRule = z.strictObject({
  minimum: z.int().min(0).max(120).describe('Youngest age, in whole years, included.'),
  maximum: z
    .int()
    .min(0)
    .max(120)
    .optional()
    .describe('Oldest age, in whole years, included. No limit if absent.'),
  countedOn: z.enum(['first-day', 'last-day']).describe('The day of the edition on which age is counted.'),
  source: source.describe('Who set these ages.'),
})

/** What the programme calls its participants by majority: nobody ticks it, her birth date says it each day. */
export const levels = z.strictObject({
  minor: text.describe('Until majority, as it follows "you are", for example "junior".'),
  adult: text.describe('From the day on which she is of age, for example "senior".'),
  source: source.describe('Who set these names.'),
})

/** The three parts of the path on the public page, in the programme's own words. */
export const path = z.strictObject({
  apply: spokenText.describe('Until the answer, for example "I apply".'),
  meet: spokenText.describe('From the first day to the diploma.'),
  after: spokenText.describe('Once it is over.'),
  afterwards: spokenText.describe('What can be done then, in a few words.'),
})

/** Another way forward for whoever does not get a place here: nobody is refused without one. */
export const nextDoor = z.strictObject({
  key: key.describe('Name of this door.'),
  opensFor: z
    .array(z.enum(['too-young', 'too-old', 'other-public', 'not-selected']))
    .min(1)
    .describe('Whom it is shown to.'),
  title: spokenText.describe('What it is, in a few words.'),
  words: spokenText.describe('What she can do now.'),
  address: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Where to go, https only.'),
  contact: z
    .enum(['next-campaign', 'this-door'])
    .optional()
    .describe(
      'A contact can be left here. next-campaign: she is invited when applications open next. this-door: somebody of the team writes to her about this door.',
    ),
})
