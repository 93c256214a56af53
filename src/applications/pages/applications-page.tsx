import { ageOn } from '#platform/clock/age.ts'
import { count, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Small } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Table } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { type ApplicationState, applicationStates } from '../application.ts'
import {
  type ApplicationFilter,
  type ApplicationLine,
  linesPerPage,
  waitingFor,
} from '../application-view.ts'
import { teamMessages } from '../messages/team.ts'
import { applicationPaths } from '../paths.ts'

type ApplicationsPageProps = {
  chrome: Chrome
  lines: ApplicationLine[]
  total: number
  filter: ApplicationFilter
}

/** The applications within the visitor's reach: filtered and paged on the server, all of it in the address. */
export function ApplicationsPage({ chrome, lines, total, filter }: ApplicationsPageProps) {
  const { language, organisation } = chrome
  const m = teamMessages(language)
  const { state, waiting, search, page } = filter
  const href = (to: number) => applicationPaths.list(organisation.slug, { state, waiting, search, page: to })
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <FilterBar action={applicationPaths.list(organisation.slug)} label={m.search} button={m.show}>
        <TextField name="search" type="search" label={m.search} value={search} optional width="half" />
        <SelectField
          name="state"
          label={m.state}
          value={state}
          optional
          empty={m.allStates}
          choices={applicationStates
            .filter((it) => it !== 'draft')
            .map((it) => ({ value: it, label: m.states[it] }))}
        />
        <SelectField
          name="waiting"
          label={m.waiting}
          value={waiting}
          optional
          empty={m.allWaiting}
          choices={waitingFor.map((it) => ({ value: it, label: m.waitings[it] }))}
        />
      </FilterBar>
      <Small>{m.count(total)}</Small>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.columns.name,
            rowHeader: true,
            cell: (line) => (
              <a href={applicationPaths.one(organisation.slug, line.id)}>
                {`${line.firstName} ${line.lastName}`.trim() || m.unnamed}
              </a>
            ),
          },
          { header: m.columns.age, align: 'end', cell: (line) => age(line, language) },
          { header: m.columns.site, cell: (line) => line.siteName ?? '' },
          {
            header: m.columns.state,
            cell: (line) => <Tag tone={tones[line.state]}>{m.states[line.state]}</Tag>,
          },
          {
            header: m.columns.sent,
            cell: (line) =>
              line.submittedAt === null
                ? ''
                : plainDay(line.submittedAt.toISOString().slice(0, 10), language),
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
        pagination={{ page, pages: Math.max(1, Math.ceil(total / linesPerPage)), href }}
      />
    </StaffPage>
  )
}

function age({ birthDate, firstDay }: ApplicationLine, language: Chrome['language']): string {
  return birthDate === null ? '' : count(ageOn(birthDate, firstDay), language)
}

const tones: Record<ApplicationState, Tone> = {
  draft: 'neutral',
  submitted: 'violet',
  'under review': 'violet',
  offered: 'saffron',
  waiting: 'saffron',
  declined: 'neutral',
  accepted: 'mint',
  'refused by applicant': 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
}
