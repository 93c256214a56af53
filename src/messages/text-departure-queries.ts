import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { leavesAtAnyHour } from './emails/any-hour.ts'
import type { TemplateName } from './emails/templates.ts'
import { textHours } from './store.ts'
import { whenHeldTextsLeave, whenTextsLeave } from './text-hours.ts'

/** When the text messages of a deed leave that is done now: by day at once, at night held until an instant, or at any hour. */
export type TextDeparture = 'by day' | 'at any hour' | Date

export async function textDeparture(
  scope: Scope,
  template: TemplateName,
  values: object,
): Promise<TextDeparture> {
  const hours = await textHours(scope)
  const leaves = whenTextsLeave(hours, scope.now)
  if (leaves <= scope.now) return 'by day'
  const dayIfHeld = dayIn(hours.zone, whenHeldTextsLeave(hours, scope.now))
  return leavesAtAnyHour(template, values, dayIfHeld) ? 'at any hour' : leaves
}
