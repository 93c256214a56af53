import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { answerDue } from '../erasure.ts'
import { staffWords } from '../messages/words.ts'
import { personDataPaths, retentionPaths } from '../paths.ts'
import type { RequestLine } from '../request-queries.ts'

/** Requests for erasure that wait, the oldest first. */
export function RequestsPage({ chrome, list }: { chrome: Chrome; list: ShownList<RequestLine> }) {
  const { language, organisation } = chrome
  const { requests: m, reports } = staffWords(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        <LinkButton kind="secondary" href={retentionPaths.reports(organisation.slug)}>
          {reports.title}
        </LinkButton>
      }
    >
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={11}
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a request, on the page and in the file. */
export function requestColumns({ language, organisation }: Chrome): Column<RequestLine>[] {
  const { requests: m, unnamed } = staffWords(language)
  const { slug, zone } = organisation
  const { columns } = m
  const nameOf = (line: RequestLine) => fullName(line) || unnamed
  return [
    { key: 'name', header: columns.name, rowHeader: true, value: nameOf },
    { key: 'by', header: columns.by, value: ({ byGuardian }) => (byGuardian ? m.guardian : m.herself) },
    {
      key: 'on',
      header: columns.on,
      value: ({ askedAt }) => dayIn(zone, askedAt),
      cell: ({ askedAt }) => plainDay(dayIn(zone, askedAt), language),
      whole: true,
    },
    {
      key: 'due',
      header: columns.due,
      value: ({ askedAt }) => dayIn(zone, answerDue(askedAt)),
      cell: ({ askedAt }) => plainDay(dayIn(zone, answerDue(askedAt)), language),
      whole: true,
    },
    {
      header: '',
      cell: (line) => (
        <LinkButton
          kind="secondary"
          size="small"
          href={personDataPaths.page(slug, line.aboutId)}
          about={nameOf(line)}
        >
          {m.open}
        </LinkButton>
      ),
    },
  ]
}
