import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { papersMessages } from '../messages/words.ts'
import { papersPaths } from '../paths.ts'
import type { PapersLine } from '../queries.ts'

/** The cohorts in which somebody misses a paper that she needs, the oldest first. */
export function MissingPapersPage({ chrome, lines }: { chrome: Chrome; lines: PapersLine[] }) {
  const { language, organisation } = chrome
  const m = papersMessages(language).missing
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.cohort,
            rowHeader: true,
            cell: ({ id, name }) => <a href={papersPaths.ofCohort(organisation.slug, id)}>{name}</a>,
          },
          { header: m.place, cell: ({ place }) => place },
          { header: m.girls, align: 'end', cell: ({ missing }) => missing },
          {
            header: m.since,
            cell: ({ oldest }) => plainDay(dayIn(organisation.zone, oldest), language),
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}
