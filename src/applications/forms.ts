import { z } from 'zod'
import { ageOn } from '#platform/clock/age.ts'
import { typedDay } from '#platform/http/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { hidesASign, readContact } from '#src/people/index.ts'
import type { Place, TypedPlace } from '#src/places/index.ts'
import type { ApplicantMessages } from './messages/applicant-fr.ts'
import { placeAnswer } from './place-answer.ts'
import { type Answers, otherwiseAnswer, type Question } from './screens.ts'

/** What came back from one screen: the valid answers, what was typed, and what is wrong. */
export type ScreenReading = {
  answers: Answers
  typed: Answers
  errors: FieldError[]
  /** The places that answer what was typed, by question, where she has to choose. */
  among: Readonly<Record<string, readonly Place[]>>
}

type Reading = {
  today: string
  siteKeys: readonly string[]
  /** What was typed as a place, by question, looked up. */
  places: Readonly<Record<string, TypedPlace>>
  words: ApplicantMessages['faults']
  /** Would a text message leave to this number? */
  textsReach: (number: string) => boolean
}

/** Reads the fields of one screen, question by question. An optional question left empty is an empty answer. */
export function readScreen(
  asked: readonly Question[],
  fields: Record<string, string>,
  with_: Reading,
): ScreenReading {
  const reading = {
    answers: {} as Record<string, string>,
    typed: fields,
    errors: [] as FieldError[],
    among: {} as Record<string, readonly Place[]>,
  }
  for (const question of asked) {
    const place = with_.places[question.key]
    if (place?.kind === 'choose') {
      reading.among[question.key] = place.among
      reading.errors.push({ field: `${question.key}-place`, message: with_.words.whichPlace })
      continue
    }
    const typed = place === undefined ? typedAnswer(question, fields) : placeAnswer(place)
    const result = schemaOf(question, with_).safeParse(typed)
    if (result.success) reading.answers[question.key] = result.data
    else reading.errors.push({ field: question.key, message: result.error.issues[0]!.message })
  }
  return reading
}

/** A date comes in three boxes, several choices as several fields joined by commas; the rest is one field. */
function typedAnswer(question: Question, fields: Record<string, string>): string {
  const field = (name: string) => (fields[name] ?? '').trim()
  if (question.kind === 'date') return typedDate(question.key, fields)
  if (question.kind === 'contact' && field(`${question.key}-otherwise`) === 'yes') return otherwiseAnswer
  return field(question.key)
}

/** The three boxes of a date as `YYYY-MM-DD`; empty when all are, and no date at all when one is. */
export function typedDate(name: string, fields: Record<string, string>): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    (fields[`${name}-${part}`] ?? '').trim(),
  )
  if (`${day}${month}${year}` === '') return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function schemaOf(question: Question, { today, siteKeys, words, textsReach }: Reading): z.ZodType<string> {
  const text = z.string().refine((value) => value !== '' || !question.required, words.missing(question.kind))
  const whenGiven = (test: (value: string) => boolean, message: string) =>
    text.refine((value) => value === '' || test(value), message)
  switch (question.kind) {
    case 'short-text':
    case 'long-text': {
      const short = text.refine(
        (value) => value.length <= question.maxCharacters,
        words.tooLong(question.maxCharacters),
      )
      return isName(question) ? short.refine(isOnlyName, words.onlyName).transform(tidyName) : short
    }
    case 'date':
      return text
        .refine((value) => value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value), words.noDate)
        .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isDate(value), words.noSuchDate)
        .refine((value) => value === '' || isBirthDate(value, today), words.noSuchBirthDate)
    case 'contact':
      return text
        .refine((value) => !hidesASign(value), words.hiddenSign)
        .refine(
          (value) => value === '' || value === otherwiseAnswer || readContact(value) !== null,
          words.noContact,
        )
        .refine((value) => {
          const phone = readContact(value)?.phone ?? null
          return phone === null || textsReach(phone)
        }, words.noTexts)
        .refine((value) => value !== otherwiseAnswer || question.otherwise !== undefined, words.noContact)
        .transform((value) => canonicalContact(value))
    case 'choice':
      return whenGiven((value) => question.choices.some(({ key }) => key === value), words.notInList)
    case 'choices':
      return whenGiven(
        (value) => value.split(',').every((it) => question.choices.some(({ key }) => key === it)),
        words.notInList,
      )
    case 'site':
      return whenGiven((value) => siteKeys.includes(value), words.notInList)
    case 'place':
      return text
  }
}

function isName({ fills }: Question): boolean {
  return fills === 'first-name' || fills === 'last-name' || fills === 'used-name'
}

function canonicalContact(value: string): string {
  const contact = readContact(value)
  return contact === null ? value : (contact.phone ?? contact.email)
}

/** Is it a day of the calendar? The 31st of February is written as one, and is none. */
function isDate(value: string): boolean {
  return z.iso.date().safeParse(value).success
}

/** A date of birth lies in the past and not before anyone alive was born; an impossible date was refused already. */
export function isBirthDate(value: string, today: string): boolean {
  if (!isDate(value)) return true
  return value < today && ageOn(value, today) < 120
}

/** The code of an application and a birth date, to come back without a link. */
export function resumeForm(faults: { code: string; wrong: string; noSuchDate: string }) {
  return z.object({
    code: z.string().trim().min(1, faults.code).max(40, faults.wrong),
    'birth-date': typedDay(faults.noSuchDate),
  })
}
