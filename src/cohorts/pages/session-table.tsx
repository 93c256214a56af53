import { hoursInFile } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { Spoken } from '#ui/spoken.tsx'
import { type Column, type ListFilter, Table } from '#ui/table.tsx'
import { isOpen } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import { rollCallRefusal } from '../session.ts'
import type { SessionLine } from '../session-queries.ts'
import { dayInList, holidayIn, hoursOf } from '../session-words.ts'
import { SessionStateTag } from './state-tags.tsx'

type Calendar = {
  chrome: Chrome
  cohort: CohortView
  today: string
  /** The clock of the site now, HH:MM. */
  time: string
  plans: boolean
}

type SessionTableProps = Calendar & {
  sessions: SessionLine[]
  /** The cohort has others, which are over. */
  hasOthers: boolean
}

/** The sessions that matter now, on the page of the cohort. */
export function SessionTable(props: SessionTableProps) {
  const { sessions, hasOthers, today, chrome } = props
  const m = cohortMessages(chrome.language).one
  return (
    <Table
      caption={m.sessions}
      hiddenCaption
      rows={sessions}
      selected={isToday(today)}
      empty={
        <EmptyState
          title={hasOthers ? m.allOver : m.noSessions}
          reason={hasOthers ? m.allOverReason : m.noSessionsReason}
        />
      }
      columns={sessionColumns(props, sessions, { narrow: true }).filter(({ onlyInFile }) => !onlyInFile)}
    />
  )
}

function Holiday({ day, zone, language }: { day: string; zone: string; language: Language }) {
  const holiday = holidayIn(zone, day, language)
  return holiday === null ? null : <Small>{holiday}</Small>
}

/** A session that may be called today. */
export function isToday(today: string) {
  return ({ day, state }: SessionLine) => day === today && state === 'planned'
}

/**
 * What is said of a session, on the pages and in the file; each day of `sessions` has one sheet. On half a page, day and
 * hours are one column.
 */
export function sessionColumns(
  calendar: Calendar,
  sessions: readonly SessionLine[],
  { narrow = false } = {},
): Column<SessionLine>[] {
  const { chrome, cohort, today } = calendar
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.one
  const standing = (line: SessionLine) => standingOf(line, calendar)
  const firstOfItsDay = (line: SessionLine) =>
    sessions.find(({ day, state }) => day === line.day && state !== 'cancelled') === line
  return [
    {
      key: 'day',
      header: m.day,
      rowHeader: true,
      // On half a page the hours stand below, and with them a room that may be long.
      whole: !narrow,
      value: ({ day }) => day,
      cell: (line) => (
        <>
          {dayInList(line.day, today, language)}
          <Holiday day={line.day} zone={cohort.site.zone} language={language} />
          {narrow && <Small>{timeInWords(line, language)}</Small>}
          {firstOfItsDay(line) && (
            <>
              {!narrow && <br />}
              <a href={cohortPaths.signInSheet(organisation.slug, cohort.id, line.day)}>
                {m.sheet}
                <Spoken>, {dayInList(line.day, today, language)}</Spoken>
              </a>
            </>
          )}
        </>
      ),
    },
    {
      key: 'time',
      header: m.time,
      value: (line) => line.startsAt,
      inFile: (line) => timeInWords(line, language),
      cell: (line) => timeInWords(line, language),
      onlyInFile: narrow,
    },
    {
      key: 'state',
      header: words.list.state,
      value: (line) => words.sessionStates[standing(line)],
      cell: (line) => (
        <>
          <SessionStateTag state={standing(line)} language={language} />
          {narrow && line.called > 0 && <Small>{m.cameOf(line.came, line.called)}</Small>}
        </>
      ),
    },
    {
      key: 'came',
      header: m.came,
      align: 'end',
      value: ({ came, called }) => (called === 0 ? null : came),
      cell: ({ came, called }) => (called === 0 ? '' : m.cameOf(came, called)),
      onlyInFile: narrow,
    },
    {
      header: words.list.taught,
      value: ({ taughtMinutes }) => (taughtMinutes === null ? null : hoursInFile(taughtMinutes)),
      onlyInFile: true,
    },
    { header: m.deeds, cell: (line) => <SessionDeeds {...calendar} line={line} /> },
  ]
}

/** How a session stands: one that is over without its roll call misses it. */
function standingOf({ state, day, endsAt }: SessionLine, { today, time }: Pick<Calendar, 'today' | 'time'>) {
  return state === 'planned' && `${day} ${endsAt}` <= `${today} ${time}` ? 'missing' : state
}

/** What narrows the calendar: how a session stands. */
export function sessionFilters(calendar: Calendar): ListFilter<SessionLine>[] {
  const words = cohortMessages(calendar.chrome.language)
  return [
    {
      name: 'state',
      label: words.list.state,
      choices: Object.entries(words.sessionStates).map(([value, label]) => ({ value, label })),
      of: (line) => standingOf(line, calendar),
    },
  ]
}

function timeInWords(line: SessionLine, language: Chrome['language']): string {
  return [hoursOf(line, language), line.title, line.room].filter(Boolean).join(', ')
}

function SessionDeeds({ chrome, cohort, line, today, plans }: Calendar & { line: SessionLine }) {
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.one
  const about = m.ofSession(dayInList(line.day, today, language), hoursOf(line, language))
  const refusal = rollCallRefusal({ session: line.state, cohort: cohort.state, day: line.day, today })
  return (
    <Actions>
      {refusal === null && (
        <LinkButton
          kind="secondary"
          size="small"
          href={sessionPaths.rollCall(organisation.slug, line.id)}
          about={about}
        >
          {line.state === 'held' ? m.correct : m.call}
        </LinkButton>
      )}
      {plans && line.state === 'planned' && isOpen(cohort.state) && (
        <>
          <LinkButton
            kind="discreet"
            size="small"
            href={sessionPaths.move(organisation.slug, line.id)}
            about={about}
          >
            {words.change.move}
          </LinkButton>
          <LinkButton
            kind="discreet"
            size="small"
            href={sessionPaths.cancellation(organisation.slug, line.id)}
            about={about}
          >
            {words.change.cancel}
          </LinkButton>
        </>
      )}
    </Actions>
  )
}
