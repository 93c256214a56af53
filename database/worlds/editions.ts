import { readFile } from 'node:fs/promises'
import { type EditionDocument, publicHolidayOf } from '#src/programmes/index.ts'
import { daysAfter, daysBetween, firstMondayOfJuly, weekdayOf } from './days.ts'

/** A file of `programmes/`, as it is shipped. */
export function shipped(name: string): Promise<string> {
  return readFile(new URL(`../../programmes/${name}`, import.meta.url), 'utf8')
}

/** On this day the campaign of the shipped edition has been open for three weeks. */
const shippedDay = '2026-11-23'

async function shippedEdition(): Promise<EditionDocument> {
  return JSON.parse(await shipped('jump-in-tech-2027.edition.json')) as EditionDocument
}

/** The edition in selection: the shipped one, its campaign moved by whole weeks so that it is as open on another day. */
export async function thisYearsEdition(today: string): Promise<EditionDocument> {
  const edition = await shippedEdition()
  const days = Math.floor(daysBetween(shippedDay, today) / 7) * 7
  const { opensAt, closesAt, answersBy } = edition.campaign
  const campaign = {
    opensAt: momentAfter(opensAt, days),
    closesAt: momentAfter(closesAt, days),
    answersBy: daysAfter(answersBy, days),
  }
  const soonest = daysAfter(campaign.answersBy, 28)
  const year = Number(soonest.slice(0, 4))
  const summer = firstMondayOfJuly(year)
  if (soonest <= summer) return ofSummer(edition, year, campaign)
  if (daysAfter(today, 60) > summer) return ofSummer(edition, year + 1, campaign)
  // Opened late: it ends in time for this summer, so that no year is left out.
  const shorter = { closesAt: `${daysAfter(summer, -45)}T23:59`, answersBy: daysAfter(summer, -28) }
  return ofSummer(edition, year, { ...campaign, ...shorter })
}

/** The last edition that was over a fortnight before the world's day, its campaign in the winter before. */
export async function lastYearsEdition(today: string): Promise<EditionDocument> {
  const edition = await shippedEdition()
  const thisSummer = Number(today.slice(0, 4))
  const year = daysAfter(firstMondayOfJuly(thisSummer), 39) <= today ? thisSummer : thisSummer - 1
  const days = daysBetween(edition.firstDay, firstMondayOfJuly(year))
  const { opensAt, closesAt, answersBy } = edition.campaign
  return ofSummer(edition, year, {
    opensAt: momentAfter(opensAt, days),
    closesAt: momentAfter(closesAt, days),
    answersBy: daysAfter(answersBy, days),
  })
}

/** A small edition after school in Creil, that began a fortnight before the world's day. */
export async function runningEdition(today: string): Promise<EditionDocument> {
  const month = monthOf(today)
  const said = {
    key: `after-school-${today.slice(0, 7)}`,
    name: {
      fr: `JUMP IN TECH après les cours, ${month('fr')}`,
      en: `JUMP IN TECH after school, ${month('en')}`,
    },
  }
  return afterSchool(said, 'creil', {
    weekday: today,
    firstDay: daysAfter(today, -14),
    opensOn: daysAfter(today, -63),
  })
}

/** Another one in Cergy, that begins in a fortnight: its places are taken, its papers come in. */
export async function nextEdition(today: string): Promise<EditionDocument> {
  const firstDay = daysAfter(today, 14)
  const month = monthOf(firstDay)
  const said = {
    key: `after-school-cergy-${firstDay.slice(0, 7)}`,
    name: {
      fr: `JUMP IN TECH après les cours à Cergy, ${month('fr')}`,
      en: `JUMP IN TECH after school in Cergy, ${month('en')}`,
    },
  }
  return afterSchool(said, 'cergy', { weekday: today, firstDay, opensOn: daysAfter(today, -43) })
}

function monthOf(day: string): (language: string) => string {
  const date = new Date(`${day}T00:00:00Z`)
  return (language) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

/**
 * Four weeks after school in one place, on five days of the week of which one is that of `weekday`; not on the public holidays
 * after that day: until then there is as much to see on whatever day the world begins.
 */
async function afterSchool(
  said: Pick<EditionDocument, 'key' | 'name'>,
  place: string,
  { weekday, firstDay, opensOn }: { weekday: string; firstDay: string; opensOn: string },
): Promise<EditionDocument> {
  const edition = await shippedEdition()
  const lastDay = daysAfter(firstDay, 27)
  const taught = fiveDaysWith(weekday)
  return {
    ...edition,
    ...said,
    year: Number(firstDay.slice(0, 4)),
    firstDay,
    lastDay,
    campaign: {
      opensAt: `${opensOn}T09:00`,
      closesAt: `${daysAfter(opensOn, 28)}T23:59`,
      answersBy: daysAfter(opensOn, 42),
      offerDays: 7,
      waitingListEndsOn: daysAfter(firstDay, 2),
    },
    sessions: {
      weekdays: taught,
      slots: [{ starts: '17:15', ends: '18:45' }],
      exceptions: holidaysAmong(taught, firstDay, lastDay).filter(({ on }) => on > weekday),
    },
    sites: edition.sites.filter(({ key }) => key === place),
  }
}

/** The public holidays that would be taught. */
function holidaysAmong(
  taught: EditionDocument['sessions']['weekdays'],
  firstDay: string,
  lastDay: string,
): EditionDocument['sessions']['exceptions'] {
  const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, nth) =>
    daysAfter(firstDay, nth),
  )
  return days.flatMap((on) => {
    const why = publicHolidayOf(on)
    return why !== null && taught.includes(weekdays[weekdayOf(on)]!) ? [{ on, why }] : []
  })
}

type Campaign = Pick<EditionDocument['campaign'], 'opensAt' | 'closesAt' | 'answersBy'>

/** An edition of four weeks that begins on the first Monday of July. */
function ofSummer(edition: EditionDocument, year: number, campaign: Campaign): EditionDocument {
  const firstDay = firstMondayOfJuly(year)
  const nationalDay = `${year}-07-14`
  const taught = weekdayOf(nationalDay) % 6 !== 0
  return {
    ...edition,
    key: String(year),
    year,
    name: { fr: `JUMP IN TECH ${year}`, en: `JUMP IN TECH ${year}` },
    firstDay,
    lastDay: daysAfter(firstDay, 25),
    campaign: {
      ...edition.campaign,
      ...campaign,
      lateEntriesUntil: `${daysAfter(firstDay, -10)}T23:59`,
      waitingListEndsOn: daysAfter(firstDay, 2),
    },
    sessions: {
      ...edition.sessions,
      exceptions: taught ? edition.sessions.exceptions.map((it) => ({ ...it, on: nationalDay })) : [],
    },
  }
}

function momentAfter(moment: string, days: number): string {
  return `${daysAfter(moment.slice(0, 10), days)}${moment.slice(10)}`
}

/** Monday to Friday; at the week-end, five days of which this is the last. */
function fiveDaysWith(day: string): EditionDocument['sessions']['weekdays'] {
  const last = weekdayOf(day) % 6 === 0 ? weekdayOf(day) : 5
  return [4, 3, 2, 1, 0].map((before) => weekdays[(last - before + 7) % 7]!)
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
