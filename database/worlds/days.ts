import { instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { worldZone } from './world-step.ts'

/** The day so many days after a day, or before it, `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** From one day to another: negative when the other comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function firstMondayOfJuly(year: number): string {
  const first = `${year}-07-01`
  return daysAfter(first, (8 - weekdayOf(first)) % 7)
}

/** The same transaction at another moment of the world, as a person of it. */
export function as(scope: Scope, personId: string, day: string, time: string): Scope {
  return { ...scope, now: momentOf(day, time), actor: { kind: 'person', id: personId } }
}

/** The same transaction at another moment of the world, as the girl or the guardian who holds a link. */
export function byLink(scope: Scope, holderId: string, day: string, time: string): Scope {
  return { ...scope, now: momentOf(day, time), actor: { kind: 'link', id: holderId } }
}

export function momentOf(day: string, time: string): Date {
  return instantAt(worldZone, `${day}T${time}`)
}
