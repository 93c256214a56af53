import { type Chrome } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import { rollCallRefusal } from '../session.ts'
import type { SessionLine } from '../session-queries.ts'
import { dayOfYear, hoursOf } from '../session-words.ts'
import { SessionStateTag } from './state-tags.tsx'

type SessionTableProps = {
  chrome: Chrome
  cohort: CohortView
  sessions: SessionLine[]
  today: string
  plans: boolean
}

/** The calendar of a cohort with, for each session, who came and what can be done. */
export function SessionTable(props: SessionTableProps) {
  const { chrome, cohort, sessions, today } = props
  const { language, organisation } = chrome
  const m = cohortMessages(language).one
  const firstOfItsDay = (line: SessionLine) =>
    sessions.find(({ day, state }) => day === line.day && state !== 'cancelled') === line
  return (
    <Table
      caption={m.sessions}
      hiddenCaption
      rows={sessions}
      selected={({ day, state }) => day === today && state === 'planned'}
      empty={<EmptyState title={m.noSessions} reason={m.noSessionsReason} />}
      columns={[
        {
          header: m.day,
          rowHeader: true,
          cell: (line) =>
            firstOfItsDay(line) ? (
              <>
                {dayOfYear(line.day, language)}
                <br />
                <a href={cohortPaths.signInSheet(organisation.slug, cohort.id, line.day)}>
                  {m.sheet}
                  <span class="sr-only">, {dayOfYear(line.day, language)}</span>
                </a>
              </>
            ) : (
              <span class="sr-only">{dayOfYear(line.day, language)}</span>
            ),
        },
        { header: m.time, cell: (line) => [hoursOf(line, language), line.title].filter(Boolean).join(', ') },
        {
          header: cohortMessages(language).list.state,
          cell: ({ state, day }) => (
            <SessionStateTag
              state={state === 'planned' && day < today ? 'missing' : state}
              language={language}
            />
          ),
        },
        {
          header: m.came,
          align: 'end',
          cell: ({ came, called }) => (called === 0 ? '' : m.cameOf(came, called)),
        },
        { header: m.deeds, cell: (line) => <SessionDeeds {...props} line={line} /> },
      ]}
    />
  )
}

function SessionDeeds({ chrome, cohort, line, today, plans }: SessionTableProps & { line: SessionLine }) {
  const { language, organisation } = chrome
  const m = cohortMessages(language).one
  const about = m.ofSession(dayOfYear(line.day, language), hoursOf(line, language))
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
      {plans && line.state === 'planned' && (
        <Form action={sessionPaths.cancellation(organisation.slug, line.id)} label={`${m.cancel}${about}`}>
          <Button kind="discreet" size="small" about={about}>
            {m.cancel}
          </Button>
        </Form>
      )}
    </Actions>
  )
}
