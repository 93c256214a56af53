import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { clockTime, longDay, plainDay } from '#platform/i18n/format.ts'
import { applicationPaths } from '#src/applications/index.ts'
import { absencePaths } from '#src/care/index.ts'
import { type CohortLine, cohortPaths, presence, sessionPaths } from '#src/cohorts/index.ts'
import { doublePaths } from '#src/doubles/index.ts'
import { undeliveredPaths } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { papersPaths } from '#src/papers/index.ts'
import { retentionPaths } from '#src/privacy/paths.ts'
import { programmePaths } from '#src/programmes/paths.ts'
import { adultPaths, concernPaths } from '#src/safeguarding/index.ts'
import { boardPaths, maskingPaths } from '#src/selection/index.ts'
import { talkPaths } from '#src/sourcing/paths.ts'
import { teamPaths } from '#src/team/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Columns } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { Tone } from '#ui/tag.tsx'
import { TaskList } from '#ui/task-list.tsx'
import type { DeskFunnel } from '../funnel.ts'
import { deskMessages } from '../messages/words.ts'
import type { Task, TaskKind } from '../task.ts'
import { FunnelByOrigin } from './funnel-by-origin.tsx'
import { FunnelPanel } from './funnel-panel.tsx'

type DeskPageProps = {
  chrome: Chrome
  now: Date
  tasks: readonly Task[]
  funnel: DeskFunnel
  cohorts: CohortLine[]
}

/** What needs a hand today. */
export function DeskPage({ chrome, now, tasks, funnel, cohorts }: DeskPageProps) {
  const { language, organisation } = chrome
  const m = deskMessages(language)
  const today = longDay(dayIn(organisation.zone, now), language)
  // Nothing has happened here yet, and she is the one who gives roles: so the association begins.
  const givesRoles = chrome.visitor?.grants.some(({ role }) => role === 'administrator') === true
  const begins = givesRoles && funnel.total.started === 0 && cohorts.length === 0
  const total = tasks.reduce((sum, { count }) => sum + count, 0)
  return (
    <StaffPage chrome={chrome} overline={today} title={total === 0 ? m.none : m.title(total)}>
      <Columns side={<FunnelPanel counts={funnel.total} language={language} />}>
        {tasks.length === 0 ? (
          <EmptyState title={m.none} reason={begins ? m.firstSteps : m.noneReason}>
            {begins && (
              <>
                <LinkButton href={teamPaths.list(organisation.slug)}>{m.team}</LinkButton>
                <LinkButton kind="secondary" href={programmePaths.list(organisation.slug)}>
                  {m.programmes}
                </LinkButton>
              </>
            )}
          </EmptyState>
        ) : (
          <Card title={m.waiting}>
            <TaskList tasks={tasks.map((task) => lineOf(task, chrome, now))} />
          </Card>
        )}
        <Cohorts chrome={chrome} cohorts={cohorts} now={now} />
        <FunnelByOrigin funnel={funnel} language={language} />
      </Columns>
    </StaffPage>
  )
}

function lineOf(task: Task, { language, organisation }: Chrome, now: Date) {
  const { kind, count, oldest, firstDue } = task
  const m = deskMessages(language)
  const { zone } = organisation
  const { icon, tone, urgent, byHour, path } = looks[kind]
  const { title, action } = m.tasks[kind]
  const day = (instant: Date) => plainDay(dayIn(zone, instant), language)
  const since = () =>
    byHour && dayIn(zone, oldest) === dayIn(zone, now)
      ? m.sinceHour(clockTime(timeIn(zone, oldest), language))
      : m.since(day(oldest))
  const due = (instant: Date) => (instant <= now ? m.since(day(instant)) : m.due(day(instant)))
  return {
    icon,
    tone,
    title: title(count),
    detail: firstDue === null || byHour ? since() : due(firstDue),
    urgent,
    action: (
      <LinkButton kind="secondary" size="small" href={path(organisation.slug, task)} about={title(count)}>
        {action}
      </LinkButton>
    ),
  }
}

type Look = {
  icon: IconName
  tone: Tone
  urgent?: boolean
  /** What waits is counted in minutes: its hour is said, not its day. */
  byHour?: boolean
  /** The page that settles it: that of the one thing when there is one, or the list of all of them. */
  path: (slug: string, task: Task) => string
}

