import type { TemplateName } from './templates.ts'

/**
 * Does a text message leave at any hour, whoever asked for it? What its reader has just done on her screen, what tells of a
 * concern or asks the team to see where a girl is, that her contact was replaced, and what changes a session of the very day
 * on which it would leave otherwise.
 */
export function leavesAtAnyHour(template: TemplateName, values: object, dayOfLeaving: string): boolean {
  if (askedOrUrgent.includes(template)) return true
  return changesOfSession.includes(template) && daysIn(values).some((day) => day <= dayOfLeaving)
}

const askedOrUrgent: readonly TemplateName[] = [
  'draft-kept',
  'application-received',
  'concern-received',
  'coordinator-asked',
  // Somebody may be taking over a file: its new link opens before the morning.
  'contact-replaced',
]

const changesOfSession: readonly TemplateName[] = ['session-moved', 'session-cancelled']

/** The days of the session that a message moves or cancels. */
function daysIn(values: object): string[] {
  const { slot, from, to } = values as Partial<Record<'slot' | 'from' | 'to', { day: string }>>
  return [slot, from, to].flatMap((it) => (it === undefined ? [] : [it.day]))
}
