import { daysFrom, isTaughtWeekday } from './calendar.ts'
import type { EditionDocument } from './edition-schema.ts'
import { publicHolidayOf } from './public-holiday.ts'

/** The days that are asked for the next edition; its names, key and places are asked beside, and the rest is taken over. */
export type DayOfCopy =
  | 'first-day'
  | 'last-day'
  | 'opens-on'
  | 'closes-on'
  | 'late-until'
  | 'answers-by'
  | 'waiting-until'

/** Fields as they are typed: names, key, days, and the places of each site, empty where the edition does not meet there. */
export type TypedCopy = Record<string, string>

/**
 * What stands in the form at first: a year later, on the same weekdays, at the same sites, with the places that they have now.
 * `capacities`: by key of the site.
 */
export function nextCopy(edition: EditionDocument, capacities: Record<string, number>): TypedCopy {
  const { campaign } = edition
  const later = (day: string | undefined) => (day === undefined ? '' : shifted(day.slice(0, 10)))
  const nextYear = (words: string) => words.replaceAll(String(edition.year), String(edition.year + 1))
  return {
    'name-fr': nextYear(edition.name.fr),
    'name-en': nextYear(edition.name.en),
    key: nextYear(edition.key),
    'first-day': later(edition.firstDay),
    'last-day': later(edition.lastDay),
    'opens-on': later(campaign.opensAt),
    'closes-on': later(campaign.closesAt),
    'late-until': later(campaign.lateEntriesUntil),
    'answers-by': later(campaign.answersBy),
    'waiting-until': later(campaign.waitingListEndsOn),
    ...Object.fromEntries(
      edition.sites.map(({ key, capacity }) => [capacityField(key), String(capacities[key] ?? capacity)]),
    ),
  }
}

/**
 * The file of the next edition, to be judged like any other: hours, pattern, zones, addresses and whom to call are those of the
 * one before. Days without session are the public holidays between its dates; others belonged to the dates before.
 */
export function copyOf(edition: EditionDocument, typed: TypedCopy): unknown {
  const field = (name: string) => (typed[name] ?? '').trim()
  const [firstDay, lastDay, late] = [field('first-day'), field('last-day'), field('late-until')]
  const { lateEntriesUntil, ...campaign } = edition.campaign
  return {
    ...edition,
    key: field('key'),
    year: Number(firstDay.slice(0, 4)) || edition.year,
    name: { fr: field('name-fr'), en: field('name-en') },
    firstDay,
    lastDay,
    campaign: {
      ...campaign,
      opensAt: moment(field('opens-on'), campaign.opensAt),
      closesAt: moment(field('closes-on'), campaign.closesAt),
      ...(late === '' ? {} : { lateEntriesUntil: moment(late, lateEntriesUntil ?? campaign.closesAt) }),
      answersBy: field('answers-by'),
      waitingListEndsOn: field('waiting-until'),
    },
    sessions: { ...edition.sessions, exceptions: holidays(edition, firstDay, lastDay) },
    sites: sitesOfCopy(edition, typed).map((site) => ({
      ...site,
      capacity: Number(field(capacityField(site.key))),
    })),
  }
}

/** The field at which a problem of that file is said; null: it stands nowhere in the form. */
export function fieldOfCopy(place: string, edition: EditionDocument, typed: TypedCopy): string | null {
  const capacity = /^sites\[(\d+)\]\.capacity$/.exec(place)?.[1]
  const site = capacity === undefined ? undefined : sitesOfCopy(edition, typed)[Number(capacity)]
  if (site !== undefined) return capacityField(site.key)
  if (place === 'sites') return capacityField(edition.sites[0]!.key)
  return fieldOf[place] ?? null
}

export function capacityField(key: string): string {
  return `capacity-${key}`
}

const fieldOf: Record<string, string> = {
  key: 'key',
  year: 'first-day',
  'name.fr': 'name-fr',
  'name.en': 'name-en',
  firstDay: 'first-day',
  lastDay: 'last-day',
  sessions: 'last-day',
  'campaign.opensAt': 'opens-on',
  'campaign.closesAt': 'closes-on',
  'campaign.lateEntriesUntil': 'late-until',
  'campaign.answersBy': 'answers-by',
  'campaign.waitingListEndsOn': 'waiting-until',
}

/** Those for which places were written. */
function sitesOfCopy({ sites }: EditionDocument, typed: TypedCopy): EditionDocument['sites'] {
  return sites.filter(({ key }) => (typed[capacityField(key)] ?? '').trim() !== '')
}

/** The day that was typed, at the hour of the edition before. */
function moment(day: string, before: string): string {
  return `${day}${before.slice(10)}`
}

/** Between the two days, if they are days and lie within two years: the file says what is wrong with others. */
function holidays(
  { sessions }: EditionDocument,
  first: string,
  last: string,
): EditionDocument['sessions']['exceptions'] {
  const length = daysFrom(first, last)
  if (!(length >= 0 && length <= 731)) return []
  return Array.from({ length: length + 1 }, (_, at) => shifted(first, at)).flatMap((on) => {
    const why = publicHolidayOf(on)
    return why !== null && isTaughtWeekday(sessions, on) ? [{ on, why }] : []
  })
}

/** So many days later; 52 weeks keep the weekday. */
function shifted(day: string, days = 364): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