const looks: Record<TaskKind, Look> = {
  'concern unacknowledged': {
    icon: 'shield-alert',
    tone: 'error',
    urgent: true,
    path: (slug) => concernPaths.list(slug),
  },
  'absence not called': {
    icon: 'phone',
    tone: 'error',
    urgent: true,
    byHour: true,
    path: (slug) => absencePaths.list(slug),
  },
  'roll call missing': {
    icon: 'clipboard-list',
    tone: 'error',
    urgent: true,
    path: (slug, { only, cohort }) => {
      if (only) return sessionPaths.rollCall(slug, only)
      return cohort
        ? cohortPaths.sessions(slug, cohort, { state: 'missing' })
        : cohortPaths.list(slug, { 'roll-call': 'missing' })
    },
  },
  'sheet to verify': {
    icon: 'phone',
    tone: 'error',
    urgent: true,
    path: sheetsOf,
  },
  'sheet empty': { icon: 'phone', tone: 'saffron', path: sheetsOf },
  'call asked': {
    icon: 'phone',
    tone: 'error',
    urgent: true,
    path: applicationsThat('call asked'),
  },
  'offer expiring': {
    icon: 'clock',
    tone: 'saffron',
    path: applicationsThat('offer expiring'),
  },
  'place free': {
    icon: 'door-open',
    tone: 'violet',
    path: (slug) => applicationPaths.list(slug, { waiting: 'place free', sort: 'turn' }),
  },
  'group to find': {
    icon: 'users-round',
    tone: 'saffron',
    path: (slug) => cohortPaths.create(slug),
  },
  'talk to count': {
    icon: 'users-round',
    tone: 'saffron',
    path: (slug, { only }) =>
      only ? talkPaths.one(slug, only) : talkPaths.list(slug, { state: 'to count' }),
  },
  'guardian refused': {
    icon: 'file-check',
    tone: 'saffron',
    path: applicationsThat('guardian refused', applicationPaths.guardians),
  },
  'guardian agreed late': {
    icon: 'door-open',
    tone: 'saffron',
    path: applicationsThat('guardian agreed late'),
  },
  'guardian to find': {
    icon: 'phone',
    tone: 'saffron',
    path: applicationsThat('guardian to find', applicationPaths.guardians),
  },
  'guardian unanswered': {
    icon: 'file-check',
    tone: 'saffron',
    path: applicationsThat('guardian unanswered', applicationPaths.guardians),
  },
  'paper missing': { icon: 'file-text', tone: 'saffron', path: (slug) => papersPaths.missing(slug) },
  'to confirm by voice': {
    icon: 'phone',
    tone: 'saffron',
    path: applicationsThat('to confirm by voice', applicationPaths.guardians),
  },
  'texts to mask': {
    icon: 'eye-off',
    tone: 'saffron',
    path: (slug, { only }) => (only ? maskingPaths.file(slug, only) : maskingPaths.list(slug)),
  },
  'file unread': {
    icon: 'file-text',
    tone: 'saffron',
    path: applicationsThat('file unread'),
  },
  'without outcome': {
    icon: 'inbox',
    tone: 'saffron',
    path: applicationsThat('without outcome'),
  },
  'answer to approve': { icon: 'send', tone: 'saffron', path: (slug) => boardPaths.answers(slug) },
  'message not delivered': { icon: 'mail', tone: 'error', path: (slug) => undeliveredPaths.list(slug) },
  'possible double': {
    icon: 'users-round',
    tone: 'saffron',
    path: (slug, { only }) => (only ? doublePaths.one(slug, only) : doublePaths.open(slug)),
  },
  'check missing': { icon: 'shield-alert', tone: 'error', path: (slug) => adultPaths.expiring(slug) },
  'check expiring': { icon: 'shield-check', tone: 'saffron', path: (slug) => adultPaths.expiring(slug) },
  'texts to do': {
    icon: 'pen-line',
    tone: 'saffron',
    path: (slug, { cohort }) => (cohort ? adultPaths.ofCohort(slug, cohort) : adultPaths.expiring(slug)),
  },
  'erasure asked': { icon: 'trash-2', tone: 'saffron', path: (slug) => retentionPaths.requests(slug) },
}

/** The page of the one application that waits, where the deed is; or the list of just those. */
function applicationsThat(waiting: TaskKind, settledOn = applicationPaths.one): Look['path'] {
  return (slug, { only }) => (only ? settledOn(slug, only) : applicationPaths.list(slug, { waiting }))
}

/** The sheets, for whoever they open to; the cohort for everybody else. */
function sheetsOf(slug: string, { cohort, answers }: Task): string {
  if (!cohort) return cohortPaths.list(slug)
  return answers ? cohortPaths.emergencySheets(slug, cohort) : cohortPaths.one(slug, cohort)
}

type CohortsProps = Pick<DeskPageProps, 'chrome' | 'cohorts' | 'now'>

/** Those under way, and those to come with their first day. */
function Cohorts({ chrome, cohorts, now }: CohortsProps) {
  const m = deskMessages(chrome.language)
  return (
    <Card title={m.cohorts}>
      <Table
        caption={m.cohorts}
        hiddenCaption
        rows={cohorts}
        columns={[
          {
            header: m.columns.cohort,
            rowHeader: true,
            cell: ({ id, name }) => <a href={cohortPaths.one(chrome.organisation.slug, id)}>{name}</a>,
          },
          { header: m.columns.girls, align: 'end', cell: ({ participants }) => participants },
          {
            header: m.columns.held,
            cell: ({ days, zone }) => {
              const [first] = days
              if (first !== undefined && first.day > dayIn(zone, now))
                return m.startsOn(plainDay(first.day, chrome.language))
              return m.heldOf(days.filter(({ held }) => held).length, days.length)
            },
          },
          {
            header: m.columns.presence,
            align: 'end',
            cell: (cohort) => presence(cohort, chrome.language) ?? '',
          },
        ]}
        empty={<EmptyState title={m.noCohort} reason={m.noCohortReason} />}
      />
    </Card>
  )
}
