import type { TemplateName } from './templates.ts'

/**
 * Does a text message leave at any hour, whoever asked for it? What its reader has just done on her screen, what tells of a
 * concern or asks the team to see where a girl is, that her contact was replaced, and what says who comes to a session, or
 * when, that is over or near on the morning to which it could be held: `dayIfHeld`, whether it is held now or in the evening.
 */
export function leavesAtAnyHour(template: TemplateName, values: object, dayIfHeld: string): boolean {
  if (askedOrUrgent.includes(template)) return true
  return aboutSessions.includes(template) && daysIn(values).some((day) => day <= dayIfHeld)
}

const askedOrUrgent: readonly TemplateName[] = [
  'draft-kept',
  'application-received',
  'concern-received',
  'coordinator-asked',
  // Somebody may be taking over a file: its new link opens before the morning.
  'contact-replaced',
]

const aboutSessions: readonly TemplateName[] = [
  'session-added',
  'session-moved',
  'session-cancelled',
  'guardian-place-left',
  'place-ended',
  'guardian-place-ended',
  'cohort-changed',
  'guardian-cohort-changed',
  'cohort-given-up',
]

/** The days of the session that a message is about: where it is or was, where it goes, where she is or was expected. */
function daysIn(values: object): string[] {
  const { slot, from, to, expectedOn, wasExpectedOn } = values as Partial<
    Record<'slot' | 'from' | 'to', { day: string }> & Record<'expectedOn' | 'wasExpectedOn', string | null>
  >
  return [slot?.day, from?.day, to?.day, expectedOn, wasExpectedOn].filter((day) => typeof day === 'string')
}
