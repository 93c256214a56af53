import { z } from 'zod'
import { schemaVersion } from './programme-schema.ts'
import { key, notEmpty, text } from './schema/words.ts'

/** A day of these two centuries: no edition needs more, and whatever walks through days stays short. */
const dayPattern = `^(?=2[01])${z.regexes.date.source.slice(1, -1)}`

const day = z
  .string()
  .regex(new RegExp(`${dayPattern}$`), { error: 'date' })
  .meta({
    id: 'Day',
    format: 'date',
    description: 'A day that exists, written YYYY-MM-DD, from the year 2000 to 2199.',
  })
const hour = z.iso
  .time({ precision: -1 })
  .meta({ id: 'Hour', description: 'An hour of the clock, written HH:MM.' })
const moment = z
  .string()
  .regex(new RegExp(`${dayPattern}T(?:[01]\\d|2[0-3]):[0-5]\\d$`), { error: 'moment' })
  .meta({
    id: 'Moment',
    description: 'A day and an hour in the time zone of the edition, YYYY-MM-DDTHH:MM, from 2000 to 2199.',
  })
const timeZone = z
  .string()
  .regex(/^[A-Za-z]+(\/[A-Za-z_-]+)+$/, { error: 'time-zone' })
  .meta({ id: 'TimeZone', description: 'A time zone of the IANA list, for example Europe/Paris.' })

const editionKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'key' })
  .meta({ id: 'EditionKey', description: 'Lower-case words or numbers joined by hyphens.' })

const everySite = {
  key: key.describe('Name of the site in addresses.'),
  name: notEmpty.describe('Name of the place.'),
  timeZone: timeZone.describe('The zone in which its hours are read.'),
  capacity: z.int().min(1).max(1000).describe('Places here.'),
  personToCall: z
    .strictObject({
      name: notEmpty.describe('Who answers.'),
      phone: z.e164().describe('Number with its country, for example +33353010010.'),
    })
    .describe('Whom families call.'),
}

const site = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('on-site').describe('People meet there.'),
    ...everySite,
    commune: z
      .strictObject({
        inseeCode: z
          .string()
          .regex(/^(\d{2}|2[AB])\d{3}$/, { error: 'commune' })
          .optional()
          .describe(
            'Code of the commune, as INSEE gives it; absent for a place outside France, which lies in no department.',
          ),
        name: notEmpty.describe('Name of the commune.'),
      })
      .describe('The commune.'),
    streetAddress: notEmpty.optional().describe('Number and street.'),
  }),
  z.strictObject({ mode: z.literal('online').describe('People meet on a screen.'), ...everySite }),
])

/** An edition file: one run of a programme, with its dates and its sites. */
export const editionSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where the JSON Schema lies, for editors that help to write the file.'),
    schemaVersion: z.literal(schemaVersion).describe('Version of the form of this file.'),
    programme: key.describe('Key of the programme that it runs.'),
    key: editionKey.describe('Name of the edition in addresses, often its year.'),
    year: z.int().min(2000).max(2199).describe('The year it is counted in.'),
    name: text.describe('Name of the edition.'),
    demonstration: text
      .optional()
      .describe('Present when people and places are fictional: shown on every screen.'),
    timeZone: timeZone.describe('The zone in which deadlines are read.'),
    firstDay: day.describe('First day of the programme.'),
    lastDay: day.describe('Last day of the programme, at most two years after the first.'),
    campaign: z
      .strictObject({
        opensAt: moment.describe('When applying begins, at most two years before the first day.'),
        closesAt: moment.describe('When applying ends.'),
        lateEntriesUntil: moment.optional().describe('Until when late applications wait for a free place.'),
        answersBy: day.describe('The day by which every applicant has an answer.'),
        offerDays: z.int().min(1).max(60).describe('Days to answer an offer.'),
        waitingListEndsOn: day.describe('The last day on which someone waiting can still be called.'),
      })
      .describe('Applications and offers.'),
    sessions: z
      .strictObject({
        weekdays: z
          .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
          .min(1)
          .describe('The days of the week that are taught.'),
        slots: z
          .array(
            z.strictObject({
              starts: hour.describe('Beginning.'),
              ends: hour.describe('End.'),
            }),
          )
          .min(1)
          .max(12)
          .describe('The sessions of a day, in their order.'),
        exceptions: z
          .array(
            z.strictObject({
              on: day.describe('The day without session.'),
              why: text.describe('Why.'),
            }),
          )
          .describe('Days of the pattern that are not taught.'),
      })
      .describe('The pattern of sessions.'),
    sites: z.array(site).min(1).describe('The sites.'),
  })
  .meta({ title: 'Edition', description: 'One run of a programme: its dates, sessions and sites.' })

/** One run of a programme as its file says it: dates, campaign, pattern of sessions, sites. */
export type EditionDocument = z.output<typeof editionSchema>
