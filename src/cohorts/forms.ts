import { z } from 'zod'
import { dayToJudge, typedDay } from '#platform/http/day.ts'
import { newId } from '#platform/ids/ids.ts'
import { audiences, changeReasons, givingUpReasons } from '#src/messages/index.ts'
import { readTime } from './attendance.ts'
import { takingBackReasons } from './departure.ts'
import { departureReasons, transferReasons } from './enrolment.ts'
import type { CohortMessages } from './messages/fr.ts'

type Faults = CohortMessages['faults']

const time = (fault: string) =>
  z.string({ error: fault }).transform((typed, context) => {
    const read = readTime(typed)
    if (read !== null) return read
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })

const line = (words: Faults, most: number) => z.string().trim().max(most, words.tooLong(most)).default('')

const name = (words: Faults) =>
  z.string({ error: words.name }).trim().min(1, words.name).max(80, words.tooLong(80))

/** A new cohort: its site by id, a name, a room. */
export function cohortForm(words: Faults) {
  return z.object({
    site: z.string({ error: words.site }).min(1, words.site),
    name: name(words),
    room: line(words, 80),
  })
}

/** The name and motto that the girls chose, and the room. */
export function identityForm(words: Faults) {
  return z.object({ name: name(words), motto: line(words, 160), room: line(words, 80) })
}

/** One more session, and whom to tell. */
export function sessionForm(words: Faults) {
  return z
    .object({
      date: dayToJudge(words.date),
      starts: time(words.starts),
      ends: time(words.ends),
      room: line(words, 80),
      title: line(words, 120),
      tell: chosenAudiences(words),
      key,
    })
    .refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: words.order })
}

/** Where a session moves, why, and whom to tell. */
export function moveForm(words: Faults) {
  return z
    .object({
      date: dayToJudge(words.date),
      starts: time(words.starts),
      ends: time(words.ends),
      room: line(words, 80),
      ...telling(words),
    })
    .refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: words.order })
}

/** Why a session is cancelled, and whom to tell. */
export function cancellationForm(words: Faults) {
  return z.object(telling(words))
}

/** Why a cohort is given up, and whom to tell. */
export function givingUpForm(words: Faults) {
  return z.object({ reason: z.enum(givingUpReasons, words.reason), tell: chosenAudiences(words), key })
}

const telling = (words: Faults) => ({
  reason: z.enum(changeReasons, words.reason),
  tell: chosenAudiences(words),
  changes: z.coerce.number().int().min(0).catch(0),
  key,
})

/** A form that was tampered with gets a key of its own: it is not worth a sentence. */
const key = z.uuid().catch(() => newId())

/** Several choices come joined by commas. */
const chosenAudiences = (words: Faults) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.split(',').filter((it) => it !== ''))
    .pipe(z.array(z.enum(audiences, words.audience)))

const mostSubject = 80
/** Longest free message, in characters: about a page. */
export const mostWords = 1500
/** Longest sentence that is added to practical information. */
export const mostNote = 300

/** A free message: to whom, what about, and its words. */
export function freeMessageForm(words: Faults) {
  return z.object({
    tell: chosenAudiences(words).pipe(z.array(z.enum(audiences)).min(1, words.audience)),
    subject: z
      .string({ error: words.subject })
      .trim()
      .min(1, words.subject)
      .max(mostSubject, words.tooLong(mostSubject)),
    words: z
      .string({ error: words.words })
      .trim()
      .min(1, words.words)
      .max(mostWords, words.tooLong(mostWords)),
    key,
  })
}

/** Practical information: to whom, and a sentence that is added. */
export function practicalForm(words: Faults) {
  return z.object({
    tell: chosenAudiences(words).pipe(z.array(z.enum(audiences)).min(1, words.audience)),
    note: z.string().trim().max(mostNote, words.tooLong(mostNote)).default(''),
    key,
  })
}

export function departureForm(words: Faults) {
  const reasons = [...departureReasons['left early'], ...departureReasons['excluded by decision']] as const
  return z.object({ reason: z.enum(reasons, words.reason), 'last-day': typedDay(words.date) })
}

/** `left-on` is the last day that the page showed. */
export function takingBackForm(words: Faults) {
  return z.object({
    'back-reason': z.enum(takingBackReasons, words.reason),
    'left-on': typedDay(words.date),
  })
}

export function transferForm(words: Faults) {
  return z.object({
    to: z.string({ error: words.cohort }).min(1, words.cohort),
    'transfer-reason': z.enum(transferReasons, words.reason),
    'first-day': typedDay(words.date),
  })
}

/** What was typed, without the button that was pressed: to be carried by a page that asks again. */
export function withoutButton(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'next'))
}
