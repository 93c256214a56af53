import { z } from 'zod'
import { key, majority, period, source, sourcedAge, spokenText, text } from './words.ts'

const told = z.strictObject({
  kind: z
    .literal('told')
    .describe('Said, and nothing to answer: it rests on another legal basis than consent.'),
  about: z
    .enum(['dates', 'place', 'meals-and-travel', 'person-to-call', 'data', 'rights'])
    .describe('What it is about.'),
  label: text.describe('A word or two in front.'),
  words: text.describe(
    'What is said. May hold {when} (days and hours), {firstDay}, {lastDay}, {hours}, {site}, {personToCall}, {phoneToCall}, {firstName}.',
  ),
})

const asked = z.strictObject({
  kind: z.literal('asked').describe('A question, always on its own.'),
  about: z
    .enum(['guardian-name', 'relation', 'permission', 'image-right', 'optional-answers'])
    .describe(
      'Permission: until majority. Image right: one question per support. Optional answers: only when her age asks for both signatures.',
    ),
  label: text.describe('The question. May hold {firstName}.'),
  hint: text.optional().describe('One short line of help.'),
  choices: z
    .array(
      z.strictObject({
        key: key.describe('What is stored.'),
        label: text.describe('What the guardian reads.'),
        kind: z
          .enum(['parent', 'legal guardian', 'delegated'])
          .optional()
          .describe(
            'What this relation is in law: a parent, who decides instead of one, or who acts for one. A legal guardian if absent.',
          ),
      }),
    )
    .min(2)
    .optional()
    .describe('The answers to choose from, for the relation. Everything else is yes or no, or a name.'),
})

/** The guardian's way: what is told, what is asked, and which ages decide who signs. */
export const guardian = z.strictObject({
  permissionBefore: z
    .enum(['reading', 'offer'])
    .default('offer')
    .describe('Before which step of the application a guardian must have answered.'),
  permissionUnder: majority.describe(
    'Under this age on a day of the programme, a permission is needed for that day.',
  ),
  jointAnswersUnder: sourcedAge.describe(
    'Under this age, optional answers are kept only if both she and a guardian agree.',
  ),
  screens: z
    .array(
      z.strictObject({
        key: key.describe('Name of the screen.'),
        title: text.describe('Title of the screen. May hold {firstName}.'),
        parts: z
          .array(z.discriminatedUnion('kind', [told, asked]))
          .min(1)
          .describe('What is told and asked here, in order.'),
      }),
    )
    .min(1)
    .describe('The screens, in their order.'),
})

/** Image right: one permission for each support, never a condition for taking part. */
export const imageRight = z.strictObject({
  supports: z
    .array(
      z.strictObject({
        key: key.describe('Name of the support.'),
        label: text.describe('The support, as it follows "her picture may appear".'),
      }),
    )
    .min(1)
    .describe('The supports, each asked on its own.'),
  question: spokenText.describe('How she is asked herself, before the list of supports.'),
  guardiansNeeded: z
    .int()
    .min(1)
    .max(2)
    .describe('How many guardians must say yes, beside her own yes, before a picture is published.'),
  lasts: period.describe('How long a yes holds.'),
  source: source.describe('Where these rules come from.'),
})
