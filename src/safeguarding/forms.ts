import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import { isId } from '#platform/ids/ids.ts'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { concernStates } from './concern.ts'
import type { AdultsMessages } from './messages/adults-fr.ts'
import type { ConcernMessages } from './messages/concern-fr.ts'
import { takenBackReasons } from './paper-charter.ts'
import { pagePattern } from './paths.ts'
import { adultRoles } from './safe-before-start.ts'
import { checkTakenBackReasons } from './vetting-check.ts'

/** What somebody raises: one field to fill in, the others as she likes. */
export function concernForm(words: ConcernMessages['faults']) {
  const line = (most: number) => z.string().trim().max(most, words.tooLong(most)).default('')
  const people = z
    .string()
    .default('')
    .transform((ids) => ids.split(',').filter((id) => isId(id)))
  return z.object({
    worry: z.string({ error: words.worry }).trim().min(1, words.worry).max(4000, words.tooLong(4000)),
    about: line(300),
    contact: line(200),
    'kept-from': people,
    asked: people,
    // A form that was tampered with gets a key of its own. Random, not of version 7: an anonymous concern knows no instant.
    key: z.uuid().catch(() => randomUUID()),
    page: z.string().max(500).default('').catch('').transform(pagePattern),
  })
}

/** The officer's next step, with its sentence. */
export function concernMoveForm(words: ConcernMessages['faults']) {
  return z.object({
    to: z.enum(concernStates, { error: words.step }),
    sentence: z
      .string({ error: words.sentence })
      .trim()
      .min(1, words.sentence)
      .max(1000, words.tooLong(1000)),
  })
}

/** To which officer a concern is opened: one of those offered. */
export function concernOpeningForm(words: ConcernMessages['faults'], officers: readonly string[]) {
  return z.object({
    officer: z.string({ error: words.officer }).refine((id) => officers.includes(id), words.officer),
  })
}

/** Somebody to list beside a cohort: one of the team by id, or somebody new by her name; with her check, if seen now. */
export function adultForm(words: AdultsMessages['faults']) {
  const name = z
    .string()
    .trim()
    .max(80, words.tooLong(80))
    .refine(isOnlyName, words.onlyName)
    .transform(tidyName)
    .default('')
  return z
    .object({
      person: z.string().default(''),
      'first-name': name,
      'last-name': name,
      'birth-date': z.union([z.literal(''), typedDay(words.date)], { error: words.date }).default(''),
      role: z.enum(adultRoles, { error: words.role }),
      from: typedDay(words.date),
      to: typedDay(words.date),
      'new-kind': z.string().default(''),
      'new-checked-on': z.union([z.literal(''), typedDay(words.date)], { error: words.date }).default(''),
    })
    .refine((it) => it.person !== '' || (it['first-name'] !== '' && it['last-name'] !== ''), {
      path: ['person'],
      message: words.person,
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: words.order })
    .refine((it) => (it['new-kind'] === '') === (it['new-checked-on'] === ''), {
      path: ['new-checked-on'],
      message: words.both,
    })
}

/** A sheet on which somebody signed the charter: its day, where it is, and who explained the safeguarding page. */
export function paperCharterForm(words: AdultsMessages['faults']) {
  const line = (fault: string) => z.string(fault).trim().min(1, fault).max(120, words.tooLong(120))
  return z
    .object({
      'signed-on': typedDay(words.signedOn),
      'held-by': line(words.heldBy),
      'kept-at': line(words.keptAt),
      'explained-on': typedDay(words.explainedOn),
      'explained-by': line(words.explainedBy),
    })
    .transform((typed) => ({
      signedOn: typed['signed-on'],
      heldBy: typed['held-by'],
      keptAt: typed['kept-at'],
      explainedOn: typed['explained-on'],
      explainedBy: typed['explained-by'],
    }))
}

/** Which noted charter is taken back, and why. */
export function takeBackForm(words: AdultsMessages['faults']) {
  return z.object({ charter: z.uuid(words.why), why: z.enum(takenBackReasons, words.why) })
}

/** Which check is taken back, and why. */
export function takeBackCheckForm(words: AdultsMessages['faults']) {
  return z.object({ check: z.uuid(words.check), why: z.enum(checkTakenBackReasons, words.why) })
}

/** That a check was seen: for whom, which kind, and the date on it. */
export function checkForm(words: AdultsMessages['faults']) {
  return z.object({
    whom: z.string({ error: words.whom }).refine(isId, words.whom),
    kind: z.string({ error: words.kind }).min(1, words.kind),
    'checked-on': typedDay(words.date),
  })
}
