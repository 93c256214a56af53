import { z } from 'zod'
import { key, period, source, spokenText, text } from './words.ts'

/** What is told about an optional sensitive answer, and who may read it until when. */
const sensitive = z
  .strictObject({
    purpose: spokenText.describe('What the answer is for, as she reads it.'),
    basis: z.enum(['consent']).describe('Legal basis. An optional answer rests on consent.'),
    source: source.describe('The law behind the basis.'),
    readers: z
      .array(z.enum(['coordinator', 'facilitator', 'safeguarding-officer']))
      .min(1)
      .describe('The only roles that read it.'),
    keptAfterLastDay: period.describe(
      'How long it is kept after the last day of the edition; then it is erased.',
    ),
  })
  .meta({ id: 'Sensitive', description: 'Why a sensitive answer is asked, who reads it and until when.' })

/** What the platform does with an answer. An answer that fills nothing is kept and shown as it was given. */
const fills = z.enum([
  'gender',
  'birth-date',
  'first-name',
  'last-name',
  'used-name',
  'contact',
  'guardian-contact',
  'site',
  'availability',
  'school-level',
  'postcode',
  'home',
  'practical-needs',
  'access-needs',
  'source-channel',
])

const forStaff = text.optional().describe('How the team reads it on its pages. Absent: as she does.')

const choice = z
  .strictObject({
    key: key.describe('What is stored when it is chosen.'),
    label: spokenText.describe('What she reads.'),
    forStaff,
    meets: z
      .literal('talk')
      .optional()
      .describe(
        'On the question that fills "source-channel": this answer is a talk in a class, the first step of the path.',
      ),
  })
  .meta({ id: 'Choice', description: 'One answer that can be chosen.' })

const everyQuestion = {
  key: key.describe('What answers refer to, unique in the programme.'),
  label: spokenText.describe('The question.'),
  forStaff,
  hint: spokenText.optional().describe('One short line of help under the question.'),
  required: z.boolean().describe('Whether the application can be sent without it.'),
  onlyIf: z.literal('minor').optional().describe('Asked only when she is a minor on the first day.'),
  fills: fills.optional().describe('What the platform does with the answer.'),
  sensitive: sensitive.optional().describe('Present when the answer is sensitive: then it is optional.'),
}

const maxCharacters = z.int().min(1).max(5000).describe('Most characters that are accepted.')
const choices = z.array(choice).min(2).describe('The answers to choose from, in their order.')

/** A question of the application. */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('short-text').describe('One line.'), ...everyQuestion, maxCharacters }),
  z.strictObject({
    kind: z.literal('long-text').describe('Several lines.'),
    ...everyQuestion,
    maxCharacters,
  }),
  z.strictObject({ kind: z.literal('date').describe('Day, month, year.'), ...everyQuestion }),
  z.strictObject({
    kind: z.literal('contact').describe('A telephone number or an e-mail address.'),
    ...everyQuestion,
    otherwise: spokenText
      .optional()
      .describe(
        'A box to tick when there is nobody to name: it answers the question and reaches an adult of the team.',
      ),
    otherwiseForStaff: forStaff,
  }),
  z.strictObject({ kind: z.literal('choice').describe('One answer of a list.'), ...everyQuestion, choices }),
  z.strictObject({
    kind: z.literal('choices').describe('Any answers of a list.'),
    ...everyQuestion,
    choices,
  }),
  z.strictObject({ kind: z.literal('site').describe('One site of the edition.'), ...everyQuestion }),
  z.strictObject({
    kind: z.literal('place').describe('A place found by typing, or her own words where it is in no list.'),
    ...everyQuestion,
  }),
])

/** The application: its screens in their order, one idea on each. */
export const application = z.strictObject({
  minutes: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('How many minutes all of it takes, as she is told. Nothing is told if absent.'),
  screens: z
    .array(
      z.strictObject({
        key: key.describe('Name of the screen, used in its address.'),
        title: spokenText.describe('Title of the screen.'),
        words: spokenText.optional().describe('A line under the title.'),
        questions: z.array(key).min(1).describe('Keys of the questions asked here, in their order.'),
      }),
    )
    .min(1)
    .describe('The screens that ask.'),
  check: z
    .strictObject({
      title: spokenText.describe('Title of the screen.'),
      tells: z.array(spokenText).min(1).describe('What she is told before she sends. Nothing is asked here.'),
    })
    .describe('The screen where she reads her answers again and sends them.'),
  sent: z
    .strictObject({
      title: spokenText.describe('Title of the screen.'),
      tells: z.array(spokenText).min(1).describe('What happens now. {answersBy} is the day of the edition.'),
    })
    .describe('The screen shown once it is sent.'),
})
