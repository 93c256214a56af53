import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { papersMessages } from '../messages/words.ts'
import { papersPaths } from '../paths.ts'
import type { PapersLine } from '../queries.ts'

/** The cohorts in which somebody misses a paper that she needs, the oldest first. */
export function MissingPapersPage({ chrome, list }: { chrome: Chrome; list: ShownList<PapersLine> }) {
  const m = papersMessages(chrome.language).missing
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a cohort that misses papers, on the page and in the file. */
export function missingColumns({ language, organisation }: Chrome): Column<PapersLine>[] {
  const m = papersMessages(language).missing
  const since = ({ oldest }: PapersLine) => dayIn(organisation.zone, oldest)
  return [
    {
      key: 'cohort',
      header: m.cohort,
      rowHeader: true,
      value: ({ name }) => name,
      cell: ({ id, name }) => <a href={papersPaths.ofCohort(organisation.slug, id)}>{name}</a>,
    },
    { key: 'place', header: m.place, value: ({ place }) => place },
    { key: 'girls', header: m.girls, align: 'end', value: ({ missing }) => missing },
    {
      key: 'since',
      header: m.since,
      value: since,
      cell: (line) => plainDay(since(line), language),
      whole: true,
    },
  ]
}
