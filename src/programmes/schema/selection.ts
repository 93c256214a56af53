import { z } from 'zod'
import { key, source, text } from './words.ts'

/** How applications are read: by people, on anchored criteria; a rating advises, people decide. */
export const selection = z.strictObject({
  readersPerApplication: z
    .int()
    .min(1)
    .max(9)
    .describe('How many people read each application before a decision.'),
  criteria: z
    .array(
      z.strictObject({
        key: key.describe('Name of the criterion.'),
        label: text.describe('What is looked for.'),
        question: key.describe('The question whose answer is read.'),
        anchors: z
          .array(text)
          .min(2)
          .max(6)
          .describe('What each rating looks like: the first is rating 0, the next 1, and so on.'),
      }),
    )
    .min(1)
    .describe('What is rated.'),
  notRated: z
    .array(
      z.strictObject({
        key: key.describe('Name of what is left aside.'),
        words: text.describe('What readers are told about it.'),
      }),
    )
    .describe('What must not weigh, said to the readers and to applicants.'),
  composition: z
    .array(text)
    .min(1)
    .optional()
    .describe(
      'What each cohort mixes, as the board composes it among the files that were read. Said to applicants.',
    ),
  source: source.describe('Where this way of selecting comes from.'),
})
