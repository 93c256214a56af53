import type { TemplateName } from './templates.ts'

/**
 * Does a text message leave at any hour? What its reader has just asked for on her screen, what tells of a concern or
 * asks the team to see where a girl is, and what changes a session of the very day on which it would leave otherwise.
 */
export function leavesAtAnyHour(template: TemplateName, values: object, dayOfLeaving: string): boolean {
  if (askedOrUrgent.includes(template)) return true
  return changesOfSession.includes(template) && daysIn(values).some((day) => day <= dayOfLeaving)
}

const askedOrUrgent: readonly TemplateName[] = [
  'draft-kept',
  'application-received',
  'link-renewed',
  'guardian-link-renewed',
  'concern-received',
  'coordinator-asked',
]

const changesOfSession: readonly TemplateName[] = ['session-moved', 'session-cancelled']

/** The days of the session that a message moves or cancels. */
function daysIn(values: object): string[] {
  const { slot, from, to } = values as Partial<Record<'slot' | 'from' | 'to', { day: string }>>
  return [slot, from, to].flatMap((it) => (it === undefined ? [] : [it.day]))
}
