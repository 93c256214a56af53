import { z } from 'zod'
import { application, question } from './schema/application-form.ts'
import { cohort, completionRule, diploma, places, practicalInformation } from './schema/cohort.ts'
import { guardian, imageRight } from './schema/guardian.ts'
import { ageRule, levels, nextDoor, path, publicRule } from './schema/public.ts'
import { adultChecks, retention } from './schema/safety.ts'
import { selection } from './schema/selection.ts'
import { key, notEmpty, text } from './schema/words.ts'

/** The version of the form of programme and edition files that this platform reads. */
export const schemaVersion = 1

/** A programme file: every rule of a programme, so that none of them is in code. */
export const programmeSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where the JSON Schema lies, for editors that help to write the file.'),
    schemaVersion: z.literal(schemaVersion).describe('Version of the form of this file.'),
    key: key.describe('Name of the programme in addresses and in edition files.'),
    name: text.describe('Name of the programme.'),
    summary: text.describe('What it is, in one or two sentences.'),
    path: path.optional().describe('How the parts of its path are named. Plain words if absent.'),
    address: z.enum(['tu', 'vous']).describe('How the participant is addressed in French.'),
    publicRule: publicRule.describe('Who the programme is for, with the legal justification.'),
    ageRule: ageRule.optional().describe('At what age one can take part. Any age if absent.'),
    levels: levels
      .optional()
      .describe('What she is called before and from majority. Nothing is said of it if absent.'),
    places: places.describe('Places on a site.'),
    nextDoors: z.array(nextDoor).min(1).describe('Other ways forward for whoever does not get a place.'),
    questions: z.array(question).min(1).describe('Every question of the application.'),
    application: application.describe('The screens of the application.'),
    guardian: guardian.describe('What the guardian of a minor is told and asked.'),
    imageRight: imageRight.describe('Permission to use her picture.'),
    selection: selection.describe('How applications are read.'),
    cohort: cohort.describe('Who leads a cohort, and its papers.'),
    practicalInformation: practicalInformation
      .optional()
      .describe('What families are told before the first day. Nothing more than dates and place if absent.'),
    completion: completionRule.describe('When a participation counts as completed.'),
    diploma: diploma.describe('The diploma.'),
    retention: retention.describe('What is erased and when.'),
    adultChecks: adultChecks.describe('Which checks of adults are accepted, and for how long.'),
    proposals: z
      .array(
        z.strictObject({
          place: notEmpty.describe('The place in this file, for example "ageRule.minimum".'),
          why: text.describe('Why it says what it says.'),
        }),
      )
      .describe('What no source says and is proposed here: to be confirmed by whoever runs the programme.'),
  })
  .meta({ title: 'Programme', description: 'A programme: its rules, questions, papers and words.' })

/** A whole programme as its file says it: public, ages, questions, screens, guardian, selection, papers, diploma, retention. */
export type ProgrammeDocument = z.output<typeof programmeSchema>
