import { type Language, languages } from '#platform/i18n/language.ts'

/** What an organisation settles for itself. Hours are those between which text messages leave: `HH:MM` on its own clock. */
export type Settings = {
  name: string
  language: Language
  zone: string
  textsFrom: string
  textsUntil: string
}

export const settingNames = ['name', 'language', 'zone', 'textsFrom', 'textsUntil'] as const
export type SettingName = (typeof settingNames)[number]

/** Text messages leave during eight hours of a day at least: a place that nobody answered for waits no longer than a night. */
export const fewestHours = 8

/** The time zones of the IANA list that this server can read hours in. */
export const zones = Intl.supportedValuesOf('timeZone')

/** What may be chosen. A value that stands already, written otherwise than by the page, may stay. */
export function offered(standing: Pick<Settings, 'zone' | 'textsFrom' | 'textsUntil'>) {
  const and = (values: readonly string[], value: string) =>
    values.includes(value) ? values : [...values, value].toSorted()
  return {
    languages,
    zones: and(zones, standing.zone),
    from: and(halfHours('05:00', '14:00'), standing.textsFrom),
    until: and(halfHours('13:00', '22:00'), standing.textsUntil),
  }
}

export type Offered = ReturnType<typeof offered>

/** Do the hours leave room enough in a day? */
export function isLongEnough({ textsFrom, textsUntil }: Pick<Settings, 'textsFrom' | 'textsUntil'>): boolean {
  return minuteOf(textsUntil) - minuteOf(textsFrom) >= fewestHours * 60
}

/** Which settings differ between the two. */
export function differing(one: Partial<Settings>, other: Settings): SettingName[] {
  return settingNames.filter((it) => one[it] !== other[it])
}

/** What somebody else changed since the page was `seen`, and what is wanted otherwise than it stands now. */
export function changedMeanwhile(
  seen: Partial<Settings>,
  standing: Settings,
  wanted: Settings,
): SettingName[] {
  const another = differing(seen, standing)
  return differing(wanted, standing).filter((it) => another.includes(it))
}

/** What the page offers after such a change: what she chose herself, and of the rest what stands now. */
export function keptOf(seen: Partial<Settings>, standing: Settings, wanted: Settings): Settings {
  const chosen = differing(seen, wanted).map((it) => [it, wanted[it]])
  return { ...standing, ...Object.fromEntries(chosen) }
}

function halfHours(first: string, last: string): string[] {
  const steps = (minuteOf(last) - minuteOf(first)) / 30 + 1
  return Array.from({ length: steps }, (_, step) => timeOf(minuteOf(first) + step * 30))
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
